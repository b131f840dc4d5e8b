import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import { auditAgain } from "../developer/again.ts";
import { sdkWords, snippets, whereItems } from "../developer/changes.ts";
import { type Fix, type FixKind, fixesOf } from "../developer/fixes.ts";
import {
  aside,
  type Block,
  bullets,
  code,
  type Document,
  heading,
  type Inline,
  paragraph,
  strong,
  tag,
} from "../document/document.ts";
import { defineReader } from "../document/reader.ts";
import { brief, clean } from "../escape/clean.ts";
import { findingTone, type Shape, type Tone } from "../html/shape.ts";
import { appTitle } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { inParentheses } from "../words/punctuation.ts";
import { severityWords, verdictWords } from "../words/terms.ts";

const t = (en: string, zh: string): Text => ({ en, zh });
const KICKER = t("For the people who build it", "写给开发者");
const FINDINGS_SHOWN = 12;
const WORDS_SHOWN = 6;

/** Findings by the change that mends them: where it is, what to write, how to check it again. */
export default defineReader({
  id: "developer",
  kicker: KICKER,
  write: (audit, { lang }): Document => {
    const fixes = fixesOf(audit);
    const { versionName } = audit.evidence.facts.app;
    return {
      lang,
      kind: "developer",
      kicker: KICKER[lang],
      title: appTitle(audit, lang),
      beside: versionName === null ? null : brief(versionName, 40),
      tone: toneOf(audit.findings),
      lead: clean(audit.summary.sentence[lang]),
      blocks: [
        heading(WORDS.fixes[lang]),
        ...(fixes.length === 0 ? [paragraph(labels.noFindings[lang])] : []),
        ...fixes.map((fix) => fixCard(audit, fix, lang)),
        ...sdkBlocks(audit, lang),
        ...checkBlocks(audit, lang),
      ],
      foot: [labels.notAdvice[lang]],
    };
  },
});

function toneOf(findings: readonly Finding[]): Tone {
  const [first] = findings;
  return first === undefined ? "open" : findingTone(first);
}

function fixCard(audit: Audit, fix: Fix, lang: Lang): Block {
  const count = fix.findings.length;
  const shown = fix.findings.slice(0, FINDINGS_SHOWN);
  const more = fix.findings.slice(FINDINGS_SHOWN).map(({ id }) => id);
  const all = [...new Set(fix.findings.map((finding) => clean(finding.fix[lang])))];
  // Advice that another says and goes on from is said once.
  const words = all.filter((one) => !all.some((other) => other !== one && other.startsWith(one)));
  return {
    kind: "card",
    tone: toneOf(fix.findings),
    form: FORMS[fix.kind],
    kicker:
      lang === "zh" ? `解决 ${count} 个问题` : `settles ${count} ${count === 1 ? "finding" : "findings"}`,
    title: fix.title[lang],
    blocks: [
      ...words.slice(0, WORDS_SHOWN).map(paragraph),
      ...shown.flatMap((finding) => findingBlocks(audit, finding, lang)),
      ...(more.length === 0
        ? []
        : [aside(`${WORDS.also[lang]}${more.slice(0, 40).join(", ")}${more.length > 40 ? "…" : ""}`)]),
      ...snippets(audit, fix, lang),
    ],
  };
}

function findingBlocks(audit: Audit, finding: Finding, lang: Lang): readonly Block[] {
  const { id, title, severity, verdict, rule } = finding;
  const weight = verdict === "unknown" ? verdictWords.unknown[lang] : severityWords[severity][lang];
  const lead: Inline = [
    strong(`${id} ${clean(title[lang])}`),
    inParentheses(weight, lang),
    lang === "zh" ? "" : " ",
    code(clean(rule)),
  ];
  return [paragraph(lead), bullets(whereItems(audit, finding, lang))];
}

function sdkBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const { sdks } = audit.evidence.facts;
  if (sdks.length === 0) return [];
  const items = sdks.slice(0, 30).map((found): Inline => {
    const [signal] = found.evidence;
    const findings = audit.findings.filter(
      ({ sdk, subject }) => sdk === found.id || subject.includes(found.id),
    );
    const ids = findings.slice(0, 8).map(({ id }) => id);
    return [
      sdkWords(found, lang),
      ...(signal === undefined ? [] : [" ", code(brief(signal.value, 80))]),
      ...(ids.length === 0 ? [] : [" ", tag(ids.join(" "))]),
    ];
  });
  return [heading(labels.sdks[lang]), bullets(items)];
}

function checkBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const [first] = audit.findings;
  const [app] = audit.inputs;
  const manifest = app === undefined ? null : auditAgain(audit, false).split(" ")[2];
  return [
    heading(WORDS.again[lang]),
    { kind: "code", label: WORDS.save[lang], words: `${auditAgain(audit, false)} --out audit.json` },
    { kind: "code", label: WORDS.rerun[lang], words: auditAgain(audit, true) },
    ...(first === undefined
      ? []
      : [{ kind: "code", label: WORDS.rule[lang], words: `candor explain ${clean(first.rule)}` } as const]),
    ...(manifest === null || manifest === undefined
      ? []
      : [
          {
            kind: "code",
            label: WORDS.manifest[lang],
            words: `candor extract ${manifest} AndroidManifest.xml --xml`,
          } as const,
        ]),
  ];
}

const FORMS = {
  consent: "triangle",
  screen: "diamond",
  code: "triangle",
  handling: "triangle",
  permission: "diamond",
  setting: "diamond",
  "policy-data": "half",
  "policy-sdk": "half",
  "policy-duty": "half",
  "policy-other": "half",
  other: "dot",
  input: "question",
} satisfies Record<FixKind, Shape>;

const WORDS = {
  fixes: t("What to change", "要改什么"),
  also: t("Also: ", "还有："),
  again: t("Check it again", "如何复查"),
  save: t("Before you change anything, keep this audit", "修改之前，先保存本次审计"),
  rerun: t(
    "After the change: fails only on what is new, and says what is fixed",
    "修改之后：只对新增问题报错，并列出已解决的",
  ),
  rule: t("What a check means, with examples", "查看检查项的含义与示例"),
  manifest: t("The manifest as Android sees it", "查看 Android 实际读取的清单"),
};
