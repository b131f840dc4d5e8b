import type { Lang } from "../../model/text.ts";
import type { Exhibit } from "../view/exhibits.ts";
import type { Spot } from "../words/place.ts";
import { breakable, code } from "./context.ts";
import { html, type Markup } from "./markup.ts";

export function exhibitList(exhibits: readonly Exhibit[], lang: Lang): Markup {
  return html`<ol class="exhibits">${exhibits.map((one) => exhibitItem(one, lang))}</ol>`;
}

function exhibitItem({ id, kind, says, details, spots, more }: Exhibit, lang: Lang): Markup {
  const count = lang === "zh" ? `另有 ${more} 处` : `and ${more} more ${more === 1 ? "place" : "places"}`;
  return html`<li class="exhibit ${kind}">
${id === null ? null : html`<span class="tag">${id}</span>`}
<div>${says === null ? null : html`<p class="says">${says}</p>`}
${details.length === 0 ? null : html`<ul class="details">${details.map((detail) => html`<li>${breakable(detail)}</li>`)}</ul>`}
${spots.map((one) => spotBlock(one))}
${more > 0 ? html`<p class="more">${count}</p>` : null}</div></li>`;
}

export function spotBlock({ kind, where, inside, quote }: Spot): Markup {
  return html`<p class="spot">${kind === "text" ? where : code(where)}${inside === null ? null : html` <span class="inside">${inside}</span>`}</p>
${quote === null ? null : html`<blockquote dir="auto">${quote}</blockquote>`}`;
}
