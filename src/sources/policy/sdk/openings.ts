import type { Block, Link } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, firstMatchIn, matches } from "../lexicon/matches.ts";
import { bracketAtHead, makerAtHead } from "./brackets.ts";
import { columnOf } from "./columns.ts";
import { EN_COMPANY } from "./companies.ts";
import { isCompany } from "./evidence.ts";
import { BULLET } from "./keys.ts";
import { isPlainName } from "./match.ts";
import { isVendor } from "./names.ts";
import { mentionsIn } from "./row.ts";
import { isNoName, namesSdk } from "./titles.ts";
import { wordsCut } from "./told-values.ts";

/** The name, or the names, with which an entry of a list of SDKs opens. */
export interface Opening {
  readonly names: readonly { readonly text: string; readonly start: number }[];
  /** Who makes it, where that stands before the name: "集成…公司的…SDK". */
  readonly company?: { readonly text: string; readonly start: number };
  /** Where in the block the entry goes on behind its name. */
  readonly rest: number;
  /** Its name says by itself that it is an SDK's; else only the list in which it stands does. */
  readonly isSure: boolean;
  /** It is itself a link: it goes on with a list, and begins none. */
  readonly isLink?: boolean;
}

/** What may stand behind a name that no colon ends. */
const BEHIND =
  "(?=\\s*(?:[（(，,、：:。；;—–｜|]|\\s-|通过|获取|收集|采集|读取|访问|会|将|可能|需|由|是|为|只?用于|用来|主要|提供|使用|及其|$))";
const SDK_NAME = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9+.·&/’' -]{1,34}?\\s?SDK(?:\\s?[（(][^（）()]{1,40}[)）])?${BEHIND}`,
  "iu",
);
const QUOTED = /^[“"「『【]([^”"」』】]{2,30})[”"」』】]/;
const BEFORE_COLON =
  /^((?:[^：:，,。；;“”｜|\n(]|\((?:[^()]*,\s(?:Inc|LLC|Ltd)\.?\)|[^：:，,。；;“”｜|\n()]*\)?)){2,50}?)\s*(?:[：:｜|]|\s[-–—]\s|——)\s*/;
const BEFORE_VERB = new RegExp(`^([\\p{Script=Han}A-Za-z0-9+.·]{2,20}?)${BEHIND}`, "u");
/** "Sentry collects", "Unity Ads (ads) is used to": a proper name as what does something. */
const BEFORE_ENGLISH_VERB =
  /^((?!The |This |These |Our |We |You |It |They |When |If )[A-Z][\w.&+’'-]*(?: (?:[A-Z&(][\w.&+’')-]*|by|for|of|and)){0,5})(?=\s+(?:(?:may|can|will|also)\s+)?(?:collects?|receives?|process(?:es)?|gathers?|provides?|helps?|handles?|stores?|sends?|hosts?|delivers?|shows?|is used|are used|gets|uses)\b)/;
/** "Adjust GmbH (attribution). Receives: …" */
const FIRM = new RegExp(`^(?=[A-Z])(${EN_COMPANY.source})(?=\\s*(?:[(（.,:：–—-]|$))`, "u");
/** "PuzzleCloud by Nine Lanterns S.A.": the name, and who makes it. */
const BY_FIRM = new RegExp(
  `^(?!The |This |Our |We |You )([a-z]{0,5}[A-Z][\\w.&+’'-]*(?: [A-Z][\\w.&+’'-]*){0,4}),? (?:(?:operated |provided |made |developed |run |offered )?by|from|of) (?:(${EN_COMPANY.source})|([A-Z][\\w&’'-]+(?: [A-Z][\\w&’'-]*){0,3}))(?=\\s*(?:[.:;,–—-]|$)|(?<=\\.)\\s)`,
  "u",
);
const BUILT_IN =
  /^[^，。；：:]{0,16}?(?:集成|接入|使用|采用|引入|嵌入)了?([^，。；：:]{2,30}?公司)(?:[（(][^（）()]{1,30}[)）])?(?:的|(?=[^，。；：:的]{2,20}SDK))\s*/i;
/** "目前本应用已接入支付宝SDK": what leads to the name. */
const LEADING = /^.*(?:接入|集成|嵌入|引入|内嵌)(?:了|的)?(?=.{2})/;
/** 第三方SDK“个推”为…: what it is stands before its name. */
const OF_THIRD =
  /^(?:第三方)?(?:SDK|插件)\s?((?:[“"「『【][^”"」』】]{2,120}[”"」』】][、，,和及与]?\s?)+)(?=\P{Script=Han}*[\p{Script=Han}])/iu;
/** Brackets behind a name tell more of it, but who makes it is read from them. */
const BRACKETS = /\s*[（(](?![^（）()]*(?:公司|Inc|Ltd|LLC))[^（）()]*[)）]$/;
/** "QQ登录SDK 、微信登录SDK": a further name. */
const FURTHER = /^\s*[、和及与/]\s*/;

const FRAMED = /^[（(](?=[^（）()]{2,40}[，,].*[）)][。；;]?$)/;

export function openingOf(block: Block, links: readonly Link[]): Opening | null {
  const mark = BULLET.exec(block.text)?.[0].length ?? 0;
  // "1、（小米推送SDK，小米公司，推送，…）": the whole entry stands in brackets.
  const lead = mark + (firstMatchIn(FRAMED, block.text, mark)?.[0].length ?? 0);
  const text = block.text.slice(lead);
  const at = block.start + lead;
  const built = firstMatch(BUILT_IN, text);
  if (built?.[1]) {
    const named = namesFrom(text.slice(built[0].length), at + built[0].length);
    const company = { text: built[1], start: at + text.indexOf(built[1]) };
    return named && { ...named, company, rest: lead + built[0].length + named.rest, isSure: true };
  }
  const offered = offeredIn(text, at);
  if (offered) return { ...offered, rest: lead + offered.rest };
  const third = firstMatch(OF_THIRD, text);
  const quotedNames = third?.[1] ? listed(third[1], at + third[0].indexOf(third[1])) : [];
  if (third && quotedNames.length > 0)
    return { names: quotedNames, rest: lead + third[0].length, isSure: true };
  const quoted = firstMatch(QUOTED, text);
  if (quoted?.[1]) {
    const behind = text.slice(quoted[0].length);
    const isName =
      !isRefused(quoted[1]) && matches(/^.{0,14}?(?:由.{0,3}.{2,40}提供|SDK)|^\s*[：:]/i, behind);
    if (!isName) return null;
    return {
      names: [{ text: quoted[1], start: at + 1 }],
      rest: lead + quoted[0].length,
      isSure: matches(/SDK|由.{2,40}提供/i, behind),
    };
  }
  const named = namesFrom(text, at);
  if (named) return { ...named, rest: lead + named.rest, isSure: true };
  const by = firstMatch(BY_FIRM, text);
  const product = by?.[1];
  if (by && product && !isNoName(fold(product))) {
    const company = by[2] ?? by[3] ?? "";
    const isFirm = by[2] !== undefined;
    const start = at + by[0].length - company.length;
    return {
      names: [{ text: product, start: at }],
      company: { text: company, start },
      rest: lead + by[0].length,
      isSure: isFirm,
    };
  }
  const firm = firstMatch(FIRM, text)?.[1];
  if (firm) return { names: [{ text: firm, start: at }], rest: lead + firm.length, isSure: true };
  const made = madeIn(text, at);
  if (made) return { ...made, rest: lead + made.rest };
  const english = firstMatch(BEFORE_ENGLISH_VERB, text);
  const colon = firstMatch(BEFORE_COLON, text);
  const [whole = "", name = ""] = colon ?? BEFORE_VERB.exec(text) ?? english ?? [];
  if (!name) return null;
  const folded = fold(name).replace(/\s*[(（][^（）()]*[)）]\s*$/, "");
  const isSure = namesSdk(folded) || isVendor(folded);
  if (!isSure && !english && !colon && !matches(/^[^，,]{2,20}[，,](?:主要|只|仅)?用于/, text)) return null;
  if (isRefused(name)) return null;
  // A list of links is read as one, but one link may stand among other names.
  const isLink = links.some((link) => link.start === at && link.end <= at + name.length + 1);
  return {
    names: [{ text: name.trim(), start: at }],
    rest: lead + whole.length,
    isSure: isSure && !isLink,
    isLink,
  };
}

/** "某组件（由某公司提供）用于…", "Acme (Acme Ltd): used for …", "某组件：由某公司提供", "某组件，打印，某公司，收集…": its maker says that it is one. */
function madeIn(text: string, at: number): Opening | null {
  const name = firstMatch(MADE, text)?.[1]?.trim() ?? "";
  if (name.length < 2 || isNoName(fold(name)) || isPlainName(name) || columnOf(name, true) !== null)
    return null;
  if (matches(NO_NAME, fold(name)) || matches(/我们|您|\b(?:we|our|you)\b/i, name)) return null;
  const behind = text.slice(name.length);
  const isMade =
    makerAtHead(behind, 0) !== null ||
    matches(/^\s*[：:]\s*由[^，。]{2,40}(?:提供|运营|开发)/, behind) ||
    (matches(/^，/, behind) &&
      wordsCut({ text: behind, start: 0 }, /[，。]/).some((part) => isCompany(part.text)));
  return isMade ? { names: [{ text: name, start: at }], rest: name.length, isSure: true } : null;
}

const MADE = /^([\p{Script=Han}A-Z][^，,。；;：:（()）“”]{1,29}?)\s*(?=[（(：:，])/u;

/** "我们使用了某平台（某公司（某某））提供的SDK": the name stands for its SDK. */
function offeredIn(text: string, at: number): Opening | null {
  const used = firstMatch(OFFERED, text);
  const name = used?.[1];
  if (!used || name === undefined || isRefused(name) || matches(/第三方|合作|服务商|以下|相关/, name))
    return null;
  const bracket = bracketAtHead(text.slice(used[0].length));
  const behind = used[0].length + (bracket?.end ?? 0);
  const word = firstMatchIn(/^\s?(?:所)?提供的[^，。；：:]{0,10}?SDK/i, text, behind)?.[0].length;
  if (!word) return null;
  const start = at + used[0].length - name.length;
  const company = bracket && { text: bracket.inner, start: at + used[0].length + bracket.from };
  return {
    names: [{ text: name, start }],
    ...(company ? { company } : {}),
    rest: behind + word,
    isSure: true,
  };
}

const OFFERED =
  /^[^，。；：:]{0,12}?(?:集成|接入|使用|采用|引入|嵌入)了?([\p{Script=Han}A-Za-z0-9+.·& -]{2,24}?)(?=\s?(?:[（(]|所?提供的))/iu;

/** “支付宝、微信”, “微博”、“QQ”: each of them, where each may be a name. */
function listed(text: string, start: number): readonly { text: string; start: number }[] {
  const names = everyMatch(
    /[^“”"「」『』【】、，,\s](?:[^“”"「」『』【】、，,]*[^“”"「」『』【】、，,\s])?/g,
    text,
  );
  const isList = names.every(([name]) => name.length <= MAX_LISTED_CHARS && !isRefused(name));
  return isList ? names.map(({ 0: name, index }) => ({ text: name, start: start + index })) : [];
}

const MAX_LISTED_CHARS = 24;

function namesFrom(text: string, at: number): Omit<Opening, "isSure"> | null {
  const names: { text: string; start: number }[] = [];
  let rest = 0;
  for (;;) {
    const gap = names.length === 0 ? 0 : (firstMatchIn(FURTHER, text, rest)?.[0].length ?? 0);
    if (names.length > 0 && gap === 0) break;
    const name = SDK_NAME.exec(text.slice(rest + gap))?.[0];
    if (name === undefined) break;
    // "我们接入友盟SDK": who does so is no part of the name.
    const own = LEADING.exec(name.replace(BRACKETS, ""))?.[0].length ?? 0;
    const bare = name.slice(own).replace(BRACKETS, "").trim();
    if (isRefused(matches(WE_USE, name) ? bare : name) || (own > 0 && isRefused(bare))) break;
    names.push({ text: bare, start: at + rest + gap + own });
    rest += gap + name.length;
  }
  return names.length > 0 ? { names, rest } : null;
}

const WE_USE = /^(?:目前)?(?:我们|我司|本(?:应用|产品|软件|平台|APP))?(?:会|已)?(?:接入|集成|嵌入|引入)/i;

/** Keys, versions, kinds of data, permissions and what all SDKs are called. */
function isRefused(name: string): boolean {
  const folded = fold(name.trim());
  if (isNoName(folded) || isPlainName(name) || columnOf(name, true) !== null || matches(NO_NAME, folded))
    return true;
  const bare = folded.replace(/\s*[(（][^（）()]*[)）]\s*$/, "");
  return (
    !/sdk/.test(folded) &&
    !namesSdk(bare) &&
    !isVendor(bare) &&
    mentionsIn({ text: name, start: 0 }).length > 0
  );
}

const NO_NAME =
  /^(?:该|此|这|其|上述|以下|如下|例如|如|当|若|为|在|对|如果|我们|您|用户|适用|说明|备注|注|例|附|网站|许可证|版权|licen[sc]e|home ?page|website|联系|电话|邮箱|地址|第[一二三四五六七八九十]|(?:仅|双)端|(?:android|ios|安卓|苹果|鸿蒙|harmony)\s?(?:版本?|端|系统|平台)?$|.*(?:版本|版|端|权限|问题|合规|功能|管理|业务|场景|需求|服务)$)|^[a-z]+(?:_[a-z]+)+$|^(?:vibrate|internet|camera|bluetooth|nfc|flashlight)$|https?|[?？!！@]/;
