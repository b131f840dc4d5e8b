import type { Mention } from "../sentence/mentions.ts";
import type { Statement } from "../sentence/statement.ts";
import { bagOf } from "./bag.ts";
import { sayingOf } from "./classes.ts";
import { bucket, hashOf, mix } from "./hash.ts";
import type { Reading } from "./reading.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Where a feature was seen: what stands there may be shown as the reason. */
export interface Features {
  readonly ids: Int32Array;
  /** Index of the token it is of, or -1. */
  readonly tokens: Int16Array;
  count: number;
}

const MAX_FEATURES = 1024;

export function makeFeatures(): Features {
  return { ids: new Int32Array(MAX_FEATURES), tokens: new Int16Array(MAX_FEATURES), count: 0 };
}

/** A sentence made ready once for all its mentions. */
export interface Prepared {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Index of each mention's token. */
  readonly places: readonly number[];
  /** For each mention the first and last token of the enumeration it stands in. */
  readonly lists: readonly {
    readonly first: number;
    readonly last: number;
    readonly size: number;
    readonly rank: number;
  }[];
  /** What holds for every mention of the sentence. */
  readonly shared: Features;
}

const tag = (name: string) => hashOf(`@${name}`);
const T = {
  bias: tag("bias"),
  kind: tag("kind"),
  domain: tag("domain"),
  id: tag("id"),
  list: tag("list"),
  left: tag("left"),
  leftSense: tag("left-sense"),
  leftPair: tag("left-pair"),
  leftSensePair: tag("left-sense-pair"),
  right: tag("right"),
  rightSense: tag("right-sense"),
  rightPair: tag("right-pair"),
  rightSensePair: tag("right-sense-pair"),
  own: tag("own"),
  verbLeft: tag("verb-left"),
  verbRight: tag("verb-right"),
  whoLeft: tag("who-left"),
  act: tag("act"),
  clause: tag("clause"),
  sentence: tag("sentence"),
  sentenceWord: tag("sentence-word"),
  opens: tag("opens"),
  closes: tag("closes"),
  block: tag("block"),
  topic: tag("topic"),
  heading: tag("heading"),
  announced: tag("announced"),
  before: tag("before"),
  inherited: tag("inherited"),
  rule: tag("rule"),
  ruleNear: tag("rule-near"),
  ruleElse: tag("rule-else"),
  frame: tag("frame"),
  span: tag("span"),
} as const;

function emit(to: Features, hash: number, token = -1): void {
  if (to.count >= MAX_FEATURES) return;
  to.ids[to.count] = bucket(hash);
  to.tokens[to.count] = token;
  to.count++;
}

const JOINTS = new Set(
  [",", "，", "、", "/", "和", "及", "或", "与", "以", "and", "or", "(", "（", "&", "nor", "also"].map(
    (word) => hashOf(word),
  ),
);
const NEGATION = "negation";

export function prepare(reading: Reading): Prepared {
  const { parse, mentions } = reading.context;
  const tokens = tokensOf(parse, mentions);
  let at = 0;
  const places = mentions.map(({ start }) => {
    while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? start + 1) <= start) at++;
    return at;
  });
  return {
    reading,
    tokens,
    places,
    lists: listsOf(tokens, places, reading.language),
    shared: shared(reading, tokens),
  };
}

/** 姓名、手机号和地址 is one enumeration: what stands before its first word and after its last holds for each. */
function listsOf(
  tokens: readonly Token[],
  places: readonly number[],
  language: "zh" | "en",
): Prepared["lists"] {
  const most = language === "zh" ? 10 : 6;
  const groups: number[] = [];
  let group = 0;
  places.forEach((place, at) => {
    const last = places[at - 1];
    if (last === undefined || !joined(tokens, last, place, most)) group++;
    groups.push(group);
  });
  return places.map((_, at) => {
    const first = groups.indexOf(groups[at] ?? 0);
    const end = groups.lastIndexOf(groups[at] ?? 0);
    return { first: places[first] ?? 0, last: places[end] ?? 0, size: end - first + 1, rank: at - first };
  });
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
function shared(reading: Reading, tokens: readonly Token[]): Features {
  const to = makeFeatures();
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
  const seen = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind === "data" || seen.has(token.sense)) return;
    seen.add(token.sense);
    emit(to, mix(token.kind === "word" ? T.sentenceWord : T.sentence, token.sense), at);
  });
  for (const hash of heading === null ? [] : bagOf(heading)) emit(to, mix(T.heading, hash));
  for (const hash of announced === null ? [] : bagOf(announced)) emit(to, mix(T.announced, hash));
  for (const hash of before === null ? [] : bagOf(before)) emit(to, mix(T.before, hash));
  const hasVerb = tokens.some(({ kind: is }) => is === "verb") ? 1 : 0;
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

/** All features of one mention; `rules` is false where what the rules decided must not count. */
export function featuresOf(prepared: Prepared, index: number, rules: boolean, to: Features): void {
  const { shared: common, tokens, places, lists, reading } = prepared;
  to.ids.set(common.ids.subarray(0, common.count));
  to.tokens.set(common.tokens.subarray(0, common.count));
  to.count = common.count;
  const mention = reading.context.mentions[index];
  const place = places[index];
  const list = lists[index];
  if (!mention || place === undefined || !list) return;
  ofMention(mention, list, to);
  beside(tokens, list.first, -1, to);
  beside(tokens, list.last, 1, to);
  for (const step of [-2, -1, 1, 2]) {
    const token = tokens[place + step];
    emit(to, mix(mix(T.own, step), token ? token.word : 0), token ? place + step : -1);
    if (token && token.sense !== token.word) emit(to, mix(mix(T.own, step + 8), token.sense), place + step);
  }
  verbs(tokens, list.first, list.last, to);
  spans(prepared, mention, to);
  if (rules) decided(prepared, index, mention, to);
}

function ofMention(mention: Mention, { size, rank }: { size: number; rank: number }, to: Features): void {
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

const NEGATION_SENSE = mix(hashOf(NEGATION), hashOf(NEGATION));

/** The nearest verb on each side with who acts and whether it is denied. */
function verbs(tokens: readonly Token[], first: number, last: number, to: Features): void {
  let clauses = 0;
  let verb = -1;
  for (let at = first - 1; at >= 0 && verb < 0; at--) {
    if (tokens[at]?.kind === "verb") verb = at;
    else if (tokens[at]?.kind === "stop") clauses++;
  }
  act(tokens, verb, Math.min(clauses, 2), T.verbLeft, to);
  clauses = 0;
  verb = -1;
  for (let at = last + 1; at < tokens.length && verb < 0; at++) {
    if (tokens[at]?.kind === "verb") verb = at;
    else if (tokens[at]?.kind === "stop") clauses++;
  }
  act(tokens, verb, Math.min(clauses, 2), T.verbRight, to);
}

function act(tokens: readonly Token[], verb: number, clauses: number, side: number, to: Features): void {
  const token = tokens[verb];
  if (!token) {
    emit(to, mix(side, 0));
    return;
  }
  let party = 0;
  let denied = 0;
  for (let at = verb - 1; at >= 0 && party === 0; at--) {
    const before = tokens[at];
    if (!before) break;
    if (before.kind === "party") party = before.sense;
    if (before.sense === NEGATION_SENSE) denied = 1;
    if (before.kind === "stop" && verb - at > 12) break;
  }
  emit(to, mix(mix(side, 1 + clauses), token.sense), verb);
  emit(to, mix(mix(side, 5), token.word), verb);
  emit(to, mix(mix(mix(side, 6), token.sense), party), verb);
  emit(to, mix(mix(mix(side, 7), token.sense), denied), verb);
  emit(to, mix(mix(mix(mix(side, 8), token.sense), party), denied), verb);
  emit(to, mix(mix(mix(side, 9), party), denied), verb);
}

/** Whether it stands in a condition, a purpose, a quotation, brackets; and what all marks of its clause are. */
function spans({ reading, tokens }: Prepared, mention: Mention, to: Features): void {
  const { parse } = reading.context;
  const within = (all: readonly { start: number; end: number }[]) =>
    all.some(({ start, end }) => start <= mention.start && mention.start < end) ? 1 : 0;
  const flags = within(parse.conditions) + 2 * within(parse.purposes);
  emit(to, mix(mix(T.span, 1), flags));
  const open = Math.max(
    parse.text.lastIndexOf("(", mention.start),
    parse.text.lastIndexOf("（", mention.start),
  );
  const close = Math.max(
    parse.text.lastIndexOf(")", mention.start),
    parse.text.lastIndexOf("）", mention.start),
  );
  emit(to, mix(mix(T.span, 2), open > close ? 1 : 0));
  let from = mention.start;
  let to2 = mention.end;
  while (from > 0 && !/[,，;；:：。]/.test(parse.text[from - 1] ?? "")) from--;
  while (to2 < parse.text.length && !/[,，;；:：。]/.test(parse.text[to2] ?? "")) to2++;
  tokens.forEach((token, at) => {
    if (token.start >= from && token.end <= to2 && token.kind !== "data" && token.kind !== "stop")
      emit(to, mix(T.clause, token.sense), at);
  });
}

/** What the rules said of this mention, of others beside it, and which of their frames reach it. */
function decided({ reading, lists }: Prepared, index: number, mention: Mention, to: Features): void {
  const { statements, context } = reading;
  const list = lists[index];
  let mine = 0;
  let near = 0;
  let all = 0;
  for (const statement of statements) {
    if (statement.data === null && mention.kind === "data") continue;
    const bit = 1 << Math.max(0, sayingOfStatement(statement));
    if (statement.start < mention.end && mention.start < statement.end) mine |= bit;
    else if (beforeOrAfter(context.mentions, lists, list, statement)) near |= bit;
    else all |= bit;
  }
  for (let saying = 0; saying < 16; saying++) {
    if (mine & (1 << saying)) emit(to, mix(mix(T.rule, 1), saying));
    if (near & (1 << saying)) emit(to, mix(mix(T.ruleNear, mine === 0 ? 0 : 1), saying));
    if (all & (1 << saying)) emit(to, mix(mix(T.ruleElse, mine === 0 ? 0 : 1), saying));
  }
  emit(to, mix(mix(T.rule, 2), mine));
  if (mine === 0) emit(to, mix(mix(T.rule, 3), near === 0 ? (all === 0 ? 0 : 1) : 2));
  for (const frame of context.frames) {
    const right = frame.right.start <= mention.start && mention.end <= frame.right.end;
    const left = frame.left !== null && frame.left.start <= mention.start && mention.end <= frame.left.end;
    if (!right && !left) continue;
    const saying =
      frame.action === null ? 99 : sayingOf(frame.action, frame.polarity.kind !== "denies", frame.actor.kind);
    emit(to, mix(mix(mix(T.frame, right ? 1 : 2), saying), frame.embedded ? 1 : 0));
  }
}

function sayingOfStatement({ action, affirms, actor }: Statement): number {
  return sayingOf(action, affirms, actor.kind);
}

function beforeOrAfter(
  mentions: readonly Mention[],
  lists: Prepared["lists"],
  list: Prepared["lists"][number] | undefined,
  statement: Statement,
): boolean {
  const other = mentions.findIndex(({ start, end }) => start < statement.end && statement.start < end);
  return list !== undefined && lists[other]?.first === list.first;
}
