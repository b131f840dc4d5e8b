import { FormatError } from "../../../formats/format-error.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { readStaticsOf } from "./static-values.ts";
import { NOTHING, numberValue, UNKNOWN, type Value } from "./value.ts";

/** What static fields hold before any code of the app has run. */
export class Statics {
  /** What `SDK_INT` may be on the devices that the app installs on. */
  readonly versions: Value;
  readonly #program: Program;
  readonly #statics = new Map<number, ReadonlyMap<number, Value>>();

  constructor(program: Program, minSdk: number | null) {
    this.#program = program;
    this.versions = versionsFrom(minSdk);
  }

  /** What a static field of the app holds from the start, by its own table; 0 where that is silent. */
  value(dex: ProgramDex, fieldIndex: number): Value {
    const { words, header } = dex.dex;
    const owner = dex.type((words[header.fields.word + fieldIndex * 2] ?? 0) & 0xffff);
    if (!this.#program.isDefined(owner)) return { ...NOTHING, open: true };
    const known = this.#statics.get(owner) ?? this.#readStatics(owner);
    this.#statics.set(owner, known);
    return known.get(dex.field(fieldIndex)) ?? numberValue(0);
  }

  /** The same by the field alone. */
  valueOf(field: number): Value {
    const owner = this.#program.fields.first(field);
    if (!this.#program.isDefined(owner)) return numberValue(0);
    const known = this.#statics.get(owner) ?? this.#readStatics(owner);
    this.#statics.set(owner, known);
    return known.get(field) ?? numberValue(0);
  }

  #readStatics(owner: number): ReadonlyMap<number, Value> {
    const values = new Map<number, Value>();
    const dex = this.#program.dexes[this.#program.classDex.at(owner)];
    if (dex === undefined) return values;
    const { words, header } = dex.dex;
    const at = header.classes.word + this.#program.classIndex.at(owner) * 8;
    try {
      readStaticsOf(dex, words[at + 6] ?? 0, words[at + 7] ?? 0, values);
    } catch (error) {
      // The reader of code has already said that this class is broken.
      if (!(error instanceof FormatError)) throw error;
    }
    return values;
  }
}

/** Beyond every level that there is. */
const HIGHEST_LEVEL = 60;

function versionsFrom(minSdk: number | null): Value {
  const lowest = Math.max(1, minSdk ?? 1);
  if (lowest > HIGHEST_LEVEL) return UNKNOWN;
  return { ...UNKNOWN, among: Array.from({ length: HIGHEST_LEVEL - lowest + 1 }, (_, n) => lowest + n) };
}
