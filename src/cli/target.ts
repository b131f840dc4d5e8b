import { statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Report } from "../model/report.ts";
import { reports } from "../report/index.gen.ts";
import { choice } from "./choice.ts";
import { fileProblem, UsageError } from "./usage-error.ts";
import { makeFolder, plainTarget } from "./write-output.ts";

export type Target =
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string };

export interface ReportAndTarget {
  readonly report: Report;
  readonly target: Target;
}

/** Which format goes where. A target that cannot be written to is refused before the work, not after it. */
export function reportAndTarget(
  format: string | undefined,
  out: string | undefined,
  inputs: readonly string[],
  screen: boolean,
): ReportAndTarget {
  const asked = format === undefined ? null : reportNamed(format);
  if (out === undefined || out === "-") {
    return { report: asked ?? reportNamed(screen ? "text" : "json"), target: { kind: "stdout" } };
  }
  if (out === "")
    throw new UsageError({ en: "--out needs a file or a folder", zh: "--out 后面需要文件或文件夹" });
  if (/[\\/]$/.test(out) || isFolder(out)) {
    makeFolder(out);
    return { report: asked ?? reportNamed("html"), target: { kind: "folder", path: out } };
  }
  plainTarget(out, inputs);
  if (!isFolder(dirname(out))) {
    throw new UsageError({
      en: `there is no folder ${dirname(out)}; make it first, or end --out with / to have it made`,
      zh: `没有文件夹 ${dirname(out)}；请先建立，或让 --out 以 / 结尾由 candor 建立`,
    });
  }
  return { report: asked ?? reportByExtension(out), target: { kind: "file", path: out } };
}

function reportNamed(format: string): Report {
  const id = choice(
    "--format",
    format,
    reports.map((report) => report.id),
  );
  const found = reports.find((report) => report.id === id);
  if (found === undefined) throw new Error(`no report "${id}"`);
  return found;
}

const OTHER_EXTENSIONS: Readonly<Record<string, string>> = {
  htm: "html",
  markdown: "md",
  text: "txt",
  log: "txt",
};

function reportByExtension(path: string): Report {
  const written = extname(path).slice(1).toLowerCase();
  const extension = OTHER_EXTENSIONS[written] ?? written;
  const found = reports.find((report) => report.extension === extension);
  if (found !== undefined) return found;
  const known = reports.map((report) => `.${report.extension}`).join(" ");
  throw new UsageError({
    en: `${path} does not say its format; end it with one of ${known}, with / for a folder, or add --format`,
    zh: `从 ${path} 看不出格式；请使用扩展名 ${known} 之一，以 / 结尾表示文件夹，或加上 --format`,
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw fileProblem(path, error);
  }
}

const LONGEST_NAME = 100;

/** Names for the files in a folder: made of the app's file name, each once, and never a path out of the folder. */
export class FolderNames {
  readonly #folder: string;
  readonly #extension: string;
  readonly #taken = new Set<string>();

  constructor(folder: string, extension: string) {
    this.#folder = folder;
    this.#extension = extension;
  }

  next(app: string): string {
    const stem = fileStem(app);
    let name = stem;
    // Some disks do not tell upper case from lower.
    for (let count = 2; this.#taken.has(name.toLowerCase()); count += 1) name = `${stem}-${count}`;
    this.#taken.add(name.toLowerCase());
    return join(this.#folder, `${name}.${this.#extension}`);
  }
}

function fileStem(app: string): string {
  const plain = basename(app)
    .replace(/\.(apk|xapk|apks|apkm)$/i, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._+@-]+/gu, "_")
    .replace(/^[.-]+|[.]+$/g, "");
  const stem = [...plain].slice(0, LONGEST_NAME).join("");
  // Names that Windows keeps for devices.
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)) return `_${stem}`;
  return stem === "" ? "app" : stem;
}
