import type { Factor } from "../../model/factor.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { punctuation } from "./punctuation.ts";
import { severityWords } from "./terms.ts";

/** "high: sensitive data +1, the app reaches this code +1, seen in the code +1": what severity follows from, and then confidence. */
export function factorLines(
  { severity, confidence, factors }: Finding,
  lang: Lang,
): { readonly severity: string; readonly confidence: string } {
  const list = (bears: Factor["bears"]): string =>
    factors
      .filter((factor) => factor.bears === bears)
      .map((factor) => factorWords(factor, lang))
      .join(punctuation[lang].semicolon);
  const { colon } = punctuation[lang];
  return {
    severity: `${severityWords[severity][lang]}${colon}${list("severity")}`,
    confidence: `${severityWords[confidence][lang]}${colon}${list("confidence")}`,
  };
}

/** Points show how much each circumstance adds: 3 and more is high, 2 medium, less low. */
function factorWords(factor: Factor, lang: Lang): string {
  const says = clean(factor.says[lang]);
  if (factor.bears === "confidence" || factor.points === 0) return says;
  return `${says} ${factor.points > 0 ? "+" : "−"}${Math.abs(factor.points)}`;
}
