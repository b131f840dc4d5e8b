const HAN = /\p{Script=Han}/u;
/** Below it no letter is Chinese: of a text in Latin letters alone V8 knows that without looking. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;
const COMMON = /[\u4e00-\u9fff]/;

/** Whether a text holds a Chinese character: nearly every one that does is told by its first letters. */
export function holdsHan(text: string): boolean {
  return MAY_BE_HAN.test(text) && (COMMON.test(text) || HAN.test(text));
}
