import { everyMatch, matches } from "../lexicon/matches.ts";
import type { HandlerFound } from "./handler.ts";
import { FORM, PROPER } from "./names.ts";
import { actsMost } from "./own-names.ts";

const HEAD_CHARS = 6_000;
const TAIL_CHARS = 1_500;

/** A name that carries its legal form, with which it is known in full already. */
const HAS_FORM = new RegExp(`(?:${FORM})$`, "u");

/** "Freja eID Group" where the text says "Freja eID Group AB" somewhere: a name is known in full where it is given so. */
export function inFull(plainText: string, found: HandlerFound): HandlerFound {
  if (matches(/\p{Script=Han}/u, found.name) || HAS_FORM.test(found.name) || found.name.length < 4)
    return found;
  const whole = new RegExp(
    `(?<![\\p{L}\\d])${escaped(found.name)}(?: \\p{Lu}[\\p{L}\\d&-]*){0,2},? ${FORM}`,
    "u",
  ).exec(plainText);
  return whole === null ? found : { name: whole[0], start: whole.index, end: whole.index + whole[0].length };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

const ALONE = new RegExp(`^[\\s*_]*(${PROPER})[\\s*_,.]*$`, "u");
/** What a line of a contact section is called, and no name. */
const NO_NAME =
  /^(?:we|i|you|it|they|this|these|those|all|each|contact|contacts|email|e-mail|phone|address|attn|attention|privacy|policy|data|legal|support|last|effective|terms|thank|the|our|your|home|about|questions|copyright|version|updated|india|usa|united|china|germany|website|web|mail|post|team|back|menu|close|accept|google|apple|facebook|developer|company)\b/i;
/** What stands below the name of who is to be reached. */
const REACHED = /@|\d{4,}|\b(?:street|road|avenue|suite|floor|p\.?o\.? box)\b|,.*\d/i;

/** "Savetz Publishing takes online privacy very seriously", "At MouthShut.com, we are proud of our commitment". */
const SPEAKS = new RegExp(
  `(?:^|\\n)[\\s*_#]*(?:[Aa]t (${PROPER}), we\\b|(${PROPER}) (?:takes? (?:[a-z]+ ){0,3}privacy|(?:is|are) (?:fully |strongly |deeply )?committed to (?:protecting|respecting|safeguarding|your)|(?:respects?|values?) (?:your|the) privacy)\\b)`,
  "gu",
);

/**
 * Who has a name and no legal form: the name that stands above the address in the contact section, or that does most of
 * the collecting and keeping in an English text. The name of the product alone ("the Lumen app") is nobody's.
 */
export function signsOrActs(plainText: string): HandlerFound | null {
  const tailStart = Math.max(0, plainText.length - TAIL_CHARS);
  let at = tailStart;
  const lines = plainText
    .slice(tailStart)
    .split("\n")
    .map((text) => {
      const start = at;
      at += text.length + 1;
      return { text, start };
    });
  for (const [index, { text, start }] of lines.entries()) {
    const name = text.length <= 50 ? ALONE.exec(text)?.[1] : undefined;
    if (name === undefined || NO_NAME.test(name) || timesNamed(plainText, name) < 3) continue;
    if (
      isProduct(plainText, name) ||
      !lines.slice(index + 1, index + 4).some((line) => REACHED.test(line.text))
    )
      continue;
    const from = start + text.indexOf(name);
    return { name, start: from, end: from + name.length };
  }
  const speaks = everyMatch(SPEAKS, plainText.slice(0, HEAD_CHARS))
    .map((found) => found[1] ?? found[2] ?? "")
    .find((spoken) => !NO_NAME.test(spoken));
  const name = speaks ?? actsMost(plainText);
  if (name === null || NO_NAME.test(name) || isProduct(plainText, name)) return null;
  const first = new RegExp(`(?<![\\p{L}\\d@.])${escaped(name)}(?![\\p{L}\\d])`, "u").exec(plainText);
  return first && first.index < HEAD_CHARS
    ? { name, start: first.index, end: first.index + name.length }
    : null;
}

function timesNamed(plainText: string, name: string): number {
  return plainText.split(name).length - 1;
}

/** "the Lumen app", "Lumen application", "our game Lumen": a thing, which collects nothing on its own account. */
function isProduct(plainText: string, name: string): boolean {
  return (
    everyMatch(
      new RegExp(
        `${escaped(name)}["”]?,? (?:is an? )?(?:[a-z-]+ ){0,3}(?:app|application|extension|game|plugin|bot|software|add-on|tool|skill|browser)s?\\b|\\b(?:app|application|extension|game|plugin|software|tool|bot),? ["“]?${escaped(name)}`,
        "gi",
      ),
      plainText.slice(0, HEAD_CHARS),
    ).length > 0
  );
}
