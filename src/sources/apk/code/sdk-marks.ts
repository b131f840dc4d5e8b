import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { classShape } from "./class-shape.ts";
import type { SdkMarkSeen } from "./code-read.ts";
import type { SdkTexts } from "./sdk-texts.ts";
import type { TextUse } from "./walk.ts";

/** The texts of SDKs that code of a dex uses, each with the first class that does, and whether its shape is theirs too. */
export function readSdkMarks(
  dex: Dex,
  entry: string,
  { table, sdks, shapes }: SdkTexts,
  present: ReadonlyMap<number, number>,
  uses: ReadonlyMap<number, TextUse>,
): readonly SdkMarkSeen[] {
  const seen: SdkMarkSeen[] = [];
  const shapeOf = new Map<number, string | null>();
  for (const [stringIndex, n] of present) {
    const use = uses.get(stringIndex);
    if (use === undefined) continue;
    const { class: owner, name, proto } = dex.methodRef(use.methodIndex);
    let shape = shapeOf.get(use.classIndex);
    if (shape === undefined) {
      shape = shapeOrNull(dex, use.classIndex);
      shapeOf.set(use.classIndex, shape);
    }
    const sdk = sdks[n] ?? "";
    seen.push({
      sdk,
      text: table.text(n),
      shape: shape !== null && shapes[sdk]?.includes(shape) === true ? shape : null,
      at: { kind: "code", entry, class: owner, method: name + proto, offset: use.offset },
    });
  }
  return seen;
}

/** A class with a broken member has no shape; the walk over the code has counted it. */
function shapeOrNull(dex: Dex, classIndex: number): string | null {
  try {
    return classShape(dex, classIndex);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return null;
  }
}
