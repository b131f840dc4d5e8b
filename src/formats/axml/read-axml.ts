import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import { VALUE_TYPE } from "../res-value.ts";
import { StringPool } from "../string-pool.ts";
import { CHUNK, type Chunk, chunks, type Report } from "./chunks.ts";
import type { XmlAnomaly, XmlAttribute, XmlDocument, XmlElement } from "./types.ts";

export type { XmlAnomaly, XmlAttribute, XmlDocument, XmlElement } from "./types.ts";

const ATTRIBUTE_EXT = { namespace: 0, name: 4, start: 8, size: 10, count: 12, end: 20 };
const ATTRIBUTE = { namespace: 0, name: 4, rawValue: 8, type: 15, data: 16, end: 20 };
/** Deeper elements hang on the last one that is not too deep: real documents stay under 100. */
const MAX_DEPTH = 1000;
const MAX_ANOMALIES = 50;

interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[];
  readonly children: OpenElement[];
  text: string;
}

/** Reads a binary XML document the way Android's ResXMLTree does, but goes on where Android gives up. */
export function readAxml(bytes: Uint8Array): XmlDocument {
  refusePlainText(bytes);
  const anomalies: XmlAnomaly[] = [];
  const report: Report = (kind, detail, offset) => {
    if (anomalies.length < MAX_ANOMALIES) anomalies.push({ kind, detail, offset });
  };
  const builder = new TreeBuilder(bytes, report);
  for (const chunk of chunks(bytes, report)) builder.add(chunk);
  const root = builder.root;
  if (root === null) throw new FormatError("binary XML: it holds no element", bytes.length);
  if (!builder.hasStrings) throw new FormatError("binary XML: it has no string pool that can be read", 0);
  if (!builder.complete) report("cut-short", "the document ends before its root element does", bytes.length);
  return { root, complete: builder.complete, hasResourceIds: builder.hasResourceIds, anomalies };
}

function refusePlainText(bytes: Uint8Array): void {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  if (bytes[at] === 0x3c)
    throw new FormatError("this is plain-text XML; an installed app has it in Android's binary form", 0);
}

class TreeBuilder {
  root: OpenElement | null = null;
  complete = false;
  readonly #reader: ByteReader;
  readonly #view: DataView;
  readonly #report: Report;
  readonly #open: OpenElement[] = [];
  /** Elements below MAX_DEPTH that are open. */
  #tooDeep = 0;
  #strings: StringPool | null = null;
  #ids: { start: number; count: number } = { start: 0, count: 0 };
  #inNodes = false;

  constructor(bytes: Uint8Array, report: Report) {
    this.#reader = new ByteReader(bytes, "binary XML");
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#report = report;
  }

  get hasStrings(): boolean {
    return this.#strings !== null;
  }

  get hasResourceIds(): boolean {
    return this.#ids.count > 0;
  }

  add(chunk: Chunk): void {
    if (chunk.type === CHUNK.stringPool) this.#addPool(chunk);
    else if (chunk.type === CHUNK.resourceMap) this.#addIds(chunk);
    else if (chunk.type === CHUNK.startElement) this.#startElement(chunk);
    else if (chunk.type === CHUNK.endElement) this.#endElement(chunk);
    else if (chunk.type === CHUNK.text) this.#addText(chunk);
    else if (chunk.type !== CHUNK.startNamespace && chunk.type !== CHUNK.endNamespace) {
      this.#report("unknown-chunk", `chunk of type 0x${chunk.type.toString(16)}`, chunk.start);
    }
    if (chunk.type >= CHUNK.firstNode && chunk.type <= CHUNK.lastNode) this.#inNodes = true;
  }

  /** The last pool before the first node counts; later ones Android steps over. */
  #addPool(chunk: Chunk): void {
    if (this.#strings !== null) {
      this.#report(
        "several-string-pools",
        this.#inNodes ? "a string pool among the nodes" : "a second string pool",
        chunk.start,
      );
      if (this.#inNodes) return;
    }
    try {
      this.#strings = new StringPool(this.#reader.bytes, chunk.start, chunk.end);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.#report("string-pool-odd", error.message, chunk.start);
      return;
    }
    const { count, countClaimed } = this.#strings;
    if (count !== countClaimed)
      this.#report(
        "string-count-wrong",
        `claims ${countClaimed} strings, has room for ${count}`,
        chunk.start + 8,
      );
  }

  #addIds(chunk: Chunk): void {
    if (this.#inNodes) return;
    const start = chunk.start + chunk.headerSize;
    this.#ids = { start, count: Math.max(0, Math.floor((chunk.end - start) / 4)) };
  }

  #startElement(chunk: Chunk): void {
    const ext = chunk.start + chunk.headerSize;
    if (ext + ATTRIBUTE_EXT.end > chunk.end) {
      this.#report("chunk-size-wrong", "an element without room for its name", chunk.start);
      return;
    }
    const element: OpenElement = {
      name: this.#string(this.#reader.u32At(ext + ATTRIBUTE_EXT.name)) ?? "",
      namespace: this.#string(this.#reader.u32At(ext + ATTRIBUTE_EXT.namespace)),
      attributes: this.#attributes(chunk, ext),
      children: [],
      text: "",
      offset: chunk.start,
    };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (this.root === null) this.root = element;
    else this.#report("unbalanced-elements", `a second root element: ${element.name}`, chunk.start);
    if (this.#open.length < MAX_DEPTH) {
      this.#open.push(element);
    } else {
      if (this.#tooDeep === 0)
        this.#report("too-deep", `elements nested deeper than ${MAX_DEPTH}`, chunk.start);
      this.#tooDeep += 1;
    }
  }

  #endElement(chunk: Chunk): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const closed = this.#open.pop();
    if (closed === undefined)
      this.#report("unbalanced-elements", "an element ends that never began", chunk.start);
    else if (closed === this.root) this.complete = true;
  }

  #addText(chunk: Chunk): void {
    const at = chunk.start + chunk.headerSize;
    const element = this.#open.at(-1);
    if (element !== undefined && at + 4 <= chunk.end)
      element.text += this.#string(this.#reader.u32At(at)) ?? "";
  }

  #attributes(chunk: Chunk, ext: number): XmlAttribute[] {
    const start = this.#reader.u16At(ext + ATTRIBUTE_EXT.start);
    const claimedSize = this.#reader.u16At(ext + ATTRIBUTE_EXT.size);
    const claimed = this.#reader.u16At(ext + ATTRIBUTE_EXT.count);
    if (claimed > 0 && (start !== ATTRIBUTE_EXT.end || claimedSize !== ATTRIBUTE.end)) {
      this.#report("attribute-layout-odd", `attributes start at ${start} and measure ${claimedSize}`, ext);
    }
    const size = Math.max(claimedSize, ATTRIBUTE.end);
    const room = chunk.end - ext - start - ATTRIBUTE.end;
    const count = Math.min(claimed, room < 0 ? 0 : Math.floor(room / size) + 1);
    if (count < claimed)
      this.#report("attributes-cut", `claims ${claimed} attributes, has room for ${count}`, ext);
    const attributes: XmlAttribute[] = [];
    for (let i = 0; i < count; i++) attributes.push(this.#attribute(ext + start + i * size));
    return attributes;
  }

  /** The whole of it stands inside its chunk, and that inside the document: nothing is left to check. */
  #attribute(at: number): XmlAttribute {
    const view = this.#view;
    const nameIndex = view.getUint32(at + ATTRIBUTE.name, true);
    const type = view.getUint8(at + ATTRIBUTE.type);
    const data = view.getUint32(at + ATTRIBUTE.data, true);
    return {
      namespace: this.#string(view.getUint32(at + ATTRIBUTE.namespace, true)),
      name: this.#string(nameIndex) ?? "",
      resourceId: nameIndex < this.#ids.count ? this.#reader.u32At(this.#ids.start + nameIndex * 4) : 0,
      type,
      data,
      string: type === VALUE_TYPE.string ? this.#string(data) : null,
      rawValue: this.#string(view.getUint32(at + ATTRIBUTE.rawValue, true)),
    };
  }

  #string(index: number): string | null {
    return index === 0xffffffff ? null : (this.#strings?.get(index) ?? null);
  }
}
