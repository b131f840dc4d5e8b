import { dataType, permission } from "../../catalog/index.ts";
import type { PermissionUse, SdkFound } from "../../model/app.ts";
import type { Audit, PracticeRow } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import { commonPurposes } from "../disclosure/purposes.ts";
import {
  alert,
  aside,
  type Block,
  blank,
  code,
  type Document,
  heading,
  type Inline,
  joinSpans,
  link,
  paragraph,
  soft,
} from "../document/document.ts";
import { brief, clean } from "../escape/clean.ts";
import { permissionTitle } from "../person/refuse.ts";
import { appTitle } from "../view/overview.ts";
import { labels } from "../words/labels.ts";
import { dataName, sdkEntry, sdkName } from "../words/names.ts";
import { punctuation } from "../words/punctuation.ts";
import { needsWords } from "../words/terms.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

export interface DraftOptions {
  readonly lang: Lang;
  /** Everything, not only what the policy lacks. */
  readonly all: boolean;
}

/** The three lists that a privacy notice needs, filled in from what was seen; what only the company knows is left blank. */
export function draftDocument(audit: Audit, { lang, all }: DraftOptions): Document {
  const { versionName, sha256 } = audit.evidence.facts.app;
  const rows = audit.practice.filter((row) => isTaken(row) && (all || row.says.mark !== "yes"));
  const sdks = audit.evidence.facts.sdks.filter((found) => all || !isListed(audit, found.id));
  const asked = audit.evidence.facts.permissions.filter(
    ({ protection }) => protection === "dangerous" || protection === "special",
  );
  return {
    lang,
    kind: "draft",
    kicker: WORDS.kicker[lang],
    title: appTitle(audit, lang),
    beside: versionName === null ? null : brief(versionName, 40),
    tone: "cool",
    lead: (audit.evidence.claims.length === 0 || all ? WORDS.leadAll : WORDS.leadMissing)[lang],
    blocks: [
      ...list(WORDS.data, rows.length, lang, () => dataTable(audit, rows, lang)),
      ...list(WORDS.sdks, sdks.length, lang, () => sdkTable(audit, sdks, lang)),
      ...list(WORDS.permissions, asked.length, lang, () => permissionTable(asked, lang)),
      ...(audit.evidence.gaps.some(
        ({ layer }) => layer === "code" || layer === "container" || layer === "native",
      )
        ? [aside(WORDS.partly[lang])]
        : []),
    ],
    foot: [WORDS.check[lang], labels.notAdvice[lang], `SHA-256 ${sha256}`],
  };
}

function list(title: Text, count: number, lang: Lang, table: () => Block): readonly Block[] {
  return [heading(title[lang]), count === 0 ? paragraph(WORDS.none[lang]) : table()];
}

function isTaken({ data, does }: PracticeRow): boolean {
  return (does.mark === "sends" || does.mark === "reads") && dataType(data)?.kind !== "behaviour";
}

function isListed({ evidence }: Audit, id: string): boolean {
  return evidence.claims.some(
    ({ sdkTable, claims }) =>
      sdkTable.some((row) => row.sdk === id) ||
      claims.some(({ actor, recipient }) =>
        [actor, recipient].some((party) => party?.kind === "sdk" && party.sdk === id),
      ),
  );
}

function dataTable(audit: Audit, rows: readonly PracticeRow[], lang: Lang): Block {
  return {
    kind: "table",
    caption: null,
    heads: DATA_HEADS.map((head) => head[lang]),
    rows: rows.map((row): readonly Inline[] => [
      row.sensitive
        ? [clean(dataName(row.data, lang)), " ", alert(labels.sensitive[lang])]
        : clean(dataName(row.data, lang)),
      [blank(WORDS.purpose[lang])],
      howWords(audit, row, lang),
      needWords(row, lang),
    ]),
    wide: true,
  };
}

/** Who reads it and whether it leaves the phone; the occasion is for the company to say. */
function howWords(audit: Audit, { does, says }: PracticeRow, lang: Lang): Inline {
  const facts = audit.evidence.facts.facts.filter(({ id }) => does.facts.includes(id));
  const own = facts.some(({ actor }) => actor.kind !== "sdk");
  const parties = [
    ...(own ? [WORDS.own[lang]] : []),
    ...does.sdks.map((id) =>
      lang === "zh" ? `${clean(sdkName(id, lang))} SDK` : `the SDK ${clean(sdkName(id, lang))}`,
    ),
  ];
  const way = (does.mark === "sends" ? WORDS.sent : WORDS.read)[lang];
  return [
    `${way}${punctuation[lang].colon}${parties.join(punctuation[lang].list)}${lang === "zh" ? "；" : "; "}`,
    blank(WORDS.occasion[lang]),
    ...(says.mark === "denies" ? [" ", soft(WORDS.denied[lang])] : []),
  ];
}

function needWords({ needs, sensitive }: PracticeRow, lang: Lang): Inline {
  const words: Inline = needs.mark === "unknown" ? [blank(WORDS.needed[lang])] : needsWords[needs.mark][lang];
  return sensitive ? joinSpans([words, WORDS.separate[lang]], lang === "zh" ? "；" : "; ") : words;
}

function sdkTable(audit: Audit, sdks: readonly SdkFound[], lang: Lang): Block {
  return {
    kind: "table",
    caption: null,
    heads: SDK_HEADS.map((head) => head[lang]),
    rows: sdks.map((found): readonly Inline[] => {
      const entry = sdkEntry(found.id);
      const purposes = commonPurposes(entry?.categories ?? []).map((one) => one[lang]);
      const data = sdkData(audit, found.id).map((id) => clean(dataName(id, lang)));
      const cited = entry?.privacyPolicy.status === "cited" ? entry.privacyPolicy.url : undefined;
      // A copy on somebody's plain-text server is no link to publish.
      const url = cited?.startsWith("https://") === true ? cited : undefined;
      return [
        brief(found.name, 80),
        entry === null ? [blank(WORDS.company[lang])] : brief(entry.company, 120),
        purposes.length === 0
          ? [blank(WORDS.purpose[lang])]
          : [purposes.join(punctuation[lang].list), " ", blank(WORDS.confirm[lang])],
        data.length === 0 ? [blank(WORDS.dataBlank[lang])] : data.join(punctuation[lang].list),
        url === undefined ? [blank(WORDS.link[lang])] : [link(url, url)],
      ];
    }),
    wide: true,
  };
}

/** What its code was seen to take, and what its own document names. */
function sdkData({ evidence }: Audit, id: string): readonly string[] {
  const seen = evidence.facts.facts
    .filter(
      ({ actor, data }) => actor.kind === "sdk" && actor.sdk === id && dataType(data)?.kind !== "behaviour",
    )
    .map(({ data }) => data);
  const own = sdkEntry(id);
  const cited = own?.dataSource.kind === "vendor-doc" ? own.dataCited : [];
  return [...new Set<string>([...seen, ...cited])].filter((data) => !IOS_ONLY.includes(data));
}

/** Documents that speak of both systems name them; an Android app has none. */
const IOS_ONLY: readonly string[] = ["device.idfa", "device.idfv", "consent.ad-tracking"];

function permissionTable(uses: readonly PermissionUse[], lang: Lang): Block {
  return {
    kind: "table",
    caption: null,
    heads: PERMISSION_HEADS.map((head) => head[lang]),
    rows: uses.map(({ name, requested, used }): readonly Inline[] => {
      const data = (permission(name)?.data ?? []).map((id) => clean(dataName(id, lang)));
      return [
        [permissionTitle(name, lang), " ", code(clean(name))],
        [blank(WORDS.purpose[lang])],
        data.join(punctuation[lang].list),
        used === "no"
          ? WORDS.unused[lang]
          : requested === "yes"
            ? [`${WORDS.requested[lang]} `, blank(WORDS.occasion[lang])]
            : [blank(WORDS.occasion[lang])],
      ];
    }),
    wide: true,
  };
}

const DATA_HEADS = [
  t("Information", "个人信息种类"),
  t("Purpose", "收集目的"),
  t("How and when", "收集方式与场景"),
  t("Needed for the basic function", "是否为基本功能所必需"),
];
const SDK_HEADS = [
  t("SDK", "SDK 名称"),
  t("Company", "公司"),
  t("Purpose", "使用目的"),
  t("Information it takes", "收集的个人信息"),
  t("Its privacy policy", "隐私政策链接"),
];
const PERMISSION_HEADS = [
  t("Permission", "权限"),
  t("Purpose", "使用目的"),
  t("What it opens", "可获取的信息"),
  t("When it is asked for", "申请时机"),
];

const WORDS = {
  kicker: t("Draft of the disclosures of a privacy notice", "隐私政策清单草稿"),
  leadAll: t(
    "What this build was seen to take, the SDKs in it and the permissions it declares. Dashed fields are for the company to fill in.",
    "以下列出该安装包实际收集的信息、内嵌的 SDK 和声明的权限。虚线处须由企业填写。",
  ),
  leadMissing: t(
    "What this build does and its privacy policy does not plainly say, and the permissions it declares. Dashed fields are for the company to fill in.",
    "以下列出该安装包实际所为而隐私政策未写明的内容，以及声明的权限。虚线处须由企业填写。",
  ),
  data: t("Information we collect", "个人信息收集清单"),
  sdks: t("Third-party SDKs", "第三方 SDK 清单"),
  permissions: t("Permissions", "权限使用清单"),
  none: t("Nothing to add.", "无需补充。"),
  partly: t(
    "Part of the app could not be read: this list may be incomplete.",
    "应用有一部分未能读取，本清单可能不完整。",
  ),
  check: t(
    "Check every line against your own knowledge before you publish it.",
    "发布前请逐行核对，确认与实际业务一致。",
  ),
  purpose: t("purpose", "目的"),
  occasion: t("function or moment", "功能或时机"),
  needed: t("yes or no", "是或否"),
  separate: t("takes separate consent", "须取得单独同意"),
  company: t("company", "公司"),
  confirm: t("confirm", "请确认"),
  dataBlank: t("information", "信息"),
  link: t("link", "链接"),
  own: t("our own code", "本应用"),
  read: t("Read by", "读取"),
  sent: t("Read and sent by", "读取并发送"),
  denied: t("The policy denies this: correct the denial too.", "现行隐私政策否认此项，须一并更正。"),
  unused: t("No use seen: remove it rather than explain it.", "未见使用：建议移除而非说明。"),
  requested: t("Asked for at run time:", "运行时申请："),
};
