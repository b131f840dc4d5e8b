import { readdirSync, readFileSync } from "node:fs";
import { joinTables, readLayout } from "../../src/formats/arsc/read-table.ts";
import { contentOf } from "../../src/sources/apk/container/content.ts";
import { dexEntries, openApk } from "../../src/sources/apk/container/open.ts";
import { edgesFrom } from "../../src/sources/apk/graph/edges.ts";
import { entryClasses } from "../../src/sources/apk/graph/entry-classes.ts";
import { namedClasses } from "../../src/sources/apk/graph/named-classes.ts";
import { CodeGraph } from "../../src/sources/apk/graph/reach.ts";
import { readManifest } from "../../src/sources/apk/manifest.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

/** Expected edges stand at the head of each source file: `//> Caller.method -> Callee.method`. */
export function expectedEdges(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /^(?:src|smali).*\.(?:java|smali)$/.test(path))
      .flatMap((path) => readFileSync(folder + path, "utf8").match(/^(?:\/\/|#)> .*$/gm) ?? [])
      .map((line) => line.replace(/^(?:\/\/|#)> /, "")),
  );
}

/** Edges between methods of an app, and what is reached. */
export function graphOf(path: string): {
  readonly edges: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  /** Of the app, as edges name them. */
  readonly classes: ReadonlySet<string>;
} {
  const apk = openApk(inputFile(path), nodePlatform);
  const zip = apk.parts[0]?.zip;
  const entry = zip?.find("resources.arsc");
  const table =
    zip === undefined || entry === undefined ? null : joinTables([readLayout(contentOf(zip, entry))]);
  const graph = new CodeGraph();
  for (const { entry: name, read } of dexEntries(apk)) graph.add(read(), name);
  graph.reach(entryClasses(readManifest(apk, table)), namedClasses(apk, graph.program));
  const { program, solving } = graph;
  const all = new Set<string>();
  const reachedMethods = new Set<string>();
  const classes = new Set<string>();
  if (solving === null) return { edges: all, reached: reachedMethods, classes };
  for (let method = 0; method < program.methods.size; method++) {
    const owner = program.methods.first(method);
    if (program.isDefined(owner)) classes.add(program.types.text(owner).replace(/^L(?:.*\/)?|;$/g, ""));
    if (!solving.isReached(method)) continue;
    reachedMethods.add(nameOf(program.signature(method)));
    for (const target of edgesFrom(method, solving)) {
      all.add(`${nameOf(program.signature(method))} -> ${nameOf(program.signature(target))}`);
    }
  }
  return { edges: all, reached: reachedMethods, classes };
}

/** `Lapp/example/graph/A$B;->m(I)V` as `A$B.m` */
function nameOf(signature: string): string {
  return signature.replace(/^L(?:.*\/)?([^;]+);->([^(]+).*$/, "$1.$2");
}
