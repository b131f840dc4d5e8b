import { packers } from "../../../catalog/android/packers/index.gen.ts";
import { findRuntimes } from "../blind/runtimes.ts";
import { defineApkReader } from "../reader.ts";

export default defineApkReader({
  id: "runtimes",
  layer: "container",
  read: ({ files }) => ({ runtimes: findRuntimes(files, packers) }),
});
