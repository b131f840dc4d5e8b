import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** Plain words for what is done, each with the side its data stand on: 课表读自教务系统, 将通讯录导入, 推荐以城市、职位为参数. */
export interface Plain {
  /** `what` names the data where they stand within; `deny` a denial. */
  readonly shape: RegExp;
  readonly action: ClaimAction;
  readonly side: "before" | "behind" | "within";
  readonly actor?: Party;
  readonly recipient?: Party;
  /** Its data stand in its own clause, never in the one before. */
  readonly near?: true;
  /** The words are a denial whatever stands in them. */
  readonly denies?: true;
  /** What the clause before may not hold. */
  readonly unless?: RegExp;
}

const BY_OTHERS =
  /(?:第三方|商家|商户|合作方|合作伙伴|服务商|运营商|公司|机构|平台方|银行|司机|骑手|医生|他人|对方|sdk|其)(?:可以?|也|还|能|会|将|可能|须|需|得|方可|应)*$/;
/** The reader of the policy or somebody else acts, right before these words. */
export const BY_SOMEBODY = new RegExp(`${BY_READER.source}|${BY_OTHERS.source}`);
/** Right before the words, and no part of another word: 不会, 没有, 从未. */
const NEGATED = /(?:(?<!要|能)不会|不曾|没有?|从未|并未|未曾|从不|绝不|并不|不再)(?:再|去|曾|有)?$/;

/** Every place where one of the rows stands with its data on its side. */
export function readRows(rows: readonly Plain[], parse: Parse, grammar: Grammar): Turn[] {
  return rows.flatMap((row) =>
    everyMatch(row.shape, parse.text).flatMap((match) => turnOf(row, match, parse, grammar)),
  );
}

function turnOf(row: Plain, match: RegExpExecArray, parse: Parse, grammar: Grammar): Turn[] {
  const end = match.index + match[0].length;
  const clause = grammar.clauseStart(parse.text, match.index);
  if (row.unless && matchesIn(row.unless, parse.text, clause, match.index)) return [];
  // 小芽不会获知您的卡号, 也没有调用相机: a row that begins behind a denial is denied.
  const negated =
    row.denies !== true && matchesIn(NEGATED, parse.text, Math.max(clause, match.index - 6), match.index);
  const turn = {
    action: row.action,
    actor: row.actor ?? US,
    recipient: row.recipient ?? null,
    denied: negated || row.denies === true || match.groups?.deny !== undefined,
    words: { start: match.index, end },
  };
  if (row.side === "before") {
    const own = { start: clause, end: match.index };
    const left = row.near
      ? holdsExact(parse, own)
        ? own
        : null
      : (labelled(parse, match.index) ?? objectBefore(parse, grammar, match.index));
    return left ? [{ ...turn, right: null, left }] : [];
  }
  if (row.side === "behind") {
    const right = { start: end, end: grammar.clauseEnd(parse.text, end) };
    return near(parse, right) ? [{ ...turn, right, left: null }] : [];
  }
  const what = match.groups?.what ?? "";
  const start = match.index + match[0].indexOf(what, 1);
  const right = { start, end: start + what.length };
  if (!holdsExact(parse, right) || matches(/您(?:可|需|应)|我们会|同意/, what)) return [];
  return [{ ...turn, words: { start: match.index, end: start }, right, left: null }];
}

/** 课表、成绩：读自…: the list before the colon. */
function labelled(parse: Parse, at: number): Span | null {
  if (!matchesIn(/[:：]\s*$/, parse.text, 0, at)) return null;
  const left = { start: 0, end: at };
  return holdsExact(parse, left) ? left : null;
}

/** What is taken stands right behind the verb, or first in a list that begins there. */
function near(parse: Parse, { start, end }: Span): boolean {
  const first = (parse.marks.get("data") ?? []).find(
    (mark) => mark.start >= start && mark.meaning.kind === "data",
  );
  return (
    first !== undefined &&
    first.end <= end &&
    !/[,，]/.test(parse.text.slice(start, first.start)) &&
    first.start - start <= 24
  );
}
