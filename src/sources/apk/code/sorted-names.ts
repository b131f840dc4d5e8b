import type { Dex } from "../../../formats/dex/dex.ts";
import { decodeMutf8 } from "../../../formats/dex/mutf8.ts";
import type { FastDex } from "./fast/fast-dex.ts";
import type { TextTable } from "./text-table.ts";

/** Distance between the pairs of neighbours that are compared to see that the names are sorted. */
const SAMPLE_STRIDE = 64;

/** A search for all texts of a table at once. */
interface Search {
  readonly texts: TextTable;
  /** By the number of a text. */
  readonly places: Int32Array;
  /** Numbers of those that are there. */
  readonly hits: number[];
}

/**
 * A table of names that the format keeps sorted, searched without decoding it. Android refuses an unsorted file;
 * where a stranger is unsorted nevertheless, its names are sorted first.
 */
export class SortedNames {
  readonly count: number;
  readonly wasSorted: boolean;
  readonly #bytes: Uint8Array;
  /** Where each name's length stands, before its text. */
  readonly #offsets: Uint32Array;
  /** Ids in the order of their names, where the file's own order is another. */
  readonly #order: Uint32Array | null;

  constructor(bytes: Uint8Array, offsets: Uint32Array, areSorted = looksSorted(bytes, offsets)) {
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.count = offsets.length;
    this.wasSorted = areSorted;
    this.#order = this.wasSorted ? null : this.#sortedOrder();
  }

  /** All strings of a dex, as a view of its bytes. */
  static ofStrings(dex: Dex, fast: FastDex | null): SortedNames {
    const { word, count } = dex.header.strings;
    const offsets = dex.words.subarray(word, word + count);
    return new SortedNames(dex.bytes, offsets, fast?.stringsAreSorted(SAMPLE_STRIDE));
  }

  /** The type names of a dex, as a copy that outlives its bytes. */
  static ofTypes(dex: Dex, fast: FastDex | null): SortedNames {
    const { offsets, first, last, areSorted } = fast?.types(SAMPLE_STRIDE) ?? typesOf(dex);
    const end = dex.bytes.indexOf(0, Math.min(last + 2, dex.bytes.length));
    for (let type = 0; type < offsets.length; type++) offsets[type] = (offsets[type] ?? 0) - first;
    return new SortedNames(dex.bytes.slice(first, end < 0 ? dex.bytes.length : end + 1), offsets, areSorted);
  }

  /** Id of the name, or -1. */
  find(text: string): number {
    const place = this.#lowerBound(text, 0, this.count);
    return this.isAt(place, text) ? this.#idAt(place) : -1;
  }

  isAt(place: number, text: string): boolean {
    return place < this.count && compare(this.#bytes, this.#startAt(place), text) === 0;
  }

  text(id: number): string {
    return decodeMutf8(this.#bytes, textStart(this.#bytes, this.#offsets[id] ?? 0), this.#bytes.length);
  }

  /** Calls `found` with the id and the number of each of the texts that is there. */
  findAll(texts: TextTable, found: (id: number, n: number) => void): void {
    const hits: number[] = [];
    const places = this.#search(texts, hits);
    for (const n of hits) found(this.#idAt(places[n] ?? 0), n);
  }

  /**
   * By the number of each text where it stands or would stand in the order of names; and the numbers of those that may be
   * there but for their last letter.
   */
  near(texts: TextTable, fast: FastDex | null): { places: ArrayLike<number>; near: Iterable<number> } {
    const found = this.wasSorted ? fast?.near(this.#bytes, this.#offsets, texts) : null;
    return (
      found ?? { places: this.#search(texts, []), near: Array.from({ length: texts.count }, (_, n) => n) }
    );
  }

  /** Where a name would stand in their order. */
  placeOf(text: string): number {
    return this.#lowerBound(text, 0, this.count);
  }

  /** Whether the name at `place` begins with the text. */
  beginsAt(place: number, text: string): boolean {
    if (place >= this.count) return false;
    const start = this.#startAt(place);
    for (let at = 0; at < text.length; at++)
      if (this.#bytes[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Ids of the names that begin with `prefix`, at most `limit`. */
  beginningWith(prefix: string, limit: number): readonly number[] {
    const ids: number[] = [];
    for (
      let place = this.#lowerBound(prefix, 0, this.count);
      place < this.count && ids.length < limit;
      place++
    ) {
      const id = this.#idAt(place);
      if (!this.text(id).startsWith(prefix)) break;
      ids.push(id);
    }
    return ids;
  }

  #search(texts: TextTable, hits: number[]): Int32Array {
    const places = new Int32Array(texts.count);
    if (texts.count > 0) this.#searchPart({ texts, places, hits }, 0, texts.count, 0, this.count);
    return places;
  }

  /** Looks for the middle text, then for each half on its side of what was found: far fewer looks than one by one. */
  #searchPart(search: Search, first: number, last: number, low: number, high: number): void {
    const middle = (first + last) >> 1;
    const place = this.#placeAmong(search, middle, low, high);
    search.places[middle] = place;
    if (first < middle) this.#searchPart(search, first, middle, low, place);
    if (middle + 1 < last) this.#searchPart(search, middle + 1, last, place, high);
  }

  /** Letters that the text shares with the names on both sides of what is left are not compared again. */
  #placeAmong({ texts, hits }: Search, n: number, from: number, to: number): number {
    const own = this.#bytes;
    const { bytes, starts } = texts;
    const start = starts[n] ?? 0;
    let low = from;
    let high = to;
    let sharedLow = 0;
    let sharedHigh = 0;
    let isThere = false;
    while (low < high) {
      const middle = (low + high) >> 1;
      const name = this.#startAt(middle);
      let shared = Math.min(sharedLow, sharedHigh);
      let letter = bytes[start + shared] ?? 0;
      while (letter !== 0 && own[name + shared] === letter) letter = bytes[start + ++shared] ?? 0;
      const other = own[name + shared] ?? 0;
      if (other < letter) {
        low = middle + 1;
        sharedLow = shared;
      } else {
        isThere ||= letter === other;
        high = middle;
        sharedHigh = shared;
      }
    }
    // Of a file that is not in order after all, what was passed over may not have been alike.
    if (isThere && compareTwo(own, this.#startAt(low), bytes, start) === 0) hits.push(n);
    return low;
  }

  #lowerBound(text: string, from: number, to: number): number {
    const bytes = this.#bytes;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(bytes, this.#startAt(middle), text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #idAt(place: number): number {
    return this.#order === null ? place : (this.#order[place] ?? 0);
  }

  #startAt(place: number): number {
    return textStart(this.#bytes, this.#offsets[this.#idAt(place)] ?? 0);
  }

  #sortedOrder(): Uint32Array {
    const texts = Array.from(this.#offsets, (_, id) => this.text(id));
    return Uint32Array.from(texts.keys()).sort((a, b) => byText(texts[a] ?? "", texts[b] ?? ""));
  }
}

/** Where the names of types stand in a file, and the first and last of them. */
function typesOf(dex: Dex): { offsets: Uint32Array; first: number; last: number; areSorted?: boolean } {
  const { words } = dex;
  const { types, strings } = dex.header;
  const offsets = new Uint32Array(types.count);
  let first = dex.bytes.length;
  let last = 0;
  for (let type = 0; type < types.count; type++) {
    const string = words[types.word + type] ?? 0;
    const offset = string < strings.count ? (words[strings.word + string] ?? 0) : 0;
    if (offset < first) first = offset;
    if (offset > last) last = offset;
    offsets[type] = offset;
  }
  return { offsets, first, last };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A name's text stands behind its length. */
function textStart(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while ((bytes[at] ?? 0) >= 0x80) at++;
  return at + 1;
}

/** Order of an ASCII text among names: below 0 where the name comes first. */
function compare(bytes: Uint8Array, start: number, text: string): number {
  for (let at = 0; at < text.length; at++) {
    const difference = (bytes[start + at] ?? 0) - text.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return bytes[start + text.length] ?? 0;
}

function looksSorted(bytes: Uint8Array, offsets: Uint32Array): boolean {
  for (let id = SAMPLE_STRIDE; id < offsets.length; id += SAMPLE_STRIDE) {
    const first = textStart(bytes, offsets[id - 1] ?? 0);
    if (compareTwo(bytes, first, bytes, textStart(bytes, offsets[id] ?? 0)) > 0) return false;
  }
  return true;
}

function compareTwo(bytes: Uint8Array, first: number, others: Uint8Array, second: number): number {
  for (let at = 0; ; at++) {
    const one = bytes[first + at] ?? 0;
    const other = others[second + at] ?? 0;
    // Order is of UTF-16 units: it is the bytes' own as long as they are ASCII.
    if (one !== other) return (one | other) < 0x80 ? one - other : -1;
    if (one === 0) return 0;
  }
}
