import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { type Ink, inkFor } from "./ink.ts";
import { columns, padEnd, wrap } from "./width.ts";

/** A narrow sheet that lines are written on: it wraps, indents and colours; nobody else counts columns. */
export class Page {
  readonly lang: Lang;
  readonly ink: Ink;
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(lang: Lang, width: number, colour: boolean) {
    this.lang = lang;
    this.ink = inkFor(colour);
    this.#width = Math.min(100, Math.max(40, Math.floor(Number.isFinite(width) ? width : 80)));
  }

  get width(): number {
    return this.#width;
  }

  /** Words in lines of their own; `lead` stands before the first and its width before the others. */
  write(words: string, { indent = 0, lead = "", paint = plain }: Style = {}): void {
    const margin = " ".repeat(indent);
    const hanging = " ".repeat(columns(lead));
    const lines = wrap(clean(words), this.#width - indent - columns(lead));
    for (const [at, line] of lines.entries())
      this.#lines.push(`${margin}${at === 0 ? lead : hanging}${paint(line)}`.trimEnd());
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  heading(words: string): void {
    this.blank();
    this.write(this.lang === "en" ? words.toUpperCase() : words, { paint: this.ink.bold });
  }

  rule(sign = "="): void {
    this.#lines.push(sign.repeat(this.#width));
  }

  /** A row of cells in columns of fixed width; a cell that is too long goes on in the next line of its own column. */
  row(cells: readonly RowCell[], widths: readonly number[], indent = 2): void {
    const columnLines = cells.map(({ words }, at) => wrap(clean(words), widths[at] ?? 10));
    const height = Math.max(...columnLines.map((lines) => lines.length));
    for (let at = 0; at < height; at++) {
      const parts = cells.map(({ paint = plain }, column) => {
        const words = columnLines[column]?.[at] ?? "";
        const padding = padEnd(words, widths[column] ?? 10).slice(words.length);
        return `${words === "" ? "" : paint(words)}${padding}`;
      });
      this.#lines.push(`${" ".repeat(indent)}${parts.join("  ")}`.trimEnd());
    }
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

export interface Style {
  readonly indent?: number;
  readonly lead?: string;
  readonly paint?: (words: string) => string;
}

export interface RowCell {
  readonly words: string;
  readonly paint?: (words: string) => string;
}

const plain = (words: string): string => words;
