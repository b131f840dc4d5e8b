import type { Block } from "../../../formats/text/block.ts";
import { matches } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Inherited } from "../sentence/statement.ts";
import { isFragment } from "./sections-en.ts";

/** The categories of Cal. Civ. Code 1798.140(v), which firms copy word by word into lists and tables. */
const CATEGORY =
  /^\W*(?:(?:category\s+)?[a-l0-9]{1,2}\s*[.):]\s*)?(?:(?:(?:personal|unique|online|direct|other|personal and online|contact) )?identifiers\b|personal (?:information|data|records)(?: categories)?(?:,)? (?:as )?(?:defined|described|listed|identified)\b|(?:california )?customer records\b|(?:legally |federally )?protected (?:classes|classifications?|class) |characteristics of (?:legally |federally )?protected|commercial (?:information|data)\b|biometric (?:information|data)\b|internet (?:(?:or|and) )?(?:other )?(?:(?:similar|electronic) )*(?:network|device|online)\b[^,;:.]{0,24}\bactivit|internet activity\b|geo-?location (?:data|information)\b|sensory (?:data|information)\b|audio,? (?:(?:and|or) )?(?:electronic|video|visual)\b|audio-?visual (?:data|information)\b|visual,? (?:and |or )?audio|professional (?:or|and) (?:other )?employment|employment(?:-related)? (?:information|data)\b|(?:non-public )?education(?:al)? (?:information|data|records)\b|inferences? (?:data|drawn|about|from|regarding)\b|legally protected )/;

/** "As defined by law", "the products you request or purchase": which of them, no sentence. */
const WHICH =
  /\b(?:as )?(?:defined|described|listed|identified) (?:in|by|under|at)\b[^,(:]*|(?<=[a-z] )(?:that |which )?(?:you|we)(?: (?:have|may|might|also|or others))* (?!will\b|can\b|are\b|is\b|may\b)[a-z]+(?:,? (?:or|and) [a-z]+)?/g;

/** "Data about your device, such as …" as an entry of its own. */
const ABOUT =
  /^\W*(?:(?:other|additional|technical|usage|basic|general|certain|any|some) )*(?:data|information|details) (?:about|on|regarding|concerning|relating to|related to) [^.;:]*?\b(?:such as|including|like|e\.g\.|for example)/;

/** Sections in which such a list says who gets what, or what the reader may ask for. */
const OTHER = /^(?:sharing|sdk|use|storage|transfer|security)$/;

/**
 * "Commercial information, such as records of products purchased", "Geolocation data": a category of the law that stands
 * by itself in a policy is one that the firm takes, whatever became of the table it stood in.
 */
export function categoryOfLaw(
  topic: string | null,
  { text, language }: Sentence,
  frames: readonly Frame[],
  { kind }: Block,
): Inherited | null {
  if (language !== "en" || !(matches(CATEGORY, text) || (kind === "item" && matches(ABOUT, text))))
    return null;
  if (topic !== null && matches(OTHER, topic)) return null;
  if (
    frames.some(({ action }) => action !== null) ||
    matches(/[:?]\s*$|\b(?:none|no|not|never|n\/a)\b/, text)
  )
    return null;
  return isFragment(text.replace(WHICH, " ")) ? COLLECTED : null;
}
