// Bundles the pages of the workbench into dist/workbench, from which `candor serve` serves them.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export async function buildWorkbench() {
  await build({
    configFile: false,
    root: path("src/workbench"),
    logLevel: "warn",
    build: {
      outDir: path("dist/workbench"),
      emptyOutDir: true,
      target: "es2022",
      // Fonts and pictures as files of their own: the pages' policy allows none that stand in a style sheet.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 900,
      // "use client" marks parts for servers that draw pages; this one does not.
      rolldownOptions: {
        onLog: (level, log, write) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : write(level, log)),
      },
    },
  });
}

if (fileURLToPath(import.meta.url) === process.argv[1]) await buildWorkbench();
