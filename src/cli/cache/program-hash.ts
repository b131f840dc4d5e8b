import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Changes with every change of the program: chunks are named by the hash of their content, the entry is hashed here. */
export function programHash(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256");
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  for (const name of names.sort()) {
    hash.update(`${name}\n`);
    if (!name.startsWith("chunk-")) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}
