import type { Block } from "../../../formats/text/block.ts";
import type { Mention } from "../sentence/mentions.ts";
import type { Context, Statement } from "../sentence/statement.ts";

/** A sentence as the rules leave it to the second reader: what they found in it, and what stands around it. */
export interface Reading {
  readonly context: Context;
  readonly statements: readonly Statement[];
  readonly language: "zh" | "en";
  readonly block: Block;
  readonly topic: string | null;
  /** The nearest heading above. */
  readonly heading: string | null;
  /** The block that announces the list this one stands in: it ends in a colon. */
  readonly announced: string | null;
  /** The sentence before it in its block. */
  readonly before: string | null;
}

/** The second reader's word on a sentence: what is said of its data after all. */
export type SecondReader = (reading: Reading) => readonly Statement[];

/** A mention that something may be said of. */
export interface Slot {
  readonly mention: Mention;
  /** Its place among the mentions of its sentence. */
  readonly index: number;
}
