import { Bytes, join } from "./bytes.ts";

export const ANDROID = "http://schemas.android.com/apk/res/android";

export interface Attr {
  readonly ns?: string | null;
  readonly name: string;
  /** 0 or absent: none. */
  readonly id?: number;
  readonly value: string | boolean | number | { readonly type: number; readonly data: number };
  /** The raw value's string; by default that of a string value. */
  readonly raw?: string | null;
}

export interface Elem {
  readonly name: string;
  readonly ns?: string | null;
  readonly attrs?: readonly Attr[];
  readonly children?: readonly (Elem | string)[];
}

export interface WriteOptions {
  readonly utf8?: boolean;
  readonly attributeSize?: number;
  readonly attributeStart?: number;
  /** Strings to put before all others that have no id; shifts every index. */
  readonly extraStrings?: readonly string[];
  readonly withIds?: boolean;
  readonly duplicateStrings?: boolean;
}

/** A binary XML document in pieces, so that a case can bend, drop or repeat each. */
export interface Pieces {
  pool: Uint8Array;
  ids: Uint8Array;
  nodes: Uint8Array[];
}

export function writeAxml(root: Elem, options: WriteOptions = {}): Uint8Array {
  return assemble(writePieces(root, options));
}

export function assemble({ pool, ids, nodes }: Pieces): Uint8Array {
  const body = join(pool, ids, ...nodes);
  return join(
    new Bytes()
      .u16(3, 8)
      .u32(body.length + 8)
      .done(),
    body,
  );
}

export function writePieces(root: Elem, options: WriteOptions = {}): Pieces {
  const strings = new Strings(options.duplicateStrings === true);
  collectIds(root, strings);
  const ids = strings.ids.slice();
  for (const text of options.extraStrings ?? []) strings.of(text);
  const nodes: Uint8Array[] = [namespaceNode(0x0100, strings)];
  writeElement(root, strings, nodes, options);
  nodes.push(namespaceNode(0x0101, strings));
  const withIds = options.withIds !== false;
  return {
    pool: writePool(strings.list, options.utf8 === true),
    ids: withIds
      ? new Bytes()
          .u16(0x0180, 8)
          .u32(8 + ids.length * 4)
          .u32(...ids)
          .done()
      : new Uint8Array(0),
    nodes,
  };
}

export function node(type: number, ext: Bytes): Uint8Array {
  return new Bytes()
    .u16(type, 16)
    .u32(16 + ext.length)
    .u32(1, 0xffffffff)
    .add(ext.done())
    .done();
}

export function writePool(list: readonly string[], utf8: boolean): Uint8Array {
  const data = new Bytes();
  const offsets = list.map((text) => {
    const at = data.length;
    if (utf8) utf8String(data, text);
    else utf16String(data, text);
    return at;
  });
  data.align(4);
  const start = 28 + offsets.length * 4;
  return new Bytes()
    .u16(1, 28)
    .u32(start + data.length, list.length, 0, utf8 ? 0x100 : 0, start, 0)
    .u32(...offsets)
    .add(data.done())
    .done();
}

class Strings {
  readonly list: string[] = [];
  readonly ids: number[] = [];
  readonly #byId = new Map<string, number>();
  readonly #duplicate: boolean;

  constructor(duplicate: boolean) {
    this.#duplicate = duplicate;
  }

  of(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0xffffffff;
    const known = this.list.indexOf(text, this.ids.length);
    if (known >= 0 && !this.#duplicate) return known;
    this.list.push(text);
    return this.list.length - 1;
  }

  /** Names with an id come first, so that the id map covers exactly them. */
  withId(name: string, id: number): number {
    const key = `${id}:${name}`;
    const known = this.#byId.get(key);
    if (known !== undefined) return known;
    this.list.push(name);
    this.ids.push(id);
    this.#byId.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}

function collectIds(element: Elem, strings: Strings): void {
  for (const attr of element.attrs ?? []) if (attr.id) strings.withId(attr.name, attr.id);
  for (const child of element.children ?? []) if (typeof child !== "string") collectIds(child, strings);
}

function namespaceNode(type: number, strings: Strings): Uint8Array {
  return node(type, new Bytes().u32(strings.of("android"), strings.of(ANDROID)));
}

function writeElement(element: Elem, strings: Strings, nodes: Uint8Array[], options: WriteOptions): void {
  const attrs = element.attrs ?? [];
  const start = options.attributeStart ?? 20;
  const size = options.attributeSize ?? 20;
  const ext = new Bytes()
    .u32(strings.of(element.ns), strings.of(element.name))
    .u16(start, size, attrs.length, 0, 0, 0);
  while (ext.length < start) ext.u8(0);
  for (const attr of attrs) {
    const end = ext.length + size;
    writeAttribute(ext, attr, strings);
    while (ext.length < end) ext.u8(0xee);
  }
  nodes.push(node(0x0102, ext));
  for (const child of element.children ?? []) {
    if (typeof child === "string")
      nodes.push(node(0x0104, new Bytes().u32(strings.of(child)).u16(8).u8(0, 3).u32(strings.of(child))));
    else writeElement(child, strings, nodes, options);
  }
  nodes.push(node(0x0103, new Bytes().u32(strings.of(element.ns), strings.of(element.name))));
}

function writeAttribute(ext: Bytes, attr: Attr, strings: Strings): void {
  const ns = attr.ns === undefined ? (attr.id ? ANDROID : null) : attr.ns;
  const { value } = attr;
  const raw = attr.raw === undefined ? (typeof value === "string" ? value : null) : attr.raw;
  ext
    .u32(
      strings.of(ns),
      attr.id ? strings.withId(attr.name, attr.id) : strings.of(attr.name),
      strings.of(raw),
    )
    .u16(8);
  if (typeof value === "string") ext.u8(0, 3).u32(strings.of(value));
  else if (typeof value === "boolean") ext.u8(0, 0x12).u32(value ? 0xffffffff : 0);
  else if (typeof value === "number") ext.u8(0, 0x10).u32(value);
  else ext.u8(0, value.type).u32(value.data);
}

function utf16String(data: Bytes, text: string): void {
  if (text.length > 0x7fff) data.u16(0x8000 | (text.length >>> 16), text.length & 0xffff);
  else data.u16(text.length);
  for (let i = 0; i < text.length; i++) data.u16(text.charCodeAt(i));
  data.u16(0);
}

function utf8String(data: Bytes, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (const length of [text.length, bytes.length]) {
    // Lengths have fifteen bits; what is longer loses the rest, as with Android's own tools.
    if (length > 0x7f) data.u8(0x80 | ((length >>> 8) & 0x7f), length & 0xff);
    else data.u8(length);
  }
  data.add(bytes).u8(0);
}
