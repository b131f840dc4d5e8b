import { type Link, TEXT_LIMITS } from "./block.ts";
import { dropInvisible } from "./clean.ts";

/** Gathers the text of one block, white space collapsed as a browser shows it, with the links in it. */
export class InlineRun {
  // Pieces are joined only at the end: a page may bring a million of them to one paragraph.
  private pieces: string[] = [];
  private length = 0;
  private endsInSpace = true;
  private links: Link[] = [];
  private href: string | null = null;
  private linkStart = 0;

  add(data: string): void {
    if (this.length > TEXT_LIMITS.plainTextChars || this.pieces.length > MAX_PIECES) return;
    let piece = dropInvisible(data).replace(/\s+/g, " ");
    if (this.endsInSpace) piece = piece.replace(/^ /, "");
    if (piece === "") return;
    this.pieces.push(piece);
    this.length += piece.length;
    this.endsInSpace = piece.endsWith(" ");
  }

  openLink(href: string): void {
    this.closeLink();
    this.href = href.slice(0, TEXT_LIMITS.hrefChars);
    this.linkStart = this.length;
  }

  closeLink(): void {
    if (this.href && this.length > this.linkStart && this.links.length < TEXT_LIMITS.links) {
      this.links.push({ start: this.linkStart, end: this.length, href: this.href });
    }
    this.href = null;
  }

  /** The block so far; a link that is still open goes on in the next one. */
  take(): { text: string; links: readonly Link[] } {
    const open = this.href;
    this.closeLink();
    const text = this.pieces.join("").trimEnd();
    const links = this.links
      .map((link) => ({ ...link, end: Math.min(link.end, text.length) }))
      .filter((link) => link.end > link.start);
    this.pieces = [];
    this.length = 0;
    this.endsInSpace = true;
    this.links = [];
    this.linkStart = 0;
    this.href = open;
    return { text, links };
  }
}

const MAX_PIECES = 1_000_000;
