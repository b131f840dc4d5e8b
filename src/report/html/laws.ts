import type { Obligation } from "../../model/audit.ts";
import { clean } from "../escape/clean.ts";
import { citedBy } from "../view/cited.ts";
import { labels } from "../words/labels.ts";
import { citationName, standingWords } from "../words/law.ts";
import { jurisdictionWords } from "../words/terms.ts";
import { type Context, section } from "./context.ts";
import { html, type Markup } from "./markup.ts";
import { shape } from "./shape.ts";

/** What each cited article asks, once, with how we know it and which findings rest on it. */
export function lawsSection(context: Context): Markup | null {
  const { obligations } = context.audit;
  if (obligations.length === 0) return null;
  return section(
    context,
    "laws",
    labels.laws,
    html`<ul class="laws">${obligations.map((law) => lawItem(context, law))}</ul>`,
  );
}

function lawItem({ audit, lang, anchors }: Context, law: Obligation): Markup {
  const form = law.mark === "verified" ? shape("check", "good") : shape("question", "open");
  const links = citedBy(audit, law.id)
    .slice(0, LINKS_SHOWN)
    .map((id) => html` <a href="#${anchors}${id}">${id}</a>`);
  return html`<li id="${anchors}law-${law.id}"><p><b>${citationName(law, lang)}</b> <small>${jurisdictionWords[law.jurisdiction][lang]}</small></p>
<p>${clean(law.says[lang])}</p>
<p class="mark ${law.mark}">${form}<span>${standingWords(law, audit, lang)} · ${labels.citedBy[lang]}${links}</span></p></li>`;
}

const LINKS_SHOWN = 12;
