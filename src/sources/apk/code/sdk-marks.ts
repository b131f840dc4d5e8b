import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { classShape } from "./class-shape.ts";
import type { SdkMarkSeen } from "./code-read.ts";
import { methodShape, useShape } from "./method-shape.ts";
import type { SdkTexts } from "./sdk-texts.ts";
import type { TextUse } from "./walk.ts";

/** The texts of SDKs that code of a dex uses, each with the first method that does, and whether the shape of its class, of itself or of the use is theirs too. */
export function readSdkMarks(
  dex: Dex,
  entry: string,
  { table, sdks, shapes }: SdkTexts,
  present: ReadonlyMap<number, number>,
  uses: ReadonlyMap<number, TextUse>,
  /** Byte offset of the code of each method. */
  codeOffsets: Uint32Array,
): readonly SdkMarkSeen[] {
  const seen: SdkMarkSeen[] = [];
  const shapeOf = new Map<number, string | null>();
  for (const [stringIndex, n] of present) {
    const use = uses.get(stringIndex);
    if (use === undefined) continue;
    const { class: owner, name, proto } = dex.methodRef(use.methodIndex);
    const ofClass = shapeOf.get(use.classIndex) ?? orNull(() => classShape(dex, use.classIndex));
    shapeOf.set(use.classIndex, ofClass);
    const sdk = sdks[n] ?? "";
    const isTheirs = (shape: string | null): shape is string =>
      shape !== null && shapes[sdk]?.includes(shape) === true;
    const code = codeOffsets[use.methodIndex] ?? 0;
    const ofMethod = isTheirs(ofClass) ? ofClass : orNull(() => methodShape(dex, code));
    const ofUse = isTheirs(ofMethod) ? ofMethod : orNull(() => useShape(dex, code, use.offset));
    seen.push({
      sdk,
      text: table.text(n),
      shape: isTheirs(ofUse) ? ofUse : null,
      at: { kind: "code", entry, class: owner, method: name + proto, offset: use.offset },
    });
  }
  return seen;
}

/** What is broken has no shape; the walk over the code has counted it. */
function orNull(shape: () => string | null): string | null {
  try {
    return shape();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return null;
  }
}
