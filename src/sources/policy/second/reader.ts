import { matchesIn } from "../lexicon/matches.ts";
import { inside } from "../sentence/grammar.ts";
import type { Mention } from "../sentence/mentions.ts";
import { isSilent } from "../sentence/silent.ts";
import type { Statement } from "../sentence/statement.ts";
import { isSpeltOut } from "../sentence/umbrellas.ts";
import { SAYINGS, sayingOf } from "./classes.ts";
import { certaintyOf, decide, type Thresholds } from "./decide.ts";
import { type Enumeration, ownFeatures, type Prepared, prepare } from "./features.ts";
import { proposed } from "./propose.ts";
import type { Reading, SecondReader } from "./reading.ts";
import { addScores, type Weights } from "./weights.ts";

/** Reads with these weights what the rules have read before. */
export function secondReader(weights: Weights, thresholds: Thresholds): SecondReader {
  const scores = new Scores(weights);
  return (reading) => {
    const { mentions } = reading.context;
    if (mentions.length === 0 || mentions.length > MAX_MENTIONS) return reading.statements;
    if (isSaidToNobody(reading)) return reading.statements;
    const open = mentions.map(
      (mention) => isOpen(reading, mention) && mayChange(reading, mention, thresholds),
    );
    if (!open.includes(true)) return reading.statements;
    const prepared = prepare(reading, weights.weighty);
    scores.begin(prepared);
    const taken = new Set<Statement>();
    const added: Statement[] = [];
    mentions.forEach((mention, index) => {
      if (!open[index]) return;
      const certainty = scores.of(prepared, index);
      const decision = decide(certainty, saidOf(reading, mention), thresholds);
      if (decision.added === 0 && decision.taken === 0) return;
      for (let saying = 0; saying < SAYINGS.length; saying++) {
        if (decision.added & (1 << saying) && mayBeAdded(reading, mention, saying))
          added.push(...proposed(prepared, index, saying, certainty[saying] ?? 0, weights));
        if (decision.taken & (1 << saying))
          for (const one of statementsOn(reading, mention))
            if (sayingOfStatement(one) === saying && mayFall(one, mention, reading.language)) taken.add(one);
      }
    });
    if (added.length === 0 && taken.size === 0) return reading.statements;
    return [...reading.statements.filter((one) => !taken.has(one)), ...added];
  };
}

/** What a sentence and an enumeration weigh is summed once for all mentions in them. */
class Scores {
  /** In whole steps of the weights. */
  private readonly shared = new Int32Array(SAYINGS.length);
  private readonly listed = new Int32Array(SAYINGS.length);
  private readonly mine = new Int32Array(SAYINGS.length);
  private readonly certainty = new Float64Array(SAYINGS.length);
  private readonly weights: Weights;
  private list: Enumeration | null = null;

  constructor(weights: Weights) {
    this.weights = weights;
  }

  /** To be called for each sentence before its mentions. */
  begin({ shared }: Prepared): void {
    this.list = null;
    this.shared.fill(0);
    addScores(this.weights, shared.ids, this.shared);
  }

  /** How sure it is of each saying, 0 to 1; the next call writes over it. */
  of(prepared: Prepared, index: number): Float64Array {
    const list = prepared.lists[index];
    if (list && list !== this.list) {
      this.list = list;
      this.listed.set(this.shared);
      addScores(this.weights, list.features.ids, this.listed);
    }
    this.mine.set(this.listed);
    addScores(this.weights, ownFeatures(prepared, index, true).ids, this.mine);
    for (let saying = 0; saying < SAYINGS.length; saying++)
      this.certainty[saying] = certaintyOf((this.mine[saying] ?? 0) * this.weights.step);
    return this.certainty;
  }
}

/** Law quoted, advice, what a word means: what the rules know to say nothing is not weighed. */
function isSaidToNobody({ context, statements }: Reading): boolean {
  return statements.length === 0 && context.frames.length === 0 && isSilent(context.parse);
}

/** A sentence with more names for data is no sentence. */
const MAX_MENTIONS = 200;

/** Whether something of its own may be said of it: not of a word whose list follows. */
export function isOpen({ context }: Reading, mention: Mention): boolean {
  if (mention.kind === "data" || mention.umbrella.members.length === 0) return true;
  return (
    !context.definitions.has(mention.umbrella.id) && !isSpeltOut(context.parse, mention, context.mentions)
  );
}

/**
 * An SDK that is named with what it does is read from more than the words beside the data. "Related information, etc."
 * says which data as little to the second reader as to anybody, and that is what is to be found. What a sentence denies
 * but for an exception, its own words tell. Of what a Chinese one says the firm collects, nearly half was taken back wrongly
 * on real policies; so were nine of nine English terms like "usage data". Nor is weighed with whom "this information" is
 * shared in English: what it stands for was named a sentence before.
 */
function mayFall(one: Statement, mention: Mention, language: Reading["language"]): boolean {
  const { action, affirms, actor, data, exception } = one;
  const names = mention.kind === "data" || mention.umbrella.members.length > 0;
  if (language === "en" && affirms && action === "share" && !names) return false;
  if (language === "en" && affirms && action === "collect" && mention.kind !== "data" && names) return false;
  if (language === "zh" && affirms && action === "collect" && actor.kind === "first-party") return false;
  if (language === "zh" && affirms && action === "transfer") return false;
  return actor.kind !== "sdk" && data !== null && exception === null;
}

/**
 * What stands in a Chinese purpose or condition (为了保障您的账号安全, 当您发布视频时) is not taken by that: of a hundred and
 * sixty such additions on real policies annotators marked two. Nor is what is used, shared or kept said to be collected as well.
 * In English nothing is added to conditions ("if you use our app with a partner's site"); purposes hold what is said as often as not.
 */
function mayBeAdded(reading: Reading, mention: Mention, saying: number): boolean {
  const { purposes, conditions } = reading.context.parse;
  if (inside(conditions, mention.start)) return false;
  // "You may ask that we not share it": what the rules know to deny nothing for certain is no denial.
  const doubtful = reading.context.frames.some(({ polarity }) => polarity.kind === "unclear");
  if (reading.language === "en" && doubtful && SAYINGS[saying]?.affirms === false) return false;
  if (reading.language === "en" && isOnlyOthers(statementsOn(reading, mention), saying)) return false;
  if (reading.language !== "zh") return true;
  if (inside(purposes, mention.start)) return false;
  const one = SAYINGS[saying];
  if (one?.affirms && endsOrRights(reading.context.parse.text, mention.start)) return false;
  if (one?.affirms && (one.action !== "collect" || one.actor !== "first-party")) return true;
  return !statementsOn(reading, mention).some(({ affirms, data }) => affirms && data !== null);
}

/** "Cookies that third parties set": what the rules know others to do, the firm is not said to do as well. */
function isOnlyOthers(said: readonly Statement[], saying: number): boolean {
  const { affirms, actor } = SAYINGS[saying] ?? {};
  return (
    said.length > 0 &&
    affirms === true &&
    actor === "first-party" &&
    said.every((one) => one.affirms && /^(?:third-party|sdk)$/.test(one.actor.kind))
  );
}

/** Whether anything might be said of it or taken back, whatever it weighs. */
function mayChange(reading: Reading, mention: Mention, { stays }: Thresholds): boolean {
  if (!isSetAside(reading, mention)) return true;
  return reading.statements.some((one) => {
    const saying = isOn(one, mention) ? SAYINGS[sayingOfStatement(one)] : undefined;
    return saying !== undefined && !stays(saying) && mayFall(one, mention, reading.language);
  });
}

/** It stands in a Chinese purpose or condition. */
function isSetAside({ language, context: { parse } }: Reading, { start }: Mention): boolean {
  return (
    language === "zh" && (inside(parse.purposes, start) !== null || inside(parse.conditions, start) !== null)
  );
}

/** 取消系统授权某应用获取您的相机权限, 您可以查询和访问您的头像、昵称: an end of a practice, or a right. */
function endsOrRights(text: string, at: number): boolean {
  return matchesIn(ENDS_OR_RIGHTS, text, Math.max(0, at - 90), at);
}

const ENDS_OR_RIGHTS =
  /(?:取消|撤回|关闭|停止|拒绝)[^。;；]{0,30}(?:授权|权限|收集|访问|获取)[^。;；,，]{0,24}$|(?:您|用户)(?:可以?|有权|能够?)[^。;；]{0,50}(?:查询|查看|查阅|更正|修改|删除|导出|复制|管理)(?:和|及|、|或|并)?(?:访问|查询|更正|修改|删除|查看)*(?:您|你)?的?[^。;；]{0,20}$/;

function statementsOn({ statements }: Reading, mention: Mention): Statement[] {
  return statements.filter((one) => isOn(one, mention));
}

function isOn({ start, end, duty, right }: Statement, mention: Mention): boolean {
  return start < mention.end && mention.start < end && duty === null && right === null;
}

/** What the rules say of a mention, as a set of sayings. */
export function saidOf(reading: Reading, mention: Mention): number {
  let said = 0;
  for (const one of reading.statements) {
    if (!isOn(one, mention)) continue;
    const saying = sayingOfStatement(one);
    if (saying >= 0) said |= 1 << saying;
  }
  return said;
}

function sayingOfStatement({ action, affirms, actor }: Statement): number {
  return sayingOf(action, affirms, actor.kind);
}
