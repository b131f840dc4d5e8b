import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = /\.(?:js|cjs|mjs|json)$/;
const CATALOG = "catalog";

/** Changes with every change of the program: chunks are named by the hash of their content, all else is hashed here. */
export function programHash(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256");
  for (const part of [folder, join(folder, CATALOG)]) {
    const names = readdirSync(part).filter((name) => PROGRAM.test(name));
    for (const name of names.sort()) {
      hash.update(`${name}\n`);
      if (!name.startsWith("chunk-")) hash.update(readFileSync(join(part, name)));
    }
  }
  return hash.digest("hex");
}
