import { escapeHtml } from "../../report/escape/html.ts";
import type { Paper, Part } from "./paper.ts";

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 48rem; padding: 3rem 1.5rem; color: #1a1a1a; background: #fff;
  font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; }
h1 { text-align: center; font-size: 1.7rem; letter-spacing: .08em; margin: .5rem 0 0; }
.subtitle { text-align: center; margin: .2rem 0 2rem; }
.stamp { text-align: center; color: #a33; font-weight: bold; letter-spacing: .3em; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .92rem; line-height: 1.55; }
th, td { border: 1px solid #555; padding: .4rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f1f1f1; }
.pairs th { width: 9em; font-weight: normal; color: #444; }
.signature { text-align: right; margin-top: 3rem; }
.signature p { margin: .2rem 0; }
footer { margin-top: 3rem; border-top: 1px solid #bbb; padding-top: .5rem; font-size: .8rem; color: #555; }
@media (max-width: 40rem) { .wide thead { display: none; } .wide tr { display: block; margin-bottom: 1rem; border: 1px solid #555; }
  .wide td { display: block; border: 0; border-bottom: 1px solid #ddd; } }
@media print { body { padding: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

export function paperHtml(paper: Paper): string {
  const stamp = paper.stamp === null ? "" : `<p class="stamp">${escapeHtml(paper.stamp)}</p>`;
  return `<!doctype html>
<html lang="${paper.lang === "zh" ? "zh-Hans" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><title>${escapeHtml(paper.title)} ${escapeHtml(paper.subtitle)}</title>
<style>${STYLE}</style></head>
<body><main>${stamp}
<h1>${escapeHtml(paper.title)}</h1>
<p class="subtitle">${escapeHtml(paper.subtitle)}</p>
${paper.parts.map(partHtml).join("\n")}
<div class="signature">${paper.signature.map((line) => `<p>${escapeHtml(line)}</p>`).join("")}</div>
</main><footer>${escapeHtml(paper.foot)}</footer></body></html>
`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case "paragraph":
      return `<p>${escapeHtml(part.words)}</p>`;
    case "heading":
      return `<h2>${escapeHtml(part.words)}</h2>`;
    case "pairs":
      return `<table class="pairs"><tbody>${part.rows
        .map(
          ([name, words]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(words)}</td></tr>`,
        )
        .join("")}</tbody></table>`;
    case "table":
      return `<table class="wide"><thead><tr>${part.heads
        .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
        .join("")}</tr></thead><tbody>${part.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`;
  }
}
