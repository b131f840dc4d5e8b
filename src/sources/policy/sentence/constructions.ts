import type { ClaimAction, Party } from "../../../model/claim.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, firstMatchIn, matches, matchesIn } from "../lexicon/matches.ts";
import { exceptionIn } from "./exceptions.ts";
import type { Frame, Setting } from "./frames.ts";
import { type Grammar, inside, type Parse, type Span } from "./grammar.ts";
import type { Polarity } from "./polarity.ts";

/** What a turn of phrase says that no verb of the lists says: "reaches our servers", 没有申请定位权限, "is visible to". */
export interface Turn {
  /** null: it says nothing about taking data, and keeps its words from being read as if it did. */
  readonly action: ClaimAction | null;
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly denied: boolean;
  /** The words that carry it. Verbs inside them say nothing else. */
  readonly words: Span;
  readonly right: Span | null;
  readonly left: Span | null;
  /** It stands in a condition and says something all the same: 在您开启麦克风权限后. */
  readonly evenSo?: true;
}

export type Construction = (parse: Parse, grammar: Grammar, setting: Setting) => Turn[];

export const US: Party = { kind: "first-party" };
export const USER: Party = { kind: "user" };

/** Kinds of data that a person types or says; the app reads the others by itself. */
const TYPED = /^(user|accounts|demographic|identity|financial|work|health)\./;

/** Who gives what is said to be needed: the user what can only be typed, the app's own reading the rest. */
export function giverOf(parse: Parse, span: Span): Party {
  const before = parse.text.slice(Math.max(0, span.start - 30), span.end);
  if (/(access|permission)s?\b|权限|授权/.test(before)) return US;
  const typed = ofGroup(parse.marks, "data").some(
    ({ start, end, meaning }) =>
      start >= span.start && end <= span.end && meaning.kind === "data" && matches(TYPED, meaning.id),
  );
  return typed ? USER : US;
}

export function holdsExact(parse: Parse, span: Span): boolean {
  return ofGroup(parse.marks, "data").some(
    ({ start, end, meaning }) => start >= span.start && end <= span.end && meaning.kind === "data",
  );
}

export function holdsData(parse: Parse, span: Span): boolean {
  return ofGroup(parse.marks, "data").some(
    ({ start, end, meaning }) => start >= span.start && end <= span.end && meaning.kind !== "guard",
  );
}

const LABEL =
  /^[\s\p{P}\d]*([\p{L}_`][^:：,，。;；—–]{1,40}?)\s*[`*]*\s*(\([^)]{0,40}\)|（[^）]{0,40}）)?\s*([:：—–]|\s-\s|--|\s\|\s|\t)/u;
/** "Location: only while the app is in use" */
const PERMITTED =
  /^\W*(?:(?:precise|approximate|background|fine|coarse|device|your|access to|the)\s+)*(?:(?:location|camera|microphone|contacts|photos?|storage|calendar|bluetooth|notifications|gps|gallery|phone|sms|call logs?|files|media|motion|health|speech|photo library)(?:\s*[/&,]\s*|\s+(?:and|or)\s+|(?=\W*(?:(?:access|data)\W*)?$)))+\W*(?:access|data)?\W*$/i;
const OPENS_USE =
  /^\s*(?:(?:is|are|it is)\s+)?(?:only|to |for |used|needed|required|so that|if you|when you|while|optional|allows?|lets?|enables?|we need|we use|we ask|asked|requested|accessed)/;
const NOT_ASKED =
  /^\s*(我们|我行|我司|本行|本院|本公司|本应用|平台)?(不(?!拒)|未|没有|无需|无|never|not |no$|no,|none)/;

/** "CAMERA - only if you scan a page", 存储权限：保存…: the label of a permission that is asked for. */
export function permissionLabel(parse: Parse, heading: string | null): Turn[] {
  const found = firstMatch(LABEL, parse.text);
  if (!found) return [];
  const start = parse.text.indexOf(found[1] ?? "");
  const left = { start, end: start + (found[1] ?? "").length };
  const label = parse.original.slice(left.start, left.end);
  const named = /权限|permission/i.test(label) || matches(/^`?[A-Z]{3,}(_[A-Z]+)*`?$/, label.trim());
  const asked =
    matchesIn(OPENS_USE, parse.text, found[0].length) && heading !== "rights" && matches(PERMITTED, label);
  if (!(named || asked || heading === "permissions") || label.length > 40 || !holdsData(parse, left))
    return [];
  const words = { start: left.end, end: found[0].length };
  const denied = matchesIn(NOT_ASKED, parse.text, words.end);
  return [{ action: "collect", actor: US, recipient: null, denied, words, right: null, left }];
}

/** 接收您的姓名: a word for data that begins with the last words of the turn stands behind it all the same. */
function behind(parse: Parse, right: Span | null): Span | null {
  if (!right) return null;
  const cut = ofGroup(parse.marks, "data").find(({ start, end }) => start < right.start && end > right.start);
  return { start: cut?.start ?? right.start, end: goesOn(parse.text, right.end) };
}

/** 取得您的公开信息，包括头像、昵称: the list of what it is belongs to it. */
function goesOn(text: string, end: number): number {
  const list = firstMatchIn(
    /^[,，](?:主要|具体|可能|通常|其中)?(?:包括|包含|例如|比如|即|含)[^。;；,，]*/,
    text,
    end,
    text.length,
  );
  return list ? end + list[0].length : end;
}

const NO_SUCH = /^\W*(?:no(?! (?:longer|one|matter|doubt|more|less)\b)|none of|neither)\s/;

/** Turns as frames, which govern their objects like verbs do. */
export function asFrames(parse: Parse, grammar: Grammar, turns: readonly Turn[]): Frame[] {
  return turns.map((turn) => {
    const { words } = turn;
    const scope = { start: parse.at + words.start, end: parse.at + words.end };
    const at = { start: words.start, end: words.end };
    // "No data are passed on to advertisers": what stands before the turn denies it.
    const denied =
      turn.denied || (turn.left !== null && matchesIn(NO_SUCH, parse.text, turn.left.start, turn.left.end));
    const exception = denied ? exceptionIn(parse, grammar, at) : null;
    const polarity: Polarity = {
      kind: denied && !exception ? "denies" : "affirms",
      exception: exception ? parse.text.slice(exception.start, exception.end).trim() : null,
      words: denied ? [{ role: "negation", ...words }] : [],
      scope: words,
    };
    // "We may not be able to take account of your interests": what one goes without.
    const lacking =
      turn.denied && matchesIn(/\b(?:may|might) not be able to\s+$/, parse.text, 0, words.start);
    return {
      start: words.start,
      end: words.end,
      action: lacking ? null : turn.action,
      actor: turn.actor,
      recipient: turn.recipient,
      polarity,
      right: behind(parse, turn.right) ?? { start: words.end, end: words.end },
      left: turn.left,
      condition: turn.evenSo ? inside(parse.conditions, words.start) : null,
      needsPermission: false,
      embedded: false,
      usedFor: false,
      fired: [{ role: denied ? ("negation" as const) : ("verb" as const), ...scope }],
      scope,
    };
  });
}
