import { firstMatch, matches } from "../lexicon/matches.ts";
import { EN_COMPANY } from "./companies.ts";
import type { Field } from "./row.ts";
import type { Words } from "./told-values.ts";

/** What a clause says of the SDK that it names or stands for by a word: what it is used for, what it does, who makes it. */
export interface Said {
  readonly fields: readonly Field[];
  /** What is left of the clause, from its verb on; null where the fields tell it all. */
  readonly rest: Words | null;
}

/** "We use Acme to", "本应用通过某平台": what leads to the name of what is used. */
const USES_ZH =
  /^(?:目前|其中)?(?:我们|我司|本?(?:应用|产品|软件|平台|游戏|小程序|服务|APP))?(?:会|将|目前|已|主要|需要?|在[^，。]{2,12}[时中])*(?:通过|使用|借助|利用|接入|集成|采用|引入|调用)(?:了|到)?\s*$/i;
const USES_EN =
  /^(?:and )?(?:we|our (?:\w+ )?(?:apps?|services?|website|site|games?|team)|the (?:app|game|service|website|site)|it is|they are)(?: \w+ly| also)? (?:uses?|rel(?:y|ies) on|integrates?|embeds?|works? with|employs?|used)(?: the)?\s*$/i;
const AIM_ZH =
  /^\s*(?:SDK|服务|平台|组件|插件)?(?:[（(][^（）()]*[)）])?\s*(?:来|以|用于|用来|为了)?\s*(?=\p{Script=Han}{2})/iu;
const AIM_EN = /^(?: SDK| library| service)?(?: \([^()]*\))? (?:in order to|to|for) (?=[a-z])/;
const WORD_ZH = /该SDK|此SDK|它|该服务|该组件/i;
const WORD_EN =
  /\b(?:it|this|(?:this|the) (?:sdk|service|tool|library|provider|component|partner|product|company|vendor))\b/i;
const DOES_EN =
  /^(?:(?:is|are) used (?:by us )?(?:to|for) |(?=(?!is|was|has|does|states|says|needs|requires|uses|acts)[a-z]{3,}s [a-z]))/;

const DOES_AT_ONCE =
  /^(?!collects|receives|processes|accesses|obtains|gathers|gets|stores|keeps|sees|records|logs|reads|is |was |has |does )[a-z]{3,}s (?!and|or|of|for|in|on|with|to|from|by|is|are|that|which|about|we|you)[a-z]{2,}/i;

const FIRM = `(?:the |its )?(${EN_COMPANY.source})\\.?$`;
const MADE_BY = new RegExp(
  `(?:^|\\s)(?:(?:provided|operated|developed|run|offered|made|maintained|owned|supplied|built|published|delivered|powered|managed) by|(?:a|the|an) (?:[a-z-]+ ){0,3}(?:service|product|tool|subsidiary|brand|sdk|library|part|offering|platform) (?:of|by|from)|(?:provider|operator|developer|vendor|company) is|by) ${FIRM}`,
  "u",
);

/** "Acme, Inc. operates this service" */
const RUNS = new RegExp(
  `^(${EN_COMPANY.source})\\.? (?:operates|provides|runs|makes|develops|offers) (?:this|the|it)\\b`,
  "u",
);

/** `name`: whose entry the clause stands in, where that is known; `opens`: it is the first of its sentence. */
export function saidOfSubject(clause: Words, name: string | null, opens: boolean): Said | null {
  const { text, start } = clause;
  const isEnglish = matches(/^[^\p{Script=Han}]*$/u, text);
  const words = wordOf(text, name, isEnglish);
  if (isEnglish) {
    const runs = firstMatch(RUNS, text)?.[1];
    if (runs !== undefined) return { fields: [{ column: "company", text: runs, start }], rest: null };
    const made = firstMatch(MADE_BY, text);
    const company = made?.[1];
    if (made && company !== undefined) {
      const firm: Field = { column: "company", text: company, start: start + text.lastIndexOf(company) };
      // "error tracking by Acme, Inc.": what it is stands before who makes it.
      const aim = text.slice(0, made.index).replace(/[\s,]+$/, "");
      const isAim = matches(/^[a-z][a-z -]{4,40}$/, aim) && !matches(/\b(?:is|are|which|that)\b/, aim);
      return {
        fields: [...(isAim ? [{ column: "purpose" as const, text: aim, start }] : []), firm],
        rest: null,
      };
    }
  }
  // "Acme: scores driving behaviour."
  if (!words && name !== null && opens && isEnglish && matches(DOES_AT_ONCE, text))
    return { fields: [{ column: "purpose", ...clause }], rest: null };
  if (!words) return null;
  const before = text.slice(0, words.from);
  const behind = text.slice(words.to);
  const rest = (skip: number): Words => ({
    text: text.slice(words.to + skip),
    start: start + words.to + skip,
  });
  if (matches(isEnglish ? USES_EN : USES_ZH, before)) {
    const lead = firstMatch(isEnglish ? AIM_EN : AIM_ZH, behind)?.[0];
    if (lead === undefined) return null;
    const aim = rest(lead.length);
    return matches(/^(?:收集|获取|采集|读取|collect|receive|gather)/, aim.text)
      ? { fields: [], rest: aim }
      : { fields: [{ column: "purpose", ...aim }], rest: null };
  }
  if (!isEnglish || before.trim() !== "") return null;
  const own = rest(
    firstMatch(/^(?: \([^()]*\))? +(?:(?:may|can|will|also|then) )*/, behind)?.[0].length ?? 0,
  );
  const does = firstMatch(DOES_EN, own.text);
  if (!does || matches(TAKES, own.text)) return { fields: [], rest: own };
  // "It helps us with error reports and receives crash logs": two verbs, and the second takes.
  const and = firstMatch(AND_TAKES, own.text);
  const end = and?.index ?? own.text.length;
  const aim = { text: own.text.slice(does[0].length, end), start: own.start + does[0].length };
  return {
    fields: [{ column: "purpose", ...aim }],
    rest: and && { text: own.text.slice(end + and[0].length), start: own.start + end + and[0].length },
  };
}

export const AND_TAKES =
  / and (?:also |then |thereby )?(?=(?:collects|receives|processes|accesses|obtains|gathers|gets|stores|records|has access to)\b)/;
const TAKES =
  /^(?:collects|receives|processes|accesses|obtains|gathers|gets|stores|keeps|sees|records|logs|reads|is given)\b/;

/** The name, a part of it that stands for the whole, or a word for it; the first in the clause. */
function wordOf(text: string, name: string | null, isEnglish: boolean): { from: number; to: number } | null {
  for (const one of name === null ? [] : namesFor(name)) {
    const from = text.indexOf(one);
    if (from >= 0 && !matches(/[\p{L}\d]/u, isEnglish ? (text[from + one.length] ?? "") : ""))
      return { from, to: from + one.length };
  }
  const word = firstMatch(isEnglish ? WORD_EN : WORD_ZH, text);
  return word ? { from: word.index, to: word.index + word[0].length } : null;
}

/** "Google AdMob" is called AdMob, "极光推送SDK" 极光推送. */
function namesFor(name: string): readonly string[] {
  const bare = name.replace(/\s*(?:[（(].*[)）])?\s*(?:sdk)?$/i, "").trim();
  const firm = bare.replace(/,? (?:Inc|LLC|Ltd|Limited|GmbH|Corp|B\.V|A\/S|AS|AB|Oy|ApS)\.?$/, "");
  const parts = firm.split(" ").filter((part) => matches(/^[A-Z][\w.]{3,}$/, part));
  return [...new Set([name, bare, firm, ...parts.reverse()])].filter((one) => one.length > 1);
}
