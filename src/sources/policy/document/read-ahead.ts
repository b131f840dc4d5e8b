import type { Block } from "../../../formats/text/block.ts";
import { dutiesOf } from "../duties/duties.ts";
import { lookOver } from "../lexicon/matches.ts";
import { type Turn, US } from "../sentence/constructions.ts";
import { type Frame, framed, turnsIn } from "../sentence/frames.ts";
import type { Parse } from "../sentence/grammar.ts";
import { itEn } from "../sentence/it-en.ts";
import { type Mention, mentionsOf } from "../sentence/mentions.ts";
import type { OwnNames } from "../sentence/names-en.ts";
import { GRAMMARS, parseSentence } from "../sentence/parse.ts";
import { type Sentence, splitSentences } from "../sentence/split.ts";
import type { Statement } from "../sentence/statement.ts";
import { isHeadline, isTitle } from "./labels.ts";
import { isUnmarked, type Placed, saysPractice } from "./outline.ts";
import { takes } from "./taking.ts";
import { isSentenceTitle } from "./titles-zh.ts";

/** A block, with what can be told of it without memory of those before it. */
export interface Ahead {
  /** What its section is on, as far as that counts for it. */
  readonly topic: string | null;
  /** It stands as a heading, though it is marked as none. */
  readonly unmarked: boolean;
  /** It stands as the title of what comes next. */
  readonly titles: boolean;
  readonly sentences: readonly Prepared[];
}

/** How much is read of a sentence beside its duties: what data it names, or also what it says of them. */
export type Depth = "nothing" | "names" | "all";

/** All that a sentence says by itself. */
export interface Prepared {
  readonly sentence: Sentence;
  readonly original: string;
  readonly parse: Parse;
  readonly duties: readonly Statement[];
  readonly depth: Depth;
  readonly mentions: readonly Mention[];
  /** It names data or has a verb that takes some; where not, there are no frames. */
  readonly speaks: boolean;
  readonly frames: readonly Frame[];
}

/** So many sentences are held at once, and those of one block. */
const AT_ONCE = 256;

/** What whoever reads a document ahead is given. */
interface Source {
  readonly placed: readonly Placed[];
  readonly folded: string;
  readonly plainText: string;
  readonly skip: ReadonlySet<Block>;
  readonly own: () => OwnNames;
}

/**
 * Takes each step of reading for many sentences before the next step: the code of all steps is more than a processor
 * keeps at hand, and sentence by sentence each waited for its own code anew.
 */
export class ReadAhead {
  private readonly source: Source;
  private first = 0;
  private blocks: readonly Ahead[] = [];

  constructor(source: Source) {
    this.source = source;
  }

  /** To be asked for one block after the other. */
  of(at: number): Ahead {
    if (at >= this.first + this.blocks.length) {
      this.first = at;
      this.blocks = prepare(this.source, at);
    }
    const ahead = this.blocks[at - this.first];
    if (!ahead) throw new RangeError("blocks are read ahead in their order");
    return ahead;
  }
}

/** A sentence with what its block says of it. */
interface Standing extends Pick<Ahead, "topic" | "unmarked" | "titles"> {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly heading: boolean;
}

function prepare({ placed, folded, plainText, skip, own }: Source, from: number): Ahead[] {
  const blocks: (Omit<Ahead, "sentences"> & { readonly count: number })[] = [];
  const all: Standing[] = [];
  for (let at = from; at < placed.length && all.length < AT_ONCE; at++) {
    const entry = placed[at];
    if (!entry) break;
    const { block } = entry;
    const skipped = skip.has(block);
    const next = placed[at + 1]?.block;
    const heading = block.kind === "heading";
    const standing = {
      // "Your California rights" often holds the table of what is collected.
      topic: block.kind === "row" && entry.topic === "rights" ? null : entry.topic,
      unmarked: !skipped && isUnmarked(block, next),
      titles: !skipped && !heading && isTitle(block, next),
    };
    const sentences = skipped ? [] : splitSentences(block, folded);
    for (const sentence of sentences) all.push({ sentence, block, heading, ...standing });
    blocks.push({ ...standing, count: sentences.length });
  }
  const prepared = readAll(all, plainText, own);
  let at = 0;
  return blocks.map(({ count, ...block }) => {
    at += count;
    return { ...block, sentences: prepared.slice(at - count, at) };
  });
}

/** A sentence on its way: each step fills in what it finds. */
type Draft = Standing & { -readonly [Key in keyof Prepared]: Prepared[Key] } & {
  turns: readonly Turn[] | null;
};

function readAll(all: readonly Standing[], plainText: string, own: () => OwnNames): Prepared[] {
  const drafts = all.map((standing): Draft => {
    const { sentence, block, topic, heading, unmarked, titles } = standing;
    const original = plainText.slice(sentence.start, sentence.end);
    const parse = parseSentence(sentence, original, sentence.language === "en" ? own() : null);
    const found = {
      duties: [],
      depth: "nothing",
      mentions: [],
      speaks: false,
      turns: null,
      frames: [],
    } as const;
    return { sentence, block, topic, heading, unmarked, titles, original, parse, ...found };
  });
  for (const one of drafts) {
    lookOver(one.parse.text);
    one.duties = dutiesOf(one.parse, one.original, one.topic, one.heading && !isSentenceTitle(one.sentence));
  }
  for (const one of drafts) {
    lookOver(one.parse.text);
    one.depth = depthOf(one);
    if (one.depth !== "nothing") one.mentions = mentionsOf(one.parse, one.sentence.language);
    one.speaks = one.mentions.length > 0 || one.parse.verbs.some(takes);
  }
  for (const one of drafts) {
    if (!one.speaks || one.depth !== "all") continue;
    lookOver(one.parse.text);
    one.turns = turnsIn(one.parse, GRAMMARS[one.sentence.language], one.topic);
  }
  drafts.forEach((one, at) => {
    if (one.turns === null) return;
    const { parse, topic, turns } = one;
    lookOver(parse.text);
    const it = one.sentence.language === "en" ? itEn(sameBlock(drafts[at - 1], one), parse) : null;
    one.frames = framed(parse, GRAMMARS[one.sentence.language], { actor: US, topic, it }, turns);
  });
  return drafts;
}

/** The sentence before, where it stands in the same block. */
function sameBlock(before: Draft | undefined, { block }: Draft): Parse | null {
  return before?.block === block ? before.parse : null;
}

function depthOf({ sentence, topic, heading, unmarked, titles }: Standing): Depth {
  if (unmarked || titles) return "nothing";
  const english = sentence.language === "en";
  if (heading && !saysPractice(sentence)) return english && sentence.text.endsWith("?") ? "names" : "nothing";
  if (isPassedOver(topic)) return english && heading ? "names" : "nothing";
  if (isHeadline(sentence.text)) return english ? "names" : "nothing";
  return "all";
}

/** Sections that tell of no practice. */
export function isPassedOver(topic: string | null): boolean {
  return topic === "definitions" || topic === "exemptions";
}
