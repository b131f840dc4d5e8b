import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SAYINGS, sayingOf } from "../../../src/sources/policy/second/classes.ts";
import type { Features } from "../../../src/sources/policy/second/feature-set.ts";
import { featuresOf, prepare } from "../../../src/sources/policy/second/features.ts";
import { isOpen, saidOf } from "../../../src/sources/policy/second/reader.ts";
import type { Reading } from "../../../src/sources/policy/second/reading.ts";
import { type Answer, type Line, linesOf } from "../../../test/policies/answers.ts";

/** One mention of data with what is to be said of it. */
export interface Example {
  /** Its features with what the rules decided, and without. */
  readonly withRules: Int32Array;
  readonly without: Int32Array;
  /** For each saying: 1 it holds, 0 it does not, -1 either is right. */
  readonly wanted: Int8Array;
  /** What the rules say of it, as a set of sayings. */
  readonly said: number;
  /** The line it stands on, and the data that it is. */
  readonly line: Line;
  readonly about: string;
}

export interface Text {
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly language: "zh" | "en";
  /** The rules were mended on it: what they say there is better than what they say of the next text. */
  readonly mended: boolean;
  readonly examples: readonly Example[];
  readonly lines: readonly Line[];
  /** Answers asked of it, and those that speak of data which stands on their line. */
  readonly asked: number;
  readonly within: number;
}

const LANGUAGES = ["zh", "en"] as const;

/** The texts of the folder's `zh` and `en`. */
export function textsOf(folder: string, mended: boolean): Text[] {
  return LANGUAGES.flatMap((language) =>
    readdirSync(join(folder, language))
      .sort()
      .filter((name) => statSync(join(folder, language, name)).isFile())
      .map((name) => textOf(join(folder, language, name), name, language, mended)),
  );
}

function textOf(path: string, name: string, language: "zh" | "en", mended: boolean): Text {
  const source = readFileSync(path, "utf8");
  const readings: Reading[] = [];
  const lines = linesOf(name, source, (reading) => {
    readings.push(reading);
    return reading.statements;
  });
  const examples: Example[] = [];
  const spoken = new Map<Line, Set<string>>();
  for (const reading of readings) {
    const { at } = reading.context.parse;
    const line = lines.findLast(({ start }) => start <= at + 2);
    if (!line) continue;
    const prepared = prepare(reading);
    reading.context.mentions.forEach((mention, index) => {
      if (!isOpen(reading, mention)) return;
      const about = mention.kind === "data" ? mention.id : `vague ${mention.umbrella.id}`;
      spoken.set(line, (spoken.get(line) ?? new Set()).add(about));
      const withRules = idsOf(featuresOf(prepared, index, true));
      const without = idsOf(featuresOf(prepared, index, false));
      examples.push({
        withRules,
        without,
        wanted: wantedOf(line.answers, about),
        said: saidOf(reading, mention),
        line,
        about,
      });
    });
  }
  let asked = 0;
  let within = 0;
  for (const line of lines)
    for (const answer of line.answers) {
      if (!answer.asked || answer.anyOf[0]?.kind !== "practice") continue;
      asked++;
      if (answer.anyOf.some(({ key }) => spoken.get(line)?.has(partsOf(key)?.about ?? ""))) within++;
    }
  return { name, path, source, language, mended, examples, lines, asked, within };
}

function idsOf(features: readonly Features[]): Int32Array {
  return Int32Array.from(new Set(features.flatMap(({ ids }) => ids)));
}

const KEY = /^(vague )?(not )?(\S+) (\S+) by (\S+)$/;

function partsOf(key: string): { about: string; saying: number } | null {
  const [whole, vague = "", not = "", action = "", data = "", actor = ""] = KEY.exec(key) ?? [];
  if (whole === undefined) return null;
  const known = SAYINGS.find((saying) => saying.action === action);
  const who = actor === "user" || actor === "third-party" ? actor : "first-party";
  return { about: vague + data, saying: known ? sayingOf(known.action, not === "", who) : -1 };
}

function wantedOf(answers: readonly Answer[], about: string): Int8Array {
  const wanted = new Int8Array(SAYINGS.length);
  for (const { asked, anyOf } of answers)
    anyOf.forEach(({ kind, key }, at) => {
      const parts = kind === "practice" ? partsOf(key) : null;
      if (!parts || parts.about !== about || parts.saying < 0) return;
      wanted[parts.saying] = asked && at === 0 ? 1 : wanted[parts.saying] === 1 ? 1 : -1;
    });
  return wanted;
}
