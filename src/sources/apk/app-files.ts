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
  let files = layoutsOf.get(apk);
  if (files === undefined) {
    files = keptWhileSmall(apk.parts.flatMap(partLayouts));
    layoutsOf.set(apk, files);
  }
  return files;
}

const layoutsOf = new WeakMap<OpenApk, readonly LayoutFile[]>();
const MAX_KEPT_BYTES = 2 << 20;

/** Several readers look at the layouts: inflating one costs more than keeping its few bytes. */
function keptWhileSmall(files: readonly LayoutFile[]): readonly LayoutFile[] {
  let left = MAX_KEPT_BYTES;
  return files.map(({ entry, read }) => {
    let kept: Uint8Array | null = null;
    return {
      entry,
      read: () => {
        if (kept !== null) return kept;
        const bytes = read();
        if (bytes.length <= left) {
          left -= bytes.length;
          kept = bytes;
        }
        return bytes;
      },
    };
  });
}

function partLayouts({ prefix, zip }: ApkPart): readonly LayoutFile[] {
  const xml = zip.entries.filter(({ name }) => name.startsWith("res/") && name.endsWith(".xml"));
  const named = xml.filter(({ name }) => name.startsWith("res/layout"));
  return (named.length > 0 ? named : xml).map((entry) => ({
    entry: `${prefix}${entry.name}`,
    read: () => zip.read(entry),
  }));
}

/** The compiled settings pages and the like: `res/xml…`. */
export function xmlFiles(apk: OpenApk): readonly LayoutFile[] {
  return apk.parts.flatMap(({ prefix, zip }) =>
    zip.entries
      .filter(({ name }) => /^res\/xml[^/]*\/.+\.xml$/.test(name))
      .map((entry) => ({ entry: `${prefix}${entry.name}`, read: () => zip.read(entry) })),
  );
}
