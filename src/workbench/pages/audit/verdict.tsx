import type { Audit } from "../../../model/audit.ts";
import { categoryWords, SEVERITIES, uncheckedCount } from "../../../report/view/overview.ts";
import { labels } from "../../../report/words/labels.ts";
import { severityWords, UNCHECKED } from "../../../report/words/terms.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Mark, SeverityMark } from "../../ui/marks.tsx";

/** The verdict as one sentence, and the counts behind it. There is no score. */
export function VerdictBlock({ audit }: { readonly audit: Audit }) {
  const { lang, say } = useSpeech();
  const worst = SEVERITIES.find((severity) => audit.summary.bySeverity[severity] > 0);
  const unchecked = uncheckedCount(audit);
  return (
    <section className={`verdict ${worst ?? "none"}`} aria-label={say(labels.verdict)}>
      <p>{audit.summary.sentence[lang]}</p>
      <ul>
        {SEVERITIES.filter((severity) => audit.summary.bySeverity[severity] > 0).map((severity) => (
          <li key={severity}>
            <SeverityMark severity={severity} />
            <b className="number">{audit.summary.bySeverity[severity]}</b> {say(severityWords[severity])}
          </li>
        ))}
        {unchecked === 0 ? null : (
          <li>
            <Mark form="question" tone="open" />
            <b className="number">{unchecked}</b> {say(UNCHECKED)}
          </li>
        )}
        <li className="soft">
          {say(labels.category)}: {categoryWords(audit, lang)}
        </li>
      </ul>
    </section>
  );
}
