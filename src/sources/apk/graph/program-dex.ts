import type { Dex } from "../../../formats/dex/dex.ts";
import type { CallsSeen } from "../code/code-read.ts";

/** One dex of the program, kept with its bytes: indices of this file to numbers of the program, and back to code. */
export interface ProgramDex {
  readonly dex: Dex;
  /** As places name it. */
  readonly entry: string;
  type(index: number): number;
  method(index: number): number;
  /** A method's name and prototype, and its name alone: its class need not be known. */
  shape(methodIndex: number): number;
  methodName(methodIndex: number): number;
  field(index: number): number;
  fieldName(index: number): number;
  /** What the walk over its code noted; null where there was none. */
  readonly calls: CallsSeen | null;
  /** Indices of the strings in which one of `wordsSought` may stand; null where nobody looked. */
  readonly worded: Uint32Array | null;
  /** Classes that the static fields of a class name in what they begin with, by the class's number in this dex. */
  namedByStatics(index: number): readonly number[];
  /** Reads into the program what stands above a class, by the class's number in this dex. */
  readHead(type: number, index: number): void;
  /** Reads its members. */
  readMembers(type: number, index: number, onMember: (method: number) => void): void;
  /** Reads what a method of this dex does; byte offset of its code. */
  readEdges(method: number, codeOffset: number): void;
}
