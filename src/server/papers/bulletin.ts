import type { Lang } from "../../model/text.ts";
import { csvCell } from "../../report/escape/csv.ts";
import { dayWords, type Paper } from "./paper.ts";

export interface BulletinWords {
  readonly number: string;
  readonly state: "draft" | "published" | "withdrawn";
  readonly title: { readonly en: string; readonly zh: string };
  readonly foreword: { readonly en: string; readonly zh: string };
  readonly authority: { readonly en: string; readonly zh: string };
  readonly deadline: string | null;
  /** Day of publication. */
  readonly day: string | null;
  readonly rows: readonly {
    readonly position: number;
    readonly app: string;
    readonly developer: string | null;
    readonly source: string | null;
    readonly version: string | null;
    readonly issues: { readonly en: readonly string[]; readonly zh: readonly string[] };
  }[];
}

/** The columns of the regulator's own lists. */
const HEADS = {
  zh: ["序号", "应用名称", "应用开发者", "应用来源", "应用版本", "所涉问题"],
  en: ["No.", "App", "Developer", "Source", "Version", "Possible problems"],
} as const satisfies Record<Lang, readonly string[]>;

export function bulletinPaper(words: BulletinWords, lang: Lang): Paper {
  const zh = lang === "zh";
  return {
    lang,
    stamp: stampOf(words.state, lang),
    title: words.title[lang],
    subtitle: zh ? `通报编号：${words.number}` : `Bulletin ${words.number}`,
    parts: [
      ...(words.foreword[lang] === "" ? [] : [{ kind: "paragraph" as const, words: words.foreword[lang] }]),
      ...(words.deadline === null
        ? []
        : [
            {
              kind: "paragraph" as const,
              words: zh
                ? `下列应用应在${dayWords(words.deadline, "zh")}前完成整改；逾期未完成的，将依据有关规定作进一步处理。`
                : `The apps below must be rectified by ${dayWords(words.deadline, "en")}; further steps may follow under the applicable rules.`,
            },
          ]),
      { kind: "table", heads: HEADS[lang], widths: [7, 20, 20, 15, 12, 26], rows: cells(words, lang) },
    ],
    signature: [words.authority[lang], dayWords(words.day ?? "", lang)].filter((line) => line !== ""),
    foot: zh
      ? "所列问题均为“涉嫌”，针对表中版本和来源。"
      : "All problems are possible ones, of the version and source in the table.",
  };
}

export function bulletinCsv(words: BulletinWords, lang: Lang): string {
  const lines = [[...HEADS[lang]], ...cells(words, lang)];
  // Spreadsheets take a file without this sign for the local code page.
  return `\ufeff${lines.map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function cells({ rows }: BulletinWords, lang: Lang): string[][] {
  const none = lang === "zh" ? "未知" : "unknown";
  return rows.map(({ position, app, developer, source, version, issues }) => [
    String(position),
    app,
    developer ?? none,
    source ?? none,
    version ?? none,
    issues[lang].join(lang === "zh" ? "；" : "; "),
  ]);
}

function stampOf(state: BulletinWords["state"], lang: Lang): string | null {
  if (state === "published") return null;
  if (state === "draft") return lang === "zh" ? "草稿（未发布）" : "DRAFT (not published)";
  return lang === "zh" ? "本通报已撤回" : "THIS BULLETIN WAS WITHDRAWN";
}
