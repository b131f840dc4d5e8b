// Re-derives which of the methods that the catalog names came with, were deprecated by or left which API level
// (src/catalog/android/levels) from the declarations that build/framework-model.mjs reads too; its head says how to get
// them (Apache-2.0, made from android.jar of API 21 to 37):
//   node build/member-levels.mjs …/android-platform-21-37-merged.d.ts
// Only facts are kept. What is there from API 21 or before, and still there, has no line.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ANDROID = fileURLToPath(new URL("../src/catalog/android/", import.meta.url));
const NAMED_IN = ["sources", "sinks", "markers", "transforms", "models"];
const OLDEST = 21;
const PRIMITIVE = { Z: "boolean", C: "string" };
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("name the .d.ts file: see the head of this script");

const { members, classes } = declared(await readFile(source, "utf8"));
const lines = new Map();
for (const signature of await named()) {
  const found = levelsOf(signature);
  if (found !== null) lines.set(signature, found);
}
const rows = [...lines]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([signature, row]) => `  ${signature} ${row}`);
await writeFile(`${ANDROID}levels/android.yaml`, ["id: android", "members: |", ...rows, ""].join("\n"));

/** `Landroid/a/B;->m(I)V` of every method of Android or Java that the catalog names. */
async function named() {
  const signatures = new Set();
  for (const folder of NAMED_IN)
    for (const name of await readdir(`${ANDROID}${folder}`)) {
      if (!name.endsWith(".yaml")) continue;
      const text = await readFile(`${ANDROID}${folder}/${name}`, "utf8");
      for (const [signature] of text.matchAll(/L(?:android|java)\/[\w/$]+;->[\w$<>]+\([^)\s]*\)[\w/$;[]+/g))
        signatures.add(signature);
    }
  return signatures;
}

/** By `android.a.B.m`: one entry an overload, with its parameters as declared. */
function declared(text) {
  const members = new Map();
  const classes = new Map();
  const scopes = [];
  let says = "";
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (/^(?:\/\*\*|\*)/.test(line)) {
      says = line.startsWith("/**") ? line : says + line;
      continue;
    }
    const opens = /^(?:declare |export )*(?:abstract )?(module|class|interface) ([\w.$]+)/.exec(line);
    const method = /^public (?:static )?(?:abstract )?(constructor|[\w$]+)\((.*)\)(?:: .*)?;$/.exec(line);
    if (opens !== null && line.endsWith("{")) {
      scopes.push(opens[2]);
      if (opens[1] !== "module") classes.set(scopes.join("."), level(says, /@since (\d+)/));
    } else if (line === "}") scopes.pop();
    else if (method !== null) {
      const key = `${scopes.join(".")}.${method[1]}`;
      const overloads = members.get(key) ?? [];
      overloads.push({
        parameters: method[2] === "" ? [] : method[2].split(/,\s*(?![^<(]*[>)])/).map(typeOf),
        since: level(says, /@since (\d+)/),
        removed: level(says, /[Rr]emoved in API (\d+)/),
        deprecated: level(says, /[Dd]eprecated in API (\d+)/),
      });
      members.set(key, overloads);
    }
    says = "";
  }
  return { members, classes };
}

function level(text, pattern) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

/** `string`, `number`, `array` or a class; null for what may be anything. */
function typeOf(parameter) {
  const type = parameter
    .slice(parameter.indexOf(":") + 1)
    .replace(/\s*\|\s*null/, "")
    .trim();
  if (/Array\b|\[\]$/.test(type)) return "array";
  if (type.startsWith("any")) return null;
  return type.replace(/<.*>$/, "").replace(/^java\.lang\.(?:String|CharSequence)$/, "string");
}

function wantedTypes(parameters) {
  return [...parameters.matchAll(/\[*(?:L[^;]+;|[ZBSIJFDC])/g)].map(([type]) => {
    if (type.startsWith("[")) return "array";
    if (!type.startsWith("L")) return PRIMITIVE[type] ?? "number";
    return typeOf(`:${type.slice(1, -1).replaceAll(/[/$]/g, ".")}`);
  });
}

/** `23-28 deprecated 26`; null where there is nothing to say, or it is not known which overload is meant. */
function levelsOf(signature) {
  const [, owner, name, parameters] = /^L([^;]+);->([^(]+)\((.*)\)/.exec(signature) ?? [];
  const className = owner.replaceAll(/[/$]/g, ".");
  const overloads = members.get(`${className}.${name === "<init>" ? "constructor" : name}`) ?? [];
  const wanted = wantedTypes(parameters);
  const alike = overloads.filter((each) => each.parameters.length === wanted.length);
  const same = alike.filter((each) =>
    each.parameters.every((type, n) => type === null || type === wanted[n]),
  );
  const found = same[0] ?? (alike.length === 1 ? alike[0] : undefined);
  if (found === undefined) return null;
  const since = Math.max(found.since, classes.get(className) ?? 0);
  if (since <= OLDEST && found.removed === 0) return null;
  const range = `${since > OLDEST ? since : ""}-${found.removed === 0 ? "" : found.removed - 1}`;
  return found.deprecated === 0 ? range : `${range} deprecated ${found.deprecated}`;
}
