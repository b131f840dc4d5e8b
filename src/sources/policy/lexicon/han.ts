const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character: nearly every one that does is told by its first letters. */
export function holdsHan(text: string): boolean {
  let mayBeOther = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
    if (code >= 0x2e80) mayBeOther = true;
  }
  return mayBeOther && HAN.test(text);
}
