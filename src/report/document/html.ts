import type { Lang } from "../../model/text.ts";
import { breakable } from "../html/context.ts";
import { html, Markup } from "../html/markup.ts";
import { shape } from "../html/shape.ts";
import { DOCUMENT_STYLE } from "../html/style/document.ts";
import { STYLE } from "../html/style/sheet.ts";
import { labels } from "../words/labels.ts";
import {
  type Block,
  type Card,
  type Document,
  type Inline,
  type Span,
  spansOf,
  type Table,
} from "./document.ts";

/** One file that needs nothing else, in the dress of the full report. */
export function documentsHtml(documents: readonly Document[], lang: Lang): string {
  const [first] = documents;
  const title = first === undefined ? labels.report[lang] : `${first.title} · ${first.kicker}`;
  return html`${DOCTYPE}
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${Markup.ours(STYLE + DOCUMENT_STYLE)}</style>
</head>
<body class="document">
<div class="brand" role="banner"><b>Candor</b><span>${first?.kicker ?? labels.report[lang]}</span>${navigation(first, lang)}</div>
<main>
${documents.map(documentHtml)}
</main>
<footer>${(first?.foot ?? []).map((words) => html`<p>${words}</p>`)}</footer>
</body>
</html>
`.toString();
}

const DOCTYPE = Markup.ours("<!doctype html>");

function navigation(document: Document | undefined, lang: Lang): Markup | null {
  if (document?.nav === undefined) return null;
  return html`<nav aria-label="${PAGES[lang]}">${document.nav.map((one) => span(one))}</nav>`;
}

const PAGES = { en: "Other pages", zh: "其他页面" };

function documentHtml(document: Document, at: number): Markup {
  const beside = document.beside === null ? null : html` <small>${document.beside}</small>`;
  const title = html`<bdi>${document.title}</bdi>${beside}`;
  return html`<article class="sheet ${document.kind}">
<header class="masthead">
${at === 0 ? html`<h1>${title}</h1>` : html`<h1 class="next">${title}</h1>`}
${document.lead === "" ? null : html`<p class="verdict ${document.tone}">${inline(document.lead)}</p>`}
</header>
${sections(document.blocks).map(
  (blocks) => html`<section>
${blocks.map(blockHtml)}
</section>
`,
)}</article>
`;
}

/** A heading of the second level opens a section. */
function sections(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last === undefined || (block.kind === "heading" && block.level === 2)) groups.push([block]);
    else last.push(block);
  }
  return groups;
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? html`<h2>${block.words}</h2>` : html`<h3>${block.words}</h3>`;
    case "paragraph":
      return block.soft === true
        ? html`<p class="aside">${inline(block.words)}</p>`
        : html`<p>${inline(block.words)}</p>`;
    case "list":
      return block.ordered
        ? html`<ol class="steps">${block.items.map((item) => html`<li><span>${inline(item)}</span></li>`)}</ol>`
        : html`<ul class="bullets">${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case "pairs":
      return html`<dl class="identity">${block.rows.map(
        ([name, value]) => html`<div><dt>${name}</dt><dd>${inline(value)}</dd></div>`,
      )}</dl>`;
    case "table":
      return tableHtml(block);
    case "code":
      return html`<figure class="snippet"><figcaption>${block.label}</figcaption><pre tabindex="0" role="region" aria-label="${block.label}"><code translate="no">${preLines(block.words)}</code></pre></figure>`;
    case "quote":
      return html`<figure class="said"><blockquote dir="auto">${block.words}</blockquote><figcaption>${block.source}</figcaption></figure>`;
    case "figures":
      return html`<ul class="tiles">${block.figures.map(
        ({ number, words, tone }) => html`<li class="${tone}"><b>${number}</b>${words}</li>`,
      )}</ul>`;
    case "card":
      return cardHtml(block);
  }
}

/** Escaping folds line breaks; here they stay. */
function preLines(words: string): readonly Markup[] {
  return words.split("\n").map((line, at) => (at === 0 ? html`${line}` : html`\n${line}`));
}

function cardHtml(card: Card): Markup {
  return html`<article class="card ${card.tone}">
<p class="standing">${shape(card.form, card.tone)}<b>${card.kicker}</b></p>
<h3>${inline(card.title)}</h3>
${card.blocks.map(blockHtml)}
</article>
`;
}

function tableHtml({ caption, heads, rows, wide }: Table): Markup {
  return html`<table class="${wide ? "folding" : "plain-table"}">
${caption === null ? null : html`<caption>${caption}</caption>`}
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name = "", ...cells]) => html`<tr><th scope="row">${inline(name)}</th>${cells.map(
    (cell, at) => html`<td data-label="${heads[at + 1] ?? ""}"><div>${inline(cell)}</div></td>`,
  )}</tr>
`,
)}</tbody>
</table>`;
}

function inline(words: Inline): readonly Markup[] {
  return spansOf(words).map(span);
}

function span(one: Span): Markup {
  if (typeof one === "string") return html`${one}`;
  switch (one.kind) {
    case "strong":
      return html`<b>${one.words}</b>`;
    case "soft":
      return html`<small>${one.words}</small>`;
    case "code":
      return html`<code translate="no">${breakable(one.words)}</code>`;
    case "quote":
      return html`<q dir="auto">${one.words}</q>`;
    case "tag":
      return html`<span class="tag">${one.words}</span>`;
    case "alert":
      return html`<em class="sensitive">${one.words}</em>`;
    case "mark":
      return html`<span class="mark-word">${shape(one.form, one.tone)}<span>${one.words}</span></span>`;
    case "link":
      return html`<a href="${one.href}">${one.words}</a>`;
    case "blank":
      return html`<span class="blank">${one.words}</span>`;
  }
}
