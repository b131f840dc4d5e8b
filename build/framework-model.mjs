// Re-derives the framework model (src/catalog/android/framework) from the type declarations of an npm package that
// only this script needs (Apache-2.0, made from android.jar of API 21 to 37):
//   npm install --prefix /tmp/types --ignore-scripts @nativescript/types-android@9.1.1
//   node build/framework-model.mjs /tmp/types/node_modules/@nativescript/types-android/lib/android/android-platform-21-37-merged.d.ts …/androidx-32.d.ts
// Only facts are kept: what each public class extends and implements, since which API level it is there,
// and the names of the methods by which it calls back (src/catalog/android/callbacks).
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../src/catalog/android/framework/", import.meta.url));
const OLDEST = 21;
const CALLBACKS = fileURLToPath(new URL("../src/catalog/android/callbacks/", import.meta.url));
const [source, library] = process.argv.slice(2);
if (source === undefined) throw new Error("name the .d.ts file: see the head of this script");

const packages = new Map();
const scopes = [];
let since = null;
for (const line of (await readFile(source, "utf8")).split("\n")) {
  const level = /@since (\d+)/.exec(line);
  if (level) since = Number(level[1]);
  const opens = /^\s*(?:declare|export) (module|class|interface|abstract class) ([\w$]+)(.*)\{/.exec(line);
  if (opens) {
    const [, kind, name, rest] = opens;
    if (kind !== "module") addType(name, rest, since);
    scopes.push(name);
  } else if (/\{\s*$/.test(line)) scopes.push(null);
  if (/^\s*\}/.test(line)) scopes.pop();
  if (!/^\s*(\/\*\*|\*)/.test(line)) since = null;
}

const callbacks = new Map([["android", await callbacksIn(source)]]);
if (library !== undefined) {
  const known = callbacks.get("android") ?? [];
  callbacks.set(
    "androidx",
    (await callbacksIn(library)).filter((name) => !known.includes(name)),
  );
}
for (const [id, names] of callbacks) {
  await writeFile(`${CALLBACKS}${id}.yaml`, [`id: ${id}`, "names: >-", ...wrapped(names), ""].join("\n"));
}
for (const name of await readdir(FOLDER)) if (name.endsWith(".yaml")) await rm(FOLDER + name);
for (const [id, rows] of packages) {
  const types = [...rows].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, row]) => `  ${name}${row}`);
  await writeFile(`${FOLDER}${id}.yaml`, [`id: ${id}`, "types: |", ...types, ""].join("\n"));
}

/** Methods that a subclass may be called back by: whatever is public or protected and begins with `on`. */
async function callbacksIn(path) {
  const text = await readFile(path, "utf8");
  const names = text.matchAll(/^\s*public (?:abstract )?(on[A-Z][A-Za-z0-9_]*)\(/gm);
  return [...new Set([...names].map(([, name]) => name))].sort();
}

function wrapped(names) {
  const lines = [""];
  for (const name of names) {
    if (lines.at(-1).length + name.length > 110) lines.push("");
    lines[lines.length - 1] += `${lines.at(-1) === "" ? "  " : " "}${name}`;
  }
  return lines;
}

function addType(name, rest, level) {
  const path = [...scopes.filter((scope) => scope !== null), name];
  const { packageName, className } = parted(path);
  const supers = rest
    .replace(/<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>/g, "")
    .split(/\b(?:extends|implements)\b|,/)
    .map((each) => each.trim())
    .filter((each) => each !== "" && each !== "java.lang.Object")
    .map((each) => nearName(each, packageName));
  const isNew = level !== null && level > OLDEST;
  if (supers.length === 0 && !isNew) return;
  const rows = packages.get(packageName) ?? new Map();
  if (!rows.has(className))
    rows.set(className, `${isNew ? `@${level}` : ""}${supers.length > 0 ? `:${supers.join(",")}` : ""}`);
  packages.set(packageName, rows);
}

/** A package's parts begin with a small letter, a class and what is inside it with a capital one. */
function parted(path) {
  const first = path.findIndex((part) => /^[A-Z]/.test(part));
  return { packageName: path.slice(0, first).join("."), className: path.slice(first).join("$") };
}

function nearName(dotted, packageName) {
  const { packageName: other, className } = parted(dotted.split("."));
  return other === packageName ? className : `${other}.${className}`;
}
