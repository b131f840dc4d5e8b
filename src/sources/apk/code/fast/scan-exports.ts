interface Counter {
  /** Signed: what may be large is made unsigned by whoever reads it. */
  readonly value: number;
}

/** What scan.as gives. Numbers are addresses in its memory, or counts; a truth is 0 or 1. */
export interface Scan {
  readonly search: (
    nameBytes: number,
    nameOffsets: number,
    nameCount: number,
    textBytes: number,
    textStarts: number,
    textCount: number,
    places: number,
    hits: number,
  ) => number;
  readonly looksSorted: (nameBytes: number, nameOffsets: number, count: number, stride: number) => number;
  readonly beginnings: (nameCount: number, textCount: number, out: number) => number;
  readonly span: (numbers: number, count: number) => void;
  readonly smallest: () => number;
  readonly largest: () => number;
  readonly typeOffsets: (
    types: number,
    typeCount: number,
    strings: number,
    stringCount: number,
    out: number,
  ) => void;
  readonly candidates: (
    section: number,
    count: number,
    types: number,
    roles: number,
    stringCount: number,
    nameRole: number,
    ownerRole: number,
    anyOwnerRole: number,
    out: number,
  ) => number;
  readonly schemeMarks: (bytes: number, from: number, end: number, out: number, most: number) => number;
  readonly hostLike: (bytes: number, strings: number, count: number, out: number) => number;
  readonly mayHold: (
    bytes: number,
    strings: number,
    count: number,
    bits: number,
    most: number,
    out: number,
  ) => number;
  readonly mayBegin: (from: number, end: number, bits: number) => number;
  readonly setDex: (bytes: number, size: number, kinds: number, widths: number) => void;
  readonly setMarks: (
    methods: number,
    fields: number,
    strings: number,
    seen: number,
    stringCount: number,
    methodCount: number,
  ) => void;
  readonly walk: (
    classes: number,
    classCount: number,
    codeOffsets: number,
    found: number,
    overriding: number,
    named: number,
    makers: number,
    uses: number,
    maxUnits: number,
  ) => number;
  readonly flagsOf: (code: number) => number;
  readonly instructions: Counter;
  readonly invokes: Counter;
  readonly methods: Counter;
  readonly fields: Counter;
  readonly found: Counter;
  readonly overriding: Counter;
  readonly named: Counter;
  readonly makers: Counter;
  readonly uses: Counter;
  /** Of the work that one file may cause: what the walk took. */
  readonly spent: Counter;
}

export function isScan(exports: object): exports is Scan {
  return "walk" in exports && "search" in exports && "spent" in exports;
}
