import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, AnsweredText, Corpus } from "./corpus.ts";
import { folderWith } from "./corpus.ts";

const FILES = {
  COLLECT: "CollectUse_true",
  SHARE: "Share_true",
  NOT_COLLECT: "CollectUse_false",
  NOT_SHARE: "Share_false",
} as const;

/** "any other personal information about you": words that name no type of data. */
const NO_TYPE =
  /^((your|our|their|the|this|that|these|those|such|any|all|some|certain|other|personal(ly)?|non[- ]?personal(ly)?|identif(iable|ying|ied)|private|sensitive|customer|user|users|individual|individually|aggregate[d]?|anonymous|additional|collected|relevant|specific|following|types? of|kinds? of|same|information|data|details|pii|about|you|it|from|provide|disclose|submit|to|us|we|collect|that|which|on|in|non|-|'s|’s|and|or|content)\s*)+$/i;

export const piExtract: Corpus = {
  id: "pi-extract",
  title: "PI-Extract (en): collected and shared data, affirmed and denied, in 30 policies of OPP-115",
  find: (dir) => folderWith(dir, "CollectUse_true") ?? null,
  read: (folder) =>
    (["train", "validation"] as const).map((part) => ({
      id: part,
      split: part === "train" ? "dev" : "test",
      ...readPart(folder, part),
    })),
  labels: ["COLLECT", "SHARE", "NOT_COLLECT", "NOT_SHARE"],
};

function readPart(folder: string, part: string): Pick<AnsweredText, "text" | "answers"> {
  const columns = Object.entries(FILES).map(([label, file]) => ({
    label,
    lines: readFileSync(join(folder, file, `${part}.conll03`), "utf8").split("\n"),
  }));
  const answers: Answer[] = [];
  const open = new Map<string, { start: number; end: number }>();
  let text = "";
  const close = (label: string) => {
    const span = open.get(label);
    if (!span) return;
    const untyped = NO_TYPE.test(text.slice(span.start, span.end));
    answers.push({ label: untyped ? `${label}:no-type` : label, ...span });
    open.delete(label);
  };
  for (const [at, line] of (columns[0]?.lines ?? []).entries()) {
    const word = line.split(" ")[0] ?? "";
    if (line.startsWith("-DOCSTART-")) continue;
    if (line.trim() === "") {
      for (const label of open.keys()) close(label);
      text += "\n\n";
      continue;
    }
    const glued = text === "" || /[\s("“$/-]$/.test(text) || /^[.,;:!?)%”]|^'s$|^n't$|^’s$|^-$/.test(word);
    if (!glued) text += " ";
    const start = text.length;
    text += word;
    for (const { label, lines } of columns) {
      const tag = lines[at]?.trim().split(" ").at(-1) ?? "O";
      if (tag.startsWith("B-") || tag === "O") close(label);
      if (tag.startsWith("B-")) open.set(label, { start, end: text.length });
      const span = open.get(label);
      if (tag.startsWith("I-") && span) span.end = text.length;
    }
  }
  return { text, answers };
}
