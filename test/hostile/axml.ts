import type { AxmlCase } from "./axml-sound.ts";
import { attributesCases } from "./xml/attributes.ts";
import { chunksCases } from "./xml/chunks.ts";
import { headersCases } from "./xml/headers.ts";
import { poolsCases } from "./xml/pools.ts";

export type { AxmlCase } from "./axml-sound.ts";

export const axmlCases: readonly AxmlCase[] = [
  ...headersCases(),
  ...poolsCases(),
  ...chunksCases(),
  ...attributesCases(),
];
