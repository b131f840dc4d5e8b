import type { Flow } from "../../model/flow.ts";
import type { Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { partyWords, sinkWords } from "../words/flow.ts";
import { dataName } from "../words/names.ts";
import type { Context } from "./context.ts";
import { html, type Markup } from "./markup.ts";

interface Row {
  readonly data: string;
  readonly actor: string;
  readonly recipient: string;
  readonly flows: readonly string[];
}

/** Data types, who takes them, who receives them: one row for each way, in the order of the data. */
export function dataMap({ lang }: Context, flows: readonly Flow[]): Markup {
  const rows = new Map<string, Row>();
  for (const flow of flows) {
    const { source, recipient } = flow.actors;
    const to = recipient === null ? sinkWords[flow.sink.kind][lang] : partyWords(recipient, lang);
    const host = flow.sink.host === null ? "" : ` · ${clean(flow.sink.host)}`;
    const row = {
      data: dataName(flow.data, lang),
      actor: partyWords(source, lang),
      recipient: `${to}${recipient === null ? host : ""}`,
    };
    const key = `${row.data}\n${row.actor}\n${row.recipient}`;
    rows.set(key, { ...row, flows: [...(rows.get(key)?.flows ?? []), flow.id] });
  }
  return html`<div class="scroll"><table><thead><tr>${HEAD.map((text) => html`<th scope="col">${text[lang]}</th>`)}</tr></thead>
<tbody>${[...rows.values()].map(rowOf)}</tbody></table></div>`;
}

function rowOf({ data, actor, recipient, flows }: Row): Markup {
  const shown = flows.slice(0, FLOWS_NAMED).join(" ");
  return html`<tr><th scope="row">${data}</th><td>${actor}</td><td>→ ${recipient}</td><td>${shown}</td></tr>`;
}

const FLOWS_NAMED = 6;
const HEAD: readonly Text[] = [
  { en: "Data", zh: "信息" },
  { en: "Read by", zh: "读取者" },
  { en: "Goes to", zh: "去向" },
  { en: "Flows", zh: "数据流" },
];
