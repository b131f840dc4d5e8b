import { Link } from "@tanstack/react-router";
import { verdictWords } from "../../../report/words/terms.ts";
import type { schemas } from "../../api/client.ts";
import { type Text, useSpeech } from "../../shell/lang.tsx";
import type { Column } from "../../ui/listing.tsx";
import { FindingMark } from "../../ui/marks.tsx";
import { ReviewPill } from "../audit/review.tsx";
import { findingsWords } from "./words.ts";

type FindingEntry = schemas["FindingEntry"];

export function findingColumns(say: (text: Text) => string): readonly Column<FindingEntry>[] {
  return [
    {
      id: "finding",
      head: say(findingsWords.finding),
      sort: "severity",
      cell: (finding) => <FindingCell finding={finding} />,
    },
    {
      id: "app",
      head: say(findingsWords.app),
      sort: "label",
      cell: ({ appId, label, packageName, versionName }) => (
        <Link to="/apps/$id" params={{ id: appId }} className="quiet-link">
          <bdi>{label ?? packageName ?? appId}</bdi>{" "}
          <span className="soft small">
            <bdi>{versionName}</bdi>
          </span>
        </Link>
      ),
    },
    {
      id: "review",
      head: say(findingsWords.review),
      cell: ({ review }) => (
        <>
          <ReviewPill state={review.state} />
          {review.assignedTo === null ? null : (
            <span className="soft small block">
              <bdi>{review.assignedTo.name}</bdi>
            </span>
          )}
        </>
      ),
    },
  ];
}

function FindingCell({ finding }: { readonly finding: FindingEntry }) {
  const { lang, say } = useSpeech();
  const { auditId, id, verdict, severity, title, says } = finding;
  return (
    <Link to="/audits/$id" params={{ id: auditId }} search={{ finding: id }} className="row-name marked">
      <FindingMark verdict={verdict} severity={severity} />
      <span>
        <b>{title[lang]}</b>
        <span className="soft small clamp">
          {say(verdictWords[verdict])} · <bdi>{says[lang]}</bdi>
        </span>
      </span>
    </Link>
  );
}
