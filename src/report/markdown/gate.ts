import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Gate, Standing } from "../../model/gate.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { codeSpan, escapeMarkdown } from "../escape/markdown.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import type { Sheet } from "./page.ts";

const ALLOWED_SHOWN = 4;
const IDS_SHOWN = 12;

const t = (en: string, zh: string): Text => ({ en, zh });

/** Those that a reviewer has not seen before; the others are counted. */
export function freshOf({ findings }: Audit, { standings }: Gate): readonly Finding[] {
  const fresh = new Set(standings.filter(({ as }) => as === "new").map(({ finding }) => finding));
  return findings.filter(({ id }) => fresh.has(id));
}

/** One line of counts, one for what is known, one for each allowance that holds or has ended. */
export function writeGate(sheet: Sheet, { standings, baseline, fixed, expired }: Gate, lang: Lang): void {
  const of = (as: Standing["as"]) => standings.filter((one) => one.as === as);
  const count = (words: Text, number: number) =>
    lang === "zh" ? `${words.zh} ${number} 项` : `${number} ${words.en}`;
  const [known, allowed] = [of("known"), of("allowed")];
  const counts = [
    `**${count(WORDS.fresh, of("new").length)}**`,
    ...(baseline ? [count(WORDS.known, known.length), count(WORDS.fixed, fixed)] : []),
    ...(allowed.length === 0 ? [] : [count(WORDS.allowed, allowed.length)]),
  ];
  sheet.add(counts.join(" · "), "");
  const lines = [
    ...(known.length === 0 ? [] : [`${WORDS.knownOnes[lang]}${idsOf(known)}`]),
    ...allowed
      .slice(0, ALLOWED_SHOWN)
      .map(
        ({ finding, reason, until }) =>
          `${clean(finding)} ${WORDS.until[lang]} ${until ?? ""}${punctuation[lang].colon}${escapeMarkdown(brief(reason ?? "", 160))}`,
      ),
    ...expired
      .slice(0, ALLOWED_SHOWN)
      .map(({ rule, until }) => `${WORDS.ended[lang]}${codeSpan(rule)}${inParentheses(until, lang)}`),
  ];
  if (lines.length > 0) sheet.add(...lines.map((line) => `- ${line}`), "");
}

function idsOf(standings: readonly Standing[]): string {
  const ids = standings.slice(0, IDS_SHOWN).map(({ finding }) => clean(finding));
  return `${ids.join(", ")}${standings.length > ids.length ? "…" : ""}`;
}

const WORDS = {
  fresh: t("new", "新增"),
  known: t("known", "已知"),
  fixed: t("fixed", "已解决"),
  allowed: t("allowed", "已接受"),
  knownOnes: t("Known since the baseline: ", "基线中已有："),
  until: t("allowed until", "接受至"),
  ended: t("No longer allowed: ", "接受期已过："),
};
