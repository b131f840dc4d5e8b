import type { Block } from "../../../formats/text/block.ts";

/** Blocks after which what announced a list is forgotten. */
const MAX_BLOCKS = 40;

/** Follows which block announces the list that a block stands in, whether or not the rules know its verb. */
export class Announcements {
  private open: { readonly level: number; readonly text: string; blocks: number }[] = [];

  /** To be asked once for each block, in order. */
  above(block: Block): string | null {
    if (block.kind === "heading") {
      this.open = [];
      return null;
    }
    const level = block.kind === "item" ? block.level : 0;
    // A list ends with the next block that stands no deeper, unless the list lost its bullets.
    this.open = this.open.filter(
      (one) => one.blocks++ < MAX_BLOCKS && (one.level < level || (level === 0 && one.level === 0)),
    );
    const announced = this.open.at(-1)?.text ?? null;
    if (/[:：]\s*$/.test(block.text)) {
      this.open = this.open.filter((one) => one.level < level);
      this.open.push({ level, text: block.text, blocks: 0 });
    } else if (block.kind === "paragraph" && block.text.length > 120) this.open = [];
    return announced;
  }
}
