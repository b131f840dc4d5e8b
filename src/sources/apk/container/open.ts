import type { XmlDocument } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { ByteSource, InputFile, Platform } from "../../../formats/platform.ts";
import { type ByteBudget, DEFAULT_BUDGET_BYTES, openZip, type Zip } from "../../../formats/zip/zip.ts";
import type { Anomaly } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { Place } from "../../../model/place.ts";
import { packageNameOf } from "../manifest/attributes.ts";
import { xmlAnomalies, zipAnomalies } from "./anomalies.ts";
import { MANIFEST, readXmlEntry } from "./content.ts";
import { dexAnomalies } from "./dex-entries.ts";
import { chooseParts, type Nested, nestedPackages } from "./split-set.ts";
import { containerGap, reasonText } from "./words.ts";

export { dexEntries } from "./dex-entries.ts";
export { entryBytes } from "./entry-bytes.ts";

/** One app as it was handed in: a plain APK, or a set of splits read as one. */
export interface OpenApk {
  readonly file: InputFile;
  /** Base first. Empty where the file could not be opened; `gaps` says why. */
  readonly parts: readonly ApkPart[];
  /** The outermost archive: the APK itself, or the set. null where there is none. */
  readonly container: Zip | null;
  /** Of container and manifest; grows while entries are read. */
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly GapSeen[];
  readonly platform: Platform;
}

export interface ApkPart {
  /** `""` for a plain APK; the entry name inside the set otherwise. */
  readonly entry: string;
  /** To put before entry names in places: `""` or `base.apk!/`. */
  readonly prefix: string;
  /** Name of the split; null for the base. */
  readonly split: string | null;
  readonly sha256: string;
  readonly zip: Zip;
  readonly manifest: XmlDocument | null;
  /** Where it stands, with the prefix: `AndroidManifest.xml`, or `…#2` where the first of that name is broken. */
  readonly manifestEntry: string;
}

/** Opens an app. Never throws for what the file holds: what cannot be read becomes a gap. */
export function openApk(file: InputFile, platform: Platform): OpenApk {
  const gaps: GapSeen[] = [];
  const budget: ByteBudget = { left: DEFAULT_BUDGET_BYTES };
  const whole: Place = { kind: "file", sha256: file.sha256, name: file.name };
  const container = openOrGap(file.bytes, platform, budget, (error) => {
    gaps.push(containerGap("not-an-archive", file.name, reasonText(error), whole));
  });
  const parts = container === null ? [] : readParts(file, container, { platform, budget, gaps, whole });
  for (const part of parts) gaps.push(...partGaps(part, whole));
  const zips = [
    ...(parts.some((part) => part.zip === container) || container === null
      ? []
      : [{ prefix: "", zip: container }]),
    ...parts,
  ];
  return {
    file,
    parts,
    container,
    platform,
    gaps,
    get anomalies() {
      return [
        ...zips.flatMap(({ prefix, zip }) => zipAnomalies(zip, prefix, whole)),
        ...parts.flatMap((part) => xmlAnomalies(part.manifest, part.manifestEntry)),
        ...parts.flatMap(dexAnomalies),
      ];
    },
  };
}

interface Opening {
  readonly platform: Platform;
  readonly budget: ByteBudget;
  readonly gaps: GapSeen[];
  readonly whole: Place;
}

function readParts(file: InputFile, container: Zip, opening: Opening): ApkPart[] {
  const { gaps, whole } = opening;
  if (container.find(MANIFEST) !== undefined) return [readPart("", "", file.sha256, container, gaps)];
  const nested = nestedPackages(
    container,
    (entry, prefix, source) => openNested(entry, prefix, source, opening),
    gaps,
  );
  const parts = nested.map(({ entry, prefix, zip, source }) => {
    const sha256 = opening.platform.sha256(source.read(0, source.sizeBytes));
    return readPart(entry, prefix, sha256, zip, gaps);
  });
  if (parts.length > 0) return chooseParts(parts, gaps);
  if (gaps.some((gap) => gap.reason === "part-unreadable")) return [];
  if (
    container.find("base/manifest/AndroidManifest.xml") !== undefined ||
    container.find("BundleConfig.pb") !== undefined
  ) {
    gaps.push(containerGap("app-bundle", file.name, "", whole));
    return [];
  }
  // Whatever else the archive is, code and libraries in it are still worth a look when it calls itself an APK.
  if (
    container.entries.some((entry) => /^classes\d*\.dex$|^resources\.arsc$/.test(entry.name)) ||
    /\.apk$/i.test(file.name)
  ) {
    return [readPart("", "", file.sha256, container, gaps)];
  }
  gaps.push(containerGap("no-app-inside", file.name, "", whole));
  return [];
}

function openNested(
  entry: string,
  prefix: string,
  source: () => ByteSource,
  opening: Opening,
): Nested | null {
  const at: Place = { kind: "entry", entry };
  const refuse = (error: FormatError): void => {
    opening.gaps.push(containerGap("part-unreadable", entry, reasonText(error), at));
  };
  try {
    const bytes = source();
    const zip = openOrGap(bytes, opening.platform, opening.budget, refuse);
    return zip === null ? null : { entry, prefix, zip, source: bytes };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    refuse(error);
    return null;
  }
}

function openOrGap(
  bytes: ByteSource,
  platform: Platform,
  budget: ByteBudget,
  refuse: (error: FormatError) => void,
): Zip | null {
  try {
    return openZip(bytes, platform, { budget });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    refuse(error);
    return null;
  }
}

function readPart(entry: string, prefix: string, sha256: string, zip: Zip, gaps: GapSeen[]): ApkPart {
  const { manifest, manifestEntry } = readManifestOf(zip, prefix, gaps);
  return { entry, prefix, split: splitOf(manifest), sha256, zip, manifest, manifestEntry };
}

/** Of several manifests the first that can be read: current Android refuses such archives, older ones took the first. */
function readManifestOf(
  zip: Zip,
  prefix: string,
  gaps: GapSeen[],
): Pick<ApkPart, "manifest" | "manifestEntry"> {
  const first = `${prefix}${MANIFEST}`;
  let failure: FormatError | null = null;
  for (const [index, entry] of zip.findAll(MANIFEST).entries()) {
    try {
      return {
        manifest: readXmlEntry(zip, entry),
        manifestEntry: index === 0 ? first : `${first}#${index + 1}`,
      };
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      failure ??= error;
    }
  }
  if (failure === null)
    gaps.push(containerGap("manifest-missing", prefix === "" ? "The file" : prefix.slice(0, -2), "", null));
  else
    gaps.push(
      containerGap("manifest-unreadable", first, reasonText(failure), { kind: "entry", entry: first }),
    );
  return { manifest: null, manifestEntry: first };
}

function splitOf(manifest: XmlDocument | null): string | null {
  const split = manifest?.root.attributes.find((one) => one.name === "split" && one.resourceId === 0);
  return split?.string ?? split?.rawValue ?? null;
}

function partGaps(part: ApkPart, whole: Place): GapSeen[] {
  const gaps: GapSeen[] = [];
  const manifest = part.manifestEntry;
  const at: Place = part.entry === "" ? whole : { kind: "entry", entry: part.entry };
  const what = part.entry === "" ? "The file" : part.entry;
  if (part.manifest !== null && !isWhole(part.manifest)) {
    gaps.push(containerGap("manifest-cut-short", manifest, "", { kind: "entry", entry: manifest }));
  }
  if (part.manifest !== null && packageNameOf(part.manifest) === null) {
    gaps.push(containerGap("package-name-missing", manifest, "", { kind: "entry", entry: manifest }));
  }
  for (const { kind, detail } of part.zip.anomalies) {
    if (kind === "entries-capped" || kind === "dex-before-archive")
      gaps.push(containerGap(kind, what, detail, at));
  }
  return gaps;
}

/** Whether nothing was lost between the first element and the last. */
function isWhole(manifest: XmlDocument): boolean {
  return (
    manifest.complete &&
    manifest.root.name === "manifest" &&
    !manifest.anomalies.some(({ kind }) => kind === "attributes-cut")
  );
}
