import { memberLevels } from "../../catalog/android/levels/index.gen.ts";
import type { Lang } from "../../model/text.ts";

/** What each API level is sold as; levels that brought a new number of their own. */
const RELEASES: ReadonlyMap<number, string> = new Map([
  [22, "5.1"],
  [23, "6"],
  [24, "7.0"],
  [25, "7.1"],
  [26, "8.0"],
  [27, "8.1"],
  [28, "9"],
  [29, "10"],
  [30, "11"],
  [31, "12"],
  [32, "12L"],
  [33, "13"],
  [34, "14"],
  [35, "15"],
  [36, "16"],
]);

interface Levels {
  readonly since: number | null;
  readonly until: number | null;
}

let known: ReadonlyMap<string, Levels> | null = null;

/** "on Android 8.0 (API 26) and later"; null where the method was always there and still is. */
export function levelWords(signature: string, lang: Lang): string | null {
  known ??= readLevels();
  const levels = known.get(signature);
  if (levels === undefined) return null;
  const { since, until } = levels;
  const from = since === null ? null : release(since, lang);
  const to = until === null ? null : release(until, lang);
  if (from !== null && to !== null)
    return lang === "zh" ? `仅 ${from}至 ${to}的系统提供` : `only on ${from} to ${to}`;
  if (from !== null) return lang === "zh" ? `${from}起的系统才提供` : `on ${from} and later`;
  return to === null ? null : lang === "zh" ? `${to}之后的系统不再公开提供` : `no longer offered after ${to}`;
}

function release(level: number, lang: Lang): string {
  const name = RELEASES.get(level);
  if (name === undefined) return `Android API ${level}`;
  return lang === "zh" ? `Android ${name}（API ${level}）` : `Android ${name} (API ${level})`;
}

function readLevels(): ReadonlyMap<string, Levels> {
  const found = new Map<string, Levels>();
  for (const { members } of memberLevels)
    for (const line of members.split("\n")) {
      const [, signature = "", since = "", until = ""] = /^(\S+) (\d*)-(\d*)/.exec(line) ?? [];
      if (signature !== "")
        found.set(signature, {
          since: since === "" ? null : Number(since),
          until: until === "" ? null : Number(until),
        });
    }
  return found;
}
