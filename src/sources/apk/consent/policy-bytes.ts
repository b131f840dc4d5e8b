import { FormatError } from "../../../formats/format-error.ts";
import { layoutFiles } from "../app-files.ts";
import { FastWords } from "../code/fast/fast-words.ts";
import { WordMarks } from "../code/word-marks.ts";
import { contentOf, RESOURCES } from "../container/content.ts";
import type { OpenApk } from "../container/open.ts";
import { otherPoolsOfLayout, otherPoolsOfTable, stringBytes } from "./layout-bytes.ts";
import { POLICY_PARTS } from "./words.ts";

/** More bytes than any of the words has. */
const AROUND = 40;

/**
 * Whether the app's resources or layouts hold words that may be of a policy, as far as their bytes tell without being
 * taken apart: where they do not, no page or box that they make asks for agreement.
 */
export function mayShowPolicy(apk: OpenApk): boolean {
  const { platform } = apk;
  const fast = FastWords.of(platform, new WordMarks(POLICY_PARTS));
  const speaks = (read: () => Uint8Array, otherPools: typeof otherPoolsOfTable): boolean => {
    try {
      const bytes = read();
      const speaksIn = (part: Uint8Array): boolean => speaksOfPolicy(platform.decodeText(part, "latin1"));
      const strings = stringBytes(bytes);
      const others = otherPools(bytes);
      if (others === null || fast === null) return speaksIn(strings);
      if (others.some(({ start, end }) => speaksIn(bytes.subarray(start, end)))) return true;
      const isOne = (at: number): boolean =>
        speaksIn(strings.subarray(Math.max(at - AROUND, 0), at + AROUND));
      return fast.some(strings, isOne) ?? speaksIn(strings);
    } catch (error) {
      // Who reads this file says that it is broken.
      if (!(error instanceof FormatError)) throw error;
      return false;
    }
  };
  return (
    apk.parts.some(({ zip }) => {
      const entry = zip.find(RESOURCES);
      return entry !== undefined && speaks(() => contentOf(zip, entry), otherPoolsOfTable);
    }) || layoutFiles(apk).some(({ read }) => speaks(read, otherPoolsOfLayout))
  );
}

/** `bytes` as text, a letter each. */
export function speaksOfPolicy(bytes: string): boolean {
  const text = bytes.toLowerCase();
  return SOUGHT.some((each) => text.includes(each));
}

/** In both encodings that a pool of strings may have. */
const SOUGHT: readonly string[] = POLICY_PARTS.flatMap((part) => [utf8(part), utf16(part)]).map((each) =>
  each.toLowerCase(),
);

function utf8(text: string): string {
  return [...text]
    .flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? [code] : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    })
    .map((byte) => String.fromCharCode(byte))
    .join("");
}

function utf16(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      return String.fromCharCode(code & 0xff, code >> 8);
    })
    .join("");
}
