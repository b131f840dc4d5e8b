import type { AppFacts } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";
import { javaSignature } from "../../model/java-name.ts";
import type { Text } from "../../model/text.ts";
import { clean } from "../../report/escape/clean.ts";
import type { Page } from "../../report/text/page.ts";
import { factDetails, factSentence } from "../../report/words/fact.ts";
import { UsageError } from "../usage-error.ts";
import { placeLine } from "./facts-text.ts";

/** One fact by its number: `F3`, `f3` or `3`. */
export function factNamed(read: AppFacts, name: string): Fact {
  const id = `F${name.replace(/^f/i, "")}`;
  const fact = read.facts.find((each) => each.id === id);
  if (fact !== undefined) return fact;
  const last = read.facts.at(-1)?.id;
  throw new UsageError(
    last === undefined
      ? { en: `${read.app.file} shows no facts`, zh: `${read.app.file} 中没有任何事实` }
      : {
          en: `${read.app.file} has no fact ${name}; they run from F1 to ${last}`,
          zh: `${read.app.file} 中没有事实 ${name}；编号为 F1 至 ${last}`,
        },
  );
}

/** Why a fact was found: the way from what Android starts down to it, step by step, and when it runs. */
export function writeFactWhy(page: Page, read: AppFacts, fact: Fact): void {
  const { lang, ink } = page;
  const zh = lang === "zh";
  page.write(`${factSentence(fact, lang)} (${fact.data})`, { lead: `${fact.id}  `, paint: ink.bold });
  page.write(factDetails(fact, lang).join(" · "), { indent: 2 });
  if (fact.via.kind === "permission") writeDeclared(page);
  else writeWay(page, fact);
  page.heading(zh ? "位置" : "Where");
  for (const place of [fact.at, ...fact.also]) page.write(placeLine(place), { indent: 2 });
  if (read.consentGate === null) return;
  const { kind, class: owner, words, agree, flags } = read.consentGate;
  page.heading(zh ? "征求同意的界面" : "Where the app asks");
  page.write(
    `${GATE[kind][lang]} ${clean(javaSignature(`${owner}->x`).replace(/\.x$/, ""))}: “${clean(words)}”`,
    {
      indent: 2,
    },
  );
  for (const method of agree) {
    page.write(`${zh ? "同意后运行：" : "runs on agreeing: "}${clean(javaSignature(method))}`, { indent: 2 });
  }
  for (const flag of flags)
    page.write(`${zh ? "同意后设置：" : "set on agreeing: "}${clean(flag)}`, { indent: 2 });
}

const GATE = {
  dialog: { en: "dialog", zh: "对话框" },
  activity: { en: "page", zh: "页面" },
  fragment: { en: "fragment", zh: "片段" },
  view: { en: "view", zh: "视图" },
} as const satisfies Record<NonNullable<AppFacts["consentGate"]>["kind"], Text>;

/** A permission is no act of code: there is neither a moment nor a way to tell. */
function writeDeclared(page: Page): void {
  page.write(
    page.lang === "zh"
      ? "仅为清单声明，并非代码行为；实际使用它的代码另列为单独的事实。"
      : "The manifest declares it, no code does it: what code does with it stands in facts of its own.",
    { indent: 2 },
  );
}

function writeWay(page: Page, fact: Fact): void {
  const { lang } = page;
  const zh = lang === "zh";
  page.heading(zh ? "何时运行" : "When it runs");
  page.write(clean(fact.whenBecause?.[lang] ?? (zh ? "无法判断。" : "That cannot be told.")), { indent: 2 });
  page.heading(zh ? "到达路径" : "The way to it");
  const steps = fact.reachedBy ?? [];
  if (steps.length === 0) page.write(zh ? "未发现路径。" : "None was found.", { indent: 2 });
  steps.forEach((step, n) => {
    page.write(clean(javaSignature(step)), { indent: 2, lead: `${n + 1}. ` });
  });
}
