import { clean } from "../escape/clean.ts";
import { codeSpan, escapeMarkdown } from "../escape/markdown.ts";
import { type Block, type Document, type Inline, type Span, spansOf, type Table } from "./document.ts";

/** GitHub-flavoured Markdown. */
export function documentsMarkdown(documents: readonly Document[]): string {
  return documents.map(documentMarkdown).join("\n---\n\n");
}

function documentMarkdown(document: Document): string {
  const beside = document.beside === null ? "" : ` ${escapeMarkdown(document.beside)}`;
  const lines = [
    `# ${escapeMarkdown(document.title)}${beside}`,
    "",
    `*${escapeMarkdown(document.kicker)}*`,
    "",
    inline(document.lead),
    "",
    ...document.blocks.flatMap((block) => blockLines(block, 0)),
    "---",
    "",
    ...document.foot.flatMap((words) => [`<sub>${escapeMarkdown(words)}</sub>`, ""]),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** Every block ends with an empty line, so that none runs into the next. */
function blockLines(block: Block, depth: number): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(Math.min(6, block.level + depth))} ${escapeMarkdown(block.words)}`, ""];
    case "paragraph":
      return [inline(block.words), ""];
    case "list":
      return [...block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${inline(item)}`), ""];
    case "pairs":
      return [...block.rows.map(([name, value]) => `- **${escapeMarkdown(name)}** ${inline(value)}`), ""];
    case "table":
      return [...tableLines(block), ""];
    case "code":
      return [escapeMarkdown(block.label), "", ...fenced(block.words), ""];
    case "quote":
      return [`> ${escapeMarkdown(block.words)}`, ">", `> ${escapeMarkdown(block.source)}`, ""];
    case "figures":
      return [...block.figures.map(({ number, words }) => `- **${number}** ${escapeMarkdown(words)}`), ""];
    case "card":
      return [
        `${"#".repeat(Math.min(6, 3 + depth))} ${inline(block.title)}`,
        "",
        escapeMarkdown(block.kicker),
        "",
        ...block.blocks.flatMap((inner) => blockLines(inner, depth + 1)),
      ];
  }
}

function tableLines(table: Table): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    ...(table.caption === null ? [] : [escapeMarkdown(table.caption), ""]),
    row(table.heads.map(escapeMarkdown)),
    row(table.heads.map(() => "---")),
    ...table.rows.map((cells) => row(cells.map(inline))),
  ];
}

/** A fence longer than any run of backticks within. */
function fenced(words: string): readonly string[] {
  const longest = Math.max(2, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...words.split("\n").map(clean), fence];
}

function inline(words: Inline): string {
  return spansOf(words).map(span).join("");
}

function span(one: Span): string {
  if (typeof one === "string") return escapeMarkdown(one);
  switch (one.kind) {
    case "strong":
      return `**${escapeMarkdown(one.words)}**`;
    case "code":
      return codeSpan(one.words);
    case "quote":
      return `“${escapeMarkdown(one.words)}”`;
    case "link":
      if (one.href === one.words) return `<${one.href}>`;
      return one.href.startsWith("#")
        ? escapeMarkdown(one.words)
        : `[${escapeMarkdown(one.words)}](${one.href})`;
    case "blank":
      return `\\_\\_\\_\\_ <sub>${escapeMarkdown(one.words)}</sub>`;
    default:
      return escapeMarkdown(one.words);
  }
}
