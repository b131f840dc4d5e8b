import type { DataId } from "../../../catalog/types.ts";
import type { Block } from "../../../formats/text/block.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse, Span } from "../sentence/grammar.ts";
import { afterwards } from "../sentence/mode.ts";
import type { Sentence } from "../sentence/split.ts";
import type { Passage } from "./passages.ts";

/** Marks of the next sentence that count only at its beginning. */
const MAX_LEAD_CHARS = 6;

/** "……。但以下情况除外：": a denial ends where the next sentence takes it back. */
export function takeBack(passages: Passage[], parse: Parse, sentence: Sentence, original: string): void {
  const mark = ofGroup(parse.marks, "exception-next")[0];
  if (!mark || mark.start > MAX_LEAD_CHARS || deniesItsOwn(parse, mark)) return;
  const also = matchesIn(CASES, parse.text, mark.start, mark.end) ? deedsIn(parse) : null;
  for (let at = passages.length - 1; at >= 0; at--) {
    const passage = passages[at];
    if (!passage || sentence.start - passage.sentence.end > 3) return;
    const { statement } = passage;
    if (statement.affirms || statement.exception !== null) continue;
    if (also && also.size > 0 && !also.has(statement.action)) continue;
    passage.statement = { ...statement, affirms: true, exception: original.slice(mark.start) };
  }
}

/** 我们不会收集通讯录。以下情况我们会共享您的信息: cases of something else except nothing; 以下情况除外 does. */
const CASES = /^(?:以下|下列)(?:情况|情形)$|^(?:however,?|but) we may$/;

function deedsIn({ verbs }: Parse): ReadonlySet<string> {
  return new Set(
    verbs.flatMap(({ meaning }) =>
      meaning.kind === "verb" && matches(/^(?:collect|share|use|store|transfer|entrust)$/, meaning.means)
        ? [meaning.means]
        : [],
    ),
  );
}

/** 除非您邀请好友，我们不会读取您的通讯录: the exception is to this sentence's own denial, not to the one before. */
function deniesItsOwn(parse: Parse, mark: Span): boolean {
  const denial = ofGroup(parse.marks, "negation").find(({ start }) => start > mark.end);
  return (
    denial !== undefined &&
    matchesIn(/[,，]/, parse.text, mark.end, denial.start + 1) &&
    ofGroup(parse.marks, "data").some(({ start }) => start > denial.end)
  );
}

/** "如您拒绝提供，不影响……": whether what was just asked for is needed. */
export function applyRefusal(passages: Passage[], parse: Parse, block: Block): void {
  const leave = leaves(parse);
  if (leave === null) return;
  const { optional, named } = leave;
  const last = passages.at(-1);
  if (!last || block.start - last.block.end > 2) return;
  for (let at = passages.length - 1; at >= 0; at--) {
    const passage = passages[at];
    if (!passage || passage.block !== last.block) return;
    const { statement } = passage;
    if (statement.action !== "collect" || !statement.affirms || statement.optional !== null) continue;
    // 拒绝相机权限，不影响…: the camera may be refused, and nothing else.
    if (named.size > 0 && (statement.data === null || !named.has(statement.data))) continue;
    passage.statement = { ...statement, optional };
  }
}

/** What is refused by name, before what comes of it. */
function dataIn(parse: Parse, end: number): ReadonlySet<DataId> {
  const ids = ofGroup(parse.marks, "data").flatMap(({ start, meaning }): readonly DataId[] => {
    if (start >= end) return [];
    return meaning.kind === "data"
      ? [meaning.id]
      : meaning.kind === "umbrella"
        ? meaning.umbrella.members
        : [];
  });
  return new Set(ids);
}

interface Leave {
  readonly optional: boolean;
  readonly named: ReadonlySet<DataId>;
}

/** Whether what came before may be refused; null where the sentence does not say. */
function leaves(parse: Parse): Leave | null {
  if (ofGroup(parse.marks, "refusal").length > 0) {
    const harmless = ofGroup(parse.marks, "harmless")[0];
    const told = harmless ?? ofGroup(parse.marks, "fatal")[0];
    if (told) return { optional: harmless !== undefined, named: dataIn(parse, told.start) };
  }
  const optional = afterwards(parse);
  return optional === null ? null : { optional, named: new Set() };
}
