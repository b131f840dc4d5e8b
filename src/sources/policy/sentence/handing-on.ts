import { holdsHan } from "../lexicon/han.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";

const LISTS_PURPOSES =
  /(?<!limited )\b(to|for|when|if|where|in order to|purposes?|reasons?|ways|cases|circumstances|situations|following (purposes|reasons|ways|cases|circumstances))\s*:\s*;?$/;

/** "We collect the following data to improve our services:" – what is listed stands before what it is for. */
const LISTED =
  /\b(?:collect|gather|obtain|receive|record|log|store|process|access|use|share|disclose|sell)s?\b[^.:]*?\bfollowing\s+(?:[\w-]+\s+){0,4}?(?:information|data|details|permissions?)\b/;

/** "The following information is required of the user for verification:" */
const LISTED_PASSIVE =
  /\bfollowing\s+(?:[\w-]+\s+){0,4}?(?:information|data|details|permissions?|items|fields)\s+(?:that\s)?(?:is|are|may be|will be|must be|shall be|can be|has to be|have to be)\s+(?:\w+ly\s+|also\s+|then\s+)*(?:required|collected|gathered|requested|needed|furnished|provided|processed|recorded|stored|obtained|received|logged|asked|transmitted|sent)\b/;

/** "Your browser sends the following of its own accord, and we put it in a log file:" */
const LISTED_SENT =
  /\b(?:sends?|transmits?|reports?|tells?|passes|hands?|notes?|logs?)\s+(?:us\s+|on\s+|our servers?\s+)?the following\b|\bthe following (?:is|are) (?:\w+ly\s+|also\s+)*(?:noted|written|put|kept|logged|read|reported|passed on)\b/;

/** A lead-in that its writer, or a converter, left without a colon: "This information may include information such as". */
const OPEN_ENDED =
  /[^\s]\s+(?:such as|includ(?:e|es|ing)|including,? but (?:is |are )?not limited to|the following(?: (?:types? of |categories of |kinds of |pieces of )?(?:personal |user |device )?(?:information|data|details|items|identifiers|permissions))?|as follows)\s*,?$|.{4}(?:包括但不限于|包括|包含|如下|(?:以下|下列)(?:几类|各项|类型的?)?(?:个人|用户|设备)?(?:信息|数据|内容|权限))$/;

/** Whether a list is to follow, with or without a colon. */
export function opensList(text: string): boolean {
  return matches(/[:：]\s*;?\s*$/, text) || matches(OPEN_ENDED, text);
}

/** "The information that you give us when you use the app includes:" */
export const ARE_THESE =
  /^\W*(?:[\w ]{2,24},\s)?(?:the\s)?(?:(?:types?|kinds?|categories) of\s)?(?:personal\s|other\s|following\s)?(?:data|information)\s(?:that\s|which\s)?(?:you|we|is|are|may)\b[^.;:]*\s(?:are|is|includes?|may include|can include|comprises?)\s*:\s*$/;

/** Where the words end that announce a list of data, or -1. */
export function announcesData(text: string): number {
  const found = firstMatch(LISTED, text) ?? firstMatch(LISTED_PASSIVE, text) ?? firstMatch(LISTED_SENT, text);
  return found ? found.index + found[0].length : -1;
}

const FOR_DOING = /\b(?:for|to|purposes?|such as)\b[^.;:]*\b(?:and|or|for|such as|by)\s+$/;

/** The verb that a list below, or what follows a semicolon, takes over. */
export function handingOn(frames: readonly Frame[], text: string): Frame | undefined {
  const main = frames.filter((frame) => !frame.embedded);
  const announced = announcesData(text);
  if (announced >= 0)
    return main.findLast((frame) => frame.start < announced && frame.action !== null && !frame.usedFor);
  // 自动收集某些信息，将其存储在日志中。这类信息包括…: what is kept was collected.
  const last = main.findLast((frame) => frame.action !== null && !frame.usedFor);
  const kept = last?.action === "store" && holdsHan(text);
  const acting =
    (kept
      ? main.findLast(({ action, polarity }) => action === "collect" && polarity.kind === "affirms")
      : null) ??
    last ??
    main.findLast((frame) => frame.action !== null);
  // "We collect data for testing flows and evaluating changes. This includes …": not what it is for goes on.
  if (acting?.action === "use" && matchesIn(/ing$/, text, acting.start, acting.end)) {
    const taken = main.find(({ action, polarity }) => action === "collect" && polarity.kind === "affirms");
    if (taken && matchesIn(FOR_DOING, text, taken.end, acting.start)) return taken;
  }
  // "We use your data to:" – what follows are purposes, not data.
  if (matches(LISTS_PURPOSES, text)) return undefined;
  // "The data that you provide when using our services are:" – the first verb tells of the data, what follows only when.
  if (matches(ARE_THESE, text)) {
    const telling = main.find((frame) => frame.action !== null && !frame.usedFor);
    if (telling) return telling;
  }
  // "…: we may do the following:" hands on what its last verb says; a semicolon only goes on with what is taken.
  return matches(/[:：]\s*$/, text) ? (main.at(-1) ?? acting) : (acting ?? main.at(-1));
}

/** All that verb and those joined to it hand on. "The information we collect and hold includes:" lists what is collected. */
export function handedDown(frames: readonly Frame[], last: Frame, language: "zh" | "en"): Frame[] {
  const group = frames.filter(({ right, action }) => right.start === last.right.start && action !== null);
  if (language === "zh" || !group.some(({ action }) => action === "collect")) return group;
  return group.filter(({ action }) => action !== "store" && action !== "use");
}
