import type { ProgramDex } from "../graph/program-dex.ts";
import { type Cell, cellOf, read, seenBy, write } from "./cell.ts";
import type { Context } from "./context.ts";
import { type FieldKind, FieldKinds } from "./field-kinds.ts";
import { OWN_PID } from "./known/processes.ts";
import { lifeOrdinal } from "./life-events.ts";
import { Objects } from "./objects.ts";
import { OwnPuts } from "./own-puts.ts";
import {
  boxedText,
  doubtful,
  isNothing,
  join,
  numberValue,
  objectValue,
  oneOf,
  textValue,
  UNKNOWN,
  type Value,
  withFlags,
} from "./value.ts";
import type { World } from "./world.ts";

/** Nothing that was followed put anything there: whether something stands there decides what runs. */
const NULLABLE: Value = { ...UNKNOWN, nullable: true, doubt: "unseen" };

const TRUTH = "Ljava/lang/Boolean;";
const BOXED_TRUTHS: ReadonlyMap<string, Value> = new Map(
  ["FALSE", "TRUE"].map((name, number) => [
    `${TRUTH}->${name}:${TRUTH}`,
    { ...numberValue(number), text: boxedText(TRUTH) },
  ]),
);

/** Objects, fields and stored values, each the join of all that was ever put there. */
export class Heap extends Objects {
  readonly #world: World;
  readonly #isBroad: boolean;
  readonly #process: string;
  readonly #kinds: FieldKinds;
  readonly #puts: OwnPuts;
  readonly #fields = new Map<number, Cell>();
  /** By object, by field: what was put into this very object; and by field, what went into an object nobody knows. */
  readonly #own: (Map<number, Cell> | undefined)[] = [];
  readonly #wild = new Map<number, Cell>();
  readonly #statics = new Map<number, Cell>();
  readonly #stored = new Map<string, Cell>();

  constructor(world: World, isBroad: boolean, process: string, again: (context: Context) => void) {
    super(world, again);
    this.#isBroad = isBroad;
    this.#process = process;
    this.#world = world;
    this.#kinds = new FieldKinds(world);
    this.#puts = new OwnPuts(world);
  }

  readStatic(reader: Context, dex: ProgramDex, index: number): Value {
    const canonical = this.#world.field(dex.field(index));
    const kind = this.#kinds.of(canonical);
    if (kind.isVersion) return this.#world.statics.versions;
    const cell = cellOf(this.#statics, canonical);
    read(cell, reader);
    const seen = seenBy(cell, reader);
    if (isNothing(seen) && kind.isConstant)
      return BOXED_TRUTHS.get(kind.signature) ?? objectValue(this.constant(canonical));
    const value = isNothing(seen) ? this.#world.statics.value(dex, index) : seen;
    return kind.isTruth ? withFlags(value, [kind.signature]) : value;
  }

  /** An object of known code that stands in a field of its own class: one of an enum. */
  constant(field: number): number {
    const { fields } = this.#world.program;
    const made = this.made(fields.first(field), `constant ${field}`);
    const ordinal = lifeOrdinal(this.#world.program.fieldSignature(field));
    if (ordinal >= 0) this.put(made.id, numberValue(ordinal));
    return made.id;
  }

  /** What a class's own initialiser writes stands in place of 0; what others write stands beside it. */
  writeStatic(writer: Context, field: number, value: Value, isInLoop: boolean): void {
    const canonical = this.#world.field(field);
    const { program } = this.#world;
    const cell = cellOf(this.#statics, canonical);
    const isOwn =
      program.shapes.first(program.methods.second(writer.method)) === this.#world.initialiserName &&
      program.methods.first(writer.method) === program.fields.first(field);
    const kind = this.#kinds.of(canonical);
    const isFirst = isNothing(cell.value) && kind.isTruth && !isOwn;
    const isOnce = this.#isOnce(writer, kind, cell, isInLoop);
    const written = isFirst ? join(this.#world.statics.valueOf(field), value) : value;
    this.#put(cell, written, kind.isTruth ? kind.signature : "", isOnce ? writer.method : -1);
  }

  /** A guard that lets code through once, or a count of how often it ran: at the start it is the first time. */
  #isOnce(writer: Context, kind: FieldKind, cell: Cell, isInLoop: boolean): boolean {
    if (this.#isBroad || isInLoop) return false;
    if (kind.isTruth) return this.#kinds.isSetOnce(writer, kind);
    return kind.isNumber && cell.readers?.has(writer) === true;
  }

  /** Of a known object its own value; of others whatever was put into this field of any object. */
  readField(reader: Context, field: number, holder: Value): Value {
    const canonical = this.#world.field(field);
    const kind = this.#kinds.of(canonical);
    if (kind.isLabel) return numberValue(0);
    if (kind.ofProcess !== "" && this.#process !== "")
      return kind.ofProcess === "pid" ? OWN_PID : textValue(this.#process);
    const cell = cellOf(this.#fields, canonical);
    read(cell, reader);
    const value = this.#ownValue(reader, canonical, holder) ?? seenBy(cell, reader);
    if (isNothing(value)) {
      if (!kind.isApps) return UNKNOWN;
      if (this.#kinds.isFilledUnseen(canonical)) return doubtful("unseen");
      if (kind.isTruth) return withFlags(numberValue(0), [kind.signature]);
      if (kind.isNumber) return numberValue(0);
      // All that could fill it is followed.
      return this.#isBroad && this.#puts.has(canonical) ? numberValue(0) : NULLABLE;
    }
    return kind.isTruth ? withFlags(value, [kind.signature]) : value;
  }

  writeField(writer: Context, field: number, value: Value, holder: Value, isInLoop: boolean): void {
    const canonical = this.#world.field(field);
    const kind = this.#kinds.of(canonical);
    const flag = kind.isTruth ? kind.signature : "";
    const all = cellOf(this.#fields, canonical);
    const onceBy = this.#isOnce(writer, kind, all, isInLoop) ? writer.method : -1;
    // Whoever asks before setting it found it unset the first time, which no constructor needs to say.
    const isFirst = this.#isBroad && kind.isTruth && all.readers?.has(writer) === true;
    const written = isFirst ? join(numberValue(0), value) : value;
    this.#put(all, written, flag, onceBy);
    if (!this.#isExact(holder)) this.#put(cellOf(this.#wild, canonical), written, flag, onceBy);
    else
      for (const object of holder.objects) this.#put(this.#ownCell(object, canonical), written, flag, onceBy);
  }

  /** What these objects hold there; null where one of them was never seen to be given anything. */
  #ownValue(reader: Context, canonical: number, holder: Value): Value | null {
    if (!this.#isExact(holder)) return null;
    const wild = cellOf(this.#wild, canonical);
    read(wild, reader);
    let all = seenBy(wild, reader);
    let isWhole = true;
    // What is not set is false, whatever others of its class were given.
    const isUnsetFalse =
      isNothing(all) && this.#kinds.of(canonical).isTruth && !this.#kinds.isFilledUnseen(canonical);
    const { objects } = holder;
    for (let n = 0; n < objects.length; n++) {
      const cell = this.#ownCell(objects[n] ?? 0, canonical);
      read(cell, reader);
      const seen = seenBy(cell, reader);
      const value = isNothing(seen) && isUnsetFalse ? numberValue(0) : seen;
      if (isNothing(value)) isWhole = false;
      else all = isNothing(all) ? value : oneOf(all, value);
    }
    return isWhole ? all : null;
  }

  #ownCell(object: number, canonical: number): Cell {
    let cells = this.#own[object];
    if (cells === undefined) {
      cells = new Map();
      this.#own[object] = cells;
    }
    return cellOf(cells, canonical);
  }

  #isExact({ objects, open }: Value): boolean {
    if (open || objects.length === 0) return false;
    for (let n = 0; n < objects.length; n++) if (this.object(objects[n] ?? 0).isAny) return false;
    return true;
  }

  /** A stored value at first start is what the code says for one that is not there, unless it was written before. */
  readStored(reader: Context, key: string | null, absent: Value): Value {
    if (key === null) return doubtful("stored");
    const cell = cellOf(this.#stored, key);
    read(cell, reader);
    if (isNothing(cell.value)) {
      return absent.open ? doubtful("stored", [key]) : withFlags({ ...absent, doubt: "" }, [key]);
    }
    const joined = join(absent, { ...cell.value, flags: absent.flags, doubt: absent.doubt });
    return joined === absent
      ? withFlags(absent, [key])
      : {
          ...doubtful("changed", [key]),
          // Sets of texts: which of them it is by now is not known, what is in none of them is.
          objects: joined.open ? [] : joined.objects,
          open: joined.open || joined.objects.length === 0,
          among: joined.among,
          texts: joined.texts,
          nullable: joined.nullable,
        };
  }

  writeStored(key: string, value: Value): void {
    this.#put(cellOf(this.#stored, key), isNothing(value) ? UNKNOWN : value, "");
  }

  /** Keys that were written, and truth values in fields. */
  get written(): readonly string[] {
    const keys = [...this.#stored].filter(([, { value }]) => !isNothing(value)).map(([key]) => key);
    const { program } = this.#world;
    const fields = [...this.#statics, ...this.#fields]
      .filter(([field, { value }]) => !isNothing(value) && this.#kinds.of(field).isTruth)
      .map(([field]) => program.fieldSignature(field));
    return [...keys, ...fields];
  }

  #put(cell: Cell, value: Value, flag: string, onceBy = -1): void {
    if (!write(cell, value, flag, onceBy, !this.#isBroad) || cell.readers === null) return;
    for (const reader of cell.readers) this.again(reader);
  }
}
