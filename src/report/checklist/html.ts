import {
  type Answer,
  type Checklist,
  type ChecklistItem,
  type ChecklistPart,
  defineChecklistReport,
} from "../../model/checklist.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { html, Markup } from "../html/markup.ts";
import { shape } from "../html/shape.ts";
import { STYLE } from "../html/style/sheet.ts";
import { ANSWERS, answerWords, byWords, checklistTitle, heads } from "../words/checklist.ts";
import { labels } from "../words/labels.ts";
import { spot, spotLine } from "../words/place.ts";

/** One file without script or network: counts of each list, then its items in their own order. */
export default defineChecklistReport({
  id: "html",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  render: (checklists, { lang }) => page(checklists, lang).toString(),
});

function page(checklists: readonly Checklist[], lang: Lang): Markup {
  const [first] = checklists;
  return html`${DOCTYPE}
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${first === undefined ? "" : `${checklistTitle(first, lang)} · `}${heads.title[lang]}</title>
<style>${Markup.ours(STYLE + OWN_STYLE)}</style>
</head>
<body>
<div class="brand" role="banner"><b>Candor</b><span>${heads.title[lang]}</span></div>
<main>
${checklists.map((checklist) => appPart(checklist, lang))}
</main>
<footer><p>${labels.notAdvice[lang]}</p></footer>
</body>
</html>
`;
}

function appPart(checklist: Checklist, lang: Lang): Markup {
  const { app } = checklist;
  return html`<article class="checked">
<header class="masthead">
<h1>${checklistTitle(checklist, lang)}</h1>
<dl class="identity"><div><dt>${labels.app[lang]}</dt><dd>${clean(app.packageName ?? app.file)}</dd></div>
<div><dt>SHA-256</dt><dd><code>${app.sha256}</code></dd></div></dl>
</header>
${checklist.lists.map((part) => listPart(checklist, part, lang))}
</article>
`;
}

function listPart(checklist: Checklist, { list, title, counts, items }: ChecklistPart, lang: Lang): Markup {
  const chips = ANSWERS.map(
    (answer) =>
      html`<li>${sign(answer)}<span>${answerWords[answer][lang]}</span> <b>${counts[answer]}</b></li>`,
  );
  const groups = grouped(items, lang);
  return html`<section id="${list}">
<h2>${title[lang]}</h2>
<ul class="chips">${chips}</ul>
${groups.map(({ group, items: own }) => html`${group === null ? null : html`<h3>${group}</h3>`}<ol class="items">${own.map((item) => itemPart(checklist, item, lang))}</ol>`)}
</section>
`;
}

function grouped(
  items: readonly ChecklistItem[],
  lang: Lang,
): readonly { group: string | null; items: ChecklistItem[] }[] {
  const groups: { group: string | null; items: ChecklistItem[] }[] = [];
  for (const item of items) {
    const group = item.group?.[lang] ?? null;
    const last = groups.at(-1);
    if (last?.group === group) last.items.push(item);
    else groups.push({ group, items: [item] });
  }
  return groups;
}

function itemPart(checklist: Checklist, item: ChecklistItem, lang: Lang): Markup {
  const { id, name, says, by, answer, because, evidence, look } = item;
  return html`<li class="item ${TONE[answer]}" id="${clean(id)}">
<p class="standing"><span class="tag">${clean(id)}</span>${sign(answer)}<b>${answerWords[answer][lang]}</b><span>${byWords[by][lang]}</span></p>
<p class="name">${name[lang]}</p>
<p class="says">${says[lang]}</p>
${because === null ? null : html`<p class="meta">${because[lang]}</p>`}
${evidence.length === 0 ? null : html`<details class="fold"><summary><span>${heads.evidence[lang]}</span> <small>${evidence.length}</small></summary><ul class="plain">${evidence.map((one) => evidencePart(checklist, one, lang))}</ul></details>`}
${look === null ? null : html`<dl class="look"><div><dt>${heads.screen[lang]}</dt><dd>${look.screen[lang]}</dd></div><div><dt>${heads.step[lang]}</dt><dd>${look.step[lang]}</dd></div><div><dt>${heads.question[lang]}</dt><dd>${look.question[lang]}</dd></div></dl>`}
</li>`;
}

function evidencePart(
  checklist: Checklist,
  { finding, says, at }: ChecklistItem["evidence"][number],
  lang: Lang,
): Markup {
  const places = at.map((place) => html`<br><code>${spotLine(spot(place, checklist, lang), lang)}</code>`);
  return html`<li>${finding === null ? null : html`<span class="tag">${clean(finding)}</span> `}${clean(says[lang])}${places}</li>`;
}

const TONE = {
  breach: "bad",
  risk: "warn",
  clear: "good",
  "needs-person": "cool",
  "not-assessable": "open",
} as const satisfies Record<Answer, string>;

function sign(answer: Answer): Markup {
  const form = {
    breach: "cross",
    risk: "triangle",
    clear: "check",
    "needs-person": "half",
    "not-assessable": "question",
  } as const;
  return shape(form[answer], TONE[answer]);
}

const OWN_STYLE = `
.checked section{padding-top:2.6rem}
.checked h2{font:600 1.45rem/1.3 var(--serif)}
.checked h3{margin:1.6rem 0 .7rem;font-weight:600;font-size:1.06rem}
.items{display:grid;gap:.7rem}
.item{background:var(--card);border:.07rem solid var(--line);border-left:.28rem solid var(--calm);border-radius:.6rem;padding:.75rem clamp(.9rem,3vw,1.3rem)}
.item.bad{border-left-color:var(--bad)}.item.warn{border-left-color:var(--warn)}.item.good{border-left-color:var(--good)}.item.cool{border-left-color:var(--cool)}.item.open{border-left-color:var(--open)}
.item .name{font-weight:600;margin-top:.25rem}
.item .says{font-size:.93rem;color:var(--soft)}
.look{margin-top:.6rem;display:grid;gap:.2rem;font-size:.92rem}
.look div{display:grid;grid-template-columns:5rem minmax(0,1fr);gap:.6rem}
.look dt{color:var(--soft)}
`;

const DOCTYPE = Markup.ours("<!doctype html>");
