import type { ClauseKind } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Severity } from "../../model/finding.ts";
import type { Seen } from "../../model/rule.ts";
import type { Text } from "../../model/text.ts";
import { brief } from "./words.ts";

const MAX_PLACES = 10;

/** One finding for all clauses of a kind, with the first one's own words. What a contract beside the policy says counts too. */
export function clausesSeen(
  { claims }: Evidence,
  kind: ClauseKind,
  {
    severity,
    weightier,
    says,
  }: {
    readonly severity: Severity;
    /** Words with which a sentence weighs more than usual: medium. */
    readonly weightier?: RegExp;
    readonly says: Text;
  },
): readonly Seen[] {
  const found = claims.flatMap(({ clauses }) => clauses.filter((clause) => clause.kind === kind));
  const weighty = found.find(({ at }) => weightier?.test(at.quote));
  const [first, ...more] = weighty ? [weighty, ...found.filter((one) => one !== weighty)] : found;
  if (!first) return [];
  const words = brief(first.at.quote);
  const places = more.slice(0, MAX_PLACES - 1).map(({ at }) => at);
  return [
    {
      verdict: "risk",
      severity: weighty ? "medium" : severity,
      confidence: "medium",
      subject: [kind],
      says: {
        en: `${says.en}: "${words}"${more.length > 0 ? ` (and ${more.length} more such ${more.length === 1 ? "sentence" : "sentences"})` : ""}.`,
        zh: `${says.zh}：“${words}”${more.length > 0 ? `（另有 ${more.length} 处类似表述）` : ""}。`,
      },
      rests: {},
      at: [first.at, ...places],
    },
  ];
}
