import { sdks } from "../../../catalog/sdks/index.gen.ts";
import { indexSdks } from "./sdk-index.ts";

/** The index of the catalog's SDKs. The program has it as data: see build/made-beforehand.mjs. */
export const sdkTables = indexSdks(sdks);
