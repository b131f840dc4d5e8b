import type { Zip, ZipEntry } from "../../formats/zip/zip.ts";
import type { AppFile } from "./blind/runtimes.ts";
import type { ApkPart, OpenApk } from "./container/open.ts";
import type { LayoutFile } from "./screens/layouts.ts";

/** Every entry of every part by its path inside its own archive. */
export function appFiles(apk: OpenApk): readonly AppFile[] {
  return apk.parts.flatMap(({ prefix, zip }) =>
    zip.entries.map(
      ({ name }): AppFile => ({ path: name, at: { kind: "entry", entry: `${prefix}${name}` } }),
    ),
  );
}

export function nativeLibs(files: readonly AppFile[]): readonly { name: string; at: AppFile["at"] }[] {
  return files
    .filter(({ path }) => path.startsWith("lib/") && path.endsWith(".so"))
    .map(({ path, at }) => ({ name: path.slice(path.lastIndexOf("/") + 1), at }));
}

export function assets(files: readonly AppFile[]): readonly { name: string; at: AppFile["at"] }[] {
  return files
    .filter(({ path }) => path.startsWith("assets/"))
    .map(({ path, at }) => ({ name: path.slice("assets/".length), at }));
}

/**
 * The compiled layouts. Where resource names were kept they stand in `res/layout…`; where they were shortened
 * (`res/a1.xml`) any XML may be one.
 */
export function layoutFiles(apk: OpenApk): readonly LayoutFile[] {
  return apk.parts.flatMap((part) => partLayouts(apk, part));
}

function partLayouts(apk: OpenApk, { prefix, zip }: ApkPart): readonly LayoutFile[] {
  const xml = zip.entries.filter(({ name }) => name.startsWith("res/") && name.endsWith(".xml"));
  const named = xml.filter(({ name }) => name.startsWith("res/layout"));
  return (named.length > 0 ? named : xml).map((entry) => ({
    entry: `${prefix}${entry.name}`,
    read: () => xmlBytes(apk, zip, entry),
  }));
}

const MAX_KEPT_BYTES = 2 << 20;
/** XML files that were read, by app, and for how many bytes more there is room. */
const kept = new WeakMap<OpenApk, { readonly files: Map<ZipEntry, Uint8Array>; left: number }>();

/** A compiled XML file. Several readers look at most of them: inflating one costs more than keeping its few bytes. */
export function xmlBytes(apk: OpenApk, zip: Zip, entry: ZipEntry, maxBytes?: number): Uint8Array {
  let store = kept.get(apk);
  if (store === undefined) {
    store = { files: new Map(), left: MAX_KEPT_BYTES };
    kept.set(apk, store);
  }
  const known = store.files.get(entry);
  if (known !== undefined && known.length <= (maxBytes ?? known.length)) return known;
  const bytes = zip.read(entry, maxBytes);
  if (bytes.length <= store.left) {
    store.left -= bytes.length;
    store.files.set(entry, bytes);
  }
  return bytes;
}

/** The compiled settings pages and the like: `res/xml…`. */
export function xmlFiles(apk: OpenApk): readonly LayoutFile[] {
  return apk.parts.flatMap(({ prefix, zip }) =>
    zip.entries
      .filter(({ name }) => /^res\/xml[^/]*\/.+\.xml$/.test(name))
      .map((entry) => ({ entry: `${prefix}${entry.name}`, read: () => xmlBytes(apk, zip, entry) })),
  );
}
