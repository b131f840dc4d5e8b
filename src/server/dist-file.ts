import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the build: beside the bundle, or in the `dist` of the sources where those run (tests, benchmarks). */
export function distFile(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (existsSync(join(here, name))) return join(here, name);
  for (let folder = here; ; folder = dirname(folder)) {
    const path = join(folder, "dist", name);
    if (existsSync(path) || dirname(folder) === folder) return path;
  }
}
