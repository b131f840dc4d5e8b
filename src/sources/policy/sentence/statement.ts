import type { DataId } from "../../../catalog/types.ts";
import type { Claim } from "../../../model/claim.ts";
import type { ClaimTrace, FiredRole, FiredWord } from "../../../model/claim-trace.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches } from "../lexicon/matches.ts";
import { basisIn } from "./basis.ts";
import type { Frame } from "./frames.ts";
import { asSdk } from "./full-names.ts";
import { functionIn } from "./functions.ts";
import type { Parse, Span } from "./grammar.ts";
import type { Mention } from "./mentions.ts";
import { maySayMode, optionalOf } from "./mode.ts";
import { purposeNear, purposeSpan } from "./purpose.ts";
import { type Definitions, isSpeltOut } from "./umbrellas.ts";

/** A claim before it has an id and a place. */
export type Statement = Omit<Claim, "id" | "at"> & {
  /** Where its data words, or else its verb, stand in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly trace: Pick<ClaimTrace, "leadIn" | "scope" | "words">;
};

/** Data that was spoken of, for "it" and "them". */
export type Named = Pick<Statement, "data" | "exactness">;

export interface Context {
  readonly parse: Parse;
  /** The sentence as written, for quotes. */
  readonly original: string;
  readonly mentions: readonly Mention[];
  readonly frames: readonly Frame[];
  /** What governs a list item or a stretch after a semicolon: the verb of its lead-in. */
  readonly inherited: Inherited | null;
  readonly definitions: Definitions;
  /** What the sentence before named, for "it" and 上述信息. */
  readonly recent: readonly Named[];
}

/** The verb of a lead-in with what its sentence said beside it. */
export interface Inherited {
  readonly frames: readonly Frame[];
  readonly purpose: Claim["purpose"];
  readonly condition: string | null;
  readonly function: string | null;
  readonly consent: Claim["consent"];
  readonly basis: Claim["basis"];
  /** The sentence it stands in; null for a heading. */
  readonly sentence: Span | null;
}

/** What one frame says of one mention. */
export function statement(
  context: Context,
  frame: Frame,
  mention: { start: number; end: number },
  data: DataId | null,
  exactness: Claim["exactness"],
): Statement {
  const { parse, original, inherited } = context;
  const own = context.frames.includes(frame);
  const beside = besideOf(parse, original);
  const condition = parse.conditions.find((span) => span.start <= frame.start || own) ?? null;
  return {
    data,
    action: actionOf(context, frame, mention),
    affirms: frame.polarity.kind !== "denies",
    actor: asSdk(frame.actor),
    recipient: frame.recipient && asSdk(frame.recipient),
    purpose: purposeNear(parse, original, mention.end) ?? (own ? null : (inherited?.purpose ?? null)),
    function: beside.function ?? (own ? null : (inherited?.function ?? null)),
    condition: condition
      ? original.slice(condition.start, condition.end)
      : own
        ? null
        : (inherited?.condition ?? null),
    exception: frame.polarity.exception,
    exactness,
    term: original.slice(mention.start, mention.end),
    consent: beside.consent ?? (own ? "none-said" : (inherited?.consent ?? "none-said")),
    optional: beside.tellsMode && frame.polarity.kind === "affirms" ? optionalOf(parse, mention) : null,
    right: null,
    way: null,
    basis: beside.basis ?? (own ? null : (inherited?.basis ?? null)),
    duty: null,
    start: mention.start,
    end: mention.end,
    trace: traceOf(context, frame, mention, condition),
  };
}

/** A list longer than this is no longer its umbrella word's. */
const MAX_LIST_CHARS = 200;

function traceOf(
  { parse, frames, inherited, mentions }: Context,
  frame: Frame,
  mention: Span,
  condition: Span | null,
): Statement["trace"] {
  // 设备信息（包括IMEI、MAC地址）: the word that its list spells out counts for what it lists.
  const over = mentions.filter(
    (one) =>
      one.kind === "umbrella" &&
      one.end <= mention.start &&
      mention.start - one.end < MAX_LIST_CHARS &&
      one.umbrella.members.length > 0 &&
      isSpeltOut(parse, one, mentions),
  );
  const at = (role: FiredRole, span: Span | null | undefined): FiredWord[] =>
    span ? [{ role, start: parse.at + span.start, end: parse.at + span.end }] : [];
  return {
    leadIn: frames.includes(frame) ? null : (inherited?.sentence ?? null),
    scope: frame.scope,
    words: [
      ...frame.fired,
      ...at("data", mention),
      ...over.flatMap((umbrella) => at("data", umbrella)),
      ...at("condition", condition),
      ...at("purpose", purposeSpan(parse, mention.end)),
      ...at("consent", ofGroup(parse.marks, "consent")[0]),
      ...at("optional", ofGroup(parse.marks, "optional")[0]),
    ],
  };
}

/** 需要使用您的摄像头权限: whoever uses a permission takes what it opens. */
function actionOf({ parse }: Context, frame: Frame, mention: Span): Claim["action"] {
  const words = parse.text.slice(mention.start, Math.min(parse.text.length, mention.end + 16));
  if (frame.action === "use" && matches(/^[^,，。;；用]{0,18}权限/, words)) return "collect";
  return frame.action ?? "collect";
}

interface Beside {
  readonly function: string | null;
  readonly consent: Claim["consent"] | null;
  readonly basis: Claim["basis"];
  readonly tellsMode: boolean;
}

const BESIDE = new WeakMap<Parse, Beside>();

/** What a sentence says beside its data, looked for once. */
function besideOf(parse: Parse, original: string): Beside {
  const known = BESIDE.get(parse);
  if (known) return known;
  const beside = {
    function: functionIn(parse.text, original),
    consent: consentIn(parse),
    basis: basisIn(parse),
    tellsMode: maySayMode(parse),
  };
  BESIDE.set(parse, beside);
  return beside;
}

export function consentIn(parse: Parse): Claim["consent"] | null {
  if (ofGroup(parse.marks, "separate-consent").length > 0) return "separate-consent";
  return ofGroup(parse.marks, "consent").length > 0 ? "consent" : null;
}

export function within(span: Span, mention: Span): boolean {
  return span.start <= mention.start && mention.end <= span.end;
}

const WITHIN_IT = /本(地|机)(上|端|内)?(处理|识别|完成|运算|计算|比对|分析)[,，](也|均|我们|并)*(不|未)/;

/** 读取您的来电记录，仅在本地处理，不会上传: what is worked on within the device is taken, and its 不上传 tells only where. */
export function sparing(statements: Statement[], text: string): Statement[] {
  if (!matches(WITHIN_IT, text)) return statements;
  const taken = new Set(
    statements.flatMap(({ affirms, action, data }) => (affirms && action === "collect" ? [data] : [])),
  );
  return statements.filter(
    ({ affirms, action, data }) => affirms || action !== "collect" || !taken.has(data),
  );
}
