import type { Audit } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import { html, type Markup, type Part } from "./markup.ts";

/** What every section of one app's report needs. */
export interface Context {
  readonly audit: Audit;
  readonly lang: Lang;
  /** Keeps the anchors of several apps apart: `a2-`. */
  readonly anchors: string;
  /** Level of the section headings: 2 where the app has the page to itself, 3 among several. */
  readonly level: 2 | 3;
}

export function heading(level: number, words: Part): Markup {
  switch (level) {
    case 1:
      return html`<h1>${words}</h1>`;
    case 2:
      return html`<h2>${words}</h2>`;
    case 3:
      return html`<h3>${words}</h3>`;
    case 4:
      return html`<h4>${words}</h4>`;
    default:
      return html`<h5>${words}</h5>`;
  }
}

export function section(context: Context, name: string, title: Text, body: Part): Markup {
  const id = `${context.anchors}${name}`;
  return html`<section id="${id}" class="${name}">
${heading(context.level, title[context.lang])}
${body}
</section>
`;
}

/** A long name that may break after each of its joints. */
export function breakable(words: string): Markup {
  const pieces = words.match(/[^./$_:→-]+[./$_:-]*|[./$_:-]+/g) ?? [];
  return html`${pieces.map((piece, at) => (at === 0 ? html`${piece}` : html`<wbr>${piece}`))}`;
}

export function code(words: string): Markup {
  return html`<code translate="no">${breakable(words)}</code>`;
}

/** A stranger's words: their direction and language stay their own. */
export function foreign(words: string): Markup {
  return html`<bdi>${words}</bdi>`;
}
