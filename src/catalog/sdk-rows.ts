import type { Sdk } from "./sdk-types.ts";
import { sdks } from "./sdks/index.gen.ts";

/** One SDK by its number. The program reads that one alone: see build/made-beforehand.mjs. */
export function sdkAt(n: number): Sdk | undefined {
  return sdks[n];
}
