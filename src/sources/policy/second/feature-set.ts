import { bucket, hashOf } from "./hash.ts";

/** Features with where each was seen: what stands there may be shown as the reason. */
export interface Features {
  readonly ids: number[];
  /** Index of the token it is of, or -1. */
  readonly tokens: number[];
  /** Which features count, one bit each, since most have no weight; null: all of them. */
  readonly weighty: Uint32Array | null;
}

export function makeFeatures(weighty: Uint32Array | null): Features {
  return { ids: [], tokens: [], weighty };
}

/** What a feature is of: the same word means one thing before the data and another after it. */
const tag = (name: string) => hashOf(`@${name}`);
export const T = {
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

export function emit(to: Features, hash: number, token = -1): void {
  const id = bucket(hash);
  const { weighty } = to;
  if (weighty !== null && ((weighty[id >>> 5] ?? 0) & (1 << (id & 31))) === 0) return;
  to.ids.push(id);
  to.tokens.push(token);
}
