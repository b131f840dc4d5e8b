import { Parser } from "htmlparser2";
import type { Truncation } from "../text/block.ts";

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(data: string): void;
  close(name: string): void;
}

const LIMITS = { nodes: 3_000_000, depth: 2_000 };
const CHUNK_CHARS = 65_536;

/** Streams XML; entities other than XML's own stay as they are, so that no flood of them can grow. Broken markup is read as far as it goes. */
export function readXml(text: string, handler: XmlHandler, full: () => boolean): Truncation | null {
  let nodes = 0;
  let depth = 0;
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodes++;
        depth++;
        deepest = Math.max(deepest, depth);
        handler.open(name, attributes);
      },
      ontext(data) {
        nodes++;
        handler.text(data);
      },
      onclosetag(name) {
        depth--;
        handler.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const stopped = (): Truncation | null =>
    deepest > LIMITS.depth
      ? "too-deep"
      : nodes > LIMITS.nodes
        ? "too-many-nodes"
        : full()
          ? "too-long"
          : null;
  for (let at = 0; at < text.length && !stopped(); at += CHUNK_CHARS)
    parser.write(text.slice(at, at + CHUNK_CHARS));
  if (!stopped()) parser.end();
  return stopped();
}
