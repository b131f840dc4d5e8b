import type { Audit } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import { type Block, blank, code, type Inline } from "../document/document.ts";
import { brief, clean } from "../escape/clean.ts";
import { appTitle } from "../view/overview.ts";
import { labels } from "../words/labels.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** Who and what was examined, by hashes that a stranger can compute again. */
export function identityPairs(audit: Audit, source: string | null, lang: Lang): Block {
  const { app } = audit.evidence.facts;
  const rows: (readonly [string, Inline])[] = [
    [labels.app[lang], appTitle(audit, lang)],
    [WORDS.package[lang], [code(brief(app.packageName ?? "", 120))]],
    [WORDS.version[lang], versionWords(audit)],
    [WORDS.developer[lang], developerWords(audit, lang)],
    [WORDS.source[lang], source === null ? [blank(WORDS.toFill[lang])] : brief(source, 120)],
    ["SHA-256", [code(app.sha256)]],
    ...app.signers
      .slice(0, 2)
      .flatMap(({ scheme, certificates: [certificate] }): (readonly [string, Inline])[] =>
        certificate === undefined ? [] : [[`${WORDS.signer[lang]} (${scheme})`, [code(certificate)]]],
      ),
  ];
  return { kind: "pairs", rows };
}

export function versionWords({ evidence }: Audit): string {
  const { versionName, versionCode } = evidence.facts.app;
  const code = versionCode === null ? "" : ` (${versionCode})`;
  return `${versionName === null ? "" : brief(versionName, 40)}${code}`.trim();
}

/** As the policy names itself, else as the certificate does; else for a person to fill in. */
export function developerWords({ evidence }: Audit, lang: Lang): Inline {
  const handler = evidence.claims.map(({ document }) => document.handler).find((one) => one !== null);
  if (handler !== null && handler !== undefined) return `${brief(handler.name, 120)}${WORDS.byPolicy[lang]}`;
  const subject = evidence.facts.app.signers.map((signer) => signer.subject).find((one) => one !== null);
  if (subject !== null && subject !== undefined) return `${brief(subject, 160)}${WORDS.byCertificate[lang]}`;
  return [blank(WORDS.toFill[lang])];
}

/** What was put in and what judged it: hashes, versions, options. */
export function inputBlocks(audit: Audit, lang: Lang): readonly Block[] {
  const rows = audit.inputs.map(({ kind, name, sha256, sizeBytes }): readonly Inline[] => [
    clean(name),
    kind === "app" ? labels.app[lang] : labels.policy[lang],
    [code(sha256)],
    String(sizeBytes),
  ]);
  const { tool, catalog, options } = audit;
  return [
    {
      kind: "table",
      caption: null,
      heads: [WORDS.file[lang], WORDS.kind[lang], "SHA-256", WORDS.bytes[lang]],
      rows,
      wide: true,
    },
    {
      kind: "pairs",
      rows: [
        [WORDS.tool[lang], `${tool.name} ${tool.version}`],
        [WORDS.catalog[lang], [`${catalog.version} `, code(catalog.sha256)]],
        [WORDS.laws[lang], options.laws.join(", ")],
      ],
    },
  ];
}

const WORDS = {
  package: t("Package", "包名"),
  version: t("Version", "版本"),
  developer: t("Developer", "开发者"),
  source: t("Source", "来源"),
  signer: t("Certificate", "签名证书"),
  toFill: t("to fill in", "待填写"),
  byPolicy: t(" (as its policy names it)", "（据隐私政策）"),
  byCertificate: t(" (subject of its certificate)", "（据签名证书主体）"),
  file: t("File", "文件"),
  kind: t("Kind", "类别"),
  bytes: t("Bytes", "字节数"),
  tool: t("Made by", "审计工具"),
  catalog: t("Catalog", "知识库"),
  laws: t("Law asked", "审计依据"),
};
