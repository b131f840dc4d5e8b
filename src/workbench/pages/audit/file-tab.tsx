import type { ReactNode } from "react";
import type { Audit } from "../../../model/audit.ts";
import { clean } from "../../../report/escape/clean.ts";
import { categoryName } from "../../../report/words/names.ts";
import { jurisdictionWords } from "../../../report/words/terms.ts";
import { API_BASE, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Facts, Panel } from "../../ui/page.tsx";
import { lastedSeconds, sizeWords, When } from "../../ui/time.tsx";
import { submitWords } from "../submit/words.ts";
import { auditWords } from "./words.ts";

interface FileTabProps {
  readonly entry: schemas["AuditDetail"];
  readonly audit: Audit;
}

/** What exactly was judged, by what, and under which limits: enough to do it again and get the same. */
export function FileTab({ entry, audit }: FileTabProps) {
  const { lang, say } = useSpeech();
  const may = useMay();
  const { options, tool, catalog } = audit;
  const { source, isolation, startedAt, finishedAt } = entry;
  const sourceRows: readonly (readonly [string, ReactNode])[] = (
    ["store", "developer", "link", "sentBy", "obtainedAt"] as const
  ).flatMap((name) =>
    source[name] === null ? [] : [[say(submitWords[name]), <bdi key={name}>{source[name]}</bdi>] as const],
  );
  return (
    <>
      <Panel title={say(auditWords.inputs)}>
        <ul className="lines">
          {entry.files.map(({ kind, name, sha256, sizeBytes }) => (
            <li key={sha256}>
              <span className="grow">
                <b>
                  <bdi>{name}</bdi>
                </b>{" "}
                <span className="soft small number">{sizeWords(sizeBytes)}</span>
                <span className="block soft small mono">SHA-256 {sha256}</span>
              </span>
              {may("get /audits/{id}/files/{sha256}") ? (
                <a
                  href={`${API_BASE}/audits/${encodeURIComponent(entry.id)}/files/${sha256}`}
                  download={kind}
                >
                  {say(auditWords.download)}
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={say(auditWords.options)}>
        <Facts
          rows={[
            [
              say(auditWords.category),
              options.category === null ? say(auditWords.notGiven) : categoryName(options.category, lang),
            ],
            ["§", options.laws.map((law) => jurisdictionWords[law][lang]).join(" · ")],
            [say(auditWords.tool), `${tool.name} ${tool.version}`],
            [
              say(auditWords.catalog),
              <span key="catalog">
                {catalog.version} <span className="mono small soft">{catalog.sha256}</span>
              </span>,
            ],
            ...(startedAt === null || finishedAt === null
              ? []
              : [
                  [
                    say(auditWords.took),
                    <span key="took">
                      {say(auditWords.seconds(lastedSeconds(startedAt, finishedAt)))} ·{" "}
                      <span className="soft">
                        <When at={finishedAt} seconds />
                      </span>
                    </span>,
                  ] as const,
                ]),
            ...(isolation === null
              ? []
              : [
                  [
                    say(auditWords.isolation),
                    `${say(isolation.network === "none" ? auditWords.noNetwork : auditWords.someNetwork)} · ${isolation.memoryMb} MB · CPU ${isolation.cpuSeconds} s`,
                  ] as const,
                ]),
            ...audit.evidence.facts.app.signers.map(
              ({ scheme, subject, certificates }) =>
                [
                  `${say(auditWords.signer)} ${clean(scheme)}`,
                  <span key={scheme}>
                    {subject === null ? null : <bdi>{clean(subject)} </bdi>}
                    <span className="mono small soft">{certificates.map(clean).join(" ")}</span>
                  </span>,
                ] as const,
            ),
          ]}
        />
      </Panel>
      {sourceRows.length === 0 ? null : (
        <Panel title={say(auditWords.sourceOf)}>
          <Facts rows={sourceRows} />
        </Panel>
      )}
    </>
  );
}
