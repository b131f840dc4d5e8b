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
    { number: rows.length, words: (rows.length === 1 ? WORDS.oneTaken : WORDS.taken)[lang], tone: "calm" },
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
  none: t("We did not see it take any personal data.", "我们没有发现它收集个人信息。"),
  noneInPart: t(
    "In the part we could read, we did not see it take any personal data. The rest we could not read.",
    "在读得到的部分里，我们没有发现它收集个人信息；还有一部分读不到。",
  ),
  denies: t(
    "It takes personal data that its own privacy policy says it does not take.",
    "隐私政策里写明不收集的个人信息，它实际上收集了。",
  ),
  untold: t(
    "It takes personal data that its privacy policy does not mention.",
    "它收集了一些个人信息，隐私政策里却没有告诉您。",
  ),
  unknown: t(
    "It takes personal data. We could not check whether it tells you.",
    "它收集个人信息；有没有告诉您，我们无法核查。",
  ),
  vague: t("It takes personal data, and is vague about which.", "它收集个人信息，隐私政策里却说得含糊。"),
  told: t(
    "It tells you about all the personal data we saw it take.",
    "我们看到它收集的个人信息，它都告诉了您。",
  ),
  unneeded: t("Some of it has nothing to do with what the app is for.", "其中有些，它的功能根本用不上。"),
  needUnknown: t("We could not check whether it needs it.", "这些是否必要，我们无法核查。"),
  open: t("Some questions remain open.", "还有一些问题没有结论。"),
  oneTaken: t("kind of personal data taken", "种个人信息被收集"),
  taken: t("kinds of personal data taken", "种个人信息被收集"),
  tellsYou: t("clearly disclosed to you", "种明确告诉了您"),
  needs: t("needed for what it offers", "种功能上用得到"),
  company: t("other company has code in it", "家其他公司的代码在里面"),
  companies: t("other companies have code in it", "家其他公司的代码在里面"),
};
