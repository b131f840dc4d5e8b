import type { Audit, PracticeRow } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Block, Figure } from "../document/document.ts";
import type { Tone } from "../html/shape.ts";
import { uncheckedCount } from "../view/overview.ts";
import { taken } from "./takes.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** Two sentences at most: whether it says what it takes, and whether it needs it. Never praise past a gap. */
export function personVerdict(audit: Audit, lang: Lang): { readonly words: string; readonly tone: Tone } {
  const rows = taken(audit);
  if (rows.length === 0) {
    const unseen = isPartlyUnseen(audit);
    return { words: (unseen ? WORDS.noneInPart : WORDS.none)[lang], tone: "open" };
  }
  const said = (mark: PracticeRow["says"]["mark"]) => rows.some(({ says }) => says.mark === mark);
  const unneeded = rows.some(({ needs }) => needs.mark === "unrelated");
  const first = said("denies")
    ? WORDS.denies
    : said("no")
      ? WORDS.untold
      : said("unknown")
        ? WORDS.unknown
        : said("vague")
          ? WORDS.vague
          : WORDS.told;
  const second = unneeded
    ? WORDS.unneeded
    : rows.every(({ needs }) => needs.mark === "unknown")
      ? WORDS.needUnknown
      : null;
  const open = second === null && uncheckedCount(audit) > 0 ? WORDS.open : null;
  const words = [first, second, open].flatMap((one) => (one === null ? [] : [one[lang]]));
  const bad = said("denies") || (said("no") && unneeded);
  const warn = said("no") || said("vague") || unneeded;
  return { words: words.join(lang === "zh" ? "" : " "), tone: bad ? "bad" : warn ? "warn" : "cool" };
}

/** The same three counts as in the table, and the companies. */
export function personFigures(audit: Audit, lang: Lang): Block {
  const rows = taken(audit);
  const judgedSaying = rows.filter(({ says }) => says.mark !== "unknown");
  const judgedNeed = rows.filter(({ needs }) => needs.mark !== "unknown");
  const told = judgedSaying.filter(({ says }) => says.mark === "yes").length;
  const needed = judgedNeed.filter(({ needs }) => needs.mark !== "unrelated").length;
  const companies = audit.evidence.facts.sdks.length;
  const figures: readonly Figure[] = [
    { number: rows.length, words: WORDS.taken[lang], tone: "calm" },
    ...(judgedSaying.length === 0 ? [] : [figure(told, judgedSaying.length, WORDS.tellsYou[lang])]),
    ...(judgedNeed.length === 0 ? [] : [figure(needed, judgedNeed.length, WORDS.needs[lang])]),
    { number: companies, words: (companies === 1 ? WORDS.company : WORDS.companies)[lang], tone: "calm" },
  ];
  return { kind: "figures", figures };
}

function figure(number: number, of: number, words: string): Figure {
  return { number, words, tone: number === of ? "good" : number === 0 ? "bad" : "warn" };
}

export function isPartlyUnseen({ evidence }: Audit): boolean {
  return evidence.gaps.some(({ layer }) => layer === "code" || layer === "manifest" || layer === "container");
}

const WORDS = {
  none: t("We did not see it take personal data.", "我们没有看到它收集个人信息。"),
  noneInPart: t(
    "We did not see it take personal data in the part we could read. Part of it we could not read.",
    "在能够读取的部分，我们没有看到它收集个人信息；但有一部分我们无法读取。",
  ),
  denies: t(
    "It takes personal data that its own privacy policy says it does not take.",
    "它收集了自己在隐私政策里说不收集的个人信息。",
  ),
  untold: t(
    "It takes personal data that its privacy policy does not tell you about.",
    "它收集了隐私政策没有告诉您的个人信息。",
  ),
  unknown: t(
    "It takes personal data. Whether it tells you so we could not check.",
    "它收集个人信息，但它有没有告诉您，我们无法核查。",
  ),
  vague: t(
    "It takes personal data and tells you so only in vague words.",
    "它收集个人信息，但只是含糊地提了一句。",
  ),
  told: t("It tells you about the personal data we saw it take.", "我们看到它收集的个人信息，它都告诉了您。"),
  unneeded: t("Some of that it does not need for what it is.", "其中有些并不是它的功能所需要的。"),
  needUnknown: t("Whether it needs that we could not check.", "这些是否必要，我们无法核查。"),
  open: t("Some questions stay open.", "还有一些问题没有结论。"),
  taken: t("kinds of personal data taken", "种个人信息被收集"),
  tellsYou: t("of them it plainly tells you about", "种明确告诉了您"),
  needs: t("of them it has a use for", "种有用途"),
  company: t("outside company with code in it", "家外部公司的代码在其中"),
  companies: t("outside companies with code in it", "家外部公司的代码在其中"),
};
