/** How many multi-byte characters fit an encoding (`good`) and how many bytes do not (`bad`). */
export interface ByteScore {
  readonly good: number;
  readonly bad: number;
  /** Of the good ones, those in the rows of everyday characters. */
  readonly common: number;
}

/** Enough to tell encodings apart; a whole 24 MB page need not be walked twice. */
const SAMPLE_BYTES = 2 * 1024 * 1024;

export function scoreUtf8(bytes: Uint8Array): ByteScore {
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let good = 0;
  let bad = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let tail = 1;
    while (tail < length && ((bytes[at + tail] ?? 0) & 0xc0) === 0x80) tail++;
    // Bytes cut off at the very end say nothing about the encoding.
    if (length > 0 && tail < length && at + tail >= bytes.length) break;
    if (length > 0 && lead < 0xf5 && tail === length) {
      good++;
      at += length;
    } else {
      bad++;
      at++;
    }
  }
  return { good, bad, common: good };
}

/** Rows 0xB0-0xF7 with trail bytes from 0xA1 hold GB2312's hanzi, 0xA1-0xA3 its punctuation. */
export function scoreGbk(bytes: Uint8Array): ByteScore {
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let good = 0;
  let bad = 0;
  let common = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    if (at + 1 >= bytes.length) break;
    const trail = bytes[at + 1] ?? 0;
    const trailFits = trail >= 0x40 && trail <= 0xfe && trail !== 0x7f;
    if (lead >= 0x81 && lead <= 0xfe && trailFits) {
      good++;
      if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
      at += 2;
    } else {
      bad++;
      at++;
    }
  }
  return { good, bad, common };
}

/** Big5 without a claim: its common characters, many with a second byte that those of GB2312 never have. */
export function looksLikeBig5(bytes: Uint8Array): boolean {
  let good = 0;
  let common = 0;
  let bad = 0;
  let low = 0;
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    const pair =
      lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
    if (!pair) {
      bad++;
      continue;
    }
    good++;
    if (lead >= 0xa4 && lead <= 0xc6) common++;
    if (trail <= 0x7e) low++;
    at++;
  }
  return good >= 20 && bad * 20 <= good && common > good * 0.7 && low > good * 0.2;
}
