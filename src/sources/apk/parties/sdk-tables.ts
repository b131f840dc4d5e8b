import { sdks } from "../../../catalog/sdks/index.gen.ts";
import { indexSdks, type SdkIndex } from "./sdk-index.ts";

let made: SdkIndex | null = null;

/** The index of the catalog's SDKs. The program has it as data: see build/made-beforehand.mjs. */
export function sdkTables(): SdkIndex {
  made ??= indexSdks(sdks);
  return made;
}
