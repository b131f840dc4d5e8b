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
  /** The HTML that `report` renders is to be printed to PDF. */
  readonly pdf: boolean;
}

/** What a command can write, and how, when the command line does not say. */
export interface Formats {
  readonly reports: readonly Report[];
  readonly onScreen: string;
  readonly inPipe: string;
  /** `false` where nothing can be printed to PDF. */
  readonly pdf: boolean;
}

export const AUDIT_FORMATS: Formats = { reports, onScreen: "text", inPipe: "json", pdf: true };

/** Which format goes where. A target that cannot be written to is refused before the work, not after it. */
export function reportAndTarget(
  format: string | undefined,
  out: string | undefined,
  inputs: readonly string[],
  screen: boolean,
  formats: Formats = AUDIT_FORMATS,
): ReportAndTarget {
  const asked = format === undefined ? null : formatNamed(format, formats);
  if (out === undefined || out === "-") {
    if (asked?.pdf === true) throw new UsageError(PDF_NEEDS_FILE);
    const usual = formatNamed(screen ? formats.onScreen : formats.inPipe, formats);
    return { ...(asked ?? usual), target: { kind: "stdout" } };
  }
  if (out === "")
    throw new UsageError({ en: "--out needs a file or a folder", zh: "--out 后面需要文件或文件夹" });
  if (/[\\/]$/.test(out) || isFolder(out)) {
    makeFolder(out);
    return { ...(asked ?? formatNamed("html", formats)), target: { kind: "folder", path: out } };
  }
  plainTarget(out, inputs);
  if (!isFolder(dirname(out))) {
    throw new UsageError({
      en: `there is no folder ${dirname(out)}; make it first, or end --out with / to have it made`,
      zh: `没有文件夹 ${dirname(out)}；请先建立，或让 --out 以 / 结尾由 candor 建立`,
    });
  }
  return { ...(asked ?? formatByExtension(out, formats)), target: { kind: "file", path: out } };
}

const PDF_NEEDS_FILE = {
  en: "a PDF is written to a file; add --out report.pdf",
  zh: "PDF 需要写入文件；请加上 --out report.pdf",
};

type Format = Omit<ReportAndTarget, "target">;

function formatNamed(asked: string, { reports: known, pdf }: Formats): Format {
  const id = choice("--format", asked, [...known.map((report) => report.id), ...(pdf ? ["pdf"] : [])]);
  const report = known.find((one) => one.id === (id === "pdf" ? "html" : id));
  if (report === undefined) throw new Error(`no report "${id}"`);
  return { report, pdf: id === "pdf" };
}

const OTHER_EXTENSIONS: Readonly<Record<string, string>> = {
  htm: "html",
  markdown: "md",
  text: "txt",
  log: "txt",
};

function formatByExtension(path: string, formats: Formats): Format {
  const written = extname(path).slice(1).toLowerCase();
  const extension = OTHER_EXTENSIONS[written] ?? written;
  if (extension === "pdf" && formats.pdf) return formatNamed("pdf", formats);
  const found = formats.reports.find((report) => report.extension === extension);
  if (found !== undefined) return { report: found, pdf: false };
  const extensions = [...formats.reports.map((report) => report.extension), ...(formats.pdf ? ["pdf"] : [])];
  const known = extensions.map((one) => `.${one}`).join(" ");
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
