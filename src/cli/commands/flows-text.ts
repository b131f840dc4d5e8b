import type { AppFacts } from "../../model/app.ts";
import type { Stored } from "../../model/flow.ts";
import { brief } from "../../report/escape/clean.ts";
import type { Page } from "../../report/text/page.ts";
import { flowPath, flowSentence, partyWords, sinkWords } from "../../report/words/flow.ts";
import { dataName } from "../../report/words/names.ts";
import { sectionList, t } from "../explain/subject.ts";

const FLOWS_SHOWN = 30;

/** Where data goes, what stays on the device, and how it goes away again. */
export function writeFlows(page: Page, { flows, stored, deletions }: AppFacts): void {
  const { lang, ink } = page;
  const zh = lang === "zh";
  page.heading(zh ? `数据流：${flows.length}` : `Data flows: ${flows.length}`);
  if (flows.length === 0) {
    page.write(zh ? "在能够追踪的范围内未见。" : "None was seen in what could be followed.", { indent: 2 });
  }
  for (const flow of flows.slice(0, FLOWS_SHOWN)) {
    page.write(flowSentence(flow, lang), { indent: 2, lead: `${flow.id}  ` });
    const { source, sink } = flow.actors;
    page.write(`${partyWords(source, lang)} → ${partyWords(sink, lang)} · ${flow.rung}`, { indent: 6 });
    for (const line of flowPath(flow, lang)) page.write(line, { indent: 6, paint: ink.dim });
  }
  if (flows.length > FLOWS_SHOWN) {
    const left = flows.length - FLOWS_SHOWN;
    page.write(zh ? `另有 ${left} 条，见 JSON。` : `${left} more stand in the JSON.`, { indent: 2 });
  }
  sectionList(
    page,
    t("Stored on the device", "存储在设备上"),
    stored.map((one) => storedLine(one, page)),
  );
  sectionList(
    page,
    t("Ways to delete", "删除途径"),
    deletions.map(({ kind, what }) => `${kind}: ${brief(what, 120)}`),
  );
}

function storedLine({ data, kind, holder, clear, readableBy }: Stored, { lang }: Page): string {
  const zh = lang === "zh";
  const name = holder === null ? "" : ` ${brief(holder, 60)}`;
  const who = readableBy.map((one) =>
    one === "backup"
      ? zh
        ? "备份可读"
        : "readable in backups"
      : zh
        ? "其他应用可读"
        : "readable by other apps",
  );
  const how = clear ? (zh ? "明文" : "in clear") : zh ? "已加密或哈希" : "encrypted or hashed";
  return `${dataName(data, lang)}${zh ? "：" : ": "}${sinkWords[kind][lang]}${name} (${[how, ...who].join(zh ? "，" : ", ")})`;
}
