import type { Block, Link } from "../../../formats/text/block.ts";
import { FORM } from "../document/names.ts";
import type { Placed } from "../document/outline.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { EN_COMPANY } from "./companies.ts";
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
      const maker = firstMatch(MAKER, block.text.slice(from, end));
      const skip = maker?.[0].length ?? 0;
      const own = { text: block.text.slice(from + skip, end), start: block.start + from + skip };
      const firm = maker?.[1] ?? maker?.[2];
      const made: Field[] =
        maker && firm
          ? [{ column: "company", text: firm, start: block.start + from + maker[0].indexOf(firm) }]
          : [];
      const listed: Field[] = next
        ? []
        : items.map(({ text, start }) => {
            const mark = BULLET.exec(text)?.[0].length ?? 0;
            return { column: "data", text: text.slice(mark).replace(/[;.]\s*$/, ""), start: start + mark };
          });
      const said = firstOfEach(toldValues([own], links, name.text).filter(isValue), listed.length > 0);
      const fields = [...listed, ...made, ...said.filter(({ column }) => column !== "company" || !maker)];
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
  return (["company", "data", "purpose", "link"] as const)
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
    ((mentionsIn({ text, start: 0 }).length > 0 || matches(/\w (?:data|information)$/, text)) &&
      !matches(/^[.\s]|\b(?:we|is|are|will|be|can)\b/i, text))
  );
}

/** A proper name as what is used, or as what does something. */
const WORD = `(?!${FORM})(?:[a-z]{1,2})?[A-Z][\\w&+’'-]*(?:\\.[a-z]{2,3}\\b)?`;
const NAME = `(${WORD}(?: ${WORD}){0,4}(?:,? ${FORM})?)(?: \\([A-Z][^()]{1,20}\\))?`;
const USED = new RegExp(
  `\\b(?:[Ww]e (?:\\w+ )?(?:use|employ|rely on|work with|partner with|store[^.;]{0,40} (?:with|in))|are using|(?:powered|provided|operated|processed|hosted|handled|run|delivered|managed) (?:by|on|with|at)|(?:payment |card )*processor|runs? on|called|currently|integrates? (?:with )?|such as|via) (?:the |a |an )?${NAME}(?![\\w-])`,
  "gu",
);
const DOES = new RegExp(
  `(?:^|[.;]\\s+)${NAME} (?=(?:may |can |will |also )*(?:collects?|receives?|gets|processes|provides?|hosts?|stores?|handles?|sends?|delivers?|is used|helps|tells|shows|lets|gives|measures|tracks|records|monitors|keeps|powers|sees)\\b)`,
  "gu",
);
/** "Acme, provided by Acme Ltd, is used for …": a maker between the name and what it does. */
const MADE = new RegExp(
  `(?:^|[.;]\\s+)${NAME}(?=, (?:which is )?(?:provided|operated|run|made|developed|offered) by ${EN_COMPANY.source},? (?:is|are|collects?|receives?|processes|provides?|helps?|handles?|stores?|shows?)\\b)`,
  "gu",
);
/** Words that a sentence writes large, and no provider is called by. */
const NO_NAME =
  /^(?:The|This|These|That|Our|We|You|Your|It|They|He|If|When|Where|For|In|All|Any|Some|Such|Each|Other|Account|Accounts|App|Apps|Application|Service|Services|Website|Site|Platform|User|Users|Data|Personal|Information|Privacy|Policy|Terms|Cookies?|Company|Customer|Customers|Standard|European|EU|UK|US|USA|GDPR|CCPA|API|SDK|IP|SSL|TLS|HTTPS?|AI|ID|SEPA|Third|Settings|Section|Chapter|Article|Please|To|As|Of|At|By|On|Or|And|I)(?![\w’'])/;

/** Whose hands data is put into: "Emails go out through Acme, which receives …". */
const HANDED = new RegExp(
  `\\b(?:with|by|through|to|on|from|via|using|called) (?:the )?${NAME}(?=[ ,(](?:[^.;]|(?:Inc|Ltd|Corp|Co)\\.){0,120}?(?:which|who|that|whom)\\b)`,
  "gu",
);
/** "(Acme Ltd)", ", a service of Acme Ltd": who makes it, right behind its name. */
const MAKER = new RegExp(
  `^ ?(?:\\((?:by |from )?(${EN_COMPANY.source})\\.?\\)|, (?:(?:which is )?(?:operated|provided|run|owned|made|developed) by|(?:a|the) (?:[a-z-]+ ){0,3}(?:service|product|tool|subsidiary) (?:of|by|from)) (${EN_COMPANY.source}))`,
  "u",
);
const VERB =
  "(?:may |can |will |also |then |thereby )*(?:collects?|receives?|gets?|process(?:es)?|stores?|sees?|keeps?|records?|logs?|obtains?|accesses)\\b";
const TAKEN = new RegExp(
  `^,? (?:which|that|who) ${VERB}|^,? to (?:whom|which) we (?:send|transmit|pass|give|share|provide|disclose|forward)\\b`,
);
/** "… is handled by Acme. It receives …" */
const IT_TAKES = new RegExp(`^(?: \\([^()]*\\))?\\.? (?:It|The (?:service|SDK|provider|company)) ${VERB}`);
const TAKES_AGAIN = new RegExp(`^\\s*${VERB}`);
/** Wherever it stands, a sentence in which a known SDK takes data tells of it. */
const TAKES = new RegExp(
  `(?<!\\w)(?!(?:We|You|They|I|It|This|These|Users?|Our)\\b)[A-Z][\\w.]+(?: \\([^()]*\\)\\.?)?(?:,? (?:which|who|that))? ${VERB}|\\bto (?:whom|which) we \\w+`,
);
/** Who runs the service itself is nobody's provider. */
const OURSELVES =
  /\b(?:this|our|the) (?:[\w-]+ )?(?:website|site|app|application|service|platform|policy)s? (?:is|are) \w+ (?:and \w+ )?by (?:the )?$/i;

/** It takes data in a clause of its own, or is named again and then does. */
function takes(name: string, behind: string, isUsed: boolean): boolean {
  const rest = behind.slice(firstMatch(MAKER, behind)?.[0].length ?? 0);
  if (matches(TAKEN, rest)) return true;
  if (!isUsed) return false;
  if (matches(IT_TAKES, rest)) return true;
  const bare = bareOf(name);
  return [bare, ...bare.split(" ").filter((part) => part.length > 3)].some((part) => {
    const again = rest.search(new RegExp(`[.;] ${part.replace(/[^\w ]/g, ".")} `));
    return again >= 0 && matches(TAKES_AGAIN, rest.slice(again + part.length + 2));
  });
}

function bareOf(name: string): string {
  return name.replace(LEGAL, "");
}

const LEGAL = new RegExp(`,? ${FORM}$`, "u");

function namesIn(block: Block, isRegister: boolean, isAbout: boolean): Words[] {
  const found = [USED, DOES, HANDED, MADE].flatMap((shape) =>
    everyMatch(shape, block.text).flatMap((match): Words[] => {
      const name = (match[1] ?? "").replace(/[’']s$/, "");
      const at = match.index + match[0].replace(/ \([^()]*\)$/, "").lastIndexOf(name);
      if (name.length < 2 || matches(NO_NAME, name) || mentionsIn({ text: name, start: 0 }).length > 0)
        return [];
      const folded = fold(name);
      // "we rely on Vonage, which gets …": whoever is used and takes is one, known or not.
      const behind = block.text.slice(at + name.length);
      const isTaking =
        (shape === MADE && isAbout) ||
        (shape !== DOES &&
          !matches(OURSELVES, block.text.slice(0, at)) &&
          takes(name, behind, shape === USED));
      if (shape === HANDED ? !isTaking : shape === USED && !isAbout && !isTaking) return [];
      // "We show videos from YouTube, … YouTube receives …": named, and named again as who takes.
      const isAgain =
        shape === DOES &&
        isAbout &&
        block.text.slice(0, at).includes(` ${name}`) &&
        matches(TAKES_AGAIN, block.text.slice(at + name.length));
      if (
        !isRegister &&
        !isTaking &&
        !isAgain &&
        !namesSdk(folded) &&
        !(isVendor(folded) && name.includes(" "))
      )
        return [];
      const first = isAgain ? block.text.indexOf(` ${name}`) + 1 : at;
      return [{ text: name, start: block.start + first }];
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start);
  const firsts = new Map<string, Words>();
  for (const name of sorted) {
    // "Firebase Crashlytics (Google LLC) … Crashlytics records …": the same one, by a part of its name.
    const bare = fold(bareOf(name.text));
    const isPart = [...firsts.keys()].some((whole) => whole.split(" ").includes(bare));
    if (!isPart && !firsts.has(bare)) firsts.set(bare, name);
  }
  return [...firsts.values()];
}
