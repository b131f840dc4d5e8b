import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import about from "../../../package.json" with { type: "json" };
import { collect, policyText } from "../../audit/collect.ts";
import { judge } from "../../audit/judge.ts";
import { category } from "../../catalog/index.ts";
import type { Jurisdiction } from "../../catalog/types.ts";
import { nodePlatform } from "../../cli/node-platform.ts";
import { openInput } from "../../cli/open-input.ts";
import { warmUp } from "../../cli/warm-up.ts";
import { FormatError } from "../../formats/format-error.ts";
import type { InputFile } from "../../formats/platform.ts";
import { type CompanionsRead, readCompanions, Unreadable } from "./child-companions.ts";
import { ChildTask } from "./child-words.ts";

warmUp();

const told = new Set<string>();

/** Steps alternate from one dex file to the next; who watches need not see it, nor the database keep it. */
function tellOnce(step: string): void {
  if (told.has(step)) return;
  told.add(step);
  process.stdout.write(`${step}\n`);
}

/** The process of one audit: it reads files that a stranger made, under limits and without a network. */
async function main(taskPath: string): Promise<void> {
  const task = ChildTask.parse(JSON.parse(readFileSync(taskPath, "utf8")));
  const app = fileOf(task.app, task.unreadable.app);
  const policies = task.policies.map((policy) => fileOf(policy, task.unreadable.policies));
  let beside: CompanionsRead;
  try {
    beside = await readCompanions(task.companions);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    writeFileSync(task.refusalPath, JSON.stringify(error.says));
    return;
  }
  const { companions, labels } = beside;
  const { functions, children } = task;
  const evidence = collect(
    { app, policies, category: categoryOf(task.category), functions, children, companions, labels },
    nodePlatform,
    tellOnce,
  );
  const audit = judge(evidence, {
    laws: task.laws === null ? null : JURISDICTIONS.filter((one) => task.laws?.includes(one)),
    asOf: task.asOf,
    inputs: [
      { kind: "app", name: app.name, sha256: app.sha256, sizeBytes: app.bytes.sizeBytes },
      ...policies.map(({ name, sha256, bytes }) => ({
        kind: "policy" as const,
        name,
        sha256,
        sizeBytes: bytes.sizeBytes,
      })),
      ...beside.inputs,
    ],
    toolVersion: about.version,
    sha256: nodePlatform.sha256,
  });
  const texts =
    task.unreadable.policies === null
      ? policies.map((file) => ({
          name: file.name,
          sha256: file.sha256,
          text: policyText(file, nodePlatform),
        }))
      : [];
  writeFileSync(task.textsPath, gzipSync(JSON.stringify(texts)));
  writeFileSync(task.resultPath, gzipSync(JSON.stringify(audit)));
}

const JURISDICTIONS = ["cn", "eu", "us-ca", "us", "play", "apple"] as const satisfies readonly Jurisdiction[];

function categoryOf(id: string | null) {
  return id === null || id === "unlisted" ? id : (category(id)?.id ?? null);
}

/** Files lie under the name of their hash; people know them by the name they came with. */
function fileOf(file: ChildTask["app"], unreadable: string | null): InputFile {
  const { bytes } = openInput(file.path).file;
  const refuse = (offset: number): never => {
    throw new FormatError(unreadable ?? "", offset);
  };
  return {
    name: file.name,
    sha256: file.sha256,
    bytes: unreadable === null ? bytes : { sizeBytes: bytes.sizeBytes, read: refuse },
  };
}

const [, , taskPath] = process.argv;
if (taskPath === undefined) throw new Error("the path of the task is missing");
await main(taskPath);
