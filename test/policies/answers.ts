import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { umbrellaTerms } from "../../src/catalog/umbrellas/index.gen.ts";
import type { Claim } from "../../src/model/claim.ts";
import { fold } from "../../src/sources/policy/lexicon/fold.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import type { SecondReader } from "../../src/sources/policy/second/reading.ts";
import { nodePlatform } from "../node-platform.ts";

/** One thing that a line says, or that we read in it, in a form that can be compared. */
export interface Said {
  /** "practice": data, action, polarity, actor. "duty": a right, a period, a place, a promise. */
  readonly kind: "practice" | "duty";
  readonly key: string;
  /** Compared only where the answer names it. */
  readonly recipient: string | null;
}

/** One answer: any of `anyOf` meets it; where `asked` is false it may be read and need not be. */
export interface Answer {
  readonly anyOf: readonly Said[];
  readonly asked: boolean;
}

export interface Line {
  readonly file: string;
  readonly words: string;
  /** Where it begins in the plain text. */
  readonly start: number;
  readonly answers: readonly Answer[];
  readonly read: readonly Said[];
}

/**
 * Reads every policy of a folder with the tool and puts what it read beside the answers, line by line. A folder here, or
 * anywhere by its whole path.
 */
export function answeredLines(folder: string, second?: SecondReader | null): Line[] {
  const place = pathToFileURL(resolve(import.meta.dirname, folder, "_"));
  return readdirSync(new URL(".", place))
    .sort()
    .flatMap((file) => linesOf(file, readFileSync(new URL(file, place), "utf8"), second));
}

/** Beneath a line that goes on with the sentence above it: the two are judged as one. */
const CONTINUES = "= continues";

/** One text with its answers, read and put beside them. */
export function linesOf(file: string, source: string, second?: SecondReader | null): Line[] {
  const written = source.split("\n");
  const bytes = new TextEncoder().encode(written.filter((line) => !line.startsWith("= ")).join("\n"));
  const { document, text } = readPolicy({ name: file, sha256: "0", bytes }, nodePlatform, 1, second);
  const lines: { words: string; start: number; answers: Answer[]; read: Said[] }[] = [];
  let from = 0;
  let lost = "";
  for (const line of written) {
    if (line === CONTINUES) {
      if (!lost) lines.pop();
      lost = "";
      continue;
    }
    if (line.startsWith("= ")) {
      if (lost) throw new Error(`${file}: its text has no line "${lost}", which has answers`);
      lines.at(-1)?.answers.push(...answers(line.slice(2)));
      continue;
    }
    const start = placeOf(text, bare(line), from);
    lost = start === null ? line.trim() : "";
    if (start === null) continue;
    from = start + 1;
    lines.push({ words: line, start, answers: [], read: [] });
  }
  for (const claim of document.claims) {
    const line = lines.findLast(({ start }) => start <= claim.at.start + 2);
    const said = saidBy(claim);
    if (line && said && !line.read.some(({ key }) => key === said.key)) line.read.push(said);
  }
  return lines.map(({ words, start, answers, read }) => ({ file, words, start, answers, read }));
}

/** The words of a line without its markup, as far as they stand together in the plain text. */
function bare(line: string): string {
  return line.replace(/<[^>]*>/g, "\u0000").replace(/[|*#`]/g, "\u0000");
}

/** Marks of lists and quotations, which the plain text may leave out. */
const LIST_MARK = /^(?:[-–•>]|\d+[.)])\s+/;

function placeOf(text: string, line: string, from: number): number | null {
  const first = line
    .split("\u0000")
    .map((part) => part.trim())
    .find((part) => part.length > 1);
  if (first === undefined) return null;
  const mark = LIST_MARK.exec(first)?.[0] ?? "";
  // Lines that begin alike ("We do not …") are told apart by more of their words, where the text has them in one piece.
  for (const length of [40, 24, 12]) {
    const words = first.slice(mark.length).slice(0, length);
    const at = text.slice(from).search(new RegExp(`(?:${spaced(mark)}\\s*)?${spaced(words)}`));
    if (at >= 0) return from + at;
  }
  return null;
}

/** These words for a regular expression, whatever blanks stand between them. */
function spaced(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join("\\s+");
}

/** `[maybe] ANSWER [| ANSWER …]`: what lawyers might read in more than one way has its other readings beside it. */
function answers(line: string): Answer[] {
  const asked = !line.startsWith("maybe ");
  const readings = (asked ? line : line.slice("maybe ".length)).split(" | ").map(reading);
  return (readings[0] ?? []).map((_, at) => ({ asked, anyOf: readings.flatMap((said) => said[at] ?? []) }));
}

/** `[vague] [not] ACTION DATA[,DATA …] [by ACTOR] [to RECIPIENT] [right R] [purpose P] [duty D]` */
function reading(answer: string): Said[] {
  const words = answer.split(" ");
  const flags = new Set<string>();
  while (words[0] === "vague" || words[0] === "not") flags.add(words.shift() ?? "");
  const [action = "", data = "", ...rest] = words;
  const named = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) named.set(rest[at] ?? "", rest[at + 1] ?? "");
  if (data === "-") {
    const what = named.get("right") ?? named.get("purpose") ?? named.get("duty") ?? "";
    return [{ kind: "duty", key: [action, flags.has("not") ? "not" : "", what].join(" "), recipient: null }];
  }
  return data.split(",").map((id) => ({
    kind: "practice",
    key: practice(flags.has("vague"), id, action, !flags.has("not"), named.get("by") ?? "first-party"),
    recipient: named.get("to") ?? null,
  }));
}

function practice(vague: boolean, id: string, action: string, affirms: boolean, actor: string): string {
  // A firm that the catalog knows by an SDK of its own is a third party all the same.
  const who = actor === "sdk" ? "third-party" : actor;
  return `${vague ? "vague " : ""}${affirms ? "" : "not "}${action} ${id} by ${who}`;
}

function saidBy(claim: Claim): Said | null {
  const { data, action, affirms, actor, exactness, term, recipient } = claim;
  if (action === "offer-right" || action === "inform" || (data === null && claim.purpose?.kind)) {
    const about = claim.right ?? claim.duty ?? claim.purpose?.kind ?? "";
    if (/^(retention|storage)/.test(about) || claim.right || claim.duty) {
      return { kind: "duty", key: [action, affirms ? "" : "not", about].join(" "), recipient: null };
    }
    if (about === "cross-border") return { kind: "duty", key: "transfer  ", recipient: null };
  }
  const named = exactness === "vague" ? umbrellaOf(term ?? "") : null;
  // "We collect nothing", "no data of any kind": a denial of whatever it is called.
  const umbrella = named ?? (exactness === "vague" && data === null && !affirms ? "personal-information" : null);
  // "…等", "such as": that the list goes on is no practice of its own; nor is "your information" that is taken.
  if (exactness === "vague" && (umbrella === null || (data === null && affirms))) return null;
  return {
    kind: "practice",
    key: practice(umbrella !== null, umbrella ?? data ?? "", action, affirms, actor.kind),
    recipient: recipient?.kind ?? "",
  };
}

const UMBRELLAS = new Map(
  umbrellaTerms.flatMap(({ id, terms }) => [...terms.zh, ...terms.en].map((term) => [fold(term), id] as const)),
);

function umbrellaOf(term: string): string | null {
  const folded = fold(term);
  return UMBRELLAS.get(folded) ?? UMBRELLAS.get(folded.replace(/s$/, "")) ?? null;
}
