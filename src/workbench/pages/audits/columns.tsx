import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { schemas } from "../../api/client.ts";
import { type Text, useSpeech } from "../../shell/lang.tsx";
import { shellWords } from "../../shell/words.ts";
import type { Column } from "../../ui/listing.tsx";
import { Empty } from "../../ui/notes.tsx";
import { When } from "../../ui/time.tsx";
import { Counts } from "./counts.tsx";
import { AuditStanding } from "./progress.tsx";
import { auditsWords } from "./words.ts";

type AuditEntry = schemas["AuditEntry"];

export function NoAudits() {
  const { say } = useSpeech();
  return (
    <Empty
      title={say(auditsWords.empty)}
      hint={say(auditsWords.emptyHint)}
      action={
        <Button renderRoot={(props) => <Link to="/submit" {...props} />}>{say(shellWords.submit)}</Button>
      }
    />
  );
}

export function auditColumns(say: (text: Text) => string): readonly Column<AuditEntry>[] {
  return [
    {
      id: "app",
      head: say(auditsWords.app),
      sort: "label",
      cell: (audit) => (
        <Link to="/audits/$id" params={{ id: audit.id }} className="row-name">
          <b>
            <bdi>{audit.label ?? audit.file}</bdi>
            {audit.versionName === null ? null : (
              <span className="soft">
                {" "}
                <bdi>{audit.versionName}</bdi>
              </span>
            )}
          </b>
          <span className="soft small">
            <bdi>{audit.packageName ?? audit.file}</bdi>
          </span>
        </Link>
      ),
    },
    { id: "state", head: say(auditsWords.state), cell: (audit) => <AuditStanding audit={audit} /> },
    {
      id: "findings",
      head: say(auditsWords.findings),
      sort: "high",
      cell: ({ counts }) => (counts === null ? "—" : <Counts counts={counts} />),
    },
    {
      id: "source",
      head: say(auditsWords.source),
      wide: true,
      cell: ({ source }) => <bdi className="soft">{source.store ?? source.sentBy ?? "—"}</bdi>,
    },
    {
      id: "by",
      head: say(auditsWords.by),
      wide: true,
      cell: ({ createdBy }) => <bdi className="soft">{createdBy ?? "—"}</bdi>,
    },
    {
      id: "sent",
      head: say(auditsWords.sent),
      sort: "created",
      cell: ({ createdAt }) => (
        <span className="soft nowrap">
          <When at={createdAt} />
        </span>
      ),
    },
  ];
}
