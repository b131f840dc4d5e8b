// Small packages that every command needs go into the program: finding them on the disk, file by file, would take
// longer than running them. All others are found when they are needed. Their notices stand in NOTICE.
const INSIDE =
  /^(?:commander|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|opencc-js)(?:\/|$)/;

const LATER = "later";

export const packages = {
  name: "packages",
  setup(build) {
    // Only commands in programs of their own, which this one has none of, start processes.
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: LATER } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: LATER }, () => ({
      contents:
        'Object.defineProperty(exports, "spawn", { get: () => require("node:child_process").spawn });',
    }));
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || INSIDE.test(path)) return undefined;
      return { path, external: true };
    });
  },
};

/** Leaves out the code of commands that launch.ts does not run from the script at hand. */
export function withoutCommands(names) {
  return {
    name: "without-commands",
    setup(build) {
      build.onResolve({ filter: /^\.\/commands\/[\w-]+\.ts$/ }, ({ path }) =>
        names.test(path) ? { path: "./main.mjs", external: true } : undefined,
      );
    },
  };
}
