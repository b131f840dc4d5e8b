// Tables that a module of the core makes of the catalog, and of nothing else, are made here, once: the program has them
// as data in files of its own. Where such a module is not replaced (tests, the server) it makes them itself.
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { ascii, FOLDER, read } from "./data-as-json.mjs";

/** By the end of its path, the name of the function by which a module gives its table. */
const MADE = {
  "sources/apk/code/catalog-tables.ts": "catalogTables",
  "sources/apk/parties/sdk-tables.ts": "sdkTables",
};
/** Gives SDKs one by one: an app has a few of the hundreds. */
const ROWS = "catalog/sdk-rows.ts";
const NAMESPACE = "made-beforehand";

/** `folder` is where the program's files go; for scripts that know their own folder. */
export function madeBeforehand(folder) {
  const write = async (file, json) => {
    await mkdir(join(folder, FOLDER), { recursive: true });
    await writeFile(join(folder, FOLDER, file), ascii(json));
  };
  return {
    name: NAMESPACE,
    setup(building) {
      // In a namespace of its own, since files of this package are modules.
      building.onResolve(
        { filter: /\/(?:catalog-tables|sdk-tables|sdk-rows)\.ts$/ },
        ({ path, resolveDir }) => ({
          path: resolve(resolveDir, path).replaceAll("\\", "/"),
          namespace: NAMESPACE,
        }),
      );
      building.onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => {
        if (path.endsWith(ROWS)) {
          const { sdks } = await moduleOf(path.replace("sdk-rows.ts", "sdks/index.gen.ts"));
          // One row a line, so that each is found without reading the others.
          await write("sdk-rows.json", `[\n${sdks.map((sdk) => JSON.stringify(sdk)).join(",\n")}\n]\n`);
          return { contents: ROW_READER, loader: "js" };
        }
        const [end, name] = Object.entries(MADE).find(([each]) => path.endsWith(each)) ?? [];
        if (end === undefined) throw new Error(`${path} makes no table that is known here`);
        const file = end.replace(/^.*\/(.*)\.ts$/, "$1.json");
        await write(file, JSON.stringify((await moduleOf(path))[name]()));
        return { contents: `exports.${name} = () => ${read(`${FOLDER}/${file}`)};`, loader: "js" };
      });
    },
  };
}

const ROW_READER = `
let rows = null;
const kept = new Map();
exports.sdkAt = (n) => {
  rows ??= require("node:fs").readFileSync(__dirname + "/${FOLDER}/sdk-rows.json", "latin1").split("\\n");
  const row = n >= 0 && n < rows.length - 3 ? rows[n + 1].replace(/,$/, "") : undefined;
  if (row !== undefined && !kept.has(n)) kept.set(n, JSON.parse(row));
  return kept.get(n);
};
`;

/** What a module of the core exports, run here and now. */
async function moduleOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
