import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Parse } from "./grammar.ts";
import type { Sentence } from "./split.ts";
import type { Inherited } from "./statement.ts";

/** "This information may include …", "包括您的……": it goes on with what the sentence before says is taken. */
const ANAPHOR_EN =
  /^\W*(for example,?\s+|e\.g\.,?\s+|specifically,?\s+|in particular,?\s+)?((?:(?:some|common|typical) )?examples (?:of [^,.;:]{2,60}? )?(?:may |can )?(?:are|include)\b|(this|such|these|that|those|the|this type of|these types of|the types? of|other|some of this)\s+((\w+[- ]){0,4}?)(information|data|details|categories|items|identifiers)\b[^,.;:]{0,60}?\s(may |might |can |could |will |would |also |typically |generally |usually |potentially )*(include|consist of|contain|comprise|be)s?\b|(it|they|which|these|those|this)\s+(may |might |can |could |will |also |only |typically |usually )*(includes?|contains?|compris(?:e|es)|(?:is|are) made up of|consists? of|lists?|hold|holds|show|shows|cover|covers)\b|(including|such as|for example|e\.g\.)\s)/;
const NAMED_EN =
  /^\W*(the\s+|your\s+|our\s+)?(\w+[- ,]+){1,5}(information|data|details|identifiers|logs)\b[^,.;:]{0,40}?\s(may |might |can |could |will |would |also |typically |generally |usually |that we collect |we collect )*((include|consist of|contain|comprise)s?|such as|including|like)\b|^\W*(the\s+|your\s+)?(\w+[- ]+){1,4}(information|data|details|identifiers|logs)\s*[:(]/;
const ANAPHOR_ZH =
  /^[\s\p{P}]*([\d一二三四五六七八九十]+[.、)）])?(其中|此外|同时|具体)?[,，]?(这些|这类|此类|该类|该等|上述|前述|以上|此等|其|相关|有关|具体|该些)?(的)?(个人)?(信息|数据|资料|内容|日志)?(种类|类型|范围)?(可能|将|会|主要|具体|还|也|通常|一般|至少)*(包括|包含|涵盖|含有|例如|比如|如下|有)/u;
const NAMED_ZH =
  /^[\s\p{P}]*([\d一二三四五六七八九十]+[.、)）])?[^,，。;；:：()（）]{0,12}(信息|数据|日志|资料)[,，:：]?(可能|将|会|主要|具体|还|也|通常|一般|至少)*(包括|包含|涵盖|含有)|^[\s\p{P}]*([\d一二三四五六七八九十]+[.、)）])?[^,，。;；:：()（）]{0,10}(信息|数据|日志|资料)[:：(（]/u;
/** "Crash reports contain …": whatever reports hold, the firm gets. */
const REPORTS_EN =
  /^\W*(the\s+|each\s+|every\s+|our\s+|such\s+|these\s+|an?\s+|any\s+)?([\w-]+\s+){0,3}(reports?|logs?|log files|records?|requests?|entries|events?|dumps?|profiles?|accounts?)\b[^,.;:]{0,30}?\s(may |might |can |will |would |also |only |typically |generally |usually )*(contain|include|hold|consist|list (your|the|which|what))s?\b/;
/** "The information in these log files includes …" */
const IN_LOGS_EN =
  /^\W*(the|this|such|any)?\s*(information|data|details)\s+(contained |recorded |stored |held |saved |collected )?(in|by|through|from|with) (the|these|those|our|such|this)?\s*([\w-]+\s+){0,2}(log files?|logs?|reports?|cookies|records|requests?|forms?|profiles?|sdks?|technologies|tools)\s+(may |might |can |will |also |typically |usually )*(includes?|contains?|consists? of|comprises?)\b/;
/** "They contain the device model": whoever sends them. */
const HOLDING =
  /^\W*(it|they|these|this|the (report|reports|file|files|e-?mail|message))\s+(only |also |may |will |then )*(contains?|holds?|carry|carries)\b/;
/** "Session data: this includes your IP address", also "Contact data: …" */
const LABELLED_LIST =
  /^\W*([\w ,/&()'-]{3,60}[:.-]\s+)(when [^,]{3,60}, )?(this|these|it)\s+(information |data |category )?(may |can |will |typically |usually |also )*(includes?|covers?|means|consists? of|comprises?|refers to)\b/;
const GENERIC =
  /^\W*(the\s+|your\s+)?(sensitive\s+)?(personal(ly identifi\w+)?|sensitive|non-personal\w*|private)\s+(sensitive\s+)?(information|data)|^[\s\p{P}]*([\d一二三四五六七八九十]+[.、)）])?(您的)?(个人敏感信息|敏感个人信息|个人信息|个人隐私|儿童个人信息|个人数据)/u;

/** What governs a sentence that only lists: the sentence before it, or else the section it stands in. */
export function continues(
  parse: Parse,
  frames: readonly Frame[],
  before: Inherited | null,
  topic: string | null,
): Inherited | null {
  if (frames.some((frame) => frame.action !== null && !frame.embedded)) return null;
  const zh = holdsHan(parse.text);
  if (!zh && matches(NEVER_EITHER, parse.text) && parse.verbs.length === 0) {
    const said = before?.frames.filter(taking) ?? [];
    return before && said.length > 0 ? { ...before, frames: said.map(denied) } : null;
  }
  const anaphor = (zh ? ANAPHOR_ZH : ANAPHOR_EN).test(parse.text);
  const named = (zh ? NAMED_ZH : NAMED_EN).test(parse.text);
  if (!zh && matches(HOLDING, parse.text) && before?.frames.some(taking)) return COLLECTED;
  if (!zh && matches(LABELLED_LIST, parse.text) && topic !== "rights") {
    const taken = before?.frames.filter(taking) ?? [];
    return before && taken.length > 0 ? { ...before, frames: taken } : topic === "sharing" ? null : COLLECTED;
  }
  if (!zh && (matches(REPORTS_EN, parse.text) || matches(IN_LOGS_EN, parse.text)) && topic !== "rights")
    return COLLECTED;
  if (!anaphor && !named) return null;
  const all = before?.frames.filter(taking) ?? [];
  // "Information collected by us is what you provide": one giving, said from two sides.
  const byUser = all.some(({ action, actor }) => action === "collect" && actor.kind === "user");
  const taken = all.filter(
    ({ action, actor }) => !byUser || action !== "collect" || actor.kind === "user" || zh,
  );
  // "Device information: model, language" under "data we collect": collected, whatever the sentence before did.
  const listed =
    !anaphor && !zh && (topic === "collection" || topic === "list") && !matches(GENERIC, parse.text);
  if (listed && !taken.some(({ action }) => action === "collect")) return COLLECTED;
  if (before && taken.length > 0) return { ...before, frames: taken };
  if (matches(GENERIC, parse.text) || !named) return null;
  return topic === "collection" || topic === "list" ? COLLECTED : null;
}

/** "Never on your faith or politics.": what the sentence before says is denied of these. */
const NEVER_EITHER =
  /^\W*(?:but\s+)?(?:never|not)\s+(?:(?:on|for|with|to|from|by|in|about)\s+)?(?:your|the|any|their|its|his|her|a|an)\s/;

function denied(frame: Frame): Frame {
  return { ...frame, polarity: { ...frame.polarity, kind: "denies", exception: null } };
}

function taking({ action, polarity, needsPermission }: Frame): boolean {
  return (
    (action === "collect" || action === "share" || action === "use" || action === "store") &&
    polarity.kind === "affirms" &&
    !needsPermission
  );
}

const BARE_LABEL =
  /^[\s\p{P}\d]*([\p{L}]{2,14}的?(信息|数据|日志|记录|资料)|[^,，。;；]{0,30}(填写|上传|提供|获取|收集|产生|提交)的信息)[。.]?$/u;

/** 服务日志信息。例如，……: a label that ends in a full stop is gone on with. */
export function isLabel(text: string): boolean {
  return (
    matches(BARE_LABEL, text) &&
    !matches(GENERIC, text) &&
    !/(如何|怎样|哪些|什么|保护|管理|安全|删除|更正|访问|注销|我们的|使用|共享|其他用户|第三方|合作)/.test(
      text,
    )
  );
}

/** What stands under a heading on collection is collected. */
export const COLLECTED: Inherited = {
  frames: [
    {
      start: 0,
      end: 0,
      action: "collect",
      actor: { kind: "first-party" },
      recipient: null,
      polarity: { kind: "affirms", exception: null, words: [], scope: { start: 0, end: 0 } },
      right: { start: 0, end: 0 },
      left: null,
      condition: null,
      needsPermission: false,
      embedded: false,
      usedFor: false,
      fired: [],
      scope: null,
    },
  ],
  purpose: null,
  condition: null,
  function: null,
  consent: "none-said",
  basis: null,
  sentence: null,
};

/** What governs a list that names no data. */
export const SILENT: Inherited = { ...COLLECTED, frames: [] };

/** (2) 我们会收集…: an item that is a sentence is no entry of a list, and what it names stands for itself. */
export function isWhole(text: string): boolean {
  return (
    matches(/(我们|本公司|平台|系统|您|你)(同意|还|也|均|都)?(会|将|可能|需要?|可以|须|授权)/, text) ||
    matches(
      /[\p{Script=Han}a-z]{2}(?:会|将|可能会?)(?:[^,，。;；、]{0,10})?(?:收集|获取|采集|读取|记录|存储|共享)/u,
      text,
    )
  );
}

const NEVERS =
  /(?:绝对?不会|不会|从不|绝不|决不|不得|不)(?:做|有)?[:：]\s*(?:①|[(（]?[1一a][)）.、])[^:：。]*[;；]$/;
const ENTRY = /^(?:以及)?[(（]?(?:[①-⑳]|(?:\d|[一二三四五六七八九十]|[a-h])[)）.、])/;

/** 我们不会：①读走您的通讯录；②监听您的麦克风: whether this begins such a list, or goes on with one. */
export function listsDenied(
  { text, continues }: Pick<Sentence, "text" | "continues">,
  before: boolean,
): boolean {
  return matches(NEVERS, text) || (before && continues && matches(ENTRY, text));
}
