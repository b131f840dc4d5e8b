import { escapeHtml } from "../escape/html.ts";

/** Finished HTML. Only the `html` tag makes it, so a plain string can never reach the page unescaped. */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** For the two fixed texts that are ours and no markup: the style sheet and the document's first line. */
  static ours(source: string): Markup {
    return new Markup(source);
  }

  toString(): string {
    return this.#source;
  }
}

export type Part = string | number | Markup | null | readonly Part[];

/** HTML from a template: what is put in is escaped, unless it is `Markup` already; lists are joined, null is nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = template.map((literal, at) => literal + render(parts[at] ?? null));
  return Markup.ours(filled.join(""));
}

function render(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.toString();
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part.map(render).join("");
}
