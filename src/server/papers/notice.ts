import { law } from "../../catalog/index.ts";
import type { Law } from "../../catalog/types.ts";
import type { Lang } from "../../model/text.ts";
import { citationName, RECALL } from "../../report/words/law.ts";
import type { SiteSettings } from "../people/settings.ts";
import type { StoredFile, StoredFinding, StoredSource } from "../store/schema.ts";
import { dayWords, type Paper } from "./paper.ts";

export interface NoticeWords {
  readonly number: string;
  readonly draft: boolean;
  readonly settings: SiteSettings;
  readonly company: string | null;
  readonly app: {
    readonly label: string;
    readonly packageName: string | null;
    readonly versionName: string | null;
    readonly file: StoredFile;
    readonly source: StoredSource;
    readonly auditedAt: string | null;
  };
  readonly findings: readonly StoredFinding[];
  readonly deadline: string | null;
  readonly contact: string | null;
  /** Day of the notice; null while it is a draft. */
  readonly day: string | null;
}

/** 责令整改通知书: what was found in one version from one source, what to do about it, and until when. */
export function noticePaper(words: NoticeWords, lang: Lang): Paper {
  return lang === "zh" ? chinese(words) : english(words);
}

function chinese(words: NoticeWords): Paper {
  const { app, settings, findings } = words;
  const company = words.company ?? app.source.developer ?? "应用运营者";
  return {
    lang: "zh",
    stamp: words.draft ? "草稿（未送达）" : null,
    title: "责令整改通知书",
    subtitle: `编号：${words.number}`,
    parts: [
      { kind: "paragraph", words: `${company}：` },
      {
        kind: "paragraph",
        words: `经对你单位运营的应用“${app.label}”进行检测，发现其存在下列涉嫌违反个人信息保护有关规定的问题。检测所针对的版本如下：`,
      },
      { kind: "pairs", rows: identity(words, ZH, "zh") },
      { kind: "heading", words: `涉嫌问题（${findings.length} 项）` },
      findingsTable(findings, "zh", ["序号", "涉嫌问题", "检测所见", "相关规定", "整改要求"]),
      { kind: "heading", words: "整改要求" },
      {
        kind: "paragraph",
        words: `请于${words.deadline === null ? "____年__月__日" : dayWords(words.deadline, "zh")}前（含当日）完成整改，并提交整改情况说明和整改后的版本。逾期未完成整改或整改不到位的，将依据有关规定作进一步处理。对本通知所列问题有异议的，可在上述期限内提出书面说明及依据。`,
      },
      ...(words.contact === null
        ? []
        : [{ kind: "paragraph" as const, words: `联系方式：${words.contact}` }]),
    ],
    signature: [settings.authority.zh, dayWords(words.day ?? "", "zh")].filter((line) => line !== ""),
    foot: "本通知所列问题依据静态检测证据得出，表述为“涉嫌”；每项问题的证据可在证据包中逐条核对。",
  };
}

function english(words: NoticeWords): Paper {
  const { app, settings, findings } = words;
  const company = words.company ?? app.source.developer ?? "To the operator of the app";
  return {
    lang: "en",
    stamp: words.draft ? "DRAFT (not served)" : null,
    title: "Rectification Notice",
    subtitle: `No. ${words.number}`,
    parts: [
      { kind: "paragraph", words: company },
      {
        kind: "paragraph",
        words: `An audit of your app “${app.label}” found the following possible breaches of the rules on personal information. It was made of this version:`,
      },
      { kind: "pairs", rows: identity(words, EN, "en") },
      { kind: "heading", words: `Possible breaches (${findings.length})` },
      findingsTable(findings, "en", ["No.", "Possible breach", "What was seen", "Rules", "What to do"]),
      { kind: "heading", words: "What is ordered" },
      {
        kind: "paragraph",
        words: `Rectify these by the end of ${words.deadline === null ? "____-__-__" : dayWords(words.deadline, "en")}, and send in a statement of what was done together with the rectified version. Where this is not done, or not in full, further steps may follow under the applicable rules. If you dispute a finding, say so in writing and with grounds within the same time.`,
      },
      ...(words.contact === null ? [] : [{ kind: "paragraph" as const, words: `Contact: ${words.contact}` }]),
    ],
    signature: [settings.authority.en, dayWords(words.day ?? "", "en")].filter((line) => line !== ""),
    foot: "Findings rest on evidence from static analysis and are possible breaches; the evidence bundle lets each be checked.",
  };
}

const ZH = {
  name: "应用名称",
  package: "包名",
  version: "版本",
  source: "来源",
  obtained: "获取时间",
  audited: "检测时间",
  hash: "文件 SHA-256",
};
const EN: typeof ZH = {
  name: "App",
  package: "Package",
  version: "Version",
  source: "Source",
  obtained: "Obtained",
  audited: "Audited",
  hash: "SHA-256 of the file",
};

function identity(
  { app }: NoticeWords,
  names: typeof ZH,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const source = [app.source.store, app.source.link].filter((part) => part !== null).join(" ");
  const rows: readonly (readonly [string, string | null])[] = [
    [names.name, app.label],
    [names.package, app.packageName],
    [names.version, app.versionName],
    [names.source, source === "" ? null : source],
    [names.obtained, app.source.obtainedAt === null ? null : dayWords(app.source.obtainedAt, lang)],
    [names.audited, app.auditedAt === null ? null : dayWords(app.auditedAt, lang)],
    [names.hash, app.file.sha256],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function findingsTable(findings: readonly StoredFinding[], lang: Lang, heads: readonly string[]) {
  return {
    kind: "table" as const,
    heads,
    widths: [7, 18, 31, 22, 22],
    rows: findings.map(({ title, says, cites, fix }, at) => [
      String(at + 1),
      title[lang],
      says[lang],
      citesWords(cites, lang),
      fix[lang],
    ]),
  };
}

/**
 * The rules of the land whose authority orders it, as they were read in their source. Those of others stand in only where
 * there is none, and what is cited from memory only where nothing was read; it says so.
 */
function citesWords(cites: readonly string[], lang: Lang): string {
  const known = cites.flatMap((id) => {
    const found = law(id);
    return found === undefined ? [] : [found];
  });
  const read = known.filter(({ mark }) => mark === "verified");
  const own = read.filter(({ jurisdiction }) => jurisdiction === "cn");
  const names = (laws: typeof known): string =>
    laws.map((one) => nameOf(one, lang)).join(lang === "zh" ? "；" : "; ");
  if (own.length > 0) return names(own);
  if (read.length > 0) return names(read);
  if (known.length === 0) return "";
  return lang === "zh" ? `另参：${names(known)}（${RECALL.zh}）` : `See also: ${names(known)} (${RECALL.en})`;
}

function nameOf({ id, jurisdiction, instrument, article, obligation, mark }: Law, lang: Lang): string {
  const cited = { id, jurisdiction, instrument, article, says: obligation, mark };
  return citationName({ ...cited, inForce: null, inForceRecalled: false }, lang);
}
