import type { Audit } from "../model/audit.ts";
import type { Gap } from "../model/gap.ts";
import { numberedGaps } from "./gaps.ts";
import { judge } from "./judge.ts";

/**
 * The evidence of a saved audit under the rules and laws of now; nothing is opened. What its facts and needs are
 * called stays as it was read; which rules a gap silences is asked anew, since rules come and go.
 */
export function rejudge(
  audit: Audit,
  options: { readonly toolVersion: string; readonly sha256: (bytes: Uint8Array) => string },
): Audit {
  const { evidence } = audit;
  const silences = new Map(numberedGaps(evidence.gaps).map((gap) => [gap.id, gap.silences]));
  const renewed = (gaps: readonly Gap[]): readonly Gap[] =>
    gaps.map((gap) => ({ ...gap, silences: silences.get(gap.id) ?? gap.silences }));
  return judge(
    {
      ...evidence,
      facts: { ...evidence.facts, gaps: renewed(evidence.facts.gaps) },
      claims: evidence.claims.map((document) => ({ ...document, gaps: renewed(document.gaps) })),
      gaps: renewed(evidence.gaps),
    },
    {
      laws: audit.options.laws,
      asOf: audit.options.asOf ?? null,
      inputs: audit.inputs,
      toolVersion: options.toolVersion,
      sha256: options.sha256,
    },
  );
}
