import { Switch } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Audit, PracticeRow } from "../../../model/audit.ts";
import { labels } from "../../../report/words/labels.ts";
import { dataName, sdkName } from "../../../report/words/names.ts";
import { punctuation } from "../../../report/words/punctuation.ts";
import { doesWords, needsWords, saysWords } from "../../../report/words/terms.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { type Column, Listing } from "../../ui/listing.tsx";
import { doesMarks, needsMarks, saysMarks } from "../../ui/marks.tsx";
import { auditWords } from "./words.ts";

const route = getRouteApi("/desk/audits/$id");

/** The table a lay person reads first: what it takes, does it say so, does it need it. */
export function PracticeTab({ audit }: { readonly audit: Audit; readonly auditId: string }) {
  const { lang, say } = useSpeech();
  const { id } = route.useParams();
  const [onlyTaken, setOnlyTaken] = useState(false);
  const rows = onlyTaken
    ? audit.practice.filter(({ does }) => does.mark === "sends" || does.mark === "reads")
    : audit.practice;
  const columns: readonly Column<PracticeRow>[] = [
    {
      id: "data",
      head: say(labels.data),
      cell: ({ data, sensitive }) => (
        <>
          <b>{dataName(data, lang)}</b>
          {sensitive ? <em className="sensitive">{say(auditWords.sensitive)}</em> : null}
          <span className="finding-links small">
            {audit.findings
              .filter((finding) => finding.data === data)
              .slice(0, 4)
              .map((finding) => (
                <Link key={finding.id} to="/audits/$id" params={{ id }} search={{ finding: finding.id }}>
                  {finding.id}
                </Link>
              ))}
          </span>
        </>
      ),
    },
    {
      id: "does",
      head: say(labels.takes),
      cell: ({ does }) => (
        <>
          {doesMarks[does.mark]}
          {say(doesWords[does.mark])}
          {does.sdks.length === 0 ? null : (
            <span className="soft small by-sdk">
              <bdi>{does.sdks.map((id) => sdkName(id, lang)).join(punctuation[lang].list)}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      id: "says",
      head: say(labels.saysSo),
      cell: ({ says }) => (
        <>
          {saysMarks[says.mark]}
          {say(saysWords[says.mark])}
        </>
      ),
    },
    {
      id: "needs",
      head: say(labels.needsIt),
      cell: ({ needs }) => (
        <>
          {needsMarks[needs.mark]}
          {say(needsWords[needs.mark])}
        </>
      ),
    },
  ];
  return (
    <>
      <div className="tab-tools">
        <Switch
          label={say(auditWords.onlyTaken)}
          checked={onlyTaken}
          onChange={(event) => setOnlyTaken(event.currentTarget.checked)}
        />
        <span className="soft small number">
          {rows.length} {say(auditWords.rows)}
        </span>
      </div>
      <Listing label={say(labels.practice)} columns={columns} rows={rows} keyOf={({ data }) => data} />
    </>
  );
}
