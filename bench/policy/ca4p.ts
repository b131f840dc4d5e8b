import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, AnsweredText, Corpus } from "./corpus.ts";
import { folderWith } from "./corpus.ts";

/** What a span of several names is made of: 设备型号、操作系统和MAC. */
const JOINTS = /[、，,；;/\s]+|以及|或者|和|及|与|或/;

/** Words that name no type of data. */
const NO_TYPE =
  /^(您?的?(个人|用户|相关|必要|其他|其它|上述|上列|以上|以下|该等|这些|此类|有关|敏感|个人敏感|敏感个人|所有|全部|部分|特定)*的?(信息|数据|资料|内容|身份信息)(等)?|信息|数据|资料|内容|它们|其|等)$/;

export const ca4p: Corpus = {
  id: "ca4p-483",
  title: "CA4P-483 (zh): what 483 app policies say, by spans",
  find: (dir) => folderWith(dir, "annotation_data"),
  read: (folder) =>
    readdirSync(join(folder, "annotation_data"))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => readOne(folder, name.replace(/\.json$/, ""))),
  labels: ["data", "collect", "share", "handler", "receiver", "condition", "purpose"],
};

/** The corpus's own names of its labels. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["收集", "collect"],
  ["分享", "share"],
  ["操作者", "handler"],
  ["受试者", "receiver"],
  ["条件", "condition"],
  ["目的", "purpose"],
]);

function readOne(folder: string, id: string): AnsweredText {
  const page = readFileSync(join(folder, "raw_data", `${id}.html`), "utf8");
  const text = plain(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(page)?.[1] ?? "");
  const marked: { classId_name: string; start: number; end: number }[] = JSON.parse(
    readFileSync(join(folder, "annotation_data", `${id}.json`), "utf8"),
  );
  const answers = marked.flatMap((one): Answer[] => {
    if (one.classId_name === "数据") return items(text, one.start, one.end);
    const label = LABELS.get(one.classId_name);
    return label === undefined ? [] : [{ label, start: one.start, end: one.end }];
  });
  return { id, text, answers };
}

function items(text: string, start: number, end: number): Answer[] {
  const found: Answer[] = [];
  let at = start;
  for (const part of text.slice(start, end).split(JOINTS)) {
    const from = text.indexOf(part, at);
    at = from + part.length;
    const label = NO_TYPE.test(part) ? "no-type" : "data";
    if (part.length > 1) found.push({ label, start: from, end: at });
  }
  return found;
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
