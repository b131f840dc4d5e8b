import { Link } from "@tanstack/react-router";
import type { schemas } from "../../api/client.ts";
import type { Text } from "../../shell/lang.tsx";
import type { Column } from "../../ui/listing.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { complaintStateWords, complaintsWords } from "./words.ts";

type Complaint = schemas["Complaint"];

export const COMPLAINT_TONES = {
  received: "warn",
  "in-review": "cool",
  "in-audit": "cool",
  answered: "good",
  closed: "calm",
} satisfies Record<schemas["ComplaintState"], Tone>;

export function complaintColumns(say: (text: Text) => string): readonly Column<Complaint>[] {
  return [
    {
      id: "app",
      head: say(complaintsWords.app),
      cell: ({ id, app, what }) => (
        <Link to="/complaints/$id" params={{ id }} className="row-name">
          <b>
            <bdi>{app}</bdi>
          </b>
          <span className="soft small clamp">
            <bdi>{what}</bdi>
          </span>
        </Link>
      ),
    },
    {
      id: "state",
      head: say(complaintsWords.state),
      cell: ({ state, appId }) => (
        <>
          <Pill tone={COMPLAINT_TONES[state]}>{say(complaintStateWords[state])}</Pill>
          {appId === null ? <span className="soft small block">{say(complaintsWords.unlinked)}</span> : null}
        </>
      ),
    },
    {
      id: "sent",
      head: say(complaintsWords.sent),
      cell: ({ sentAt }) => (
        <span className="soft nowrap">
          <When at={sentAt} />
        </span>
      ),
    },
  ];
}
