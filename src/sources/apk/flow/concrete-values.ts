/** What a register of a run on plain values holds. */
export type Plain = number | string | null | Row | Box;

/** An array. */
export class Row {
  readonly cells: Plain[];
  /** Its elements' type, as in a descriptor. */
  readonly of: string;

  constructor(cells: Plain[], of: string) {
    this.cells = cells;
    this.of = of;
  }
}

/** A string or builder that `new-instance` made. */
export class Box {
  text = "";
}

/** What cannot be worked out on plain values. */
export class GiveUp extends Error {}

export function whole(value: Plain | undefined): number {
  if (typeof value !== "number") throw new GiveUp();
  return value;
}

export function text(value: Plain | undefined): string {
  if (typeof value === "string") return value;
  if (value instanceof Box) return value.text;
  throw new GiveUp();
}

export function row(value: Plain | undefined): Row {
  if (value instanceof Row) return value;
  throw new GiveUp();
}

export function box(value: Plain | undefined): Box {
  if (value instanceof Box) return value;
  throw new GiveUp();
}
