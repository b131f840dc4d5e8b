// Compiles the WebAssembly of the core from AssemblyScript, as text in a module beside its source.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const OPTIONS = [
  ["--runtime", "stub"],
  ["--importMemory"],
  ["--noAssert"],
  ["--enable", "simd"],
  ["-O3"],
  ["--shrinkLevel", "1"],
].flat();

/** The module's text, or null where `before` was made of the same source by the same means. */
export async function wasmModule(path, before) {
  const source = await readFile(path, "utf8");
  const { version } = JSON.parse(
    await readFile(new URL("../node_modules/assemblyscript/package.json", import.meta.url), "utf8"),
  );
  const stamp = createHash("sha256")
    .update(JSON.stringify([version, OPTIONS, source]))
    .digest("hex");
  if (before?.includes(stamp)) return null;
  const bytes = await compile(source);
  return [
    `// Made by build/wasm.mjs from the file beside it, ${stamp}.`,
    `export const WASM = "${Buffer.from(bytes).toString("base64")}";`,
    "",
  ].join("\n");
}

async function compile(source) {
  // Hundreds of milliseconds to load: only where something has changed.
  const { main } = await import("assemblyscript/asc");
  let made = null;
  const { error, stderr } = await main(["scan.ts", ...OPTIONS, "--outFile", "scan.wasm"], {
    readFile: (name) => (name === "scan.ts" ? source : null),
    writeFile: (name, contents) => {
      if (name === "scan.wasm") made = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || made === null) throw new Error(`scan.as: ${error?.message}\n${stderr.toString()}`);
  return made;
}
