import type { Mention } from "../sentence/mentions.ts";
import { bagOf } from "./bag.ts";
import { sayingOf } from "./classes.ts";
import { bracketsOf, clause, decided, spans, type Told, toldOf, verbs } from "./feature-acts.ts";
import { emit, type Features, makeFeatures, T } from "./feature-set.ts";
import { hashOf, mix } from "./hash.ts";
import type { Reading } from "./reading.ts";
import { Seen } from "./seen.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A sentence made ready once for all its mentions. */
export interface Prepared {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Index of each mention's token. */
  readonly places: readonly number[];
  /** For each mention the enumeration it stands in: mentions of one have the same. */
  readonly lists: readonly Enumeration[];
  /** What holds for every mention of the sentence. */
  readonly shared: Features;
  readonly brackets: Uint8Array;
  readonly told: readonly Told[];
  /** Which features are kept; null: all. */
  readonly weighty: Uint32Array | null;
}

/** 姓名、手机号和地址: what stands before its first word and after its last holds for each. */
export interface Enumeration {
  /** Its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Its mentions, by their places among those of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly features: Features;
}

const JOINTS = new Set(
  [",", "，", "、", "/", "和", "及", "或", "与", "以", "and", "or", "(", "（", "&", "nor", "also"].map(
    (word) => hashOf(word),
  ),
);

/** `weighty`: only features with weights are kept, where somebody is to be read and nobody to be taught. */
export function prepare(reading: Reading, weighty: Uint32Array | null = null): Prepared {
  const { parse, mentions } = reading.context;
  const tokens = tokensOf(parse, mentions);
  let at = 0;
  const places = mentions.map(({ start }) => {
    while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? start + 1) <= start) at++;
    return at;
  });
  const lists = listsOf(reading, tokens, places, weighty);
  return {
    reading,
    tokens,
    places,
    lists,
    shared: shared(reading, tokens, weighty),
    brackets: bracketsOf(tokens),
    told: toldOf(reading, lists),
    weighty,
  };
}

function listsOf(
  reading: Reading,
  tokens: readonly Token[],
  places: readonly number[],
  weighty: Uint32Array | null,
): readonly Enumeration[] {
  const most = reading.language === "zh" ? 10 : 6;
  const lists: Enumeration[] = [];
  for (let from = 0; from < places.length; ) {
    let to = from;
    while (to + 1 < places.length && joined(tokens, places[to] ?? 0, places[to + 1] ?? 0, most)) to++;
    const features = makeFeatures(weighty);
    const list = { first: places[from] ?? 0, last: places[to] ?? 0, from, to, features };
    beside(tokens, list.first, -1, features);
    beside(tokens, list.last, 1, features);
    verbs(tokens, list.first, list.last, features);
    clause(tokens, list.first, list.last, features);
    for (; from <= to; from++) lists.push(list);
  }
  return lists;
}

function joined(tokens: readonly Token[], from: number, to: number, most: number): boolean {
  if (to - from - 1 > most) return false;
  let joint = false;
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (!token || token.kind === "verb" || token.kind === "party") return false;
    if (JOINTS.has(token.word)) joint = true;
    else if (token.kind === "stop" && !joint) return false;
  }
  return joint;
}

/** What holds for every mention of a sentence: its words, its heading, its lead-in. */
function shared(reading: Reading, tokens: readonly Token[], weighty: Uint32Array | null): Features {
  const to = makeFeatures(weighty);
  const { block, topic, heading, announced, before, context, language } = reading;
  emit(to, mix(T.bias, hashOf(language)));
  const kind = mix(T.block, hashOf(block.kind));
  emit(to, kind);
  emit(to, mix(kind, Math.min(block.level, 3)));
  emit(to, mix(T.topic, hashOf(topic ?? "-")));
  emit(to, mix(mix(T.topic, hashOf(topic ?? "-")), kind));
  const last = tokens.at(-1);
  const length = tokens.length < 8 ? 0 : tokens.length < 20 ? 1 : tokens.length < 50 ? 2 : 3;
  emit(to, mix(mix(T.block, 7), length));
  for (let at = 0; at < Math.min(3, tokens.length); at++) {
    const token = tokens[at];
    if (token) emit(to, mix(mix(T.opens, at), token.word), at);
    if (token) emit(to, mix(mix(T.opens, 9), token.sense), at);
  }
  if (last) emit(to, mix(T.closes, last.word), tokens.length - 1);
  const seen = new Seen();
  let hasVerb = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind === "data") continue;
    if (token.kind === "verb") hasVerb = 1;
    if (seen.add(token.sense))
      emit(to, mix(token.kind === "word" ? T.sentenceWord : T.sentence, token.sense), at);
  }
  if (heading !== null) emitBag(to, T.heading, heading);
  if (announced !== null) emitBag(to, T.announced, announced);
  if (before !== null) emitBag(to, T.before, before);
  const inherited = context.inherited?.frames ?? [];
  if (inherited.length === 0) emit(to, mix(mix(T.inherited, context.inherited ? 1 : 0), hasVerb));
  for (const frame of inherited) {
    const saying =
      frame.action === null ? 99 : sayingOf(frame.action, frame.polarity.kind !== "denies", frame.actor.kind);
    emit(to, mix(mix(T.inherited, 2), saying));
    emit(to, mix(mix(mix(T.inherited, 3), saying), hasVerb));
    emit(to, mix(mix(mix(T.inherited, 4), saying), kind));
  }
  return to;
}

function emitBag(to: Features, of: number, text: string): void {
  const bag = bagOf(text);
  for (let at = 0; at < bag.length; at++) emit(to, mix(of, bag[at] ?? 0));
}

/** What holds for this mention alone; `rules` is false where what the rules decided must not count. */
export function ownFeatures(prepared: Prepared, index: number, rules: boolean): Features {
  const to = makeFeatures(prepared.weighty);
  const { tokens, places, lists, reading } = prepared;
  const mention = reading.context.mentions[index];
  const place = places[index];
  const list = lists[index];
  if (!mention || place === undefined || !list) return to;
  ofMention(mention, list.to - list.from + 1, index - list.from, to);
  for (let step = -2; step <= 2; step++) {
    if (step === 0) continue;
    const token = tokens[place + step];
    emit(to, mix(mix(T.own, step), token ? token.word : 0), token ? place + step : -1);
    if (token && token.sense !== token.word) emit(to, mix(mix(T.own, step + 8), token.sense), place + step);
  }
  spans(prepared, index, mention, to);
  if (rules) decided(prepared, index, mention, to);
  return to;
}

/** All features of a mention: of its sentence, of its enumeration and its own. */
export function featuresOf(prepared: Prepared, index: number, rules: boolean): readonly Features[] {
  const list = prepared.lists[index];
  return [prepared.shared, ...(list ? [list.features] : []), ownFeatures(prepared, index, rules)];
}

function ofMention(mention: Mention, size: number, rank: number, to: Features): void {
  emit(to, mix(T.kind, mention.kind === "data" ? 1 : mention.umbrella.members.length === 0 ? 2 : 3));
  const id = mention.kind === "data" ? mention.id : mention.umbrella.id;
  const dot = id.indexOf(".");
  emit(to, mix(T.domain, hashOf(id, 0, dot < 0 ? id.length : dot)));
  emit(to, mix(T.id, hashOf(id)));
  emit(to, mix(mix(T.list, 1), size === 1 ? 0 : size === 2 ? 1 : size < 5 ? 2 : 3));
  emit(to, mix(mix(T.list, 2), rank === 0 ? 0 : 1));
}

const REACH = 14;
const BANDS = [0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5];

/** The words on one side of an enumeration, by how far they stand and across how many commas. */
function beside(tokens: readonly Token[], edge: number, step: 1 | -1, to: Features): void {
  const [word, sense, pair, sensePair] =
    step < 0
      ? [T.left, T.leftSense, T.leftPair, T.leftSensePair]
      : [T.right, T.rightSense, T.rightPair, T.rightSensePair];
  let clauses = 0;
  for (let far = 1; far <= REACH; far++) {
    const at = edge + step * far;
    const token = tokens[at];
    if (!token) {
      emit(to, mix(word, BANDS[far] ?? 5));
      break;
    }
    const where = (BANDS[far] ?? 5) * 3 + Math.min(clauses, 2);
    emit(to, mix(mix(word, where), token.word), at);
    if (clauses === 0) emit(to, mix(mix(word, 77), token.word), at);
    if (token.sense !== token.word) {
      emit(to, mix(mix(sense, where), token.sense), at);
      emit(to, mix(mix(sense, 77 + Math.min(clauses, 1)), token.sense), at);
    }
    const next = tokens[at + step];
    if (next && far <= 8) {
      emit(to, mix(mix(pair, token.word), next.word), at);
      if (token.sense !== token.word || next.sense !== next.word)
        emit(to, mix(mix(sensePair, token.sense), next.sense), at);
      const third = tokens[at + 2 * step];
      if (third && far <= 3) emit(to, mix(mix(mix(pair, token.sense), next.sense), third.sense), at);
    }
    if (token.kind === "stop") clauses++;
  }
}
