import { readFileSync, writeFileSync } from "node:fs";
import about from "../../../package.json" with { type: "json" };
import { rejudge } from "../../audit/rejudge.ts";
import { nodePlatform } from "../../cli/node-platform.ts";
import { packAudit, unpackAudit } from "../audits/stored-audit.ts";
import { changesBetween } from "./changes.ts";
import { type Rejudged, RejudgeTask } from "./child-words.ts";

/** The process that judges a batch of stored audits again: it keeps the server free for requests. */
function main(taskPath: string): void {
  const task = RejudgeTask.parse(JSON.parse(readFileSync(taskPath, "utf8")));
  const done = task.audits.map(({ auditId, path, sha256 }): Rejudged => {
    const before = unpackAudit(readFileSync(path));
    const after = rejudge(before, { toolVersion: about.version, sha256: nodePlatform.sha256 });
    const packed = packAudit(after);
    const changes = changesBetween(before, after);
    // What stays as it was keeps its result: a new version of the program alone is no change of an audit.
    if (changes.length > 0) writeFileSync(`${path}.after`, packed.bytes);
    return { auditId, before: sha256, after: changes.length > 0 ? packed.sha256 : sha256, changes };
  });
  writeFileSync(task.answerPath, JSON.stringify(done));
}

const [, , taskPath] = process.argv;
if (taskPath === undefined) throw new Error("the path of the task is missing");
main(taskPath);
