import type { Change, ChangeKind, Comparison, Side } from "../../model/comparison.ts";
import { javaMethod, javaType } from "../../model/java-name.ts";
import type { Lang, Text } from "../../model/text.ts";
import {
  type Block,
  code,
  type Document,
  heading,
  type Inline,
  mark,
  paragraph,
  type Span,
  soft,
  strong,
} from "../document/document.ts";
import { brief, clean } from "../escape/clean.ts";
import type { Shape, Tone } from "../html/shape.ts";
import { labels } from "../words/labels.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";
import { severityWords, verdictWords } from "../words/terms.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** Two audits side by side, for a reader who asks what changed. */
export function comparisonDocument(comparison: Comparison, lang: Lang): Document {
  const { old, now, changes } = comparison;
  const title = brief(now.label ?? now.packageName ?? now.file, 80);
  return {
    lang,
    kind: "comparison",
    kicker: WORDS.kicker[lang],
    title,
    beside: [old.versionName, now.versionName]
      .map((one) => (one === null ? "?" : brief(one, 40)))
      .join(" →\u00a0"),
    tone: toneOf(changes),
    lead: leadWords(changes, lang),
    blocks: [
      ...(old.packageName === now.packageName ? [] : [paragraph(WORDS.otherApp[lang])]),
      ...KINDS.flatMap((kind) => kindBlocks(kind, changes, lang)),
      heading(WORDS.compared[lang]),
      sidesTable(old, now, lang),
    ],
    foot: [labels.notAdvice[lang]],
  };
}

const KINDS: readonly ChangeKind[] = ["new", "cannot-tell", "moved", "fixed", "persists"];

/** "1 new, 2 fixed, 3 persist; of 1 nobody can tell." */
function leadWords(changes: readonly Change[], lang: Lang): string {
  if (changes.length === 0) return WORDS.nothing[lang];
  const parts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    if (count === 0) return [];
    return [lang === "zh" ? `${KIND[kind].zh} ${count} 项` : `${count} ${KIND[kind].en}`];
  });
  return `${parts.join(punctuation[lang].comma)}${lang === "zh" ? "。" : "."}`;
}

function toneOf(changes: readonly Change[]): Tone {
  const fresh = changes.filter(({ kind }) => kind === "new").flatMap(({ now }) => now ?? []);
  if (fresh.some(({ severity }) => severity === "high")) return "bad";
  if (fresh.length > 0) return "warn";
  return changes.some(({ kind }) => kind === "cannot-tell") ? "open" : "good";
}

function kindBlocks(kind: ChangeKind, changes: readonly Change[], lang: Lang): readonly Block[] {
  const shown = changes.filter((change) => change.kind === kind);
  if (shown.length === 0) return [];
  const [form, tone] = SIGNS[kind];
  return [
    heading(`${HEADINGS[kind][lang]}${inParentheses(String(shown.length), lang)}`),
    {
      kind: "table",
      caption: null,
      heads: HEADS.map((head) => head[lang]),
      rows: shown.map((change) => changeRow(change, form, tone, lang)),
      wide: true,
    },
  ];
}

function changeRow({ old, now, because }: Change, form: Shape, tone: Tone, lang: Lang): readonly Inline[] {
  const finding = now ?? old;
  if (finding === null) return [""];
  const ids = [old, now].flatMap((one, at) =>
    one === null ? [] : [`${clean(one.id)}${at === 0 && now !== null ? " →" : ""}`],
  );
  const weight = `${severityWords[finding.severity][lang]} · ${verdictWords[finding.verdict][lang]}`;
  const place = placeWords(finding.at[0]);
  const where: readonly Span[] = place === null ? [] : [code(place)];
  return [
    [mark(form, tone, clean(finding.title[lang])), " ", soft(clean(finding.rule))],
    weight,
    ids.join(" "),
    because === null ? where : [clean(because[lang]), ...(where.length === 0 ? [] : [" ", ...where])],
  ];
}

type Where = NonNullable<Change["now"]>["at"][number];

function placeWords(place: Where | undefined): string | null {
  switch (place?.kind) {
    case "code":
      return clean(`${javaType(place.class)}.${javaMethod(place.method)}`);
    case "manifest":
      return clean(place.path);
    case "entry":
      return brief(place.quote ?? place.entry, 120);
    case "text":
      return `“${brief(place.quote, 120)}”`;
    default:
      return null;
  }
}

function sidesTable(old: Side, now: Side, lang: Lang): Block {
  const row = (name: Text, of: (side: Side) => Inline): readonly Inline[] => [
    [strong(name[lang])],
    of(old),
    of(now),
  ];
  const sameCatalog = old.catalog === now.catalog;
  return {
    kind: "table",
    caption: sameCatalog ? null : WORDS.otherCatalog[lang],
    heads: [WORDS.what[lang], WORDS.old[lang], WORDS.now[lang]],
    rows: [
      row(WORDS.version, ({ versionName }) => (versionName === null ? "" : brief(versionName, 40))),
      row(WORDS.file, ({ file }) => brief(file, 120)),
      row(t("SHA-256", "SHA-256"), ({ sha256 }) => [code(sha256)]),
      row(WORDS.tool, ({ tool }) => clean(tool)),
      row(WORDS.catalog, ({ catalog }) => [code(catalog.slice(0, 16))]),
    ],
    wide: true,
  };
}

const SIGNS = {
  new: ["triangle", "bad"],
  "cannot-tell": ["question", "open"],
  moved: ["half", "warn"],
  fixed: ["check", "good"],
  persists: ["dot", "calm"],
} satisfies Record<ChangeKind, readonly [Shape, Tone]>;

const KIND = {
  new: t("new", "新增"),
  "cannot-tell": t("that nobody can tell", "无法判断"),
  moved: t("moved", "位置改变"),
  fixed: t("fixed", "已解决"),
  persists: t("unchanged", "仍存在"),
} satisfies Record<ChangeKind, Text>;

const HEADINGS = {
  new: t("New", "新增"),
  "cannot-tell": t("Nobody can tell", "无法判断"),
  moved: t("Moved: the same, elsewhere", "位置改变：同一问题，换了地方"),
  fixed: t("Fixed", "已解决"),
  persists: t("Unchanged", "仍存在"),
} satisfies Record<ChangeKind, Text>;

const HEADS = [t("Finding", "问题"), t("Weight", "程度"), t("Id", "编号"), t("Where, or why", "位置或原因")];

const WORDS = {
  kicker: t("What changed between two audits", "两次审计之间的变化"),
  nothing: t("Neither audit has a finding.", "两次审计均未发现问题。"),
  otherApp: t(
    "These are two packages: what differs may be the app, not the version.",
    "两次审计的包名不同：差异可能来自应用本身，而非版本。",
  ),
  otherCatalog: t(
    "The two audits were made with different knowledge: audit the old app again to compare the apps alone.",
    "两次审计所用的知识库不同：若只比较应用，请重新审计旧版本。",
  ),
  compared: t("What was compared", "比较对象"),
  old: t("Old", "旧"),
  now: t("New", "新"),
  what: t("Audit", "审计"),
  version: t("Version", "版本"),
  file: t("File", "文件"),
  tool: t("Made by candor", "candor 版本"),
  catalog: t("Catalog", "知识库"),
};
