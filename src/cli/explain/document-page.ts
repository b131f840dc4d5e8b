import type { Lang } from "../../model/text.ts";
import type { Block, Inline } from "../../report/document/document.ts";
import { Page, type RowCell, type Style } from "../../report/text/page.ts";

/** Takes down what a subject writes as blocks, so that a page of the site says what the terminal says. */
export class DocumentPage extends Page {
  readonly #blocks: Block[] = [];
  readonly #linked: (words: string) => Inline;

  constructor(lang: Lang, linked: (words: string) => Inline) {
    super(lang, 100, false);
    this.#linked = linked;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  override write(words: string, { lead = "" }: Style = {}): void {
    if (lead.trim() === "") this.#blocks.push({ kind: "paragraph", words: this.#linked(words) });
    else this.#item(this.#linked(words));
  }

  override heading(words: string): void {
    this.#blocks.push({ kind: "heading", level: 2, words });
  }

  override blank(): void {}

  override rule(): void {}

  override row(cells: readonly RowCell[]): void {
    this.#item(this.#linked(cells.map(({ words }) => words).join(" · ")));
  }

  #item(item: Inline): void {
    const last = this.#blocks.at(-1);
    if (last?.kind === "list") this.#blocks.splice(-1, 1, { ...last, items: [...last.items, item] });
    else this.#blocks.push({ kind: "list", ordered: false, items: [item] });
  }
}
