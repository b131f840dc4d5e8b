import { Parser } from "htmlparser2";
import type { Truncation } from "./block.ts";

export interface MarkupHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(data: string): void;
  close(name: string): void;
}

export interface MarkupStream {
  readonly limits: { readonly nodes: number; readonly depth: number };
  /** XML keeps the case of names and knows its own entities alone, so that no flood of them can grow. */
  readonly xml: boolean;
  /** Asked after every chunk. */
  readonly full: () => boolean;
}

const CHUNK_CHARS = 65_536;
/** Pages within attributes of pages. */
const MAX_NESTING = 3;

/** Streams HTML or XML to a handler, and says where it had to stop. Broken markup is read as far as it goes. */
export function streamMarkup(text: string, handler: MarkupHandler, stream: MarkupStream): Truncation | null {
  const seen = { nodes: 0, depth: 0, deepest: 0 };
  return pour(text, handler, stream, seen, 0);
}

interface Seen {
  nodes: number;
  depth: number;
  deepest: number;
}

function pour(
  text: string,
  handler: MarkupHandler,
  stream: MarkupStream,
  seen: Seen,
  nesting: number,
): Truncation | null {
  const { limits, xml, full } = stream;
  const stopped = (): Truncation | null =>
    seen.deepest > limits.depth
      ? "too-deep"
      : seen.nodes > limits.nodes
        ? "too-many-nodes"
        : full()
          ? "too-long"
          : null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        seen.nodes++;
        seen.depth++;
        seen.deepest = Math.max(seen.deepest, seen.depth);
        // A frame whose page stands in its attribute is a page within the page.
        if (!xml && name === "iframe" && attributes.srcdoc && nesting < MAX_NESTING && !stopped())
          pour(attributes.srcdoc, handler, stream, seen, nesting + 1);
        handler.open(name, attributes);
      },
      ontext(data) {
        seen.nodes++;
        handler.text(data);
      },
      onclosetag(name) {
        seen.depth--;
        handler.close(name);
      },
    },
    xml
      ? { xmlMode: true, decodeEntities: true }
      : { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // A flood of tags inside one chunk is bounded by the chunk's own length.
  for (let at = 0; at < text.length && !stopped(); at += CHUNK_CHARS)
    parser.write(text.slice(at, at + CHUNK_CHARS));
  const why = stopped();
  // Ending would close thousands of elements one by one.
  if (why !== "too-deep") parser.end();
  return why ?? stopped();
}
