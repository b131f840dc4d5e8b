import { Link } from "@tanstack/react-router";
import type { PermissionUse } from "../../../model/app.ts";
import type { Audit } from "../../../model/audit.ts";
import { clean } from "../../../report/escape/clean.ts";
import { labels } from "../../../report/words/labels.ts";
import { spot } from "../../../report/words/place.ts";
import { protectionWords, usedWords } from "../../../report/words/terms.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { type Column, Listing } from "../../ui/listing.tsx";
import { answerMarks } from "../../ui/marks.tsx";
import { Code, Pill } from "../../ui/pill.tsx";
import { auditWords } from "./words.ts";

export function PermissionsTab({ audit }: { readonly audit: Audit }) {
  const { lang, say } = useSpeech();
  const columns: readonly Column<PermissionUse>[] = [
    {
      id: "name",
      head: say(auditWords.permission),
      cell: ({ name, minSdk, maxSdk }) => (
        <>
          <Link to="/apps" search={{ permission: name }} className="quiet-link">
            <Code>{clean(name)}</Code>
          </Link>
          {minSdk === null ? null : <span className="soft small"> SDK ≥ {minSdk}</span>}
          {maxSdk === null ? null : <span className="soft small"> SDK ≤ {maxSdk}</span>}
        </>
      ),
    },
    {
      id: "level",
      head: say(auditWords.level),
      cell: ({ protection }) => (
        <Pill tone={protection === "dangerous" || protection === "special" ? "warn" : "calm"}>
          {say(protectionWords[protection])}
        </Pill>
      ),
    },
    {
      id: "used",
      head: say(auditWords.used),
      cell: ({ used }) => (
        <>
          {answerMarks[used]}
          {say(usedWords[used])}
        </>
      ),
    },
    {
      id: "asked",
      head: say(auditWords.asked),
      cell: ({ requested }) => (
        <>
          {answerMarks[requested]}
          {say(usedWords[requested])}
        </>
      ),
    },
    {
      id: "where",
      head: say(auditWords.where),
      wide: true,
      cell: ({ at, usedAt }) => (
        <span className="soft small">
          <Code>{spot(usedAt[0] ?? at, audit, lang).where}</Code>
        </span>
      ),
    },
  ];
  return (
    <Listing
      label={say(labels.permissions)}
      columns={columns}
      rows={audit.evidence.facts.permissions}
      keyOf={({ name, declaredBy }) => `${declaredBy} ${name}`}
    />
  );
}
