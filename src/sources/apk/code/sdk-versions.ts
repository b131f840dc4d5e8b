import type { Dex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { CodeVersion } from "./code-read.ts";
import type { DexContext } from "./dex-context.ts";

/** Names of constants in which libraries say their version, the most telling first. */
export const VERSION_FIELDS: readonly string[] = [
  "SDK_VERSION_NAME",
  "VERSION_NAME",
  "SDK_VERSION",
  "LIBRARY_VERSION_NAME",
  "LIBRARY_VERSION",
  "LIB_VERSION",
  "VERSION",
  "SDK_VER",
];

const VERSION = /^v?(\d{1,4}(?:\.\d{1,6}){1,4}(?:[-+][0-9A-Za-z]{1,16}){0,2})$/;
const MAX_VERSIONS = 2000;

/** Constants that spell a version: `com.a.sdk.BuildConfig.VERSION_NAME = "4.1.9"`. */
export function readVersions(dex: Dex, context: DexContext): readonly CodeVersion[] {
  const names = new Map(VERSION_FIELDS.map((name, rank) => [context.marks.names.find(name), rank]));
  names.delete(-1);
  const found: CodeVersion[] = [];
  const { word, count } = dex.header.fields;
  for (let id = 0; names.size > 0 && id < count && found.length < MAX_VERSIONS; id++) {
    const rank = names.get(dex.words[word + id * 2 + 1] ?? 0);
    if (rank === undefined) continue;
    const field = fieldOrNull(context, id);
    const version = VERSION.exec(field?.text ?? "")?.[1];
    if (field === null || version === undefined) continue;
    found.push({ class: field.ref.class, rank, version });
  }
  return found;
}

/** A broken field spoils only itself; the walk over the code counts who uses it. */
function fieldOrNull(context: DexContext, id: number): ReturnType<DexContext["field"]> | null {
  try {
    return context.field(id);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return null;
  }
}
