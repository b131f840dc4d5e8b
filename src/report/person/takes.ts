import type { Audit, PracticeRow } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import {
  alert,
  type Block,
  bullets,
  type Inline,
  mark,
  paragraph,
  type Span,
  soft,
  strong,
} from "../document/document.ts";
import { clean } from "../escape/clean.ts";
import type { Shape, Tone } from "../html/shape.ts";
import { needReasons } from "../view/reasons.ts";
import { labels } from "../words/labels.ts";
import { dataName, isPersonal, sdkName } from "../words/names.ts";
import { punctuation } from "../words/punctuation.ts";

const ROWS_SHOWN = 8;
const NAMES_SHOWN = 3;
const HOSTS_SHOWN = 2;
const REASONS_SHOWN = 3;

const t = (en: string, zh: string): Text => ({ en, zh });

/** Personal data that the app was seen to take, what weighs most first. */
export function taken({ practice }: Audit): readonly PracticeRow[] {
  return practice.filter(
    ({ data, does }) => isPersonal(data) && (does.mark === "sends" || does.mark === "reads"),
  );
}

/** What it takes, whether it says so and needs it, and who else gets it: one row each. */
export function takesBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const rows = taken(audit);
  const rest = rows.slice(ROWS_SHOWN).map(({ data }) => clean(dataName(data, lang)));
  const could = audit.practice.filter(({ data, does }) => isPersonal(data) && does.mark === "could");
  const names = (some: readonly PracticeRow[]) => some.map(({ data }) => clean(dataName(data, lang)));
  const declared = new Set(
    audit.evidence.facts.facts.filter(({ action }) => action === "declare").map(({ data }) => data),
  );
  const allowed = names(could.filter(({ data }) => declared.has(data)));
  const others = names(could.filter(({ data }) => !declared.has(data)));
  const table: readonly Block[] =
    rows.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: null,
            heads: HEADS.map((head) => head[lang]),
            rows: rows.slice(0, ROWS_SHOWN).map((row) => rowOf(row, hostsOf(audit, row), lang)),
            wide: true,
          },
        ];
  return [
    ...table,
    ...reasonBlocks(audit, lang),
    ...(rest.length === 0 ? [] : [paragraph(sentence(WORDS.also[lang], rest, lang))]),
    ...(allowed.length === 0 ? [] : [paragraph(sentence(WORDS.could[lang], allowed, lang))]),
    ...(others.length === 0 ? [] : [paragraph(sentence(WORDS.others[lang], others, lang))]),
  ];
}

/** Why it needs what it takes, or does not; where nobody could judge it, the table says so already. */
function reasonBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const judged = needReasons(audit, lang).filter(({ mark }) => mark !== "unknown");
  const { list, colon } = punctuation[lang];
  const more = (count: number) => (lang === "zh" ? `等 ${count} 种` : ` and ${count - NAMES_SHOWN} more`);
  const points = judged.slice(0, REASONS_SHOWN).map(({ names, why }): Inline => {
    const shown = names.slice(0, NAMES_SHOWN).join(list);
    return [strong(`${shown}${names.length > NAMES_SHOWN ? more(names.length) : ""}${colon}`), why];
  });
  return points.length === 0 ? [] : [bullets(points)];
}

/** "It also takes: Photos, Videos." */
function sentence(lead: string, names: readonly string[], lang: Lang): string {
  const shown = names.slice(0, 12);
  const more = names.length - shown.length;
  const rest = more === 0 ? "" : lang === "zh" ? `等 ${names.length} 种` : ` and ${more} more`;
  return `${lead}${shown.join(punctuation[lang].list)}${rest}${lang === "zh" ? "。" : "."}`;
}

/** Where the flows of this data end, as far as the code names an address. */
function hostsOf({ evidence }: Audit, { data }: PracticeRow): readonly string[] {
  const hosts = evidence.facts.flows.flatMap(({ data: carried, sink }) =>
    carried === data && sink.host !== null ? [clean(sink.host)] : [],
  );
  return [...new Set(hosts)].sort();
}

function rowOf(row: PracticeRow, hosts: readonly string[], lang: Lang): readonly Inline[] {
  const say = <Mark extends string>(answers: Record<Mark, Answer>, asked: Mark): Inline => {
    const [form, tone, words] = answers[asked];
    return [mark(form, tone, words[lang])];
  };
  const name: readonly Span[] = [clean(dataName(row.data, lang))];
  return [
    row.sensitive ? [...name, " ", alert(labels.sensitive[lang])] : name,
    say(DOES, row.does.mark),
    say(SAYS, row.says.mark),
    say(NEEDS, row.needs.mark),
    whoElse(row, hosts, lang),
  ];
}

function whoElse({ does }: PracticeRow, hosts: readonly string[], lang: Lang): Inline {
  const names = does.sdks.map((id) => clean(sdkName(id, lang)));
  if (names.length === 0 && does.mark === "sends" && hosts.length > 0) {
    const named = hosts.slice(0, HOSTS_SHOWN).join(punctuation[lang].list);
    const left = hosts.length > HOSTS_SHOWN;
    return [soft(`${WORDS.sentTo[lang]}${named}${left ? (lang === "zh" ? " 等" : " and others") : ""}`)];
  }
  if (names.length === 0) return [soft((does.mark === "sends" ? WORDS.unseen : WORDS.nobody)[lang])];
  const more = names.length - NAMES_SHOWN;
  const rest = more <= 0 ? "" : lang === "zh" ? ` 等 ${names.length} 家` : ` and ${more} more`;
  return `${names.slice(0, NAMES_SHOWN).join(punctuation[lang].list)}${rest}`;
}

type Answer = readonly [Shape, Tone, Text];

const HEADS = [
  t("What", "哪些信息"),
  t("What it does", "做了什么"),
  t("Does it tell you?", "告诉您了吗"),
  t("Does it need it?", "需要吗"),
  t("Who else gets it?", "还有谁能拿到"),
];

const DOES = {
  sends: ["out", "bad", t("Sends it out", "读取并发出")],
  reads: ["dot", "warn", t("Reads it", "读取")],
  could: ["ring", "cool", t("Could read it", "可以读取")],
  no: ["dash", "calm", t("Not seen", "未见")],
  unknown: ["question", "open", t("We could not check", "无法核查")],
} satisfies Record<PracticeRow["does"]["mark"], Answer>;

const SAYS = {
  yes: ["check", "good", t("Yes", "告诉了")],
  vague: ["half", "warn", t("Only vaguely", "说得含糊")],
  denies: ["cross", "bad", t("It says it does not take it", "说自己不收集")],
  no: ["cross", "bad", t("No", "没有")],
  unknown: ["question", "open", t("We could not check", "无法核查")],
} satisfies Record<PracticeRow["says"]["mark"], Answer>;

const NEEDS = {
  necessary: ["check", "good", t("Yes", "需要")],
  optional: ["half", "warn", t("Only for an extra feature", "只有附加功能用得到")],
  unrelated: ["cross", "bad", t("No", "不需要")],
  unknown: ["question", "open", t("We could not check", "无法核查")],
} satisfies Record<PracticeRow["needs"]["mark"], Answer>;

const WORDS = {
  also: t("It also takes: ", "此外还收集："),
  could: t(
    "It has permission to read these too, but we saw no code that does: ",
    "这些信息它也有权限读取，但我们没有看到它读取：",
  ),
  others: t(
    "Code of other companies in it may take these, as they say themselves or as code shows that we did not see run: ",
    "里面其他公司的代码还可能收集这些（据其自称，或有代码但没有看到它运行）：",
  ),
  sentTo: t("sent to ", "发往 "),
  unseen: t("it is sent out; we did not see to whom", "已发出，没看到发给谁"),
  nobody: t("no one that we saw", "没看到别人拿到"),
};
