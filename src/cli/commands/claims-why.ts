import type { Claim } from "../../model/claim.ts";
import type { ClaimTrace, FiredRole, Span } from "../../model/claim-trace.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief } from "../../report/escape/clean.ts";
import type { Page } from "../../report/text/page.ts";
import { claimDetails, claimSentence } from "../../report/words/claim.ts";
import { t } from "../explain/subject.ts";

/** Why a claim was read: its sentence, the words that fired and the stretch in which they were looked for. */
export function writeWhy(page: Page, claim: Claim, trace: ClaimTrace, text: string): void {
  const { lang, ink } = page;
  const quote = ({ start, end }: Span, most = 400) =>
    `${start}–${end}: “${brief(text.slice(start, end), most)}”`;
  page.write(claimSentence(claim, lang), { lead: `${claim.id}  `, paint: ink.bold });
  const details = claimDetails(claim, lang);
  if (details.length > 0) page.write(details.join(lang === "zh" ? "；" : "; "), { indent: 4 });
  page.heading(words.sentence[lang]);
  if (trace.heading !== null) page.write(`${words.under[lang]}“${brief(trace.heading, 120)}”`, { indent: 2 });
  if (trace.leadIn !== null) page.write(`${words.leadIn[lang]}${quote(trace.leadIn)}`, { indent: 2 });
  page.write(quote(trace.sentence, 800), { indent: 2 });
  page.heading(words.fired[lang]);
  for (const word of trace.words) {
    page.write(`${roleWords[word.role][lang]}  ${quote(word, 160)}`, { indent: 2 });
  }
  if (claim.secondReader !== undefined) {
    page.heading(words.second[lang]);
    const percent = Math.round(claim.secondReader.certainty * 100);
    page.write(
      lang === "zh"
        ? `没有规则得出这一条：由训练得到的第二读者提出，把握 ${percent}%。起作用的是权重最大的词；仅凭它不作不利认定。`
        : `No rule reads this: a trained second reader proposes it, ${percent} % sure. The words above weighed most. Nothing is held against the app by it alone.`,
      { indent: 2 },
    );
  }
  if (trace.scope === null) return;
  page.heading(words.scope[lang]);
  page.write(`${words.looked[lang]}${quote(trace.scope)}`, { indent: 2 });
  page.write(outcome(claim, trace, lang), { indent: 2 });
}

function outcome(claim: Claim, trace: ClaimTrace, lang: Lang): string {
  if (!trace.words.some(({ role }) => role === "negation")) return words.plain[lang];
  return (claim.affirms ? words.takenBack : words.denied)[lang];
}

const words = {
  sentence: t("The sentence", "所在句子"),
  under: t("under the heading ", "位于标题下："),
  leadIn: t("its verb stands in the lead-in ", "动词在引导句中："),
  fired: t("The words that fired", "起作用的词"),
  second: t("The second reader", "第二读者"),
  scope: t("The scope", "作用范围"),
  looked: t("a denial was looked for in ", "在此范围内查找否定："),
  plain: t("None was found: it affirms.", "未发现否定，视为肯定。"),
  denied: t("The denial stands: nothing takes it back.", "否定成立，没有例外将其收回。"),
  takenBack: t(
    "The denial is taken back by the exception: it counts as a conditional yes.",
    "否定被例外收回，视为有条件的肯定。",
  ),
} satisfies Record<string, Text>;

const roleWords = {
  data: t("data", "数据"),
  verb: t("verb", "动词"),
  actor: t("who acts", "行为人"),
  recipient: t("recipient", "接收方"),
  negation: t("denial", "否定"),
  exception: t("exception", "例外"),
  condition: t("condition", "条件"),
  purpose: t("purpose", "目的"),
  consent: t("consent", "同意"),
  optional: t("may be refused", "可拒绝"),
  duty: t("promise", "承诺"),
  row: t("cell of a table", "表格单元"),
  cue: t("weighs for it", "支持词"),
} satisfies Record<FiredRole, Text>;
