import type { Flow } from "../../model/flow.ts";
import type { Text } from "../../model/text.ts";
import { flowPath, flowSentence } from "../words/flow.ts";
import { type Context, section } from "./context.ts";
import { dataMap } from "./data-map.ts";
import { html, type Markup } from "./markup.ts";

const FLOWS_SHOWN = 60;

/** Where personal data goes: the map of it, then each way step by step. */
export function flowsSection(context: Context): Markup | null {
  const { flows } = context.audit.evidence.facts;
  if (flows.length === 0) return null;
  const left = flows.length - FLOWS_SHOWN;
  return section(
    context,
    "flows",
    TITLE,
    html`${dataMap(context, flows)}
${flows.slice(0, FLOWS_SHOWN).map((flow) => flowItem(context, flow))}
${left > 0 ? html`<p>${MORE[context.lang].replace("%", String(left))}</p>` : null}`,
  );
}

function flowItem({ lang }: Context, flow: Flow): Markup {
  return html`<details class="fold"><summary><span>${flowSentence(flow, lang)}</span> <small>${flow.id} · ${flow.rung}</small></summary>
<ol>${flowPath(flow, lang).map((line) => html`<li><code translate="no">${line}</code></li>`)}</ol></details>`;
}

const TITLE: Text = { en: "Where the data goes", zh: "数据去向" };
const MORE = { en: "% more stand in the JSON report.", zh: "另有 % 条，见 JSON 报告。" };
