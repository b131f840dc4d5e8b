import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Prediction } from "./predict.ts";

/** A stretch of a document's text that its annotators marked. */
export interface Answer {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface AnsweredText {
  /** Decides the split: all of a document falls on one side. */
  readonly id: string;
  readonly text: string;
  readonly answers: readonly Answer[];
  /** Set where the corpus itself has a split. */
  readonly split?: "dev" | "test";
}

export interface Corpus {
  readonly id: string;
  readonly title: string;
  /** The folder that holds the corpus, below `dir`, or null. */
  readonly find: (dir: string) => string | null;
  readonly read: (folder: string) => AnsweredText[];
  /** How our claims answer its labels. */
  readonly labels: readonly string[];
  /** Its own names for a claim; else the ones of `score.ts`. */
  readonly labelsOf?: (prediction: Prediction) => string[];
}

/** Six documents of ten are for learning, the others for reporting; by FNV-1a of the document's name, for good. */
export function splitOf({ id, split }: AnsweredText): "dev" | "test" {
  if (split !== undefined) return split;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 10 < 6 ? "dev" : "test";
}

/** The first folder under `dir`, breadth first and four levels deep, that holds `marker`. */
export function folderWith(dir: string, marker: string): string | null {
  let level = [dir];
  for (let depth = 0; depth < 5; depth++) {
    for (const folder of level) if (existsSync(join(folder, marker))) return folder;
    level = level.flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
        .map((entry) => join(folder, entry.name)),
    );
  }
  return null;
}
