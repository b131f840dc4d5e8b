import type { When } from "../../model/fact.ts";
import type { Text } from "../../model/text.ts";

export interface Moment {
  readonly when: When;
  readonly because: Text;
}

const BEFORE = /前|未同意|不同意|before|not agreed|^(?:false|no|0|否)$/i;
const AFTER = /后|已同意|after|agreed|^(?:true|yes|1|是|同意)$/i;
/** What a tool writes on the row at which the tester pressed "agree". */
const AGREED = /(?:点击|同意|确认).*(?:隐私|协议).*(?:确认|同意)?|privacy.*(?:agree|accept)/i;

/** What the log itself says of a row: its consent column, or whether it stands before the row of the agreement. */
export function momentOf(consent: string, time: string, agreedAt: string | null): Moment {
  if (consent !== "" && BEFORE.test(consent)) return says("before-consent", `“${consent}”`);
  if (consent !== "" && AFTER.test(consent)) return says("after-consent", `“${consent}”`);
  const order = agreedAt === null ? null : compareTimes(time, agreedAt);
  if (order === null || agreedAt === null) return NOT_SAID;
  // Both in one second: which came first is not said.
  if (order === 0) return NOT_SAID;
  return says(order < 0 ? "before-consent" : "after-consent", `${time} ${order < 0 ? "<" : ">"} ${agreedAt}`);
}

/** Whether a row is no call but the mark of the tester's agreement. */
export function isAgreement(call: string): boolean {
  return AGREED.test(call) && !call.includes("(");
}

const NOT_SAID: Moment = {
  when: "unknown",
  because: {
    en: "The log does not say whether the user had agreed.",
    zh: "日志未说明当时用户是否已同意。",
  },
};

function says(when: When, quote: string): Moment {
  return { when, because: { en: `The log says so: ${quote}.`, zh: `日志中记录：${quote}。` } };
}

/** Of two times in the same notation; null where they are not. */
function compareTimes(a: string, b: string): number | null {
  const [one, other] = [digits(a), digits(b)];
  if (one === null || other === null || one.length !== other.length) return null;
  return one < other ? -1 : one > other ? 1 : 0;
}

function digits(time: string): string | null {
  const parts = time.match(/\d+/g);
  return parts === null ? null : parts.map((part) => part.padStart(4, "0")).join("");
}
