import type { Anomaly } from "../../model/app.ts";
import type { Outcome } from "../../model/audit.ts";
import type { Gap } from "../../model/gap.ts";
import type { Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { capital } from "../words/capital.ts";
import { labels } from "../words/labels.ts";
import { spot } from "../words/place.ts";
import { punctuation } from "../words/punctuation.ts";
import { layerWords, outcomeWords } from "../words/terms.ts";
import { type Context, heading, section } from "./context.ts";
import { spotBlock } from "./exhibit.ts";
import { html, type Markup } from "./markup.ts";
import { shape } from "./shape.ts";

/** What was not seen. It stands as plainly as what was: silence here would read as praise. */
export function gapsSection(context: Context): Markup {
  const { audit, lang, level } = context;
  const { gaps, facts } = audit.evidence;
  const oddities =
    facts.anomalies.length === 0
      ? null
      : html`${heading(level + 1, WORDS.oddities[lang])}
<ul class="notes">${facts.anomalies.map((one) => oddity(context, one))}</ul>`;
  const list =
    gaps.length === 0
      ? html`<p>${labels.noGaps[lang]}</p>`
      : html`<ul class="notes">${gaps.map((gap) => gapItem(context, gap))}</ul>`;
  return section(context, "gaps", labels.gaps, [list, oddities]);
}

export function outcomesSection(context: Context): Markup | null {
  const { audit, lang } = context;
  if (audit.outcomes.length === 0) return null;
  return section(
    context,
    "outcomes",
    labels.outcomes,
    html`<ul class="outcomes">${audit.outcomes.map(
      ({
        rule,
        title,
        verdict,
        because,
      }) => html`<li>${outcomeShapes[verdict]}<div><b>${title[lang]}</b> <span class="answer">${capital(outcomeWords[verdict][lang])}</span>
<small><code>${rule}</code>${because === null ? null : ` · ${clean(because[lang])}`}</small></div></li>`,
    )}</ul>`,
  );
}

function gapItem({ audit, lang }: Context, gap: Gap): Markup {
  const titles = gap.silences.map(
    (rule) => audit.outcomes.find((outcome) => outcome.rule === rule)?.title[lang] ?? rule,
  );
  return html`<li>${shape("question", "open")}<div><p><span class="tag">${gap.id}</span> ${gap.says[lang]} <small>${layerWords[gap.layer][lang]}</small></p>
${gap.at === null ? null : spotBlock(spot(gap.at, audit, lang))}
${titles.length === 0 ? null : html`<p class="silences">${labels.silences[lang]}${punctuation[lang].colon}${titles.join(punctuation[lang].semicolon)}</p>`}</div></li>`;
}

function oddity({ audit, lang }: Context, { layer, kind, detail, at }: Anomaly): Markup {
  return html`<li>${shape("ring", "calm")}<div><p>${clean(detail)} <small>${layerWords[layer][lang]} · ${kind}</small></p>${spotBlock(spot(at, audit, lang))}</div></li>`;
}

const outcomeShapes = {
  breach: shape("triangle", "bad"),
  risk: shape("diamond", "warn"),
  unknown: shape("question", "open"),
  clear: shape("check", "good"),
} satisfies Record<Outcome["verdict"], Markup>;

const WORDS = {
  oddities: { en: "Oddities of the file", zh: "文件的异常之处" },
} satisfies Record<string, Text>;
