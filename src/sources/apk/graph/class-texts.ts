import type { Dex } from "../../../formats/dex/dex.ts";
import { readStaticStrings } from "../../../formats/dex/encoded-value.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { NONE, type Program } from "./program.ts";

const UNSEEN = 0;
const NO_CLASS = -1;
const MAX_STATICS = 500;

/** Which texts of one dex name a class of the app. */
export class ClassTexts {
  readonly #dex: Dex;
  readonly #program: Program;
  /** By string index: the class's number + 1. */
  readonly #types: Int32Array;

  constructor(dex: Dex, program: Program) {
    this.#dex = dex;
    this.#program = program;
    this.#types = new Int32Array(dex.header.strings.count);
  }

  /** The class that the string of this index names as Java writes it; NONE where it names none of the app. */
  classNamed(index: number): number {
    const known = this.#types[index] ?? NO_CLASS;
    if (known !== UNSEEN) return known === NO_CLASS ? NONE : known - 1;
    const type = this.#program.types.classNamed(this.#dex.bytes, this.#dex.stringStart(index));
    const isClass = type >= 0 && this.#program.isDefined(type);
    this.#types[index] = isClass ? type + 1 : NO_CLASS;
    return isClass ? type : NONE;
  }

  /** Those that the first values of static fields name; `offset` of the encoded array, 0 without one. */
  namedByStatics(offset: number): readonly number[] {
    if (offset === 0) return [];
    try {
      return readStaticStrings(this.#dex, offset, MAX_STATICS).flatMap((index) => {
        const type = index < 0 ? NONE : this.classNamed(index);
        return type === NONE ? [] : [type];
      });
    } catch (error) {
      // Who reads what fields hold says so.
      if (!(error instanceof FormatError)) throw error;
      return [];
    }
  }
}
