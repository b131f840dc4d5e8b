// Makes each folder's `index.gen.ts` from its listing, so that adding a data type, SDK, law, rule or report
// is adding one file. The results are not committed: branches would clash on them.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { apiTypes } from "./api-types.mjs";
import { wasmModule } from "./wasm.mjs";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
const CATALOG_TYPES = "catalog/types.ts";

/** Folders of YAML. `ids` names the union type of the file names; `rows` folders hold a list of entries in each file. */
const DATA_FOLDERS = [
  { folder: "catalog/data", type: "DataType", list: "dataTypes", ids: "DataId" },
  { folder: "catalog/umbrellas", type: "UmbrellaTerm", list: "umbrellaTerms" },
  {
    folder: "catalog/language",
    type: "WordList",
    list: "wordLists",
    ids: "WordListId",
    from: "catalog/language-types.ts",
  },
  { folder: "catalog/laws", type: "Law", list: "laws", ids: "LawId" },
  { folder: "catalog/penalties", type: "Penalty", list: "penalties" },
  { folder: "catalog/complaints", type: "ComplaintChannel", list: "complaintChannels" },
  { folder: "catalog/violations", type: "Violation", list: "violations" },
  { folder: "catalog/needs", type: "Category", list: "categories", ids: "CategoryId" },
  { folder: "catalog/screens", type: "ScreenTopic", list: "screenTopics", ids: "ScreenTopicId" },
  {
    folder: "catalog/labels",
    type: "LabelType",
    list: "labelTypes",
    rows: true,
    from: "catalog/label-types.ts",
  },
  { folder: "catalog/functions", type: "AppFunction", list: "appFunctions" },
  {
    folder: "catalog/sdks",
    type: "Sdk",
    list: "sdks",
    ids: "SdkId",
    wideIds: true,
    from: "catalog/sdk-types.ts",
  },
  { folder: "catalog/android/callbacks", type: "CallbackNames", list: "callbackNames" },
  { folder: "catalog/android/framework", type: "FrameworkPackage", list: "frameworkPackages" },
  {
    folder: "catalog/android/levels",
    type: "MemberLevels",
    list: "memberLevels",
    from: "catalog/member-levels.ts",
  },
  { folder: "catalog/android/sources", type: "SourceApi", list: "sourceApis", rows: true },
  { folder: "catalog/android/constants", type: "SourceConstant", list: "sourceConstants", rows: true },
  { folder: "catalog/android/sinks", type: "Sink", list: "sinks", rows: true },
  { folder: "catalog/android/scripts", type: "ScriptApi", list: "scriptApis", rows: true },
  { folder: "catalog/android/transforms", type: "Sink", list: "transforms", rows: true },
  {
    folder: "catalog/android/models",
    type: "LibraryModel",
    list: "libraryModels",
    rows: true,
    from: "catalog/library-model.ts",
  },
  { folder: "catalog/android/markers", type: "Sink", list: "markers", rows: true },
  { folder: "catalog/android/packers", type: "Packer", list: "packers" },
  { folder: "catalog/android/permissions", type: "Permission", list: "permissions", rows: true },
];

/** Folders of modules with one default export each; support code of such a room lives in its subfolders. */
const CODE_FOLDERS = [
  { folder: "rules", type: "Rule", from: "model/rule.ts", list: "rules" },
  { folder: "report", type: "Report", from: "model/report.ts", list: "reports" },
  { folder: "report/readers", type: "Reader", from: "report/document/reader.ts", list: "readers" },
  {
    folder: "report/checklist",
    type: "ChecklistReport",
    from: "model/checklist.ts",
    list: "checklistReports",
  },
  { folder: "sources/apk/readers", type: "ApkReader", from: "sources/apk/reader.ts", list: "apkReaders" },
];

async function listing(folder, extension) {
  await mkdir(join(SRC, folder), { recursive: true });
  const names = await readdir(join(SRC, folder));
  return names
    .filter((name) => name.endsWith(extension) && !/\.(test|gen)\.ts$/.test(name))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** In one step: a compiler that reads meanwhile sees the old file or the new one, never half of it. */
async function writeIfChanged(path, text) {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === text) return;
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text);
  await rename(draft, path);
}

function parseYaml(path, text) {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

function importPath(folder, target) {
  const path = relative(join(SRC, folder), join(SRC, target)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

/** Keys that the type does not know do not compile; the comment before each entry says which file to mend. */
async function generateData({ folder, type, list, ids, wideIds, rows, from = CATALOG_TYPES }) {
  const entries = [];
  const names = [];
  const sources = [];
  for (const file of await listing(folder, ".yaml")) {
    const path = join(SRC, folder, file);
    // Line ends differ between checkouts; the catalog's hash must not.
    const text = (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
    sources.push(`${folder}/${file}\n${text}`);
    const value = parseYaml(path, text);
    const id = basename(file, ".yaml");
    if (rows) {
      if (!Array.isArray(value)) throw new Error(`${path}: a list of entries is expected`);
      for (const row of value) entries.push(`  /* ${file} */ ${JSON.stringify(row)},`);
      continue;
    }
    if (value?.id !== id) throw new Error(`${path}: its id is "${value?.id}", its file name says "${id}"`);
    names.push(JSON.stringify(id));
    entries.push(`  /* ${file} */ ${JSON.stringify(value)},`);
  }
  const lines = [
    `// Made by build/gen.mjs from the files beside it.`,
    `import type { ${type} } from "${importPath(folder, from)}";`,
    "",
  ];
  if (ids)
    lines.push(`export type ${ids} = ${wideIds || names.length === 0 ? "string" : names.join(" | ")};`, "");
  lines.push(`export const ${list}: readonly ${type}[] = [`, ...entries, "];", "");
  await writeIfChanged(join(SRC, folder, "index.gen.ts"), lines.join("\n"));
  return sources;
}

/** The version that people chose, and a hash that changes with every change of any entry. */
async function generateVersion(sources) {
  const path = join(SRC, "catalog/version.yaml");
  const { version } = parseYaml(path, await readFile(path, "utf8"));
  if (typeof version !== "string") throw new Error(`${path}: "version" is to be a string in quotes`);
  const hash = createHash("sha256");
  for (const source of sources.flat()) hash.update(source).update("\0");
  const lines = [
    "// Made by build/gen.mjs from all entries of the catalog.",
    "export const catalogVersion = {",
    `  version: ${JSON.stringify(version)},`,
    `  sha256: "${hash.digest("hex")}",`,
    "} as const;",
    "",
  ];
  await writeIfChanged(join(SRC, "catalog/version.gen.ts"), lines.join("\n"));
}

async function generateCode({ folder, type, from, list }) {
  const files = await listing(folder, ".ts");
  const lines = [
    `// Made by build/gen.mjs from the files beside it.`,
    `import type { ${type} } from "${importPath(folder, from)}";`,
    ...files.map((file, at) => `import entry${at} from "./${file}";`),
    "",
    `export const ${list}: readonly ${type}[] = [${files.map((_, at) => `entry${at}`).join(", ")}];`,
    "",
  ];
  await writeIfChanged(join(SRC, folder, "index.gen.ts"), lines.join("\n"));
}

/** What each rule reads, apart from the rules: to say what a gap silences takes no more, and is asked at every start. */
async function generateReads() {
  const rows = [];
  for (const file of await listing("rules", ".ts")) {
    const text = await readFile(join(SRC, "rules", file), "utf8");
    const [, reads] = /^ {2}reads: (\[[^\]]*\]),$/m.exec(text) ?? [];
    if (reads === undefined) throw new Error(`rules/${file}: no list of what it reads`);
    rows.push(`  { id: "${basename(file, ".ts")}", reads: ${reads.replaceAll(/\s+/g, " ")} },`);
  }
  const lines = [
    "// Made by build/gen.mjs from the files beside it.",
    'import type { Rule } from "../model/rule.ts";',
    "",
    'export const ruleReads: readonly Pick<Rule, "id" | "reads">[] = [',
    ...rows,
    "];",
    "",
  ];
  await writeIfChanged(join(SRC, "rules/reads.gen.ts"), lines.join("\n"));
}

const API_DOCUMENT = fileURLToPath(new URL("../docs/openapi.json", import.meta.url));

async function generateApiTypes() {
  await writeIfChanged(join(SRC, "workbench/api/schema.gen.ts"), await apiTypes(API_DOCUMENT));
}

const WASM = join(SRC, "sources/apk/code/fast/scan");

async function generateWasm() {
  const path = `${WASM}.gen.ts`;
  const text = await wasmModule(`${WASM}.as`, await readFile(path, "utf8").catch(() => null));
  if (text !== null) await writeIfChanged(path, text);
}

export async function generate() {
  const data = Promise.all(DATA_FOLDERS.map(generateData)).then(generateVersion);
  await Promise.all([
    data,
    generateApiTypes(),
    generateReads(),
    generateWasm(),
    ...CODE_FOLDERS.map(generateCode),
  ]);
}

if (fileURLToPath(import.meta.url) === process.argv[1]) await generate();
