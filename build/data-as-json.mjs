// The catalog's listings are object literals, so that the compiler checks them. The program has them as JSON in files
// of its own, each read when something first asks for it: most commands ask for few.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const LISTING = /export const (\w+): readonly \w+\[\] = \[\n([\s\S]*?)^\];/m;
const ENTRY = /^ {2}\/\* .*? \*\/ (.*),$/;
const LISTED = /[\\/]catalog[\\/](.*)[\\/]index\.gen\.ts$/;
/** Data that a module of the core imports as it is: the weights of the policy's second reader. */
const BESIDE = /[\\/]sources[\\/](policy[\\/]second[\\/]weights)\.json$/;
const NAMESPACE = "catalog";
export const FOLDER = "catalog";

/**
 * `folder` is where the program's files go. A script that knows its own folder (`isScript`) reads the files itself: to find
 * a module costs more than to read a small one.
 */
export function dataAsJson(folder, isScript = false) {
  const whole = isScript ? read : required;
  return {
    name: "data-as-json",
    setup(build) {
      build.onResolve({ filter: /^\.\/catalog\/[\w-]+\.json$/ }, ({ path }) => ({ path, external: true }));
      // In a namespace of its own, since files of this package are modules.
      build.onResolve({ filter: /index\.gen\.ts$/ }, ({ path, resolveDir }) => {
        const full = resolve(resolveDir, path);
        return LISTED.test(full) ? { path: full, namespace: NAMESPACE } : undefined;
      });
      build.onLoad({ filter: LISTED, namespace: NAMESPACE }, async ({ path }) => {
        const [, within] = LISTED.exec(path);
        const { name, json } = listing(path, await readFile(path, "utf8"));
        const file = `${within.replaceAll(/[\\/]/g, "-")}.json`;
        await mkdir(join(folder, FOLDER), { recursive: true });
        await writeFile(join(folder, FOLDER, file), ascii(json));
        return { contents: lazily(name, whole(`${FOLDER}/${file}`)), loader: "js" };
      });
      build.onResolve({ filter: /weights\.json$/ }, ({ path, resolveDir }) => {
        const full = resolve(resolveDir, path);
        return BESIDE.test(full) ? { path: full, namespace: NAMESPACE } : undefined;
      });
      build.onLoad({ filter: BESIDE, namespace: NAMESPACE }, async ({ path }) => {
        const file = `${BESIDE.exec(path)[1].replaceAll(/[\\/]/g, "-")}.json`;
        await mkdir(join(folder, FOLDER), { recursive: true });
        const text = await readFile(path, "utf8");
        await writeFile(join(folder, FOLDER, file), ascii(text));
        // The whole of it is the module's default; what is asked of that is looked up when it is asked.
        const names = Object.keys(JSON.parse(text));
        const parts = names.map((name) => getter(name, `whole().${name}`)).join("");
        const contents = `const whole = () => ${whole(`${FOLDER}/${file}`)};${parts}`;
        return { contents, loader: "js" };
      });
    },
  };
}

function listing(path, text) {
  const [whole, name, body] = LISTING.exec(text) ?? [];
  if (whole === undefined) throw new Error(`${path}: no listing in the form that build/gen.mjs writes`);
  const entries = body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, json] = ENTRY.exec(line) ?? [];
      if (json === undefined) throw new Error(`${path}: no entry: ${line.slice(0, 80)}`);
      return json;
    });
  return { name, json: `[${entries.join(",")}]` };
}

/** As a module of the older kind, of which a name is looked up whenever it is used. */
function lazily(name, whole) {
  return `Object.defineProperty(exports, "__esModule", { value: true });${getter(name, whole)}`;
}

function getter(name, value) {
  return `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => ${value} });`;
}

function required(file) {
  return `require("./${file}")`;
}

/** V8 reads a text of one byte a letter faster than any other. */
export function ascii(json) {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Kept by the module, which is evaluated once. */
export function read(file) {
  return `(module.kept ??= JSON.parse(require("node:fs").readFileSync(__dirname + "/${file}", "latin1")))`;
}
