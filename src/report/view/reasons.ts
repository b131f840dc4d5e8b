import type { Audit, PracticeRow } from "../../model/audit.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { dataName, isPersonal } from "../words/names.ts";

/** Kinds of data that one sentence says of why they are needed or not. */
export interface Reason {
  readonly names: readonly string[];
  readonly mark: PracticeRow["needs"]["mark"];
  readonly why: string;
}

/** Why what the app takes, or could take, is needed or not: personal data with the same reason together, in the table's order. */
export function needReasons({ practice }: Audit, lang: Lang): readonly Reason[] {
  const reasons = new Map<string, { names: string[]; mark: Reason["mark"]; why: string }>();
  for (const { data, does, needs } of practice) {
    if (!isPersonal(data) || does.mark === "no" || does.mark === "unknown") continue;
    const why = clean(needs.why[lang]);
    const key = `${needs.mark} ${why}`;
    const before = reasons.get(key);
    if (before) before.names.push(clean(dataName(data, lang)));
    else reasons.set(key, { names: [clean(dataName(data, lang))], mark: needs.mark, why });
  }
  return [...reasons.values()];
}
