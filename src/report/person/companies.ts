import type { SdkFound } from "../../model/app.ts";
import type { Audit } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import { type Block, heading, type Inline, mark, paragraph, soft } from "../document/document.ts";
import { brief, clean } from "../escape/clean.ts";
import { dataName, isPersonal, sdkEntry } from "../words/names.ts";
import { punctuation } from "../words/punctuation.ts";
import { taken } from "./takes.ts";

const SHOWN = 6;
const DATA_SHOWN = 4;

const t = (en: string, zh: string): Text => ({ en, zh });

/** Whose code is inside, what it was seen to take, and whether the policy names it. */
export function companyBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const { sdks } = audit.evidence.facts;
  if (sdks.length === 0) return [];
  const order = [...sdks].sort((a, b) => dataBy(audit, b.id).seen.length - dataBy(audit, a.id).seen.length);
  const rest = order.slice(SHOWN);
  return [
    heading(WORDS.title[lang]),
    {
      kind: "table",
      caption: null,
      heads: WORDS.heads.map((head) => head[lang]),
      rows: order.slice(0, SHOWN).map((found) => companyRow(audit, found, lang)),
      wide: true,
    },
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            `${WORDS.also[lang]}${rest
              .slice(0, 12)
              .map(({ name }) => brief(name, 40))
              .join(punctuation[lang].list)}${rest.length > 12 ? "…" : lang === "zh" ? "。" : "."}`,
          ),
        ]),
  ];
}

function companyRow(audit: Audit, found: SdkFound, lang: Lang): readonly Inline[] {
  const entry = sdkEntry(found.id);
  const { seen, told } = dataBy(audit, found.id);
  const names = (data: readonly string[]) =>
    `${data
      .slice(0, DATA_SHOWN)
      .map((id) => clean(dataName(id, lang)))
      .join(punctuation[lang].list)}${data.length > DATA_SHOWN ? "…" : ""}`;
  return [
    brief(found.name, 60),
    entry === null ? "" : brief(entry.company, 80),
    [
      seen.length === 0 ? soft(WORDS.nothingSeen[lang]) : names(seen),
      ...(told.length === 0 ? [] : [soft(`${WORDS.byDocument[lang]}${names(told)}`)]),
    ],
    named(audit, found, lang),
  ];
}

/** What it was seen to take, by the same rows as the table above; and what only the company's own document says. */
function dataBy(
  audit: Audit,
  id: string,
): { readonly seen: readonly string[]; readonly told: readonly string[] } {
  const { facts } = audit.evidence.facts;
  const seen = taken(audit)
    .filter(({ data }) =>
      facts.some(
        ({ actor, via, data: of }) =>
          of === data && actor.kind === "sdk" && actor.sdk === id && via.kind !== "sdk-document",
      ),
    )
    .map(({ data }) => data);
  const told = facts.filter(
    ({ actor, via, data }) =>
      actor.kind === "sdk" && actor.sdk === id && via.kind === "sdk-document" && isPersonal(data),
  );
  return { seen, told: [...new Set(told.map(({ data }) => data))].filter((data) => !seen.includes(data)) };
}

function named({ evidence }: Audit, { id }: SdkFound, lang: Lang): Inline {
  if (evidence.claims.length === 0) return [mark("question", "open", WORDS.unknown[lang])];
  const listed = evidence.claims.some(
    ({ sdkTable, claims }) =>
      sdkTable.some((row) => row.sdk === id) ||
      claims.some(({ actor, recipient }) =>
        [actor, recipient].some((party) => party?.kind === "sdk" && party.sdk === id),
      ),
  );
  return listed ? [mark("check", "good", WORDS.yes[lang])] : [mark("cross", "bad", WORDS.no[lang])];
}

const WORDS = {
  title: t("Other companies with code inside", "里面还有哪些公司的代码"),
  heads: [
    t("Component", "组件"),
    t("Company", "公司"),
    t("We saw it take", "我们看到它收集"),
    t("Named in the policy?", "隐私政策提到了吗"),
  ],
  also: t("Also inside: ", "此外还有："),
  nothingSeen: t("nothing that we saw", "没看到"),
  byDocument: t("; by its maker’s own account also: ", "；它的开发商自称还会收集："),
  yes: t("Yes", "提到了"),
  no: t("Not found", "没有找到"),
  unknown: t("We could not check", "无法核查"),
};
