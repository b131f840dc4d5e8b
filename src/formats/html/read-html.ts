import { Parser } from "htmlparser2";
import type { TextDocument, Truncation } from "../text/block.ts";
import { compose } from "../text/compose.ts";
import { dropLinkRuns } from "./link-runs.ts";
import { PageWriter } from "./page-writer.ts";

/** A page as text: what a reader of the page reads, without menus, scripts and hidden parts. */
export type HtmlBlocks = TextDocument;

const LIMITS = {
  inputChars: 24_000_000,
  nodes: 1_000_000,
  depth: 4_000,
};

const CHUNK_CHARS = 65_536;

/** Below this many characters a page seems to have lost its text to our own dropping of menus and footers. */
const TOO_LITTLE_CHARS = 400;

/** Reads any string as HTML; broken markup is read as browsers would, within bounds. */
export function readHtml(text: string): HtmlBlocks {
  const read = run(text, true);
  if (read.plainText.length >= TOO_LITTLE_CHARS) return read;
  const whole = run(text, false);
  return whole.plainText.length > read.plainText.length * 4 ? whole : read;
}

function run(text: string, dropBoilerplate: boolean): HtmlBlocks {
  const writer = new PageWriter(dropBoilerplate);
  let nodes = 0;
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes++;
        depth++;
        deepest = Math.max(deepest, depth);
        writer.open(name, attributes);
      },
      ontext(data) {
        nodes++;
        writer.text(data);
      },
      onclosetag(name) {
        depth--;
        writer.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const end = Math.min(text.length, LIMITS.inputChars);
  // A flood of tags inside one chunk is bounded by the chunk's own length.
  const stopped = (): Truncation | null =>
    deepest > LIMITS.depth
      ? "too-deep"
      : nodes > LIMITS.nodes
        ? "too-many-nodes"
        : writer.full
          ? "too-long"
          : null;
  for (let at = 0; at < end && !stopped(); at += CHUNK_CHARS) {
    parser.write(text.slice(at, Math.min(end, at + CHUNK_CHARS)));
  }
  const truncated = stopped() ?? (text.length > LIMITS.inputChars ? "too-long" : null);
  // Ending would close thousands of elements one by one.
  if (truncated !== "too-deep") parser.end();
  const page = writer.finish();
  return compose(dropBoilerplate ? dropLinkRuns(page.drafts) : page.drafts, page.title, truncated);
}
