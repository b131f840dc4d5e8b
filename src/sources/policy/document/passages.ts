import type { Block } from "../../../formats/text/block.ts";
import { withKeeping } from "../duties/kept-for.ts";
import { lookOver, matches, matchesIn } from "../lexicon/matches.ts";
import { Announcements } from "../second/announcements.ts";
import type { Reading, SecondReader } from "../second/reading.ts";
import { basisIn } from "../sentence/basis.ts";
import { carriedOver } from "../sentence/carried-zh.ts";
import { COLLECTED, continues, isLabel, isWhole, listsDenied, SILENT } from "../sentence/continuation.ts";
import type { Frame } from "../sentence/frames.ts";
import { functionIn } from "../sentence/functions.ts";
import type { Parse } from "../sentence/grammar.ts";
import { announcesData, handedDown, handingOn, opensList } from "../sentence/handing-on.ts";
import type { Mention } from "../sentence/mentions.ts";
import { purposeNear } from "../sentence/purpose.ts";
import type { Sentence } from "../sentence/split.ts";
import { consentIn, type Inherited, type Named, type Statement, sparing } from "../sentence/statement.ts";
import { statementsOf } from "../sentence/statements.ts";
import { type Definitions, defines, tellsAlso } from "../sentence/umbrellas.ts";
import { applyRefusal, takeBack } from "./afterthoughts.ts";
import { gatherDefinitions } from "./definitions.ts";
import { GIVEN, givenByReader, labelsOnly } from "./given.ts";
import { namesList, standsAlone } from "./labels.ts";
import { LeadIns } from "./lead-ins.ts";
import { withLeftOver } from "./left-over-zh.ts";
import { categoryOfLaw } from "./legal-categories-en.ts";
import { saidByPlace } from "./list-defaults-zh.ts";
import { type Placed, saysPractice } from "./outline.ts";
import { ownNamesOnce } from "./own-names.ts";
import { type Asked, answered, asksOnly, isAsked, readAs } from "./questions.ts";
import { isPassedOver, type Prepared, ReadAhead } from "./read-ahead.ts";
import { Receivers } from "./receivers-zh.ts";
import { RightsWay } from "./rights-way.ts";
import { isFragment, isRunInTitle } from "./sections-en.ts";
import { tickedEn } from "./ticked-en.ts";
import { sayingOfSection } from "./topic-default.ts";
import { VerbListsEn } from "./verb-lists-en.ts";

/** A statement with its sentence. Later sentences may still change it ("you may refuse", "except …"). */
export interface Passage {
  statement: Statement;
  readonly block: Block;
  readonly sentence: Sentence;
  readonly heading: string | null;
}

const MAX_BLOCKS_BACK = 2;
/** As many of a list as "this information" may mean. */
const MAX_NAMED = 200;
/** No policy says more; an endless page is left to the rules. */
const MAX_SECOND = 5_000;

/** Reads all running text of a document, in order: each sentence under its heading and its lead-in. */
export function readPassages(
  placed: readonly Placed[],
  folded: string,
  plainText: string,
  skip: ReadonlySet<Block>,
  handler: string | null = null,
  second: SecondReader | null = null,
): Passage[] {
  const passages: Passage[] = [];
  const leads = new LeadIns();
  const announcements = new Announcements();
  const receivers = new Receivers();
  const ways = new RightsWay();
  const definitions = gatherDefinitions(placed, folded);
  const own = ownNamesOnce(plainText, handler);
  const verbLists = new VerbListsEn();
  const ahead = new ReadAhead({ placed, folded, plainText, skip, own });
  /** What the last sentence that took anything hands on to "this information includes …". */
  let before: Inherited | null = null;
  /** What the last sentence named, or the whole list it stood in. */
  let recent: readonly Named[] = [];
  let listed = false;
  /** Blocks since then: "this information" does not reach back over many. */
  let since = 0;
  /** The question that the next sentence may answer. */
  let asked: Asked | null = null;
  for (const [at, entry] of placed.entries()) {
    const { block } = entry;
    const { topic, unmarked, titles, sentences } = ahead.of(at);
    if (skip.has(block)) {
      leads.reset();
      continue;
    }
    if (block.kind === "heading" || unmarked) leads.heading(entry);
    else if (block.kind !== "row") leads.enter(block);
    receivers.enter(block);
    let goesOn = block.kind === "heading" ? null : leads.takeBrokenOff();
    let carried: Inherited | null = null;
    let question: Inherited | null = null;
    if (block.kind === "heading") {
      before = null;
      recent = [];
    }
    since++;
    if (since > MAX_BLOCKS_BACK) recent = [];
    /** What an earlier sentence of this entry named: "them" in an entry is no whole list. */
    let ofEntry: readonly Named[] = [];
    let last: { parse: Parse; sentence: Sentence; inherited: Inherited | null } | null = null;
    const announced = announcements.above(block);
    let nevers = false;
    for (const prepared of sentences) {
      const { sentence, original, parse } = prepared;
      lookOver(sentence.text);
      const read = (statement: Statement) =>
        passages.push({
          statement: receivers.give(statement, block, topic),
          block,
          sentence,
          heading: entry.heading,
        });
      const from = passages.length;
      for (const duty of prepared.duties) read(withKeeping(duty, parse, original, prepared.mentions));
      ways.heard(prepared, passages, from, topic);
      const inFull = verbLists.next(block, sentence, original);
      if (asked) for (const statement of answered(asked, sentence, own(), definitions)) read(statement);
      asked = isAsked(sentence) ? { sentence, original } : null;
      if (titles) {
        leads.asks(sentence.text);
        continue;
      }
      if (unmarked && inFull === null) continue;
      if (block.kind === "heading") {
        // "What happens with my contacts? – They are never uploaded."
        if (sentence.language === "en" && sentence.text.endsWith("?")) recent = dataOf(prepared.mentions);
        if (!saysPractice(sentence) && inFull === null) continue;
      }
      takeBack(passages, parse, sentence, original);
      applyRefusal(passages, parse, block);
      const led = question && isFragment(sentence.text) ? question : null;
      // "Faces are recognised; face data stays on the robot": a clause with a verb of its own goes on with nothing.
      const inherited: Inherited | null = goesOn
        ? goesOn
        : sentence.continues
          ? matches(OWN_VERB, sentence.text) || matches(OWN_USE_ZH, sentence.text)
            ? null
            : (carried ?? leads.current(block))
          : (led ?? leads.current(block, sentence.start < block.start + 3 ? sentence.text : null));
      if (sentence.language === "en" && standsAlone(sentence, block)) question = leads.asks(sentence.text);
      else if (sentence.language === "en" && namesList(sentence, block, topic)) question = COLLECTED;
      goesOn = null;
      const said = readSentence(prepared, topic, {
        leadIn: inherited,
        before,
        definitions,
        recent: ofEntry.length > 0 ? ofEntry : recent,
        second: passages.length < MAX_SECOND ? second : null,
        place: { block, topic, heading: entry.heading, announced, before: last?.sentence.text ?? null },
      });
      const taken = said.statements.filter(({ data, affirms }) => data !== null && affirms);
      // "Messages are encrypted; we can't read them": spoken of, though nothing was said of it.
      const named = taken.length > 0 || sentence.language === "zh" ? taken : said.spokenOf;
      if (named.length > 0) {
        const goesOnList = block.kind === "item" && listed && !isWhole(sentence.text);
        if (!goesOnList) recent = named;
        else if (recent.length < MAX_NAMED) recent = [...recent, ...named];
        listed = block.kind === "item";
        if (sentence.language === "en") ofEntry = named;
        since = 0;
      }
      const labels = sentence.language === "zh" && topic !== "rights" && isLabel(sentence.text);
      before = labels ? COLLECTED : said.goesOn ? before : said.passesOn;
      // 我们不会：①读走您的通讯录；②监听您的麦克风
      nevers = listsDenied(sentence, nevers);
      const denied = leads.denied(block) || nevers;
      const whole = inFull === null ? [] : readAs(inFull, sentence, own(), definitions);
      for (const statement of whole.length > 0 ? whole : asksOnly(sentence) ? [] : said.statements)
        read(
          denied && statement.affirms && whole.length === 0 ? { ...statement, affirms: false } : statement,
        );
      const list = ofEntry.length > 0 ? ofEntry : recent;
      for (const statement of tickedEn(prepared, list, passages, definitions)) read(statement);
      carried = said.passesOn ?? (sentence.continues ? carried : inherited);
      last = { parse, sentence, inherited: said.passesOn };
    }
    if (block.kind !== "heading" && !unmarked)
      leads.leave(block, last?.sentence.text ?? "", last?.inherited ?? null);
  }
  return passages;
}

function dataOf(mentions: readonly Mention[]): Named[] {
  return mentions.flatMap((mention) =>
    mention.kind === "data" ? [{ data: mention.id, exactness: "exact" as const }] : [],
  );
}

const OWN_VERB =
  /^[a-z][^,:(]{2,50}?\s(?:is|are|was|were|has|have|can|may|will|does|do|stays?|remains?|goes|works?|helps?|needs?|lets?|leaves?|lives?|sees?|gets?|shows?|makes?|takes?|gives?|comes?|runs?|happens?|means?|asks?)\s/;

/** 不读短信；蓝牙仅用于地锁: so does one that says what something is for. */
const OWN_USE_ZH = /^[^,，。:：]{1,12}(?:仅|只)(?:会)?用(?:于|来|作)/;

/** What stands around a sentence. */
interface Around {
  readonly leadIn: Inherited | null;
  readonly before: Inherited | null;
  readonly definitions: Definitions;
  readonly recent: readonly Named[];
  readonly second: SecondReader | null;
  readonly place: Pick<Reading, "block" | "topic" | "heading" | "announced" | "before">;
}

interface Said {
  readonly statements: readonly Statement[];
  /** What a list or a stretch after a semicolon takes over from here. */
  readonly passesOn: Inherited | null;
  /** It only went on with the sentence before it. */
  readonly goesOn: boolean;
  readonly spokenOf: readonly Named[];
}

const NOTHING: Said = { statements: [], passesOn: null, goesOn: false, spokenOf: [] };

function readSentence(
  { parse, original, sentence, mentions, frames: own, depth, speaks }: Prepared,
  topic: string | null,
  { leadIn, before, definitions, recent, second, place }: Around,
): Said {
  if (isPassedOver(topic)) return NOTHING;
  if (depth !== "all") return { ...NOTHING, spokenOf: dataOf(mentions) };
  if (defines(parse) && !tellsAlso(parse, leadIn !== null)) return NOTHING;
  if (!speaks) {
    // "These include:" names nothing and takes nothing; the list below it goes on with what was said before.
    const going = opensList(sentence.text) ? continues(parse, [], before, topic) : null;
    return going ? { ...NOTHING, passesOn: going, goesOn: true } : NOTHING;
  }
  if (sentence.language === "en" && isRunInTitle(sentence, mentions, place.block))
    return { ...NOTHING, passesOn: leadIn, spokenOf: dataOf(mentions) };
  // "须由您填写：" above 身份信息：姓名、证件号: an entry that only lists says what its lead-in says.
  const frames =
    leadIn?.sentence && leadIn.frames.some(({ action }) => action !== null)
      ? own.filter((frame) => !listsOnly(frame, sentence.text) && !labelsOnly(frame, sentence, leadIn))
      : leadIn
        ? own.filter((frame) => !labelsOnly(frame, sentence, leadIn))
        : own;
  const going = continues(parse, frames, before, topic);
  const inherited =
    going ??
    leadIn ??
    (sentence.language === "zh"
      ? saidByPlace(parse, mentions, frames, topic, place.heading)
      : (sayingOfSection(topic, sentence, frames, place) ??
        categoryOfLaw(topic, sentence, frames, place.block)));
  const context = { parse, original, mentions, frames, inherited, definitions, recent };
  const spokenOf = dataOf(mentions);
  const stated = carriedOver(context, sparing(statementsOf(context), sentence.text));
  const byRules = withLeftOver(context, topic, place.heading, stated);
  const statements =
    second?.({ context, statements: byRules, language: sentence.language, ...place }) ?? byRules;
  if (going) return { statements, passesOn: going, goesOn: true, spokenOf };
  const lastFrame = handingOn(frames, sentence.text);
  // What only a bracket or a condition says of an entry leaves the next entry to the lead-in.
  const bare =
    sentence.language === "zh" ||
    frames.some((frame) => frame.condition === null && !inBracket(sentence.text, frame.start));
  // "The following is to be furnished by the user:", with a verb that no list knows.
  if (
    !lastFrame &&
    sentence.language === "en" &&
    announcesData(sentence.text) >= 0 &&
    matches(/:\s*;?$/, sentence.text)
  )
    return {
      statements,
      passesOn: givenByReader(sentence.text) ? GIVEN : COLLECTED,
      goesOn: false,
      spokenOf,
    };
  if (!lastFrame)
    return { statements, passesOn: frames.length > 0 && bare ? SILENT : null, goesOn: false, spokenOf };
  const group = handedDown(frames, lastFrame, sentence.language);
  const condition = parse.conditions[0];
  return {
    statements,
    spokenOf,
    goesOn: false,
    passesOn:
      group.length === 0
        ? SILENT
        : {
            frames: group,
            purpose: purposeNear(parse, original, lastFrame.start),
            condition: condition ? original.slice(condition.start, condition.end) : null,
            function: functionIn(parse.text, original),
            consent: consentIn(parse) ?? "none-said",
            basis: basisIn(parse),
            sentence: { start: sentence.start, end: sentence.end },
          },
  };
}

function listsOnly({ action, left, start, end }: Frame, text: string): boolean {
  return action === "collect" && left === null && matchesIn(/^(?:[:：]|——)$/, text, start, end);
}

function inBracket(text: string, at: number): boolean {
  return matchesIn(/\([^)]*$/, text, 0, at);
}
