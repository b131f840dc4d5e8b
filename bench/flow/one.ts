// Runs the flow analysis alone on the APKs it is given, and prints one line of JSON for each.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { nodePlatform } from "../../src/cli/node-platform.ts";
import { layoutFiles } from "../../src/sources/apk/app-files.ts";
import { dexEntries } from "../../src/sources/apk/container/dex-entries.ts";
import { openApk } from "../../src/sources/apk/container/open.ts";
import { analyse, catalogLists } from "../../src/sources/apk/flow/analyse.ts";
import { appShape } from "../../src/sources/apk/flow/app-shape.ts";
import { CodeGraph } from "../../src/sources/apk/graph/reach.ts";
import { readManifest } from "../../src/sources/apk/manifest.ts";
import { readResources } from "../../src/sources/apk/resources.ts";
import { EXTRA_SOURCES, LEAVES, NOT_SECRET } from "./lists.ts";

for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path));
  const started = process.cpuUsage();
  try {
    const found = flowsOf(path, bytes);
    // Alone in its process an app pays for the start as well.
    const used = process.argv.length === 3 ? process.cpuUsage() : process.cpuUsage(started);
    console.log(
      JSON.stringify({
        path,
        ...found,
        cpu: (used.user + used.system) / 1e6,
        rss: process.resourceUsage().maxRSS / 1024,
      }),
    );
  } catch (error) {
    console.log(
      JSON.stringify({ path, flows: [], error: error instanceof Error ? error.stack : String(error) }),
    );
  }
}

function flowsOf(path: string, bytes: Uint8Array) {
  const file = {
    name: path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: { sizeBytes: bytes.length, read: (at: number, size: number) => bytes.subarray(at, at + size) },
  };
  const apk = openApk(file, nodePlatform);
  const { table } = readResources(apk);
  const manifest = readManifest(apk, table);
  const strings = (id: number): readonly string[] => (table === null ? [] : Object.values(table.strings(id)));
  const graph = new CodeGraph();
  for (const { entry, read } of dexEntries(apk)) graph.add(read(), entry);
  const machine = analyse(graph.program, appShape(manifest, layoutFiles(apk), strings), {
    ...catalogLists(),
    sources: [...catalogLists().sources, ...EXTRA_SOURCES],
  });
  const { program } = machine;
  const flows = machine.sinks
    .found()
    .filter(({ kind }) => LEAVES.has(kind))
    .flatMap((sink) =>
      [...sink.labels.keys()].flatMap((label) => {
        const source = machine.taints.labels[label];
        if (source === undefined || source.data.every((data) => NOT_SECRET.test(data))) return [];
        return [
          {
            source: `${source.api} in ${program.signature(source.method)} +${source.at}`,
            sink: `${sink.kind} ${sink.api} in ${program.signature(sink.method)} +${sink.at}`,
            path: machine.trail.path(label, sink.method).map((step) => `${step.does} ${step.what}`),
          },
        ];
      }),
    );
  return {
    flows,
    steps: machine.runs.steps,
    analysed: machine.runs.analysed.size,
    skipped: machine.runs.skipped.size,
  };
}
