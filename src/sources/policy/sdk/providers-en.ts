import type { Block, Link } from "../../../formats/text/block.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { OTHERS } from "./headed.ts";
import { BULLET } from "./keys.ts";
import { isVendor } from "./names.ts";
import { type Field, mentionsIn, type RowDraft, rowFrom } from "./row.ts";
import { namesSdk } from "./titles.ts";
import { toldValues, type Words } from "./told-values.ts";

const MAX_CHARS = 1_500;
/** Lines at the head of a page in which it may be said that it is a register. */
const MAX_LEAD_BLOCKS = 4;
const MAX_TITLE_CHARS = 70;
const REGISTER =
  /\bsub-?processors?\b|\bthird[- ]party (?:services|service providers|providers|vendors|sdks|processors)\b|\bservice providers\b/i;

/**
 * Providers that English sentences name: "Our support chat is powered by Intercom. This service collects …". On a page that is a
 * register by its title any proper name counts that is used or does something; in other texts those that are known. What
 * a provider is for, where the sentence does not say it, the heading above does.
 */
export function readProviders(
  placed: readonly Placed[],
  links: readonly Link[],
  pageTitle: string | null,
  told: ReadonlySet<Block>,
  read: readonly RowDraft[],
): RowDraft[] {
  const titles = [pageTitle ?? "", ...placed.slice(0, MAX_LEAD_BLOCKS).map(({ block }) => block.text)];
  const isRegister = titles.some((text) => text.length <= MAX_TITLE_CHARS && matches(REGISTER, text));
  const rows: RowDraft[] = [];
  const known = new Set(read.map(({ name }) => fold(name)));
  for (const [place, { block, topic, heading }] of placed.entries()) {
    if (block.kind === "row" || block.kind === "heading" || told.has(block)) continue;
    const isAbout =
      isRegister || topic === "sdk" || topic === "sharing" || (heading !== null && matches(OTHERS, heading));
    if (block.text.length > MAX_CHARS || !(isAbout || matches(TAKES, block.text))) continue;
    if (read.some(({ start, end }) => start < block.end && end > block.start)) continue;
    const names = namesIn(block, isRegister, isAbout).filter(({ text }) => !known.has(fold(text)));
    const items = matches(/:\s*$/, block.text) ? itemsBelow(placed, place) : [];
    names.forEach((name, at) => {
      const next = names[at + 1];
      const from = name.start + name.text.length - block.start;
      const end = next ? sentenceStart(block.text, next.start - block.start, from) : block.text.length;
      const own = { text: block.text.slice(from, end), start: block.start + from };
      const listed: Field[] = next
        ? []
        : items.map(({ text, start }) => {
            const mark = BULLET.exec(text)?.[0].length ?? 0;
            return { column: "data", text: text.slice(mark).replace(/[;.]\s*$/, ""), start: start + mark };
          });
      const said = firstOfEach(toldValues([own], links).filter(isValue), listed.length > 0);
      const fields = [...listed, ...said];
      const aim: Field[] =
        heading &&
        !fields.some(({ column }) => column === "purpose") &&
        isRegister &&
        !matches(REGISTER, heading)
          ? [{ column: "purpose", text: heading, start: block.start }]
          : fields.some(({ column }) => column === "purpose")
            ? []
            : aimBefore(block, name);
      const row = rowFrom(
        [{ column: "sdk-name", ...name }, ...fields, ...aim],
        block.start,
        items.at(-1)?.end ?? block.end,
        name.text,
        [],
      );
      if (!row || (row.purpose === null && row.dataWords === null)) return;
      known.add(fold(name.text));
      rows.push({ ...row, running: true });
    });
  }
  return rows;
}

/** "Payments are handled by Stripe", "For error reports we rely on Bugsnag": what it is for stands before the name. */
function aimBefore({ text, start }: Block, name: Words): Field[] {
  const before = text.slice(0, name.start - start);
  const found =
    firstMatch(
      /(?:^|[.;]\s+)(?:Our |The |All )?([\w’'-][\w ’'-]{2,50}?) (?:is|are) (?:handled|processed|powered|managed|provided|run|sent|delivered|hosted) (?:by|through|with|via) (?:the )?$/i,
      before,
    ) ??
    firstMatch(
      /(?:^|[.;]\s+)(?:For|To) ([^.;,]{3,60}?),? we (?:\w+ )?(?:use|rely on|work with|employ) (?:the )?$/i,
      before,
    );
  const words = found?.[1];
  return found && words !== undefined
    ? [{ column: "purpose", text: words, start: start + found.index + found[0].indexOf(words) }]
    : [];
}

/** The sentence in which the next name stands begins what is said of that one. */
function sentenceStart(text: string, next: number, from: number): number {
  const end = text.slice(from, next).search(/[.;](?=\s+[A-Z][^.;]*$)/);
  return end < 0 ? next : from + end;
}

function firstOfEach(fields: readonly Field[], isListed: boolean): Field[] {
  return (["data", "purpose", "link"] as const)
    .filter((column) => !isListed || column !== "data")
    .flatMap((column) => fields.find((field) => field.column === column) ?? []);
}

/** "AdMob collects:" over a list of what. */
function itemsBelow(placed: readonly Placed[], place: number): readonly Block[] {
  const items: Block[] = [];
  for (const { block } of placed.slice(place + 1, place + 1 + MAX_ITEMS)) {
    if (block.kind !== "item") break;
    items.push(block);
  }
  return items;
}

const MAX_ITEMS = 12;

function isValue({ column, text }: Field): boolean {
  if (column === "purpose") return matches(/\w{3,} \w{2,}|^\w{6,}$/, text);
  return (
    column !== "data" ||
    (mentionsIn({ text, start: 0 }).length > 0 && !matches(/^[.\s]|\b(?:we|you|is|are|will|be|can)\b/i, text))
  );
}

/** A proper name as what is used, or as what does something. */
const NAME =
  "((?:[A-Z][\\w&+’'-]*(?:\\.[a-z]{2,3}\\b)?)(?: [A-Z][\\w&+’'-]*(?:\\.[a-z]{2,3}\\b)?){0,4})(?: \\([A-Z][^()]{1,20}\\))?";
const USED = new RegExp(
  `\\b(?:[Ww]e (?:\\w+ )?(?:use|employ|rely on|work with|partner with|store[^.;]{0,40} (?:with|in))|are using|(?:powered|provided|operated|processed|hosted|handled|run|delivered|managed) (?:by|on|with|at)|(?:payment |card )*processor|runs? on|called|currently|integrates? (?:with )?|such as|via) (?:the |a |an )?${NAME}(?![\\w-])`,
  "gu",
);
const DOES = new RegExp(
  `(?:^|[.;]\\s+)${NAME} (?=(?:may |can |will |also )*(?:collects?|receives?|gets|processes|provides?|hosts?|stores?|handles?|sends?|delivers?|is used|helps|tells|shows|lets|gives|measures|tracks|records|monitors|keeps|powers|sees)\\b)`,
  "gu",
);
/** Words that a sentence writes large, and no provider is called by. */
const NO_NAME =
  /^(?:The|This|These|That|Our|We|You|Your|It|They|He|If|When|Where|For|In|All|Any|Some|Such|Each|Other|Account|Accounts|App|Apps|Application|Service|Services|Website|Site|Platform|User|Users|Data|Personal|Information|Privacy|Policy|Terms|Cookies?|Company|Customer|Customers|Standard|European|EU|UK|US|USA|GDPR|CCPA|API|SDK|IP|SSL|TLS|HTTPS?|AI|ID|SEPA|Third|Settings|Section|Chapter|Article|Please|To|As|Of|At|By|On|Or|And|I)(?![\w’'])/;

const TAKEN =
  /^,? (?:which|that|who) (?:may |can |will |also )*(?:collects?|receives?|gets?|process(?:es)?|stores?|sees?|keeps?)\b/;
/** Wherever it stands, a sentence in which a known SDK takes data tells of it. */
const TAKES = /[A-Z][\w.]+(?:, which)? (?:may |can |will |also )*(?:collects?|receives?|gets)\b/;

function namesIn(block: Block, isRegister: boolean, isAbout: boolean): Words[] {
  const found = [USED, DOES].flatMap((shape) =>
    everyMatch(shape, block.text).flatMap((match): Words[] => {
      const name = (match[1] ?? "").replace(/[’']s$/, "");
      const at = match.index + match[0].lastIndexOf(name);
      if (name.length < 2 || matches(NO_NAME, name) || mentionsIn({ text: name, start: 0 }).length > 0)
        return [];
      const folded = fold(name);
      // "we rely on Vonage, which gets …": whoever is used and takes is one, known or not.
      const isTaking = shape === USED && matches(TAKEN, block.text.slice(at + name.length));
      if (shape === USED && !isAbout && !isTaking) return [];
      if (!isRegister && !isTaking && !namesSdk(folded) && !(isVendor(folded) && name.includes(" ")))
        return [];
      return [{ text: name, start: block.start + at }];
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start);
  const firsts = new Map<string, Words>();
  for (const name of sorted) if (!firsts.has(fold(name.text))) firsts.set(fold(name.text), name);
  return [...firsts.values()];
}
