import type { Audit } from "../../../model/audit.ts";
import { clean } from "../../../report/escape/clean.ts";

import { capital } from "../../../report/words/capital.ts";
import { labels } from "../../../report/words/labels.ts";
import { spot } from "../../../report/words/place.ts";
import { punctuation } from "../../../report/words/punctuation.ts";
import { layerWords, outcomeWords } from "../../../report/words/terms.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Mark, outcomeMarks } from "../../ui/marks.tsx";
import { Panel } from "../../ui/page.tsx";
import { Spots } from "./evidence.tsx";
import { pageSteps } from "./next-steps.ts";
import { auditWords } from "./words.ts";

/** What was not seen. It stands as plainly as what was: silence here would read as praise. */
export function GapsTab({ audit }: { readonly audit: Audit }) {
  const { lang, say } = useSpeech();
  const { gaps, facts } = audit.evidence;
  const steps = pageSteps(audit, lang);
  return (
    <>
      <Panel title={say(auditWords.couldNot)}>
        {gaps.length === 0 ? <p>{say(labels.noGaps)}</p> : null}
        <ul className="notes">
          {gaps.map((gap) => (
            <li key={gap.id}>
              <Mark form="question" tone="open" />
              <div>
                <p>
                  <code className="tag">{gap.id}</code> <bdi>{clean(gap.says[lang])}</bdi>{" "}
                  <span className="soft small">{say(layerWords[gap.layer])}</span>
                </p>
                {gap.at === null ? null : <Spots spots={[spot(gap.at, audit, lang)]} more={0} />}
                {gap.silences.length === 0 ? null : (
                  <details>
                    <summary className="small">
                      {say(auditWords.silences)} <span className="number">({gap.silences.length})</span>
                    </summary>
                    <p className="soft small">
                      {gap.silences
                        .map((rule) => audit.outcomes.find((one) => one.rule === rule)?.title[lang] ?? rule)
                        .join(punctuation[lang].semicolon)}
                    </p>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      {steps.length === 0 ? null : (
        <Panel title={say(auditWords.next)}>
          <ol className="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Panel>
      )}
      <Panel title={say(auditWords.allChecks)}>
        <ul className="checks">
          {audit.outcomes.map(({ rule, title, verdict, because }) => (
            <li key={rule}>
              {outcomeMarks[verdict]}
              <span>
                {title[lang]} <span className="soft small">{capital(outcomeWords[verdict][lang])}</span>
                {because === null ? null : <span className="soft small block">{clean(because[lang])}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {facts.anomalies.length === 0 ? null : (
        <Panel title={say(auditWords.oddities)}>
          <ul className="notes">
            {facts.anomalies.map(({ layer, kind, detail, at }) => (
              <li key={`${kind} ${detail}`}>
                <Mark form="ring" tone="calm" />
                <div>
                  <p>
                    <bdi>{clean(detail)}</bdi>{" "}
                    <span className="soft small">
                      {say(layerWords[layer])} · {clean(kind)}
                    </span>
                  </p>
                  <Spots spots={[spot(at, audit, lang)]} more={0} />
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
