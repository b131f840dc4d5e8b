import type { PracticeRow } from "../../model/audit.ts";
import type { Text } from "../../model/text.ts";
import { factExhibits } from "../view/exhibits.ts";
import { needReasons } from "../view/reasons.ts";
import { labels } from "../words/labels.ts";
import { dataName, isPersonal, sdkName } from "../words/names.ts";
import { punctuation } from "../words/punctuation.ts";
import { doesWords, needsWords, saysWords, UNCHECKED } from "../words/terms.ts";
import { type Context, section } from "./context.ts";
import { exhibitList } from "./exhibit.ts";
import { html, type Markup } from "./markup.ts";
import { doesShapes, needsShapes, saysShapes } from "./shape.ts";

/** The table a lay person reads: what it takes, does it say so, does it need it. */
export function practiceSection(context: Context): Markup {
  const { audit, lang } = context;
  if (audit.practice.length === 0)
    return section(context, "practice", labels.practice, html`<p>${labels.noPractice[lang]}</p>`);
  const rows = audit.practice;
  const rest = rows.slice(ROWS_SHOWN);
  const more = lang === "zh" ? `另外 ${rest.length} 类` : `${rest.length} more kinds`;
  return section(
    context,
    "practice",
    labels.practice,
    html`${tiles(context)}
${marksTable(context, rows.slice(0, ROWS_SHOWN), html`<caption>${CAPTION[lang]}${rows.every(({ data }) => isPersonal(data)) ? null : UNCOUNTED[lang]}</caption>`)}
${rest.length === 0 ? null : html`<details class="fold"><summary><span>${more}</span></summary>${marksTable(context, rest, null)}</details>`}
${reasonsList(context)}`,
  );
}

/** Why it needs what it takes, or does not: one line for all kinds of data with the same reason. */
function reasonsList({ audit, lang }: Context): Markup | null {
  const reasons = needReasons(audit, lang);
  if (reasons.length === 0) return null;
  return html`<h3>${labels.needReasons[lang]}</h3>
<ul class="reasons">${reasons.map(
    ({ names, mark, why }) =>
      html`<li>${needsShapes[mark]}<span><b>${names.join(punctuation[lang].list)}</b> <small>${needsWords[mark][lang]}</small><br>${why}</span></li>`,
  )}</ul>`;
}

/** What weighs most stands first; the rest is a tap away. */
const ROWS_SHOWN = 15;

function marksTable(context: Context, rows: readonly PracticeRow[], caption: Markup | null): Markup {
  const heads = [labels.data, labels.takes, labels.saysSo, labels.needsIt];
  return html`<table class="marks">
${caption}
<thead><tr>${heads.map((head) => html`<th scope="col">${head[context.lang]}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => practiceRow(context, row))}</tbody>
</table>`;
}

/** What the app was seen to do, type by type, with the places. */
export function factsSection(context: Context): Markup | null {
  const { audit, lang } = context;
  const rows = audit.practice.filter(({ does }) => does.facts.length > 0);
  if (rows.length === 0) return null;
  return section(
    context,
    "facts",
    labels.facts,
    rows.map(({ data, does }) => {
      const shown = factExhibits(audit, does.facts.slice(0, FACTS_SHOWN), lang);
      const more = does.facts.length - shown.length;
      return html`<details class="fold"><summary>${doesShapes[does.mark]}<span>${dataName(data, lang)}</span> <small>${doesWords[does.mark][lang]} · ${does.facts.length}</small></summary>
${exhibitList(shown, lang)}
${more > 0 ? html`<p class="more">${lang === "zh" ? `另有 ${more} 条，见 JSON 报告` : `and ${more} more in the JSON report`}</p>` : null}</details>`;
    }),
  );
}

const FACTS_SHOWN = 8;

/** Three counts over the table, of personal data seen taken, as in the verdict; what could not be checked stands beside. */
function tiles({ audit, lang }: Context): Markup {
  const taken = audit.practice.filter(
    ({ data, does }) => isPersonal(data) && (does.mark === "sends" || does.mark === "reads"),
  );
  const count = (hit: (row: PracticeRow) => boolean) => taken.filter(hit).length;
  const open = (count: number) =>
    count === 0 ? null : lang === "zh" ? `${count} 类${UNCHECKED.zh}` : `${count} ${UNCHECKED.en}`;
  const unseen = audit.practice.filter(
    ({ data, does }) => isPersonal(data) && does.mark === "unknown",
  ).length;
  const tile = (mark: (row: PracticeRow) => string, hit: string, words: string) => {
    const unchecked = count((row) => mark(row) === "unknown");
    // A nought would accuse where nothing could be looked at.
    const figure = unchecked > 0 && unchecked === taken.length ? "?" : count((row) => mark(row) === hit);
    return { figure, words, note: open(unchecked) };
  };
  const figures = [
    { figure: taken.length, words: TILES.taken[lang], note: open(unseen) },
    tile(({ says }) => says.mark, "yes", TILES.said[lang]),
    tile(({ needs }) => needs.mark, "necessary", TILES.needed[lang]),
  ];
  return html`<ul class="tiles">${figures.map(
    ({ figure, words, note }) =>
      html`<li><b>${figure}</b> <span>${words}</span>${note === null ? null : html` <small>${note}</small>`}</li>`,
  )}</ul>`;
}

function practiceRow(
  { audit, lang, anchors }: Context,
  { data, does, says, needs, sensitive }: PracticeRow,
): Markup {
  const related = audit.findings.filter((finding) => finding.data === data).slice(0, 4);
  const links = related.map(({ id }) => html` <a href="#${anchors}${id}">${id}</a>`);
  const sdks = does.sdks.map((id) => sdkName(id, lang)).join(punctuation[lang].list);
  return html`<tr><th scope="row"><span class="name">${dataName(data, lang)}</span>${sensitive ? html` <em class="sensitive">${labels.sensitive[lang]}</em>` : null}${
    links.length === 0 ? null : html`<span class="see">${links}</span>`
  }</th>
<td>${doesShapes[does.mark]}<span>${doesWords[does.mark][lang]}</span>${sdks === "" ? null : html`<small class="by">${sdks}</small>`}</td>
<td>${saysShapes[says.mark]}<span>${saysWords[says.mark][lang]}</span></td>
<td>${needsShapes[needs.mark]}<span>${needsWords[needs.mark][lang]}</span></td></tr>
`;
}

const CAPTION: Text = {
  en: "One row for each kind of data: what the app does with it, what the policy says of it, and whether the app’s function needs it.",
  zh: "每行对应一类信息：应用对它做了什么、隐私政策是否说明、应用的功能是否需要。",
};

const UNCOUNTED: Text = {
  en: " Rows about the device alone, such as its model, are shown but not counted above.",
  zh: "型号、系统版本等仅涉及设备本身的信息，只列出，不计入以上数字。",
};

const TILES = {
  taken: { en: "kinds of personal data taken", zh: "类个人信息被收集" },
  said: { en: "of them plainly said", zh: "其中已明确说明" },
  needed: { en: "of them necessary", zh: "其中属于必要" },
} satisfies Record<string, Text>;
