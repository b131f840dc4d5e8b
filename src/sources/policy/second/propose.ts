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
import type { Features } from "./feature-set.ts";
import type { Prepared } from "./features.ts";
import type { Reading } from "./reading.ts";
import { type Weights, weightOf } from "./weights.ts";

/** What it says of a mention in the form of the rules' statements, with the words that weighed most. */
export function proposed(
  prepared: Prepared,
  mention: Mention,
  column: number,
  certainty: number,
  weighed: { readonly weights: Weights; readonly features: Features },
): Statement[] {
  const saying = SAYINGS[column];
  if (!saying) return [];
  const { context } = prepared.reading;
  const frame = frameOf(prepared.reading, mention, saying, cuesOf(prepared, mention, column, weighed));
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
function cuesOf(
  { reading, tokens }: Prepared,
  mention: Mention,
  column: number,
  { weights, features }: { readonly weights: Weights; readonly features: Features },
): FiredWord[] {
  const sums = new Map<number, number>();
  for (let at = 0; at < features.count; at++) {
    const token = features.tokens[at] ?? -1;
    if (token < 0) continue;
    const weight = weightOf(weights, features.ids[at] ?? 0, column);
    if (weight !== 0) sums.set(token, (sums.get(token) ?? 0) + weight);
  }
  const { at: from } = reading.context.parse;
  return [...sums]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([at]) => tokens[at] ?? [])
    .filter(({ kind, start, end }) => kind !== "data" && !(start < mention.end && mention.start < end))
    .slice(0, MAX_CUES)
    .map(({ start, end }) => ({ role: "cue" as const, start: from + start, end: from + end }));
}
