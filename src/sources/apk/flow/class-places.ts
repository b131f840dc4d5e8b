import type { Program, ProgramDex } from "../graph/program.ts";

export interface ClassPlace {
  readonly dex: ProgramDex;
  /** Of its definition in that dex. */
  readonly index: number;
}

/** Where each class is defined, looked up when it is first asked. */
export class ClassPlaces {
  readonly #program: Program;
  #places: Map<number, ClassPlace> | null = null;

  constructor(program: Program) {
    this.#program = program;
  }

  of(type: number): ClassPlace | null {
    this.#places ??= placesIn(this.#program);
    return this.#places.get(type) ?? null;
  }
}

function placesIn(program: Program): Map<number, ClassPlace> {
  const places = new Map<number, ClassPlace>();
  for (const dex of program.dexes) {
    const { header, words } = dex.dex;
    for (let index = 0; index < header.classes.count; index++) {
      const typeIndex = words[header.classes.word + index * 8] ?? 0;
      if (typeIndex >= header.types.count) continue;
      const type = dex.type(typeIndex);
      if (!places.has(type)) places.set(type, { dex, index });
    }
  }
  return places;
}
