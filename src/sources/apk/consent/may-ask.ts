import { FormatError } from "../../../formats/format-error.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { isPolicyText } from "./words.ts";
import type { World } from "./world.ts";

/** Whether the app holds words of a policy anywhere, without which nothing in it can be told to ask for agreement. */
export function mayAsk({ screens, program }: World): boolean {
  return program.dexes.some(speaksOfPolicy) || screens.mayShowPolicy;
}

function speaksOfPolicy({ dex, worded }: ProgramDex): boolean {
  const count = worded?.length ?? dex.header.strings.count;
  for (let n = 0; n < count; n++) {
    const text = textOf(dex, worded?.[n] ?? n);
    if (isPolicyText(text) && !isDescriptor(text)) return true;
  }
  return false;
}

function textOf(dex: ProgramDex["dex"], index: number): string {
  try {
    return dex.string(index);
  } catch (error) {
    // The reader of code has already said that this string is broken.
    if (!(error instanceof FormatError)) throw error;
    return "";
  }
}

/** Nobody reads the name of a class, `Landroid/hardware/SensorPrivacyManager;`. */
function isDescriptor(text: string): boolean {
  return /^\[*L[\w$/-]+;$/.test(text);
}
