import type { Audit } from "../../../model/audit.ts";
import type { Finding } from "../../../model/finding.ts";
import { capital } from "../../../report/words/capital.ts";
import { factorLines } from "../../../report/words/factors.ts";
import { labels } from "../../../report/words/labels.ts";
import { lawGroups } from "../../../report/words/law.ts";
import {
  confidenceWords,
  jurisdictionWords,
  severityWords,
  verdictWords,
} from "../../../report/words/terms.ts";
import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { FindingMark, findingTone, Mark } from "../../ui/marks.tsx";
import { EvidencePair } from "./evidence.tsx";
import { ReviewPanel } from "./review.tsx";
import { auditWords } from "./words.ts";

interface FindingViewProps {
  readonly audit: Audit;
  readonly entry: schemas["AuditDetail"];
  readonly finding: Finding;
  readonly review: schemas["Review"] | null;
}

export function FindingView({ audit, entry, finding, review }: FindingViewProps) {
  const { lang, say } = useSpeech();
  const factors = factorLines(finding, lang);
  return (
    <article className={`finding ${findingTone(finding)}`} aria-label={finding.title[lang]}>
      <p className="finding-standing">
        <code>{finding.id}</code>
        <FindingMark verdict={finding.verdict} severity={finding.severity} />
        <b>{capital(verdictWords[finding.verdict][lang])}</b>
        <span>
          {say(labels.severityFrom)}: {severityWords[finding.severity][lang]}
        </span>
        <span>{confidenceWords[finding.confidence][lang]}</span>
      </p>
      <h2>{finding.title[lang]}</h2>
      <p className="finding-lead">
        <bdi>{finding.says[lang]}</bdi>
      </p>
      <EvidencePair audit={audit} auditId={entry.id} finding={finding} />
      <dl className="finding-why">
        <div>
          <dt>{say(labels.why)}</dt>
          <dd>{finding.why[lang]}</dd>
        </div>
        <div className="fix">
          <dt>{say(labels.fix)}</dt>
          <dd>{finding.fix[lang]}</dd>
        </div>
        {lawGroups(audit, finding, lang).map(({ label, citations }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ul>
                {citations.map(({ id, name, jurisdiction, mark }) => (
                  <li key={id}>
                    {mark === "verified" ? (
                      <Mark form="check" tone="good" />
                    ) : (
                      <Mark form="question" tone="open" />
                    )}
                    {name}
                    {jurisdiction === null ? null : (
                      <span className="soft small"> {jurisdictionWords[jurisdiction][lang]}</span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <details className="fold">
        <summary>{say(auditWords.weight)}</summary>
        <p className="small">{`${say(labels.severityFrom)} · ${factors.severity}`}</p>
        <p className="small">{`${say(labels.confidenceFrom)} · ${factors.confidence}`}</p>
        <p className="small soft mono">
          {finding.rule} · {finding.fingerprint}
        </p>
      </details>
      {entry.appId === null ? null : (
        <ReviewPanel appId={entry.appId} fingerprint={finding.fingerprint} review={review} />
      )}
    </article>
  );
}
