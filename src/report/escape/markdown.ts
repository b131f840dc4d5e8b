import { clean } from "./clean.ts";

/** Prose for GitHub-flavoured Markdown: no markup, no HTML, and nobody is notified, linked or referenced by it. */
export function escapeMarkdown(words: string): string {
  return clean(words)
    .replace(/&/g, "&amp;")
    .replace(/[\\`*_{}[\]<>|~$]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`))
    .replace(/:\/\//g, ":\\/\\/")
    .replace(/\bwww\./gi, "www\u200b.")
    .replace(/@(?=\S)/g, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A code span: nothing in it is markup, whatever its backticks; `|` is escaped so that it can stand in a table. */
export function codeSpan(words: string): string {
  const inner = clean(words).replace(/\|/g, "\\|");
  const longest = Math.max(0, ...(inner.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return inner.trim() === "" ? "" : `${fence}${pad}${inner}${pad}${fence}`;
}
