import { FormatError } from "../format-error.ts";
import { LebReader } from "./code.ts";
import type { Dex } from "./dex.ts";
import { type EncodedAnnotation, readEncodedAnnotation } from "./encoded-value.ts";

export interface ClassAnnotation extends EncodedAnnotation {
  readonly visibility: "build" | "runtime" | "system";
}

const VISIBILITIES = ["build", "runtime", "system"] as const;

/** The annotations of a class itself, not of its members. `offset` is the class's annotationsOffset. */
export function readClassAnnotations(dex: Dex, offset: number): readonly ClassAnnotation[] {
  if (offset === 0) return [];
  const set = wordAt(dex, offset);
  if (set === 0) return [];
  const count = wordAt(dex, set);
  if (set + 4 + count * 4 > dex.bytes.length) throw new FormatError("dex annotation set is cut short", set);
  dex.spend(count * 4, set);
  const annotations: ClassAnnotation[] = [];
  for (let n = 0; n < count; n++) {
    const reader = new LebReader(dex.bytes, wordAt(dex, set + 4 + n * 4));
    const visibility = VISIBILITIES[reader.u8()];
    if (visibility === undefined)
      throw new FormatError("dex annotation has no known visibility", reader.position);
    annotations.push({ visibility, ...readEncodedAnnotation(dex, reader, 0) });
  }
  return annotations;
}

/** A method of a class and the types of its annotations, by their indices in the dex. */
export interface AnnotatedMethod {
  readonly method: number;
  readonly types: readonly number[];
}

/** The annotated methods of a class, without what the annotations say. `offset` is the class's annotationsOffset. */
export function readAnnotatedMethods(dex: Dex, offset: number): readonly AnnotatedMethod[] {
  if (offset === 0) return [];
  const fields = wordAt(dex, offset + 4);
  const count = wordAt(dex, offset + 8);
  const start = offset + 16 + fields * 8;
  if (start + count * 8 > dex.bytes.length)
    throw new FormatError("dex annotations of methods are cut short", offset);
  dex.spend(count * 8, offset);
  const methods: AnnotatedMethod[] = [];
  for (let n = 0; n < count; n++) {
    const set = wordAt(dex, start + n * 8 + 4);
    const size = wordAt(dex, set);
    if (set + 4 + size * 4 > dex.bytes.length) throw new FormatError("dex annotation set is cut short", set);
    dex.spend(size * 4, set);
    const types: number[] = [];
    for (let each = 0; each < size; each++) {
      const reader = new LebReader(dex.bytes, wordAt(dex, set + 4 + each * 4));
      reader.u8();
      types.push(reader.uleb());
    }
    methods.push({ method: wordAt(dex, start + n * 8), types });
  }
  return methods;
}

function wordAt(dex: Dex, offset: number): number {
  const word = offset % 4 === 0 ? dex.words[offset >> 2] : undefined;
  if (word === undefined) throw new FormatError("dex annotations are out of range", offset);
  return word;
}
