// Prints what an SDK still shows after R8 has taken its names away, in the form of src/catalog/sdks: paste it into the entry.
//
//     node build/sdk-marks.mjs ID FILE… --r8 r8.jar --lib android.jar [--beside FILE…] [--seen GROUP:ARTIFACT VERSION…] [--token WORD…]
//
// FILE: the SDK's published artefact (.aar or .jar), or what D8 made of it (.dex); several versions give more. `--renamed`:
// what R8 made of it, where that is at hand. `--beside`: other SDKs' artefacts, and apps (.apk): a text that one of them
// holds is no mark. Printed are texts that bear the SDK's own
// words (of its id, its packages, or `--token`) and that code uses both as D8 leaves it and as R8 does (full mode, everything
// renamed and optimised, nothing kept but what is public); the shapes of the classes and methods that use them and
// of the uses (class-shape.ts, method-shape.ts); and, as comments to check by hand, its manifest's parts, its libraries and its hosts.
// Only facts are printed. It writes nothing but a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { unzipSync } from "fflate";

const root = fileURLToPath(new URL("../", import.meta.url));
const { lists, id } = readArguments(process.argv.slice(2));
/** Fewer name nobody: src/sources/apk/parties/sdks.ts. */
const MIN_TEXTS = 3;
const MAX_TEXTS = 28;
const MAX_SHAPES = 100;
const MAX_OF_TEXT = 5;

const NO_WORDS =
  /^(?:android|google|analytics|mobile|core|library|common|tencent|alibaba|baidu|push|share|login|location|service|client|internal|video|player|network|report|global|social|oversea)$/;

const CORE = `
import { MemberCursor } from "./src/formats/dex/class-data.ts";
import { codeEnd } from "./src/formats/dex/code.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "./src/formats/dex/opcodes.ts";
export { openDex } from "./src/formats/dex/dex.ts";
export { sdks } from "./src/catalog/sdks/index.gen.ts";
export { classShape } from "./src/sources/apk/code/class-shape.ts";
export { methodShape, useShape } from "./src/sources/apk/code/method-shape.ts";

/** Every method that has code, with the texts that it uses; names of classes go into a set. */
export function* walkMethods(dex, classNames) {
  const cursor = new MemberCursor(dex);
  const { units } = dex;
  for (let classIndex = 0; classIndex < dex.header.classes.count; classIndex++) {
    const { type, dataOffset } = dex.classDef(classIndex);
    const name = type.slice(1, -1).replaceAll("/", ".");
    classNames.add(name).add(name.replaceAll("$", "."));
    cursor.open(dataOffset);
    cursor.skipFields();
    for (const count of [cursor.directMethods, cursor.virtualMethods]) {
      cursor.restart();
      for (let n = 0; n < count; n++) {
        cursor.nextMethod();
        const { codeOffset } = cursor;
        if (codeOffset === 0) continue;
        const texts = new Map();
        const end = codeEnd(dex, codeOffset);
        for (let at = (codeOffset >> 1) + 8; at < end; ) {
          const opcode = units[at] & 0xff;
          if (KINDS[opcode] === KIND.string)
            note(texts, dex.string(opcode === 0x1b ? units[at + 1] + units[at + 2] * 65536 : units[at + 1]), at);
          at += opcode === 0 ? Math.max(1, payloadUnits(units, at)) : UNITS[opcode];
        }
        const start = (codeOffset >> 1) + 8;
        for (const [text, places] of texts) texts.set(text, places.map((at) => at - start));
        yield { texts, classIndex, codeOffset };
      }
    }
  }
}

function note(texts, text, at) {
  texts.set(text, [...(texts.get(text) ?? []), at]);
}
`;

const folder = mkdtempSync(join(tmpdir(), "candor-sdk-marks-"));
try {
  await print();
} finally {
  rmSync(folder, { recursive: true });
}

async function print() {
  const { sdks, openDex, classShape, methodShape, useShape, walkMethods } = await core();
  const sdk = sdks.find((each) => each.id === id);
  if (sdk === undefined) throw new Error(`no SDK ${id} in src/catalog/sdks`);
  const tokens = wordsOf(sdk, lists.token);
  const kept = sdk.marks ?? { texts: [], shapes: [], seenIn: [] };
  const plain = new Map();
  const renamed = new Set();
  const names = new Set();
  for (const file of lists.files) {
    const dexes = dexesOf(file);
    for (const bytes of dexes) read(bytes, plain, names);
    const made = lists.renamed.length > 0 ? lists.renamed.flatMap(dexesOf) : shrink(file);
    const shrunk = new Map();
    for (const bytes of made) read(bytes, shrunk, new Set());
    for (const [text, { shapes }] of shrunk) {
      renamed.add(text);
      for (const shape of shapes) plain.get(text)?.shapes.add(shape);
    }
  }
  const others = new Set();
  for (const file of lists.beside) {
    for (const dex of dexesOf(file).flatMap(openDex))
      for (let n = 0; n < dex.header.strings.count; n++) others.add(dex.string(n));
  }
  const taken = new Set(sdks.flatMap((each) => (each.id === id ? [] : (each.marks?.texts ?? []))));
  const chosen = [...plain]
    .filter(([text]) => isTelling(text, tokens) && renamed.has(text) && !names.has(text))
    .filter(([text]) => !others.has(text) && !taken.has(text))
    // Those that bring shapes with them first: both signals then come from one place.
    .sort((a, b) => Math.min(b[1].shapes.size, 2) - Math.min(a[1].shapes.size, 2) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_TEXTS);
  // What an entry has already stays; the shapes of how its texts are used are added.
  const texts = kept.texts.length > 0 ? kept.texts : chosen.map(([text]) => text);
  const added = texts.flatMap((text) => [...(plain.get(text)?.shapes ?? [])].slice(0, MAX_OF_TEXT));
  const shapes = [...new Set([...kept.shapes, ...added.slice(0, MAX_SHAPES)])].sort();
  const marks = [
    "marks:",
    "  seenIn:",
    ...[...new Set([...kept.seenIn, ...lists.seen])].map((seen) => `    - ${seen}`),
    "  texts:",
    ...[...texts].sort().map((text) => `    - ${JSON.stringify(text)}`),
    `  shapes: [${shapes.map((shape) => JSON.stringify(shape)).join(", ")}]`,
  ];
  console.log(
    texts.length < MIN_TEXTS || shapes.length === 0 ? `# ${id}: too little to be told by` : marks.join("\n"),
  );
  for (const file of lists.files) if (file.endsWith(".aar")) console.log(besideCode(file));

  function read(bytes, into, classNames) {
    for (const dex of openDex(bytes)) {
      for (const { texts, classIndex, codeOffset } of walkMethods(dex, classNames)) {
        for (const [text, offsets] of texts) {
          if (!isPlainText(text) && !kept.texts.includes(text)) continue;
          const use = into.get(text) ?? { shapes: new Set() };
          into.set(text, use);
          const found = [
            ...offsets.map((offset) => attempt(() => useShape(dex, codeOffset, offset))),
            attempt(() => methodShape(dex, codeOffset)),
            attempt(() => classShape(dex, classIndex)),
          ];
          for (const shape of found) if (shape !== null) use.shapes.add(shape);
        }
      }
    }
  }
}

function isPlainText(text) {
  return /^[\w.:/+#@$-]{8,60}$/.test(text);
}

/** It bears the SDK's own name and is no class of its own, which R8 would rename in texts too; no version. */
function isTelling(text, tokens) {
  const low = text.toLowerCase();
  return tokens.some((token) => low.includes(token)) && !/^(?:https?:)?\/\/|\d\.\d+\.\d/.test(text);
}

function wordsOf({ id: own, prefixes }, given) {
  const words = [own, ...prefixes.map(({ prefix }) => prefix)]
    .flatMap((name) => name.split(/[.-]/))
    .filter((word) => word.length >= 4 && !NO_WORDS.test(word));
  return [...new Set([...words, ...given].map((word) => word.toLowerCase()))];
}

/** Classes for D8 and R8: what an archive holds as `classes.jar` and in `libs`. */
function jarsOf(file) {
  if (file.endsWith(".jar")) return [file];
  return unzipped(file, /^(?:classes|libs\/.*)\.jar$/).map(([name, bytes], n) => {
    const path = join(folder, `${n}-${name.replaceAll("/", "-")}`);
    writeFileSync(path, bytes);
    return path;
  });
}

function dexesOf(file) {
  if (file.endsWith(".dex")) return [readFileSync(file)];
  if (file.endsWith(".apk")) return unzipped(file, /^classes\d*\.dex$/).map(([, bytes]) => bytes);
  return compiled("D8", ["--release"], jarsOf(file));
}

function shrink(file) {
  const rules = join(folder, "rules.pro");
  writeFileSync(
    rules,
    [
      "-repackageclasses",
      "-allowaccessmodification",
      "-dontwarn **",
      "-ignorewarnings",
      "-keepattributes Signature,*Annotation*",
      "-keep,allowobfuscation,allowoptimization public class ** { public <methods>; public <init>(...); }",
    ].join("\n"),
  );
  return compiled("R8", ["--release", "--pg-conf", rules], jarsOf(file));
}

function compiled(tool, list, jars) {
  const out = mkdtempSync(join(folder, "dex-"));
  const [r8, lib] = [lists.r8[0], lists.lib];
  if (r8 === undefined || lib.length === 0) throw new Error("name r8.jar and android.jar: --r8, --lib");
  const libraries = lib.flatMap((path) => ["--lib", path]);
  const run = ["-Xmx2500m", "-XX:TieredStopAtLevel=1", "-cp", r8, `com.android.tools.r8.${tool}`, ...list];
  execFileSync("java", [...run, "--min-api", "24", ...libraries, "--output", out, ...jars], {
    stdio: "ignore",
  });
  return readdirSync(out)
    .filter((name) => name.endsWith(".dex"))
    .map((name) => readFileSync(join(out, name)));
}

/** What its archive brings into an app beside code. */
function besideCode(file) {
  const [manifest] = unzipped(file, /^AndroidManifest\.xml$/);
  const text = manifest === undefined ? "" : new TextDecoder().decode(manifest[1]);
  const others = unzipped(file, /^(?:jni|assets)\//).map(([name]) => name);
  const parts = [
    ...text.matchAll(/<(activity|service|receiver|provider|meta-data)\b[^>]*?android:name="([^"]+)"/g),
  ];
  const libraries = others.flatMap((name) => /^jni\/.*\/(lib[^/]+\.so)$/.exec(name)?.[1] ?? []);
  const assets = others.flatMap((name) => /^assets\/(.+[^/])$/.exec(name)?.[1] ?? []);
  return [
    ...parts.map(([, kind, name]) => `#   ${kind}: ${name}`),
    ...[...new Set(libraries)].map((name) => `#   nativeLibs: ${name}`),
    ...assets.slice(0, 20).map((name) => `#   asset:${name}`),
  ].join("\n");
}

/** Names and contents of what an archive holds by such names. */
function unzipped(file, wanted) {
  return Object.entries(unzipSync(readFileSync(file), { filter: ({ name }) => wanted.test(name) }));
}

function attempt(shape) {
  try {
    return shape();
  } catch {
    // A broken method or class has no shape.
    return null;
  }
}

function readArguments([own, ...rest]) {
  const found = { files: [], beside: [], seen: [], token: [], renamed: [], r8: [], lib: [] };
  let list = "files";
  for (const word of rest) {
    if (word.startsWith("--")) list = word.slice(2);
    else found[list].push(word);
  }
  if (own === undefined || found.files.length === 0)
    throw new Error("name an SDK and its files: see the head of this script");
  return { id: own, lists: found };
}

/** The readers of the product itself. */
async function core() {
  const bundle = join(root, "build/.sdk-marks.mjs");
  await build({
    stdin: { contents: CORE, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: bundle,
    logLevel: "error",
  });
  try {
    return await import(`file://${bundle}`);
  } finally {
    rmSync(bundle);
  }
}
