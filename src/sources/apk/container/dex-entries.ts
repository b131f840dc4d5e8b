import type { Zip, ZipEntry } from "../../../formats/zip/zip.ts";
import type { Anomaly } from "../../../model/app.ts";
import { contentOf } from "./content.ts";
import type { ApkPart, OpenApk } from "./open.ts";

const DEX = /^classes([2-9]|[1-9]\d+)?\.dex$/;

export interface DexEntry {
  /** With the part's prefix; `classes.dex#2` for the second entry of that name. */
  readonly entry: string;
  read(): Uint8Array;
}

/**
 * Every dex of the app, in the order Android loads them: base first, classes.dex, classes2.dex and on. Android stops
 * at the first number that is missing and knows one entry per name; we read the others too, since code may hide there.
 */
export function dexEntries(apk: OpenApk): readonly DexEntry[] {
  return apk.parts.flatMap((part) =>
    dexOf(part.zip).map(({ entry, copy }) => ({
      entry: `${part.prefix}${entry.name}${copy > 1 ? `#${copy}` : ""}`,
      read: () => contentOf(part.zip, entry),
    })),
  );
}

function dexOf(zip: Zip): { entry: ZipEntry; number: number; copy: number }[] {
  const copies = new Map<string, number>();
  const found: { entry: ZipEntry; number: number; copy: number }[] = [];
  for (const entry of zip.entries) {
    const match = DEX.exec(entry.name);
    if (match === null) continue;
    const copy = (copies.get(entry.name) ?? 0) + 1;
    copies.set(entry.name, copy);
    found.push({ entry, number: Number(match[1] ?? 1), copy });
  }
  return found.sort((a, b) => a.copy - b.copy || a.number - b.number);
}

/** A number that is missing: what follows it is out of Android's sight at start, which is a place to hide code. */
export function dexAnomalies(part: ApkPart): Anomaly[] {
  let expected = 1;
  for (const { entry, number, copy } of dexOf(part.zip)) {
    if (copy > 1) break;
    if (number !== expected) {
      const missing = expected === 1 ? "classes.dex" : `classes${expected}.dex`;
      const at = { kind: "entry", entry: `${part.prefix}${entry.name}` } as const;
      return [
        {
          layer: "code",
          kind: "dex-not-contiguous",
          detail: `${missing} is missing before it; Android would not load it by itself`,
          at,
        },
      ];
    }
    expected += 1;
  }
  return [];
}
