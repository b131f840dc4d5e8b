import { codeEnd } from "../../../formats/dex/code.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { EDGE, EDGE_KINDS, NONE } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import type { Asked } from "./consent.ts";
import { remembered } from "./remembered.ts";
import type { World } from "./world.ts";

/** Keeps nothing by a name or number under which other code finds it, and calls nobody but whom it was handed. */
const PLAIN = remembered(
  /^(?:[ZBCSIJFDV]$|L(?:java\/|javax\/|dalvik\/|android\/|kotlin\/(?!coroutines|reflect|io)|org\/(?:json|xml|w3c|xmlpull)\/|androidx\/(?:annotation|appcompat|cardview|collection|constraintlayout|coordinatorlayout|core|drawerlayout|fragment|recyclerview|swiperefreshlayout|viewpager2?)\/|com\/google\/android\/material\/))/,
);
/** But for these: stored values, files, what text can be hidden in, and classes found by their names. */
const KEEPING = remembered(
  /^L(?:android\/(?:preference|arch|database|accounts|content\/(?:SharedPreferences|ContentResolver|pm\/ShortcutManager)|support\/v4\/content\/Local|util\/Base64)|java\/(?:io\/(?:File|RandomAccess)|nio\/file|util\/(?:Base64|Properties|ServiceLoader|prefs)|lang\/(?:reflect\/|ClassLoader|invoke\/)))/,
);
/** Of the app's own: it asks for permissions for others. */
const ASKING = remembered(/permission|\/Dexter;/i);
const TELLING_CALL = remembered(/permission|^setFragmentResult/i);
const HOLDERS = ["Landroid/content/Intent;", "Landroid/os/Bundle;", "Landroid/os/BaseBundle;"];

/** Of a type that is not the app's own. */
const OUTSIDE = -1;
/** What touches it may do anything. */
const UNCLEAR = -2;
const UNKNOWN_YET = -3;

const CONST = 0x14;
const CONST_HIGH = 0x15;
const JUMBO = 0x1b;
const FILL_ARRAY_DATA = 0x26;
const SLASH = 0x2f;
/** Of letters: an array of wider numbers spells no text. */
const LETTER_BYTES = 2;
const NEEDS_LOOK = Uint8Array.from(KINDS, (kind) =>
  [
    KIND.checkCast,
    KIND.newArray,
    KIND.fillArray,
    KIND.instanceGet,
    KIND.instancePut,
    KIND.staticGet,
    KIND.staticPut,
    KIND.string,
  ].includes(kind as never)
    ? 1
    : 0,
);
for (const opcode of [0, CONST, CONST_HIGH, 0x20, FILL_ARRAY_DATA]) NEEDS_LOOK[opcode] = 1;

/** What of one class's code others may depend on. */
export interface Touching {
  /** The app's own types that it names. */
  readonly types: Set<number>;
  /** It may do what is asked about, or what others find by a name. */
  isTelling: boolean;
  /** Keys of what it hands on in intents and bundles, and of what it takes out of them. */
  readonly hands: Set<string>;
  readonly takes: Set<string>;
}

/** What the code of the app's own classes touches, as far as it runs. */
export class Touches {
  readonly of = new Map<number, Touching>();
  /** Types that keep something in static fields for whoever asks. */
  readonly keeping = new Set<number>();
  readonly #world: World;
  readonly #addressIds: ReadonlySet<number>;
  readonly #holders: ReadonlySet<number>;
  /** By type: the app's own type that it is, or is an array of; else one of the constants. */
  readonly #bases: Int32Array;
  /** By method: 1 where a call of it says nothing. */
  readonly #silent: Uint8Array;
  readonly #callNames = new Map<number, boolean>();

  /** `addressIds`: texts of resources that hold web addresses. */
  constructor(world: World, asked: readonly Asked[], addressIds: ReadonlySet<number>) {
    const { program, solving } = world;
    this.#world = world;
    this.#addressIds = addressIds;
    this.#holders = new Set(HOLDERS.map((name) => program.types.idOf(name)));
    this.#bases = new Int32Array(program.types.size).fill(UNKNOWN_YET);
    this.#silent = new Uint8Array(program.methods.size);
    for (const method of solving.reached) this.#read(method);
    for (const { method } of asked) {
      const own = this.of.get(program.methods.first(method));
      if (own !== undefined) own.isTelling = true;
    }
  }

  #read(method: number): void {
    const { program } = this.#world;
    const type = program.methods.first(method);
    if (this.#baseOf(type) !== type) return;
    const own = this.#touchingOf(type);
    if (program.calledByAnnotation.has(method)) own.isTelling = true;
    for (const named of program.parametersOf(program.methods.second(method))) this.#note(own, named);
    const passes = this.#readEdges(own, method);
    const dex = program.dexes[program.codeDex.at(method)];
    const offset = program.codeOffset.at(method);
    if (dex === undefined || offset === 0) return;
    try {
      this.#readCode(own, type, dex, offset, passes);
    } catch (error) {
      // The reader of code has already said that this method is broken.
      if (!(error instanceof FormatError)) throw error;
      own.isTelling = true;
    }
  }

  #touchingOf(type: number): Touching {
    let own = this.of.get(type);
    if (own === undefined) {
      own = { types: new Set(), isTelling: false, hands: new Set(), takes: new Set() };
      this.of.set(type, own);
      if (ASKING.test(this.#world.typeName(type))) own.isTelling = true;
      for (const above of this.#world.hierarchy.above(type)) this.#note(own, above);
    }
    return own;
  }

  #baseOf(type: number): number {
    if (type < 0) return OUTSIDE;
    let base = this.#bases[type];
    if (base === undefined || base === UNKNOWN_YET) {
      base = this.#findBase(type);
      this.#bases[type] = base;
    }
    return base;
  }

  #findBase(type: number): number {
    const { program } = this.#world;
    const name = this.#world.typeName(type);
    const element = name.lastIndexOf("[") + 1;
    if (element > 0) return this.#baseOf(program.types.idOf(name.slice(element)));
    if (this.#world.isFollowed(type) && this.#world.isOwnType(type)) return type;
    return PLAIN.test(name) && !KEEPING.test(name) ? OUTSIDE : UNCLEAR;
  }

  #note(own: Touching, type: number): void {
    const base = this.#baseOf(type);
    if (base >= 0) own.types.add(base);
    else if (base === UNCLEAR) own.isTelling = true;
  }

  /** The key sets to which texts of the method go, where it hands something on in an intent or bundle. */
  #readEdges(own: Touching, method: number): readonly Set<string>[] {
    const { edges, edgeStart, edgeCount, methods } = this.#world.program;
    const end = edgeStart.at(method) + edgeCount.at(method);
    let passes: Set<string>[] | null = null;
    for (let at = edgeStart.at(method); at < end; at++) {
      const edge = edges.at(at);
      const kind = edge % EDGE_KINDS;
      const target = (edge - kind) / EDGE_KINDS;
      if (kind === EDGE.methodNamed) own.isTelling = true;
      else if (kind > EDGE.dispatch) this.#note(own, target);
      else if (this.#silent[target] !== 1) {
        this.#note(own, methods.first(target));
        this.#noteResult(own, target);
        const keys = this.#keysFor(own, target);
        if (keys !== null) {
          passes ??= [];
          passes.push(keys);
        }
      }
    }
    return passes ?? NO_KEYS;
  }

  #noteResult(own: Touching, target: number): void {
    const { program } = this.#world;
    const { methods, shapes } = program;
    const result = program.resultOf(methods.second(target));
    this.#note(own, result);
    if (this.#baseOf(methods.first(target)) !== OUTSIDE) return;
    const name = shapes.first(methods.second(target));
    let tells = this.#callNames.get(name);
    if (tells === undefined) {
      tells = TELLING_CALL.test(program.names.text(name));
      this.#callNames.set(name, tells);
    }
    if (tells) own.isTelling = true;
    else if (this.#baseOf(result) === OUTSIDE && !this.#holders.has(methods.first(target)))
      this.#silent[target] = 1;
  }

  #keysFor(own: Touching, target: number): Set<string> | null {
    const owner = this.#world.program.methods.first(target);
    if (owner === NONE || !this.#holders.has(owner)) return null;
    const name = this.#world.methodName(target);
    return /^put/.test(name) ? own.hands : /^(?:get|has|contains|is)/.test(name) ? own.takes : null;
  }

  #readCode(
    own: Touching,
    type: number,
    dex: ProgramDex,
    offset: number,
    passes: readonly Set<string>[],
  ): void {
    const { units } = dex.dex;
    const end = codeEnd(dex.dex, offset);
    for (let at = (offset >> 1) + 8; at < end; ) {
      const unit = units[at] ?? 0;
      const opcode = unit & 0xff;
      if (NEEDS_LOOK[opcode] !== 0) {
        const kind = KINDS[opcode] ?? 0;
        const index = units[at + 1] ?? 0;
        if (opcode === 0) at += Math.max(0, payloadUnits(units, at) - 1);
        else if (kind === KIND.string)
          this.#noteText(
            own,
            dex,
            opcode === JUMBO ? index + (units[at + 2] ?? 0) * 0x1_0000 : index,
            passes,
          );
        else if (opcode === CONST) this.#noteNumber(own, index + (units[at + 2] ?? 0) * 0x1_0000);
        else if (opcode === CONST_HIGH) this.#noteNumber(own, index * 0x1_0000);
        else if (opcode === FILL_ARRAY_DATA)
          own.isTelling ||= (units[at + (index | ((units[at + 2] ?? 0) << 16)) + 1] ?? 0) <= LETTER_BYTES;
        else if (kind >= KIND.staticGet && kind <= KIND.instancePut)
          this.#noteField(own, type, dex, index, kind);
        else this.#note(own, dex.type(index));
      }
      at += UNITS[opcode] ?? 1;
    }
  }

  #noteNumber(own: Touching, number: number): void {
    if (this.#addressIds.has(number)) own.isTelling = true;
  }

  #noteText(own: Touching, dex: ProgramDex, index: number, passes: readonly Set<string>[]): void {
    if (!own.isTelling && holdsSlashes(dex, index)) own.isTelling = true;
    if (passes.length === 0) return;
    const text = dex.dex.string(index);
    for (const keys of passes) keys.add(text);
  }

  #noteField(own: Touching, type: number, dex: ProgramDex, index: number, kind: number): void {
    const { fields, fieldShapes } = this.#world.program;
    const field = dex.field(index);
    const owner = fields.first(field);
    const held = fieldShapes.second(fields.second(field));
    this.#note(own, owner);
    this.#note(own, held);
    if (kind === KIND.staticPut && this.#baseOf(owner) >= 0 && !this.#isConstant(type, owner, held))
      this.keeping.add(owner);
    if (
      kind === KIND.staticGet &&
      this.#addressIds.size > 0 &&
      /\/R\$(?:string|array);$/.test(this.#world.typeName(owner))
    )
      this.#noteNumber(own, this.#world.statics.value(dex, index).number ?? 0);
  }

  /** Set by the class itself, to something that does not change: a number, a text, one of an enum. */
  #isConstant(setter: number, owner: number, held: number): boolean {
    if (setter !== owner) return false;
    const base = this.#baseOf(held);
    const name = this.#world.typeName(held);
    if (base === owner) return this.#world.isBelow(owner, "Ljava/lang/Enum;");
    return /^\[*(?:[ZBCSIJFD]|Ljava\/lang\/(?:String|Integer|Long|Boolean|Class);)$/.test(name);
  }
}

const NO_KEYS: readonly Set<string>[] = [];

/** As a web address does. */
function holdsSlashes({ dex }: ProgramDex, index: number): boolean {
  const { bytes, words, header } = dex;
  let at = index < header.strings.count ? (words[header.strings.word + index] ?? 0) : bytes.length;
  let before = 0;
  for (at++; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte === SLASH && before === SLASH) return true;
    before = byte;
  }
  return false;
}
