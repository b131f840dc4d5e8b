import { ByteReader } from "../byte-reader.ts";
import type { XmlAnomaly } from "./types.ts";

export const CHUNK = {
  stringPool: 0x0001,
  document: 0x0003,
  firstNode: 0x0100,
  startNamespace: 0x0100,
  endNamespace: 0x0101,
  startElement: 0x0102,
  endElement: 0x0103,
  text: 0x0104,
  lastNode: 0x017f,
  resourceMap: 0x0180,
} as const;

const CHUNK_HEADER = 8;
const NODE_HEADER = 16;
/** What a sound chunk's header measures: known by it when sizes lie. */
const USUAL_HEADER = new Map<number, number>([
  [CHUNK.stringPool, 28],
  [CHUNK.resourceMap, CHUNK_HEADER],
  [CHUNK.startNamespace, NODE_HEADER],
  [CHUNK.endNamespace, NODE_HEADER],
  [CHUNK.startElement, NODE_HEADER],
  [CHUNK.endElement, NODE_HEADER],
  [CHUNK.text, NODE_HEADER],
]);

export interface Chunk {
  readonly type: number;
  readonly start: number;
  readonly headerSize: number;
  /** Bounded by the document. */
  readonly end: number;
}

export type Report = (kind: XmlAnomaly["kind"], detail: string, offset: number) => void;

/**
 * The document's chunks in order. Where a size is a lie Android gives up, or has already read all it wants;
 * we look for the next sound chunk instead, so that what follows is not lost. Always moves forward.
 */
export function* chunks(bytes: Uint8Array, report: Report): Generator<Chunk> {
  const reader = new ByteReader(bytes, "binary XML");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = firstChunk(reader, report);
  while (at + CHUNK_HEADER <= reader.length) {
    const type = view.getUint16(at, true);
    const headerSize = view.getUint16(at + 2, true);
    const size = view.getUint32(at + 4, true);
    if (headerSize >= leastHeader(type) && headerSize <= size && at + size <= reader.length) {
      yield { type, start: at, headerSize, end: at + size };
      at += size;
      continue;
    }
    const next = nextSound(reader, at + 4);
    // An empty tail is padding; anything else that makes no sense is worth a word.
    if (next < 0 && bytes.subarray(at).every((byte) => byte === 0)) return;
    report("chunk-size-wrong", `chunk of type 0x${type.toString(16)} claims ${size} bytes`, at);
    const end = next < 0 ? reader.length : next;
    if (USUAL_HEADER.has(type)) {
      yield { type, start: at, headerSize: USUAL_HEADER.get(type) ?? NODE_HEADER, end };
    }
    at = end;
  }
}

function firstChunk(reader: ByteReader, report: Report): number {
  reader.check(0, CHUNK_HEADER);
  const headerSize = reader.u16At(2);
  const size = reader.u32At(4);
  if (reader.u16At(0) !== CHUNK.document || headerSize !== CHUNK_HEADER) {
    report("document-header-odd", `type 0x${reader.u16At(0).toString(16)}, header of ${headerSize} bytes`, 0);
  }
  if (size !== reader.length) report("document-size-wrong", `claims ${size} bytes, has ${reader.length}`, 4);
  const claimed = headerSize >= CHUNK_HEADER && isSound(reader, headerSize) && isKnown(reader, headerSize);
  return claimed ? headerSize : CHUNK_HEADER;
}

function isSound(reader: ByteReader, at: number): boolean {
  if (at + CHUNK_HEADER > reader.length) return false;
  const type = reader.u16At(at);
  const headerSize = reader.u16At(at + 2);
  const size = reader.u32At(at + 4);
  return headerSize >= leastHeader(type) && headerSize <= size && at + size <= reader.length;
}

function leastHeader(type: number): number {
  return type >= CHUNK.firstNode && type <= CHUNK.text ? NODE_HEADER : CHUNK_HEADER;
}

function isKnown(reader: ByteReader, at: number): boolean {
  return USUAL_HEADER.has(reader.u16At(at));
}

function nextSound(reader: ByteReader, from: number): number {
  for (let at = from; at + CHUNK_HEADER <= reader.length; at += 4) {
    const usual = USUAL_HEADER.get(reader.u16At(at));
    if (usual !== undefined && reader.u16At(at + 2) === usual && isSound(reader, at)) return at;
  }
  return -1;
}
