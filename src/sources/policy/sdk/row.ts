import type { Link } from "../../../formats/text/block.ts";
import type { Purpose, SdkRow } from "../../../model/claim.ts";
import { partedCell } from "../document/parted.ts";
import { fold } from "../lexicon/fold.ts";
import { words } from "../lexicon/lexicon.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { type Mention, mentionsOf } from "../sentence/mentions.ts";
import { parseSentence } from "../sentence/parse.ts";
import { purposeOf } from "../sentence/purpose.ts";
import { languageOf } from "../sentence/split.ts";
import { isSpeltOut } from "../sentence/umbrellas.ts";
import type { Column } from "./columns.ts";
import { companyIn, makerIn } from "./companies.ts";
import { isPlainName, matchSdk } from "./match.ts";

/** One value of a row, with its place in the plain text. */
export interface Field {
  readonly column: Column;
  readonly text: string;
  readonly start: number;
  readonly breaks?: readonly number[] | undefined;
  /** Its key ("服务", "product") may name the SDK or say what it is there for. */
  readonly isVague?: boolean;
  /** Its key ("应用名称") may name the app itself: it counts where the record tells of data. */
  readonly isApp?: boolean;
}

/** A row before it is tied to its document. */
export interface RowDraft extends Omit<SdkRow, "at"> {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly (Mention & { readonly words: string })[];
  readonly purposeFound: Purpose | null;
  /** Running text tells of it: what its sentences say of data they claim themselves. */
  readonly running?: true;
  /** Where its name stands: rows under one merged cell share it. */
  readonly nameStart: number;
}

export function rowFrom(
  all: readonly Field[],
  start: number,
  end: number,
  text: string,
  links: readonly Link[],
): RowDraft | null {
  const fields = all
    .map((field) => (field.column === "company" ? companyIn(field, links) : field))
    .filter(({ column, text }) => column !== "data" || !matches(NOT_TAKEN, text.trim()));
  const of = (column: Column) => {
    const values = fields
      .filter((field) => field.column === column && !isNothing(field.text))
      .map((field) => field.text);
    return [...new Set(values)].join(" ") || null;
  };
  const told = of("company");
  // "收集主体：当前APP、微信SDK": who collects, in a list of data.
  if (of("sdk-name") === null && told !== null && /(?:当前|本)\s?APP|SDK[、,，]/i.test(told)) return null;
  const given = of("sdk-name")?.replace(/\s*https?:\/\/\S+\s*$/i, "") ?? told;
  // "极光推送SDK（深圳市和讯华谷信息技术有限公司）": who makes it stands beside its name.
  const cell = fields.find((field) => field.column === (of("sdk-name") ? "sdk-name" : "company"));
  const breaks = cell?.text === given ? cell?.breaks : undefined;
  const inBrackets =
    given === null
      ? null
      : makerIn(
          given,
          breaks?.map((at) => at - (cell?.start ?? 0)),
        );
  const maker = told === null || told === given || told === inBrackets?.company ? inBrackets : null;
  const company = maker?.company ?? told;
  const whole = maker?.name ?? (given === null ? null : namedInside(given));
  const aimed = whole === null ? null : firstMatch(WITH_AIM, whole.trim());
  const name = (aimed?.[1] ?? whole)?.replace(NUMBERED, "") ?? null;
  if (name === null || name.length > 120 || isNothing(name) || NO_NAME.test(name.trim())) return null;
  const link = linkOf(fields, links) ?? linkIn(links, start, end) ?? urlIn(text);
  const said = of("purpose") ?? of("scene");
  const purpose = aimed && (said === null || matches(POINTS, said)) ? (aimed[2] ?? null) : said;
  const dataWords = of("data");
  const mentions = fields
    .filter((field) => field.column === "data" && !isNothing(field.text))
    .flatMap(mentionsIn);
  return {
    name,
    company: of("sdk-name") || maker ? company : null,
    sdk: matchSdk({ name, company, link, text }),
    data: [...new Set(mentions.flatMap((mention) => (mention.kind === "data" ? [mention.id] : [])))],
    dataWords,
    purpose,
    permissions: splitList(of("permission")).filter((one) => !matches(/^(是|否|yes|no)$/i, one)),
    method: of("method"),
    link,
    start,
    end,
    nameStart: cell?.start ?? start,
    mentions,
    purposeFound: purpose === null ? null : wholePurpose(purpose),
  };
}

/** "1. 友盟SDK", "the Acme SDK": a number or an article is no part of a name. */
const NUMBERED = /^(?:[（(]?\d{1,2}[.、)）]\s*(?=\P{N})|[①-⑳]\s*|(?:the|The) (?=\S.*\S$))/u;

/** "Sentry (crash reports) — see their policy": what it is there for, in brackets behind its name. */
const WITH_AIM = /^([A-Z][^()]{1,40}?)\s*\(([a-z][a-z ,/&-]{4,60})\)$/;
const POINTS = /^(?:see|as applicable|per|according to|under)\b/i;

/** "不采集个人信息", "未收集任何信息" say that nothing is taken. */
const NOT_TAKEN =
  /^(?:(?:不|未|无需|没有|不会)(?:会|涉及|采集|收集|获取|共享|处理|上传|存储)|任何的?|(?:does not|do not|doesn't|not) (?:collect|share|receive)|no (?:personal )?(?:data|information)\b)[^，,。；;]{0,24}[。.]?$/i;

/** "推送通知消息（OPPO推送SDK）": what it does, and behind it in brackets what it is called. */
function namedInside(name: string): string {
  const found = /^([^()（）]{2,20})[(（]([^()（）]{2,40}sdk)[)）]$/i.exec(name.trim());
  const [, told = "", inside = ""] = found ?? [];
  return found &&
    !matches(/sdk/i, told) &&
    isPlainName(told.replace(/通知|提醒|信息|内容|功能|登陆|分析/g, ""))
    ? inside
    : name;
}

/** Data named in a cell that is there to name data: words of daily use count in it as well, and what is spelt out counts for itself. */
export function mentionsIn(field: Pick<Field, "text" | "start" | "breaks">): (Mention & { words: string })[] {
  const folded = partedCell(fold(field.text), field);
  const parse = parseSentence(
    {
      start: 0,
      end: folded.length,
      text: folded,
      language: languageOf(folded),
      continues: false,
    },
    field.text,
  );
  const mentions = mentionsOf(parse, languageOf(folded));
  return mentions
    .filter(
      (mention) =>
        (mention.kind === "data" || !isSpeltOut(parse, mention, mentions)) &&
        !matchesIn(LEFT_OUT, folded, 0, mention.start),
    )
    .map((mention) => ({
      ...mention,
      words: field.text.slice(mention.start, mention.end),
      start: field.start + mention.start,
      end: field.start + mention.end,
    }));
}

/** IP地址；不收集您的音视频内容: what the cell says is not taken. */
const LEFT_OUT =
  /(?:^|[;；。,，])\s*(?:但|且|并|而)?(?:均|也|绝)?(?:不会?|未|从不)(?:再)?(?:收集|采集|获取|读取|上传|包含|包括|涉及|含|传输|共享)(?:您|你|用户)?[^;；。]*$/;

export function wholePurpose(text: string): Purpose {
  const folded = fold(text);
  const language = languageOf(folded);
  const parse = parseSentence(
    { start: 0, end: folded.length, text: folded, language, continues: false },
    text,
  );
  return purposeOf(parse, text, { start: 0, end: text.length });
}

/** What is done with data is nobody's name: "共享：我们不会…". */
const NO_NAME =
  /使用目的.*(?:信息|政策)|^(?:\d+[.、)）]?\s*)?(?:收集|使用|存储|保存|共享|分享|转移|第三方服务|通过\s*sdk|转让|公开披露|披露|委托处理|删除|查询|更正|授权|同意|sharing|transfer|disclosure|collection|use|storage|retention)$/i;

const NOTHING = new Set(words("nothing").map(fold));

export function isNothing(text: string): boolean {
  const folded = fold(text)
    .trim()
    .replace(/[。.]$/, "");
  return folded === "" || NOTHING.has(folded);
}

function splitList(text: string | null): string[] {
  if (text === null) return [];
  return (
    text
      // Permissions by their names in the system hold no spaces, and stand a line each.
      .split(/[、，,;；\n/]|\s{2,}|\s(?=(?:android|com)\.[\w.]+\.[A-Z])|\s(?=[A-Z]{2,}_[A-Z_]{3,})/)
      .map((part) => part.trim())
      .filter((part) => part && !isNothing(part))
  );
}

/** The policy's address before the home page's; where a cell has a link, what it points to. */
function linkOf(fields: readonly Field[], links: readonly Link[]): string | null {
  for (const column of ["link", "site"] as const) {
    const found = fields.flatMap((field) =>
      field.column === column
        ? (linkIn(links, field.start, field.start + field.text.length) ??
          urlIn(field.text) ??
          firstMatch(BARE_ADDRESS, field.text)?.[0] ??
          [])
        : [],
    );
    // Beside "链接地址" a policy may have its own address.
    const [first] = found;
    if (first) return found.find((href) => POLICY_ADDRESS.test(href)) ?? first;
  }
  return null;
}

/** "policies.example.com" */
const BARE_ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,10}(?:\/\S*)?$/i;

const POLICY_ADDRESS = /priva|policy|policies|隐私/i;

function linkIn(links: readonly Link[], start: number, end: number): string | null {
  return (
    links.find((link) => link.start >= start && link.end <= end && matches(/^(https?:)?\/\//i, link.href))
      ?.href ?? null
  );
}

export function urlIn(text: string): string | null {
  // The sentence's own full stop is no part of an address.
  return firstMatch(/https?:\/\/[^\s，。；、）)\]"'<>]+/i, text)?.[0].replace(/[.,;:!]+$/, "") ?? null;
}
