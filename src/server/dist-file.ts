import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of the build: beside the bundle, or in `dist` when the sources run (tests). */
export function distFile(name: string): string {
  const beside = fileURLToPath(new URL(name, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
}
