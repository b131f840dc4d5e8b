import { dirname, resolve } from "node:path";

// Small packages that every command needs go into the program: finding them on the disk, file by file, would take
// longer than running them. All others are found when they are needed. Their notices stand in NOTICE.
const INSIDE =
  /^(?:commander|htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities|opencc-js)(?:\/|$)/;

const LATER = "later";
const WHEN = "when-asked";
const NEVER = "never";

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

/**
 * Much code that only some runs of a command need, with what is asked of it: an audit without a policy reads none, an
 * inventory follows no code, and few have a file of settings.
 */
const WHEN_ASKED = {
  "/src/sources/policy/read.ts": ["readPolicy"],
  "/src/sources/apk/followed.ts": [
    "apkReaders",
    "CodeGraph",
    "entryClasses",
    "namedClasses",
    "withMoments",
    "withReach",
  ],
  "/src/sources/apk/followed-data.ts": [
    "accountDeletions",
    "appShape",
    "momentsAsked",
    "readFlows",
    "withMomentsOf",
  ],
  yaml: ["LineCounter", "parseDocument", "stringify"],
};

/** Evaluates such modules when something of them is first asked for. */
export const whenAsked = {
  name: "when-asked",
  setup(build) {
    build.onResolve(
      { filter: /\/(?:read|followed|followed-data)\.ts$|^yaml$/ },
      ({ path, resolveDir, kind }) => {
        const full = path.startsWith(".") ? resolve(resolveDir, path) : path;
        const module = Object.keys(WHEN_ASKED).find((name) => full.replaceAll("\\", "/").endsWith(name));
        if (module === undefined || kind === "require-call") return undefined;
        return { path: full, namespace: WHEN, pluginData: WHEN_ASKED[module] };
      },
    );
    build.onLoad({ filter: /.*/, namespace: WHEN }, ({ path, pluginData: names }) => ({
      contents: names.map((name) => whenAskedFor(name, path)).join(""),
      resolveDir: dirname(path),
    }));
  },
};

/** Leaves out what follows code: launch.ts has such a script run where nobody asks for that. */
export const withoutFollowed = {
  name: "without-followed",
  setup(build) {
    build.onResolve({ filter: /\/followed(?:-data)?\.ts$/ }, ({ path }) => ({ path, namespace: NEVER }));
    build.onLoad({ filter: /.*/, namespace: NEVER }, ({ path }) => ({
      contents: WHEN_ASKED[path.replace("./", "/src/sources/apk/")]
        .map(
          (name) =>
            `Object.defineProperty(exports, "${name}", { get: () => { throw new Error("${name} is not in this script"); } });`,
        )
        .join(""),
    }));
  },
};

function whenAskedFor(name, path) {
  return `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require(${JSON.stringify(path)}).${name} });`;
}
