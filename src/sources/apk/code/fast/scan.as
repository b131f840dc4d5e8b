// What is done to every byte, name and instruction of a dex, as WebAssembly: see fast-dex.ts, which lays out the memory and
// says what each function is given. All numbers are addresses in that memory unless they are called counts. A dex stands
// in it with zeroes behind it, so that what reads past its end reads what the readers in JavaScript take there: 0.

const INVOKE: u32 = 2;
const INVOKE_CUSTOM: u32 = 3;
const FIRST_FIELD_KIND: u32 = 4;
const LAST_FIELD_KIND: u32 = 7;
const STRING: u32 = 8;
const NOP: u32 = 1;
const JUMBO: u32 = 0x1b;

const LOOK: u32 = 1;
const BROKEN: u32 = 4;
const OVERRIDES: u32 = 8;
const NAMED: u32 = 16;
const MAKES_TEXT: u32 = 32;
/** ADDRESS | SDK_TEXT */
const NOTED: u32 = 2 | 8;

// A search for all texts of a table among names that are sorted.
let names: usize = 0;
let offsets: usize = 0;
let texts: usize = 0;
let starts: usize = 0;
let places: usize = 0;
let hits: usize = 0;
let hitCount: u32 = 0;

/** A name's text stands behind its length. */
// @ts-ignore
@inline
function textStart(place: u32): usize {
  let at: usize = names + load<u32>(offsets + ((<usize>place) << 2));
  while (load<u8>(at) >= 0x80) at++;
  return at + 1;
}

export function search(
  nameBytes: usize,
  nameOffsets: usize,
  nameCount: u32,
  textBytes: usize,
  textStarts: usize,
  textCount: u32,
  placesOut: usize,
  hitsOut: usize,
): u32 {
  names = nameBytes;
  offsets = nameOffsets;
  texts = textBytes;
  starts = textStarts;
  places = placesOut;
  hits = hitsOut;
  hitCount = 0;
  if (textCount > 0) searchPart(0, textCount, 0, nameCount);
  return hitCount;
}

/** The middle text first, then each half on its side of what was found. */
function searchPart(first: u32, last: u32, low: u32, high: u32): void {
  const middle = (first + last) >> 1;
  const place = placeAmong(middle, low, high);
  store<u32>(places + ((<usize>middle) << 2), place);
  if (first < middle) searchPart(first, middle, low, place);
  if (middle + 1 < last) searchPart(middle + 1, last, place, high);
}

function placeAmong(n: u32, from: u32, to: u32): u32 {
  const start: usize = texts + load<u32>(starts + ((<usize>n) << 2));
  let low = from;
  let high = to;
  let sharedLow: usize = 0;
  let sharedHigh: usize = 0;
  let isThere = false;
  while (low < high) {
    const middle = (low + high) >> 1;
    const name = textStart(middle);
    let shared = min(sharedLow, sharedHigh);
    let letter: u32 = load<u8>(start + shared);
    while (letter !== 0 && <u32>load<u8>(name + shared) === letter) letter = load<u8>(start + ++shared);
    const other: u32 = load<u8>(name + shared);
    if (other < letter) {
      low = middle + 1;
      sharedLow = shared;
    } else {
      if (letter === other) isThere = true;
      high = middle;
      sharedHigh = shared;
    }
  }
  // Of a file that is not in order after all, what was passed over may not have been alike.
  if (isThere && compareTwo(textStart(low), start) === 0) {
    store<u32>(hits + ((<usize>hitCount) << 2), n);
    hitCount++;
  }
  return low;
}

/** Order is of UTF-16 units: it is the bytes' own as long as they are ASCII. */
function compareTwo(first: usize, second: usize): i32 {
  let at: usize = 0;
  while (true) {
    const one: i32 = load<u8>(first + at);
    const other: i32 = load<u8>(second + at);
    if (one !== other) return (one | other) < 0x80 ? one - other : -1;
    if (one === 0) return 0;
    at++;
  }
}

/** Whether pairs of neighbours, one in `stride`, are in order. */
export function looksSorted(nameBytes: usize, nameOffsets: usize, count: u32, stride: u32): bool {
  names = nameBytes;
  offsets = nameOffsets;
  for (let id = stride; id < count; id += stride)
    if (compareTwo(textStart(id - 1), textStart(id)) > 0) return false;
  return true;
}

/** Of the texts that were just searched for: those whose first letters, all but the last, begin the name at their place. */
export function beginnings(nameCount: u32, textCount: u32, out: usize): u32 {
  let found: u32 = 0;
  for (let n: u32 = 0; n < textCount; n++) {
    const place = load<u32>(places + ((<usize>n) << 2));
    if (place >= nameCount) continue;
    const name = textStart(place);
    const start: usize = texts + load<u32>(starts + ((<usize>n) << 2));
    // Each text ends with a NUL.
    const length: usize = texts + load<u32>(starts + ((<usize>(n + 1)) << 2)) - start - 2;
    let at: usize = 0;
    while (at < length && load<u8>(name + at) === load<u8>(start + at)) at++;
    if (at < length) continue;
    store<u32>(out + ((<usize>found) << 2), n);
    found++;
  }
  return found;
}

let least: u32 = 0;
let most: u32 = 0;

/** Smallest and largest of numbers. */
export function span(numbers: usize, count: u32): void {
  least = u32.MAX_VALUE;
  most = 0;
  for (let n: u32 = 0; n < count; n++) {
    const number = load<u32>(numbers + ((<usize>n) << 2));
    if (number < least) least = number;
    if (number > most) most = number;
  }
}

export function smallest(): u32 {
  return least;
}

export function largest(): u32 {
  return most;
}

/** Where each type's name stands; 0 where it has none. */
export function typeOffsets(types: usize, typeCount: u32, strings: usize, stringCount: u32, out: usize): void {
  for (let type: u32 = 0; type < typeCount; type++) {
    const at = (<usize>type) << 2;
    const string = load<u32>(types + at);
    store<u32>(out + at, string < stringCount ? load<u32>(strings + ((<usize>string) << 2)) : 0);
  }
}

/** Methods or fields whose name is watched, and whose class is too unless the name alone is enough. */
export function candidates(
  section: usize,
  count: u32,
  types: usize,
  roles: usize,
  stringCount: u32,
  nameRole: u32,
  ownerRole: u32,
  anyOwnerRole: u32,
  out: usize,
): u32 {
  let found: u32 = 0;
  for (let id: u32 = 0; id < count; id++) {
    const row = section + ((<usize>id) << 3);
    const name = load<u32>(row, 4);
    const role: u32 = name < stringCount ? load<u8>(roles + name) : 0;
    if ((role & nameRole) === 0) continue;
    const type: u32 = load<u16>(row);
    // Past the last type stands the next table of the file: as in JavaScript, what it says is taken for a name.
    const at = types + ((<usize>type) << 2);
    const owner: u32 = at + 4 <= dex + (dexSize & ~3) ? load<u32>(at) : 0;
    const ownerIs: u32 = owner < stringCount ? load<u8>(roles + owner) : 0;
    if ((ownerIs & ownerRole) !== 0 || (role & anyOwnerRole) !== 0) {
      store<u32>(out + ((<usize>found) << 2), id);
      found++;
    }
  }
  return found;
}

/** Where `://` stands. A full list ends the search. */
export function schemeMarks(bytes: usize, from: u32, end: u32, out: usize, most: u32): u32 {
  const colon = i8x16.splat(0x3a);
  let found: u32 = 0;
  for (let at: u32 = from; at < end; at += 16) {
    let mask: u32 = i8x16.bitmask(i8x16.eq(v128.load(bytes + at), colon));
    while (mask !== 0) {
      const place = at + ctz(mask);
      mask &= mask - 1;
      if (place >= end || load<u8>(bytes + place, 1) !== 0x2f || load<u8>(bytes + place, 2) !== 0x2f) continue;
      if (found === most) return found;
      store<u32>(out + ((<usize>found) << 2), place);
      found++;
    }
  }
  return found;
}

/**
 * Strings in which six bytes in a row may be part of a word; `bits` says which may, by three hashes of them. One place in three
 * is looked at: a fourth hash, of four bytes, says whether such six may begin there or up to two bytes before. Where strings
 * share their bytes there is an end to it: from there on any may.
 */
export function mayHold(bytes: usize, strings: usize, count: u32, bits: usize, most: u32, out: usize): u32 {
  let found: u32 = 0;
  let left: i64 = most;
  for (let index: u32 = 0; index < count; index++) {
    let at = bytes + load<u32>(strings + ((<usize>index) << 2));
    while (load<u8>(at) >= 0x80) at++;
    const start = ++at;
    const end = start + <usize>max(left, 0);
    let holds = false;
    while (at < end) {
      const four = load<u32>(at);
      if (((four - 0x01010101) & ~four & 0x80808080) !== 0) break;
      if (mayBeNear(four | 0x20202020, bits) && mayBeginNear(at, start, bits)) {
        holds = true;
        break;
      }
      at += 3;
    }
    if (!holds) while (at < end && load<u8>(at) !== 0) at++;
    left -= at - start;
    if (!holds && at < end) continue;
    store<u32>(out + ((<usize>found) << 2), index);
    found++;
  }
  return found;
}

/** The first place between `from` and `end`, give or take two bytes, where such six bytes may begin; `end` where none do. */
export function mayBegin(from: usize, end: usize, bits: usize): usize {
  for (let at = from; at < end; at += 3)
    if (mayBeNear(load<u32>(at) | 0x20202020, bits) && mayBeginNear(at, from, bits)) return at;
  return end;
}

// @ts-ignore
@inline
function mayBeNear(four: u32, bits: usize): bool {
  const hash = (four * 0x9e3779b1) >> 17;
  return ((<u32>load<u8>(bits + 12288 + (hash >> 3)) >> (hash & 7)) & 1) !== 0;
}

function mayBeginNear(at: usize, start: usize, bits: usize): bool {
  for (let back: usize = 0; back < 3 && at >= start + back; back++) {
    const from = at - back;
    if (mayBePart(load<u32>(from) | 0x20202020, <u32>load<u16>(from, 4) | 0x2020, bits)) return true;
  }
  return false;
}

// @ts-ignore
@inline
function mayBePart(four: u32, two: u32, bits: usize): bool {
  const one = (four * 0x9e3779b1 + two * 0xc2b2ae35) >> 17;
  if (((<u32>load<u8>(bits + (one >> 3)) >> (one & 7)) & 1) === 0) return false;
  const other = (four * 0x85ebca6b + two * 0x27d4eb2f) >> 17;
  if (((<u32>load<u8>(bits + 4096 + (other >> 3)) >> (other & 7)) & 1) === 0) return false;
  const third = (four * 0x165667b1 + two * 0xd3a2646d) >> 17;
  return ((<u32>load<u8>(bits + 8192 + (third >> 3)) >> (third & 7)) & 1) !== 0;
}

/** By its last bytes, what may be a host; by its first, what may be an address in Base64. */
export function hostLike(bytes: usize, strings: usize, count: u32, out: usize): u32 {
  let found: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const start = bytes + load<u32>(strings + ((<usize>index) << 2));
    const low: u32 = load<u8>(start);
    if (low < 5) continue;
    const first: u32 = load<u8>(start + (low < 0x80 ? 1 : 2));
    if ((first === 0x61 || first === 0x64) && isHidden(start + (low < 0x80 ? 1 : 2), first)) {
      store<u32>(out + ((<usize>found) << 2), index);
      found++;
    }
    if (low >= 0x80) continue;
    const end = start + 1 + low;
    if (!endsLikeHost(end) || load<u8>(start, 1) === 0x4c) continue;
    store<u32>(out + ((<usize>found) << 2), index);
    found++;
  }
  return found;
}

/** `aHR0c`, `d3NzO` */
function isHidden(start: usize, first: u32): bool {
  const rest = load<u32>(start, 1);
  return first === 0x61 ? rest === 0x63305248 : rest === 0x4f7a4e33;
}

/** Last letters of com, net, org, top, xyz, biz; of cn; of info. */
function endsLikeHost(end: usize): bool {
  const last: u32 = load<u8>(end - 1);
  if (load<u8>(end - 4) === 0x2e)
    return last === 0x6d || last === 0x74 || last === 0x67 || last === 0x70 || last === 0x7a;
  if (load<u8>(end - 3) === 0x2e) return last === 0x6e;
  return load<u8>(end - 5) === 0x2e && last === 0x6f;
}

// The walk over all classes, methods and instructions.
let dex: usize = 0;
let dexSize: u32 = 0;
let kinds: usize = 0;
let widths: usize = 0;
let methodMarks: usize = 0;
let fieldMarks: usize = 0;
let stringMarks: usize = 0;
let stringCount: u32 = 0;
let methodCount: u32 = 0;
let seenTexts: usize = 0;
let codeOffsets: usize = 0;
let foundOut: usize = 0;
let overridingOut: usize = 0;
let namedOut: usize = 0;
let makersOut: usize = 0;
let usesOut: usize = 0;

export let instructions: u32 = 0;
export let invokes: u32 = 0;
export let methods: u32 = 0;
export let fields: u32 = 0;
export let found: u32 = 0;
export let overriding: u32 = 0;
export let named: u32 = 0;
export let makers: u32 = 0;
export let uses: u32 = 0;
/** Of the work that one file may cause: what was taken. */
export let spent: f64 = 0;

let position: u32 = 0;
let isCut = false;
let unitsLeft: i64 = 0;
let classAt: u32 = 0;
let methodAt: u32 = 0;

export function setDex(bytes: usize, size: u32, kindsAt: usize, widthsAt: usize): void {
  dex = bytes;
  dexSize = size;
  kinds = kindsAt;
  widths = widthsAt;
}

export function setMarks(
  methodsAt: usize,
  fieldsAt: usize,
  stringsAt: usize,
  seenAt: usize,
  strings: u32,
  methodIds: u32,
): void {
  methodMarks = methodsAt;
  fieldMarks = fieldsAt;
  stringMarks = stringsAt;
  seenTexts = seenAt;
  stringCount = strings;
  methodCount = methodIds;
}

/** Whether all was whole. Where it was not, nothing of what was found counts: the walk in JavaScript says what is broken. */
export function walk(
  classes: usize,
  classCount: u32,
  codeOffsetsAt: usize,
  foundAt: usize,
  overridingAt: usize,
  namedAt: usize,
  makersAt: usize,
  usesAt: usize,
  maxUnits: f64,
): bool {
  codeOffsets = codeOffsetsAt;
  foundOut = foundAt;
  overridingOut = overridingAt;
  namedOut = namedAt;
  makersOut = makersAt;
  usesOut = usesAt;
  instructions = invokes = methods = fields = found = overriding = named = makers = uses = 0;
  spent = 0;
  unitsLeft = <i64>maxUnits;
  for (let n: u32 = 0; n < classCount; n++) {
    const data = load<u32>(classes + ((<usize>n) << 5), 24);
    if (data !== 0 && !walkClass(n, data)) return false;
  }
  return true;
}

function walkClass(classIndex: u32, data: u32): bool {
  position = data;
  isCut = false;
  const staticFields: u64 = uleb();
  const instanceFields: u64 = uleb();
  const directMethods: u64 = uleb();
  const virtualMethods: u64 = uleb();
  const atLeast = (staticFields + instanceFields) * 2 + (directMethods + virtualMethods) * 3;
  if (isCut || <u64>position + atLeast > <u64>dexSize) return false;
  spent += <f64>atLeast;
  fields += <u32>(staticFields + instanceFields);
  methods += <u32>(directMethods + virtualMethods);
  for (let left = <u32>(staticFields + instanceFields) * 2; left > 0; left--) uleb();
  classAt = classIndex;
  return !isCut && walkMethods(<u32>directMethods) && walkMethods(<u32>virtualMethods);
}

function walkMethods(count: u32): bool {
  let index: u32 = 0;
  for (let n: u32 = 0; n < count; n++) {
    const step = uleb();
    uleb();
    const code = uleb();
    if (isCut || step >= methodCount || index + step >= methodCount) return false;
    index += step;
    if (index < 0x10000 && ((<u32>load<u8>(methodMarks + index)) & OVERRIDES) !== 0) {
      if (overriding >= methodCount) return false;
      note(overridingOut, overriding, index, code);
      overriding++;
    }
    if (code === 0) continue;
    store<u32>(codeOffsets + ((<usize>index) << 2), code);
    methodAt = index;
    if (!walkCode(code)) return false;
  }
  return true;
}

// @ts-ignore
@inline
function note(list: usize, n: u32, method: u32, code: u32): void {
  const row = list + (<usize>n) * 12;
  store<u32>(row, classAt);
  store<u32>(row, method, 4);
  store<u32>(row, code, 8);
}

function walkCode(code: u32): bool {
  if ((code & 3) !== 0 || <u64>code + 16 > <u64>dexSize) return false;
  const start: u64 = <u64>(code >> 1) + 8;
  const length = load<u32>(dex + code, 12);
  if (start + <u64>length > <u64>(dexSize >> 1)) return false;
  unitsLeft -= length;
  if (unitsLeft < 0) return false;
  const flags = scan(dex + code + 16, length);
  if ((flags & BROKEN) !== 0) return false;
  if ((flags & LOOK) !== 0) {
    if (found >= methodCount) return false;
    note(foundOut, found, methodAt, code);
    found++;
  }
  if ((flags & NAMED) !== 0) {
    if (named >= methodCount) return false;
    note(namedOut, named, methodAt, code);
    named++;
  }
  if ((flags & MAKES_TEXT) !== 0) {
    if (makers >= methodCount) return false;
    note(makersOut, makers, methodAt, code);
    makers++;
  }
  return true;
}

/** The flags of all that one method's code touches; BROKEN where it cannot be told. */
export function flagsOf(code: u32): u32 {
  if ((code & 3) !== 0 || <u64>code + 16 > <u64>dexSize) return BROKEN;
  const length = load<u32>(dex + code, 12);
  if (<u64>(code >> 1) + 8 + <u64>length > <u64>(dexSize >> 1)) return BROKEN;
  return scan(dex + code + 16, length);
}

/** The hot loop. */
function scan(start: usize, length: u32): u32 {
  const end = start + ((<usize>length) << 1);
  let flags: u32 = 0;
  let count: u32 = 0;
  let calls: u32 = 0;
  let at = start;
  while (at < end) {
    const unit: u32 = load<u16>(at);
    const opcode = unit & 0xff;
    const kind: u32 = load<u8>(kinds + opcode);
    count++;
    if (kind === INVOKE) {
      calls++;
      flags |= load<u8>(methodMarks + <usize>load<u16>(at, 2));
    } else if (kind >= FIRST_FIELD_KIND && kind <= LAST_FIELD_KIND) {
      flags |= load<u8>(fieldMarks + <usize>load<u16>(at, 2));
    } else if (kind === STRING) {
      // Other marks of strings mean something else than those of methods.
      flags |= stringMark(at, opcode, start) & (LOOK | BROKEN);
    } else if (kind === NOP && unit !== 0) {
      const size = payloadUnits(at);
      if (size > 0) {
        if (size > <u64>((end - at) >> 1)) return BROKEN;
        count--;
        at += (<usize>(size - 1)) << 1;
      }
    } else if (kind === INVOKE_CUSTOM) {
      calls++;
    }
    at += (<usize>load<u8>(widths + opcode)) << 1;
  }
  instructions += count;
  invokes += calls;
  return at === end ? flags : BROKEN;
}

function stringMark(at: usize, opcode: u32, start: usize): u32 {
  const index: u32 = opcode === JUMBO ? load<u16>(at, 2) | ((<u32>load<u16>(at, 4)) << 16) : load<u16>(at, 2);
  if (index >= stringCount) return BROKEN;
  const mark: u32 = load<u8>(stringMarks + index);
  if ((mark & NOTED) !== 0 && load<u8>(seenTexts + index) === 0) {
    store<u8>(seenTexts + index, 1);
    const row = usesOut + ((<usize>uses) << 4);
    store<u32>(row, index);
    store<u32>(row, classAt, 4);
    store<u32>(row, methodAt, 8);
    store<u32>(row, <u32>((at - start) >> 1), 12);
    uses++;
  }
  return mark;
}

/** Width of data that stands among the code, or 0 where it is a plain `nop`. */
function payloadUnits(at: usize): u64 {
  const ident: u32 = load<u16>(at);
  const count: u64 = load<u16>(at, 2);
  if (ident === 0x100) return 4 + count * 2;
  if (ident === 0x200) return 2 + count * 4;
  if (ident !== 0x300) return 0;
  const elements: u64 = load<u32>(at, 4);
  return 4 + (elements * count + 1) / 2;
}

function uleb(): u32 {
  let at = position;
  let value: u32 = 0;
  for (let shift: u32 = 0; shift < 35; shift += 7) {
    if (at >= dexSize) {
      isCut = true;
      return 0;
    }
    const byte: u32 = load<u8>(dex + at);
    at++;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  position = at;
  return value;
}
