import type { Lang, Text } from "../../model/text.ts";
import { type Document, heading, type Inline, link, type Span } from "../../report/document/document.ts";
import { documentsHtml } from "../../report/document/html.ts";
import { DocumentPage } from "./document-page.ts";
import { type Subject, t } from "./subject.ts";
import { allSubjects } from "./subjects.ts";

export interface SiteFile {
  /** With `/` between folders, below the site's own: `en/rules/no-policy.html`. */
  readonly path: string;
  readonly content: string;
}

const LANGS: readonly Lang[] = ["en", "zh"];

/** Every page of `candor explain` in both languages, as files that link to each other and need nothing else. */
export function explainSite(): readonly SiteFile[] {
  const entries = namedApart(allSubjects());
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (!byId.has(entry.subject.id)) byId.set(entry.subject.id, entry);
  return [
    { path: "index.html", content: documentsHtml([doorway()], "en") },
    ...LANGS.flatMap((lang) => [
      { path: `${lang}/index.html`, content: documentsHtml([contents(entries, lang)], lang) },
      ...entries.map((entry) => ({
        path: `${lang}/${entry.file}`,
        content: documentsHtml([pageOf(entry, byId, lang)], lang),
      })),
    ]),
  ];
}

interface Entry {
  readonly subject: Subject;
  /** `rules/no-policy.html` */
  readonly file: string;
}

/** Some disks do not tell upper case from lower, and ids are not all fit for a file. */
function namedApart(subjects: readonly Subject[]): readonly Entry[] {
  const taken = new Set<string>();
  return subjects.map((subject) => {
    const stem = `${slug(subject.kind.en)}/${subject.id.replace(/[^\w.-]+/g, "_").slice(0, 120)}`;
    let file = stem;
    for (let count = 2; taken.has(file.toLowerCase()); count += 1) file = `${stem}-${count}`;
    taken.add(file.toLowerCase());
    return { subject, file: `${file}.html` };
  });
}

function slug(kind: string): string {
  return kind.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function pageOf({ subject, file }: Entry, byId: ReadonlyMap<string, Entry>, lang: Lang): Document {
  const page = new DocumentPage(lang, (words) => linked(words, subject.id, byId));
  subject.write(page);
  const other = LANGS.find((one) => one !== lang) ?? lang;
  return {
    ...frame(lang),
    kind: "explain",
    kicker: subject.kind[lang],
    title: subject.title[lang],
    beside: subject.id,
    lead: "",
    nav: [link("../index.html", WORDS.all[lang]), link(`../../${other}/${file}`, NAMES[other])],
    blocks: page.blocks,
  };
}

/** Ids that have a page of their own lead to it. */
function linked(words: string, own: string, byId: ReadonlyMap<string, Entry>): Inline {
  const spans: Span[] = [];
  let from = 0;
  for (const match of words.matchAll(/[A-Za-z0-9][\w.§-]*[A-Za-z0-9]/g)) {
    const entry = match[0] === own ? undefined : byId.get(match[0]);
    if (entry === undefined) continue;
    if (match.index > from) spans.push(words.slice(from, match.index));
    spans.push(link(`../${entry.file}`, match[0]));
    from = match.index + match[0].length;
  }
  return [...spans, words.slice(from)];
}

function contents(entries: readonly Entry[], lang: Lang): Document {
  const kinds = [...new Set(entries.map(({ subject }) => subject.kind.en))];
  const other = LANGS.find((one) => one !== lang) ?? lang;
  return {
    ...frame(lang),
    kind: "explain",
    kicker: WORDS.site[lang],
    title: WORDS.all[lang],
    beside: String(entries.length),
    lead: WORDS.lead[lang],
    nav: [link(`../${other}/index.html`, NAMES[other])],
    blocks: kinds.flatMap((kind) => {
      const own = entries.filter(({ subject }) => subject.kind.en === kind);
      const [first] = own;
      const name = first === undefined ? kind : first.subject.kind[lang];
      return [
        heading(lang === "zh" ? `${name}（${own.length}）` : `${capital(name)} (${own.length})`),
        {
          kind: "list" as const,
          ordered: false,
          items: own.map(
            ({ subject, file }): Inline => [
              link(file, subject.title[lang]),
              " ",
              { kind: "soft", words: subject.id },
            ],
          ),
        },
      ];
    }),
  };
}

function doorway(): Document {
  return {
    ...frame("en"),
    kind: "explain",
    kicker: WORDS.site.en,
    title: "Candor",
    beside: null,
    lead: "",
    blocks: [
      {
        kind: "list",
        ordered: false,
        items: [[link("en/index.html", NAMES.en)], [link("zh/index.html", NAMES.zh)]],
      },
    ],
  };
}

function frame(lang: Lang): Pick<Document, "lang" | "tone" | "foot"> {
  return { lang, tone: "calm", foot: [WORDS.foot[lang]] };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NAMES: Readonly<Record<Lang, string>> = { en: "English", zh: "中文" };

const WORDS = {
  site: t("What Candor checks, and what it knows", "检查什么，依据什么"),
  all: t("All pages", "全部条目"),
  lead: t(
    "The same pages as candor explain prints, generated from the rules and the catalog.",
    "与 candor explain 的输出相同，由规则与知识库生成。",
  ),
  foot: t(
    "What is marked as cited from memory was not checked against the text and is never printed as proof.",
    "标为凭记忆引用的内容未经核对，绝不作为证据。",
  ),
} satisfies Record<string, Text>;
