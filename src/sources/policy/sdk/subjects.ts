import type { Block } from "../../../formats/text/block.ts";
import type { Party } from "../../../model/claim.ts";
import type { PlacedStatement } from "../document/number-claims.ts";
import type { Passage } from "../document/passages.ts";
import { matches } from "../lexicon/matches.ts";
import { shared } from "./list-claims.ts";
import type { RowDraft } from "./row.ts";

/**
 * Running text that tells of an SDK says once whom it tells of: what the sentences and lines below its name take without
 * naming who takes it, that SDK takes. Its row says how far that reaches.
 */
export function takenBySdks(
  passages: readonly Passage[],
  rows: readonly RowDraft[],
  text: string,
): readonly Passage[] {
  const running = rows.filter((row) => row.running && isSure(row, text));
  if (running.length === 0) return passages;
  return passages.map((passage) => {
    const { statement, sentence } = passage;
    const isGeneric = matches(GENERIC, nameOf(statement.actor));
    const isOpen = statement.action === "collect" && statement.actor.kind === "first-party";
    if (statement.data === null || !(isGeneric || isOpen)) return passage;
    const mention = sentence.start + statement.start;
    const verb = statement.trace.words.find(({ role }) => role === "verb")?.start ?? mention;
    const named = nearest(running, mention, verb);
    if (!named || (isOpen && speaksForItself(passage, named, verb, text))) return passage;
    return { ...passage, statement: { ...statement, actor: partyOf(named) } };
  });
}

/** "该SDK会收集…": which, the row says. */
const GENERIC = /^(?:该|此|这|本|其|上述)?(?:第三方)?\s?SDK$/i;

function nameOf(party: Party): string {
  return party.kind === "sdk" ? party.name : "";
}

/** A short line above a list may be called anything: the text itself must say that it is an SDK's. */
function isSure({ sdk, start, end }: RowDraft, text: string): boolean {
  return sdk !== null || matches(SAYS_SO, text.slice(start, end));
}

const SAYS_SO = /sdk|插件|第三方|由.{2,40}提供|third[- ]party/i;

function partyOf({ name, sdk }: RowDraft): Party {
  return { kind: "sdk", name, sdk };
}

/** Whose row holds the words: of several the one that was named last before them. */
function nearest(rows: readonly RowDraft[], mention: number, verb: number): RowDraft | null {
  let found: RowDraft | null = null;
  for (const row of rows)
    if (
      row.start <= mention &&
      mention < row.end &&
      row.nameStart < Math.max(mention, verb) &&
      (found === null || row.nameStart > found.nameStart)
    )
      found = row;
  return found;
}

/** "我们通过某SDK收集", "某SDK：…我们会收集": whoever is named between the SDK and the verb takes, and who takes by means of it. */
function speaksForItself(
  { statement, sentence }: Passage,
  row: RowDraft,
  verb: number,
  text: string,
): boolean {
  const from = row.nameStart + row.name.length;
  const actor = statement.trace.words.find(({ role }) => role === "actor");
  if (actor && actor.start >= from) return true;
  const to = Math.max(from, verb);
  const between = text.slice(Math.max(from, Math.min(sentence.start, to)), to);
  if (matches(OURS, between)) return true;
  return (
    from >= sentence.start &&
    from < sentence.end &&
    !matches(/[，,；;。：:（(\n]/, text.slice(from, Math.max(to, sentence.start + statement.start)))
  );
}

const OURS = /我们|我司|我行|本公司|本(?:应用|软件|产品|平台|APP)(?:会|将|可能|需)|\b(?:we|our app)\b/i;

/** "什么是SDK", "例如统计SDK可能采集…": what SDKs do at large. */
const EXPLAINS = /什么是|是指|指的是|(?:例如|比如|譬如|如).{2,8}SDK/i;

/** Data that rows name where no sentence said anything of it. */
export function leftUnsaid(
  passages: readonly Passage[],
  rows: readonly RowDraft[],
  blocks: readonly Block[],
): PlacedStatement[] {
  const running = rows.filter((row) => row.running && row.mentions.length > 0);
  if (running.length === 0) return [];
  const said = passages.flatMap(({ statement }) =>
    statement.data === null ? [] : statement.trace.words.filter(({ role }) => role === "data"),
  );
  return running.flatMap((row) =>
    row.mentions
      .filter(({ start, end }) => !said.some((word) => word.start < end && start < word.end))
      .flatMap((mention): PlacedStatement[] => {
        const block = blocks.find(({ start, end }) => start <= mention.start && mention.end <= end);
        if (!block || matches(EXPLAINS, block.text)) return [];
        return shared(row, mention).map((statement) => ({
          statement,
          heading: null,
          start: block.start,
          end: block.end,
        }));
      }),
  );
}
