import { type Link, TEXT_LIMITS } from "../text/block.ts";
import { dropInvisible } from "../text/clean.ts";

/** Gathers the text of one block, white space collapsed as a browser shows it, with the links in it. */
export class InlineRun {
  private text = "";
  private links: Link[] = [];
  private href: string | null = null;
  private linkStart = 0;

  add(data: string): void {
    if (this.text.length > TEXT_LIMITS.plainTextChars) return;
    let piece = dropInvisible(data).replace(/\s+/g, " ");
    if (this.text === "" || this.text.endsWith(" ")) piece = piece.replace(/^ /, "");
    this.text += piece;
  }

  openLink(href: string): void {
    this.closeLink();
    this.href = href.slice(0, TEXT_LIMITS.hrefChars);
    this.linkStart = this.text.length;
  }

  closeLink(): void {
    if (this.href && this.text.length > this.linkStart) {
      this.links.push({ start: this.linkStart, end: this.text.length, href: this.href });
    }
    this.href = null;
  }

  /** The block so far; a link that is still open goes on in the next one. */
  take(): { text: string; links: readonly Link[] } {
    const open = this.href;
    this.closeLink();
    const text = this.text.trimEnd();
    const links = this.links.map((link) => ({ ...link, end: Math.min(link.end, text.length) }));
    this.text = "";
    this.links = [];
    this.linkStart = 0;
    this.href = open;
    return { text, links: links.filter((link) => link.end > link.start) };
  }
}
