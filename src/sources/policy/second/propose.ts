import type { DataId } from "../../../catalog/types.ts";
import type { Party } from "../../../model/claim.ts";
import type { FiredWord, Span } from "../../../model/claim-trace.ts";
import type { Meaning } from "../lexicon/lexicon.ts";
import { type Mark, ofGroup } from "../lexicon/marks.ts";
import type { Frame } from "../sentence/frames.ts";
import type { Mention } from "../sentence/mentions.ts";
import { partyOf } from "../sentence/parties.ts";
import { type Statement, statement } from "../sentence/statement.ts";
import { SAYINGS, type Saying } from "./classes.ts";
import { featuresOf, type Prepared } from "./features.ts";
import type { Reading } from "./reading.ts";
import { type Weights, weightOf } from "./weights.ts";

/** What it says of a mention in the form of the rules' statements, with the words that weighed most. */
export function proposed(
  prepared: Prepared,
  index: number,
  column: number,
  certainty: number,
  weights: Weights,
): Statement[] {
  const saying = SAYINGS[column];
  const mention = prepared.reading.context.mentions[index];
  if (!saying || !mention) return [];
  const { context } = prepared.reading;
  const frame = frameOf(prepared.reading, mention, saying, cuesOf(prepared, index, column, weights));
  const around = { ...context, frames: [...context.frames, frame] };
  const make = (data: DataId | null, exactness: "exact" | "vague"): Statement => ({
    ...statement(around, frame, mention, data, exactness),
    secondReader: { certainty: Math.floor(certainty * 100) / 100 },
  });
  if (mention.kind === "data") return [make(mention.id, "exact")];
  // "Personal information" that is taken names nothing; that none is taken says much.
  if (mention.umbrella.members.length === 0) return saying.affirms ? [] : [make(null, "vague")];
  return mention.umbrella.members.map((data) => make(data, "vague"));
}

function frameOf(
  { context }: Reading,
  mention: Mention,
  { action, affirms, actor }: Saying,
  fired: readonly FiredWord[],
): Frame {
  const { parse } = context;
  const gives = action === "share" || action === "entrust" || action === "transfer";
  const other: Party = { kind: "third-party", name: null };
  return {
    start: mention.start,
    end: mention.end,
    action,
    actor: actor === "third-party" ? (partyIn(context, mention, ACTORS) ?? other) : { kind: actor },
    recipient: gives ? recipientIn(context, mention) : null,
    polarity: {
      kind: affirms ? "affirms" : "denies",
      exception: null,
      words: [],
      scope: { start: mention.start, end: mention.end },
    },
    right: { start: 0, end: parse.text.length },
    left: null,
    condition: null,
    needsPermission: false,
    embedded: false,
    usedFor: false,
    fired,
    scope: null,
  };
}

const ACTORS = /^(sdk|third-party)$/;
const RECIPIENTS = /^(sdk|third-party|affiliate|authority|processor)$/;

/** The nearest of the parties that the sentence names. */
function partyIn({ parse }: Reading["context"], mention: Mention, which: RegExp): Party | null {
  const far = ({ start, end }: Span) => Math.max(0, mention.start - end, start - mention.end);
  let nearest: Mark<Meaning> | null = null;
  for (const party of [...ofGroup(parse.marks, "party"), ...parse.names]) {
    if (party.meaning.kind !== "party" || !which.test(party.meaning.means)) continue;
    if (nearest === null || far(party) < far(nearest)) nearest = party;
  }
  return nearest && partyOf(nearest, parse.original.slice(nearest.start, nearest.end));
}

function recipientIn(context: Reading["context"], mention: Mention): Party | null {
  const known = [...context.frames, ...(context.inherited?.frames ?? [])].find(
    ({ recipient }) => recipient !== null,
  );
  return known?.recipient ?? partyIn(context, mention, RECIPIENTS);
}

const MAX_CUES = 3;

/** The words whose features together weighed most for it. */
function cuesOf(prepared: Prepared, index: number, column: number, weights: Weights): FiredWord[] {
  const { reading, tokens } = prepared;
  const sums = new Map<number, number>();
  for (const { ids, tokens: seen } of featuresOf(prepared, index, true))
    ids.forEach((id, at) => {
      const token = seen[at] ?? -1;
      const weight = token < 0 ? 0 : weightOf(weights, id, column);
      if (weight !== 0) sums.set(token, (sums.get(token) ?? 0) + weight);
    });
  const { at: from } = reading.context.parse;
  return [...sums]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([at]) => tokens[at] ?? [])
    .filter(({ kind }) => kind === "word" || kind === "mark" || kind === "verb" || kind === "party")
    .slice(0, MAX_CUES)
    .map(({ start, end }) => ({ role: "cue" as const, start: from + start, end: from + end }));
}
