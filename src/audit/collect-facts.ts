import type { InputFile, Platform } from "../formats/platform.ts";
import type { AppFacts } from "../model/app.ts";
import type { Gap } from "../model/gap.ts";
import type { Companions } from "../sources/apk/companions.ts";
import { type AppSeen, readApp } from "../sources/apk/read.ts";
import { numberedGaps } from "./gaps.ts";

export { readMapping } from "../sources/apk/parties/originals.ts";
export type { Companions };

/** The app alone, for `candor facts`: without what a policy and its judgement need, so that it starts at once. */
export function collectFacts(
  file: InputFile,
  platform: Platform,
  progress: (step: string) => void = () => {},
  companions: Companions = {},
): AppFacts {
  const app = readApp(file, platform, companions, progress);
  return numberedFacts(app, numberedGaps(app.gaps));
}

export function numberedFacts(app: AppSeen, gaps: readonly Gap[]): AppFacts {
  return { ...app, facts: app.facts.map((fact, index) => ({ id: `F${index + 1}`, ...fact })), gaps };
}
