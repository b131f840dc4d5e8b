import type { Truncation } from "../text/block.ts";
import { type MarkupHandler, streamMarkup } from "../text/markup-stream.ts";

export type XmlHandler = MarkupHandler;

const LIMITS = { nodes: 3_000_000, depth: 2_000 };

/** Streams the XML of an office document. */
export function readXml(text: string, handler: XmlHandler, full: () => boolean): Truncation | null {
  return streamMarkup(text, handler, { limits: LIMITS, xml: true, full });
}
