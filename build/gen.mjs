// Makes each folder's `index.gen.ts` from its listing, so that adding a data type, SDK, law, rule or report
// is adding one file. The results are not committed: branches would clash on them.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
const CATALOG_TYPES = "catalog/types.ts";

/** Folders of YAML. `ids` names the union type of the file names; `rows` folders hold a list of entries in each file. */
const DATA_FOLDERS = [
  { folder: "catalog/data", type: "DataType", list: "dataTypes", ids: "DataId" },
  { folder: "catalog/umbrellas", type: "UmbrellaTerm", list: "umbrellaTerms" },
  { folder: "catalog/laws", type: "Law", list: "laws", ids: "LawId" },
  { folder: "catalog/penalties", type: "Penalty", list: "penalties" },
  { folder: "catalog/violations", type: "Violation", list: "violations" },
  { folder: "catalog/needs", type: "Category", list: "categories", ids: "CategoryId" },
  { folder: "catalog/functions", type: "AppFunction", list: "appFunctions" },
  { folder: "catalog/sdks", type: "Sdk", list: "sdks", ids: "SdkId", wideIds: true },
  { folder: "catalog/android/sources", type: "SourceApi", list: "sourceApis", rows: true },
  { folder: "catalog/android/constants", type: "SourceConstant", list: "sourceConstants", rows: true },
  { folder: "catalog/android/sinks", type: "Sink", list: "sinks", rows: true },
  { folder: "catalog/android/permissions", type: "Permission", list: "permissions", rows: true },
];

/** Folders of modules with one default export each; support code of such a room lives in its subfolders. */
const CODE_FOLDERS = [
  { folder: "rules", type: "Rule", from: "model/rule.ts", list: "rules" },
  { folder: "report", type: "Report", from: "model/report.ts", list: "reports" },
];

async function listing(folder, extension) {
  await mkdir(join(SRC, folder), { recursive: true });
  const names = await readdir(join(SRC, folder));
  return names
    .filter((name) => name.endsWith(extension) && !/\.(test|gen)\.ts$/.test(name))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function writeIfChanged(path, text) {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before !== text) await writeFile(path, text);
}

function importPath(folder, target) {
  const path = relative(join(SRC, folder), join(SRC, target)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

async function generateData({ folder, type, list, ids, wideIds, rows }) {
  const entries = [];
  const names = [];
  for (const file of await listing(folder, ".yaml")) {
    const path = join(SRC, folder, file);
    const value = parse(await readFile(path, "utf8"));
    const id = basename(file, ".yaml");
    if (rows) {
      if (!Array.isArray(value)) throw new Error(`${path}: a list of entries is expected`);
      for (const row of value) entries.push(`  // ${file}\n  ${JSON.stringify(row)},`);
      continue;
    }
    if (value?.id !== id) throw new Error(`${path}: its id is "${value?.id}", its file name says "${id}"`);
    names.push(JSON.stringify(id));
    entries.push(`  // ${file}\n  ${JSON.stringify(value)},`);
  }
  const lines = [
    `// Made by build/gen.mjs from the files beside it.`,
    `import type { ${type} } from "${importPath(folder, CATALOG_TYPES)}";`,
    "",
  ];
  if (ids) lines.push(`export type ${ids} = ${wideIds || names.length === 0 ? "string" : names.join(" | ")};`, "");
  lines.push(`export const ${list}: readonly ${type}[] = [`, ...entries, "];", "");
  await writeIfChanged(join(SRC, folder, "index.gen.ts"), lines.join("\n"));
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

export async function generate() {
  await Promise.all([...DATA_FOLDERS.map(generateData), ...CODE_FOLDERS.map(generateCode)]);
}

if (fileURLToPath(import.meta.url) === process.argv[1]) await generate();
