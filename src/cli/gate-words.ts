import type { Threshold } from "../audit/fails.ts";
import type { Gate } from "../model/gate.ts";
import type { Text } from "../model/text.ts";
import { severityWords } from "../report/words/terms.ts";

/** What the gate made of one app, a line each: counts, and allowances that have ended. */
export function gateWords(path: string, gate: Gate, failOn: Threshold): readonly Text[] {
  const count = (as: Gate["standings"][number]["as"]) => gate.standings.filter((one) => one.as === as).length;
  const [fresh, known, allowed] = [count("new"), count("known"), count("allowed")];
  const threshold: Text =
    failOn === "none"
      ? { en: "nothing fails", zh: "不因问题报错" }
      : {
          en: `new ones fail from ${severityWords[failOn].en}`,
          zh: `新增问题达到“${severityWords[failOn].zh}”即报错`,
        };
  return [
    {
      en: `${path}: ${fresh} new, ${known} known, ${allowed} allowed${gate.baseline ? `, ${gate.fixed} fixed` : ""}; ${threshold.en}`,
      zh: `${path}：新增 ${fresh} 项，已知 ${known} 项，已接受 ${allowed} 项${gate.baseline ? `，已解决 ${gate.fixed} 项` : ""}；${threshold.zh}`,
    },
    ...gate.expired.map(
      ({ rule, until }): Text => ({
        en: `${path}: the allowance for ${rule} ended on ${until}; mend it, or give it a new day and reason`,
        zh: `${path}：对 ${rule} 的接受已于 ${until} 到期；请整改，或重新写明理由和期限`,
      }),
    ),
  ];
}
