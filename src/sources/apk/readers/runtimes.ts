import { packers } from "../../../catalog/android/packers/index.gen.ts";
import { defineApkReader } from "../reader.ts";
import { findRuntimes } from "../runtimes.ts";

export default defineApkReader({
  id: "runtimes",
  layer: "container",
  read: ({ files }) => ({ runtimes: findRuntimes(files, packers) }),
});
