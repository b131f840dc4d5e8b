import type { Gate, Standing } from "../../model/gate.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { severityWords } from "../words/terms.ts";
import type { Page } from "./page.ts";

const IDS_SHOWN = 12;

const t = (en: string, zh: string): Text => ({ en, zh });

/** Whether it passes, how many findings are new, known and allowed, and each allowance with its reason and its end. */
export function writeGate(page: Page, gate: Gate): void {
  const { lang, ink } = page;
  const of = (as: Standing["as"]) => gate.standings.filter((one) => one.as === as);
  const [known, allowed] = [of("known"), of("allowed")];
  page.heading(WORDS.gate[lang]);
  if (gate.verdict) {
    const { fails } = gate.verdict;
    page.write(verdictLine(gate.verdict, lang), { indent: 2, paint: fails ? ink.bad : ink.good });
  }
  const counts = [
    counted(WORDS.fresh, of("new").length, lang),
    ...(gate.baseline
      ? [counted(WORDS.known, known.length, lang), counted(WORDS.fixed, gate.fixed, lang)]
      : []),
    ...(allowed.length === 0 ? [] : [counted(WORDS.allowed, allowed.length, lang)]),
  ];
  page.write(counts.join(" · "), { indent: 2 });
  const { colon } = punctuation[lang];
  const bullet = (words: string) => page.write(words, { indent: 2, lead: "- " });
  if (known.length > 0) bullet(`${WORDS.knownOnes[lang]}${idsOf(known)}`);
  for (const { finding, reason, until } of allowed)
    bullet(`${finding} ${WORDS.until[lang]} ${until ?? ""}${colon}${brief(reason ?? "", 160)}`);
  for (const { rule, until } of gate.expired)
    bullet(`${WORDS.ended[lang]}${rule}${inParentheses(until, lang)}`);
}

function verdictLine({ failsFrom, fails }: NonNullable<Gate["verdict"]>, lang: Lang): string {
  if (failsFrom === "none") return WORDS.never[lang];
  const from = severityWords[failsFrom][lang];
  if (lang === "zh") return fails ? `不通过：有新增问题达到“${from}”` : `通过：没有新增问题达到“${from}”`;
  return fails
    ? `Fails: something new is of severity ${from} or higher`
    : `Passes: nothing new is of severity ${from} or higher`;
}

function counted(words: Text, number: number, lang: Lang): string {
  return lang === "zh" ? `${words.zh} ${number} 项` : `${number} ${words.en}`;
}

function idsOf(standings: readonly Standing[]): string {
  const ids = standings.slice(0, IDS_SHOWN).map(({ finding }) => clean(finding));
  return `${ids.join(", ")}${standings.length > ids.length ? "…" : ""}`;
}

const WORDS = {
  gate: t("Gate", "准入门槛"),
  never: t("Passes: findings were asked not to fail", "通过：已设定不因问题报错"),
  fresh: t("new", "新增"),
  known: t("known", "已知"),
  fixed: t("fixed", "已解决"),
  allowed: t("allowed", "已接受"),
  knownOnes: t("Known since the baseline: ", "基线中已有："),
  until: t("allowed until", "接受至"),
  ended: t("No longer allowed: ", "接受期已过："),
};
