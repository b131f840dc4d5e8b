import type { DataId } from "../../../catalog/types.ts";
import type { FlowTransform } from "../../../model/flow.ts";

/** What was read where. */
export interface Label {
  readonly data: readonly DataId[];
  readonly method: number;
  /** Code units from the start of the method. */
  readonly at: number;
  readonly api: string;
}

/** A taint is a label, and beside it what was done to the value since. */
const MARKS = 32;

export const MARK = { hash: 1, encrypt: 2, encode: 4, serialise: 8 } as const satisfies Record<
  FlowTransform,
  number
>;

export function labelOf(taint: number): number {
  return Math.floor(taint / MARKS);
}

export function marksOf(taint: number): number {
  return taint % MARKS;
}

export function marked(taint: number, mark: number): number {
  return labelOf(taint) * MARKS + (marksOf(taint) | mark);
}

export class Taints {
  readonly labels: Label[] = [];
  readonly #ids = new Map<string, number>();

  /** The taint of a value as it comes from its source. */
  born(label: Label): number {
    const key = `${label.method} ${label.at} ${label.api} ${label.data.join()}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known * MARKS;
    const id = this.labels.push(label) - 1;
    this.#ids.set(key, id);
    return id * MARKS;
  }

  at(taint: number): Label {
    return this.labels[labelOf(taint)] ?? { data: [], method: -1, at: 0, api: "" };
  }
}

/** The bit of a kind of transform. */
export function markOf(kind: string): number {
  return kind === "hash"
    ? MARK.hash
    : kind === "encrypt"
      ? MARK.encrypt
      : kind === "encode"
        ? MARK.encode
        : MARK.serialise;
}
