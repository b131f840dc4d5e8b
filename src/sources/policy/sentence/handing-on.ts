import type { Frame } from "./frames.ts";

const LISTS_PURPOSES =
  /(?<!limited )\b(to|for|when|if|where|in order to|purposes?|reasons?|ways|cases|circumstances|situations|following (purposes|reasons|ways|cases|circumstances))\s*:\s*;?$/;

/** "We collect the following data to improve our services:" – what is listed stands before what it is for. */
const LISTED =
  /\b(?:collect|gather|obtain|receive|record|log|store|process|access|use|share|disclose|sell)s?\b[^.:]*?\bfollowing\s+(?:[\w-]+\s+){0,4}?(?:information|data|details|permissions?)\b/;

/** "The following information is required of the user for verification:" */
const LISTED_PASSIVE =
  /\bfollowing\s+(?:[\w-]+\s+){0,4}?(?:information|data|details|permissions?|items|fields)\s+(?:that\s)?(?:is|are|may be|will be|must be|shall be|can be|has to be|have to be)\s+(?:\w+ly\s+|also\s+|then\s+)*(?:required|collected|gathered|requested|needed|furnished|provided|processed|recorded|stored|obtained|received|logged|asked|transmitted|sent)\b/;

/** Where the words end that announce a list of data, or -1. */
export function announcesData(text: string): number {
  const found = LISTED.exec(text) ?? LISTED_PASSIVE.exec(text);
  return found ? found.index + found[0].length : -1;
}

/** The verb that a list below, or what follows a semicolon, takes over. */
export function handingOn(frames: readonly Frame[], text: string): Frame | undefined {
  const main = frames.filter((frame) => !frame.embedded);
  const announced = announcesData(text);
  if (announced >= 0)
    return main.findLast((frame) => frame.start < announced && frame.action !== null && !frame.usedFor);
  const acting =
    main.findLast((frame) => frame.action !== null && !frame.usedFor) ??
    main.findLast((frame) => frame.action !== null);
  // "We use your data to:" – what follows are purposes, not data.
  if (LISTS_PURPOSES.test(text)) return undefined;
  // "…: we may do the following:" hands on what its last verb says; a semicolon only goes on with what is taken.
  return /[:：]\s*$/.test(text) ? (main.at(-1) ?? acting) : (acting ?? main.at(-1));
}
