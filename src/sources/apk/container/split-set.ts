import type { ByteSource } from "../../../formats/platform.ts";
import type { Zip } from "../../../formats/zip/zip.ts";
import type { GapSeen } from "../../../model/gap.ts";
import { packageNameOf } from "../manifest/attributes.ts";
import { MANIFEST } from "./content.ts";
import type { ApkPart } from "./open.ts";
import { containerGap } from "./words.ts";

/** Archives inside archives inside … are opened this deep. */
const MAX_DEPTH = 4;
const PACKAGE = /\.(apk|apks|apkm|xapk)$/i;

/** An archive found inside another. */
export interface Nested {
  readonly entry: string;
  readonly prefix: string;
  readonly zip: Zip;
  readonly source: ByteSource;
}

export type OpenNested = (entry: string, prefix: string, source: () => ByteSource) => Nested | null;

/** All APKs of a set, however its packager nested them. */
export function nestedPackages(set: Zip, open: OpenNested, gaps: GapSeen[]): Nested[] {
  return nestedIn(set, "", 1, open, gaps);
}

function nestedIn(set: Zip, prefix: string, depth: number, open: OpenNested, gaps: GapSeen[]): Nested[] {
  const found: Nested[] = [];
  for (const entry of wanted(set)) {
    const name = `${prefix}${entry.name}`;
    if (depth > MAX_DEPTH) {
      gaps.push(containerGap("nested-too-deep", name, "", { kind: "entry", entry: name }));
      continue;
    }
    const nested = open(name, `${name}!/`, () => set.open(entry));
    if (nested === null) continue;
    if (nested.zip.find(MANIFEST) !== undefined || /\.apk$/i.test(entry.name)) found.push(nested);
    else found.push(...nestedIn(nested.zip, nested.prefix, depth + 1, open, gaps));
  }
  return found;
}

/** bundletool's sets also hold whole builds for old devices beside the splits; they repeat the same app. */
function wanted(set: Zip): Zip["entries"] {
  const packages = set.entries.filter((entry) => PACKAGE.test(entry.name));
  const universal = packages.filter((entry) => entry.name === "universal.apk");
  if (universal.length > 0) return universal;
  const splits = packages.filter((entry) => entry.name.startsWith("splits/"));
  return splits.length > 0 ? splits : packages;
}

/** Base first, then splits in the set's order; one app only. */
export function chooseParts(parts: readonly ApkPart[], gaps: GapSeen[]): ApkPart[] {
  const bases = parts.filter((part) => part.split === null && part.manifest !== null);
  const base =
    bases.find((part) => /(^|\/)base(-master)?\.apk$/i.test(part.entry)) ?? biggest(bases) ?? parts[0];
  if (base === undefined) return [];
  const packageName = packageNameOf(base.manifest);
  const same: ApkPart[] = [];
  for (const part of parts) {
    if (part === base) continue;
    const name = packageNameOf(part.manifest);
    if (name === null || packageName === null || name === packageName) same.push(part);
    else gaps.push(containerGap("other-app-inside", part.entry, name, { kind: "entry", entry: part.entry }));
  }
  return [base, ...same];
}

/** Sets whose base has an odd name: the whole app is the biggest of those that are no split. */
function biggest(parts: readonly ApkPart[]): ApkPart | undefined {
  return [...parts].sort((a, b) => b.zip.bytes.sizeBytes - a.zip.bytes.sizeBytes)[0];
}
