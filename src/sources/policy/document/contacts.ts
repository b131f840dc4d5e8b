import type { Contact } from "../../../model/claim.ts";
import { everyMatch, firstMatch, lookOver, matches } from "../lexicon/matches.ts";
import { addressAlone, addressBelow, addressesIn } from "./addresses.ts";
import { EN_COMPANY } from "./names.ts";
import type { Placed } from "./outline.ts";

/** A way to reach the handler, with its place in the plain text. */
export interface ContactFound {
  readonly kind: Contact["kind"];
  readonly start: number;
  readonly end: number;
}

const EMAIL =
  /[\w.+‐‑-]{1,64}(?:@|＠|\s[@＠]\s|\s?\[at\]|\s?\(at\)|\s\[?at\]?\s(?=[a-z\d-]{1,63}\s?(?:\[dot\]|\(dot\))))\s?[a-z\d-]{1,63}(?:(?:\.|\s?(?:\[dot\]|\(dot\))\s?)[a-z\d-]{1,63}){1,4}/gi;
/** What a template left open. */
const PLACEHOLDER =
  /^(?:your|yourname|youremail|xxx+|name|user|someone)@|@(?:example|domain|yourdomain|xxx+)\b/i;
/** "电话：15010167381/13475687125": a second number behind the first. */
const NEXT_PHONE = /^\s*[/、,，或]\s*(\d[\d -]{6,16}\d)(?![\d@])/;
/** With its label, or in a shape that is nothing else. Numbers of five digits are those of banks and carriers. */
const PHONE =
  /(?:(?:电话|热线|手机|座机|致电|拨打|联系方式|客服|tel(?:ephone)?\.?|phone|mobile|customer (?:service|support|care)|call(?: us)?(?: at| on)?|(?:reach|ring|call|text) (?:us|me|him|her|them) (?:at|on))(?![^\d]{0,6}(?:qq|微信|wechat))[^\d+\n(（。；;@]{0,14})([+(（]?\d[\d\s()（）-]{5,20}\d|(?:95|10|12|96)\d{3,4}(?!\d))(?![\d@])|(?<![\d\w])(\+\d{1,3}[\s(-]{1,2}\d[\d\s()-]{5,16}\d)|(?<![\d-])(1[-. ]8(?:00|33|44|55|66|77|88)[-. ]\d{3}[-. ]\d{4})(?!\d)|(?<!\d)(400[-\s]?\d{3,4}[-\s]?\d{3,4})(?!\d)|(?<!\d)(0\d{2,3}-\d{7,8})(?!\d)/gi;

/** The lines of Chinese authorities for complaints, whatever stands before them. */
const OF_THE_STATE = new Set(["12377", "12321", "12300", "12315", "12345", "12381"]);

/** Words around it that make it somebody else's: regulators, SDK makers, and addresses that are named as data. */
const FOREIGN =
  /(网信|互联网信息办|工信|公安|12321|12377|12300|12315|互联网协会|监管|仲裁|法院|投诉至|commission|authority|regulator|ombudsman|cnil|supervis|complain to|\bip|mac|收货|网址|网络(?!科技|技术|信息|有限|传媒|文化|股份|传播|服务)|送货|家庭)[^。\n]{0,14}$/i;
/** "privacy@… | (415) 555-0132" */
const BESIDE_MAIL = /@\S+\s*[|·•,;，；/]\s*(\+?\(?\d[\d\s().-]{6,18}\d)\s*$/;
/** "Email | admin@…" in a small table of how to reach somebody. */
const CONTACT_ROW =
  /^(?:e-?mail|mail|post|phone|telephone|tel|address|(?:电子)?邮箱|(?:联系|客服)?电话|(?:联系|通讯)?地址)(?: address| number)?\s*[\t|:：]/i;
const MAX_CONTACTS = 12;

/** E-mail, telephone and postal addresses of whoever speaks, outside tables: those name others. */
export function contactsIn(placed: readonly Placed[]): ContactFound[] {
  const found: ContactFound[] = [];
  const seen = new Set<string>();
  const add = (kind: Contact["kind"], start: number, value: string) => {
    if (seen.has(value) || found.length >= MAX_CONTACTS) return;
    // A line of an address that was found above.
    if (found.some((known) => known.kind === kind && start > known.start && start < known.end)) return;
    seen.add(value);
    found.push({ kind, start, end: start + value.length });
  };
  placed.forEach(({ block, topic }, at) => {
    if ((block.kind === "row" && topic !== "contact" && !matches(CONTACT_ROW, block.text)) || topic === "sdk")
      return;
    const { text } = block;
    lookOver(text);
    for (const match of matches(/[@＠]|at[\])\s]/i, text) ? everyMatch(EMAIL, text) : [])
      if (!isForeign(text, match.index) && !matches(PLACEHOLDER, match[0]))
        add("email", block.start + match.index, match[0]);
    for (const match of matches(/\d{3}/, text) ? everyMatch(PHONE, text) : []) {
      const given = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? "").trim();
      // "400-820-1188（24小时）": a bracket that does not close says when, and is no part of the number.
      const value = /[)）]/.test(given) ? given : given.replace(/^[(（]|\s*[(（]\d*$/g, "");
      const start = match.index + match[0].indexOf(value);
      if (value === "" || OF_THE_STATE.has(value) || isForeign(text, start)) continue;
      add("phone", block.start + start, value);
      const next = NEXT_PHONE.exec(text.slice(start + value.length));
      if (next?.[1])
        add("phone", block.start + start + value.length + next[0].length - next[1].length, next[1]);
    }
    const alone = matches(/(?:\d\D*){8}/, text)
      ? (firstMatch(/^(\+?[\d\s()-]{7,17}\d)(?:\s*[(（][^\d)）]{2,20}[)）])?$/, text)?.[1] ?? null)
      : null;
    if (alone !== null && isPhoneAlone(placed, at)) add("phone", block.start + text.indexOf(alone), alone);
    const beside = firstMatch(BESIDE_MAIL, text)?.[1];
    if (beside !== undefined && matches(/(?:\d\D*){8}/, beside))
      add("phone", block.start + text.lastIndexOf(beside), beside);
    for (const { start, end } of addressesIn(
      text,
      topic === "contact" ||
        at < Math.max(6, placed.length * 0.15) ||
        at > placed.length * 0.7 ||
        matches(/\bcontroller\b|who we are|about us/i, `${placed[at]?.heading ?? ""} ${text}`),
    ))
      if (!isForeign(text, start)) add("address", block.start + start, text.slice(start, end));
    // An address on a line of its own, among the ways to reach whoever speaks.
    const bare =
      topic === "contact" && matches(/^[\p{Script=Han}]{2,8}[省市区县]/u, text) ? addressAlone(text) : null;
    if (bare !== null) add("address", block.start + text.indexOf(bare), bare);
    const next = placed[at + 1]?.block;
    const given = next && matches(/地址\s*[:：]\s*$/, text) ? addressAlone(next.text) : null;
    if (next && given !== null) add("address", next.start, given);
    const signs = topic === "contact" || at > placed.length * 0.6;
    // "please contact us at:" over the lines of an address.
    const asks = matches(/\b(?:contact|write|mail|reach)\b[^.]*:\s*$/i, text);
    const below =
      asks || isName(text, signs)
        ? addressBelow(placed.slice(at + 1, at + 8).map((one) => one.block.text))
        : 0;
    if (below > 0) addBelow(placed, at, below, add);
  });
  return found.sort((a, b) => a.start - b.start);
}

/** A number on a line of its own: below "公司电话", or beside an address of e-mail in a contact section. */
function isPhoneAlone(placed: readonly Placed[], at: number): boolean {
  const [before, after] = [placed[at - 1]?.block.text ?? "", placed[at + 1]?.block.text ?? ""];
  return (
    matches(/^.{0,12}(?:电话|热线|手机|tel(?:ephone)?|phone|mobile)(?: number)?\s*[:：]?$/i, before) ||
    matches(/^\S+@\S+$/, before) ||
    matches(/^\S+@\S+$/, after)
  );
}

function isForeign(text: string, start: number): boolean {
  return (
    FOREIGN.test(text.slice(Math.max(0, start - 30), start).replace(/[^。\n]*[。\n]/g, "")) ||
    AUTHORITY.test(text.slice(Math.max(0, start - 140), start))
  );
}

/** "the Information Commissioner. For further information visit www.oaic.gov.au or call the OAIC on". */
const AUTHORITY =
  /\bcompl(?:ain|aints?) (?:\p{L}+ )?(?:to|with) (?:the|your) (?!(?:\p{L}+ )?(?:team|officer|office of|support|controller|company|customer)\b)[^.;\n]{0,110}$|\b(?:data protection authority|authority for|commissioner|ombudsman|supervisory authority|inspectorate|attorney general)\b[^\n]{0,130}$|\.gov\b[^\n@]{0,50}$/iu;

/** A line that is only a name, as on an envelope. */
function isName(text: string, signs: boolean): boolean {
  return (
    text.length <= 60 &&
    (COMPANY_ALONE.test(text) || (signs && matches(/^(?:\p{Lu}[\p{L}\d&'’.-]*[ ,]*){1,5}$/u, text)))
  );
}

const COMPANY_ALONE = new RegExp(
  `^(?:${EN_COMPANY}|[\\p{L}\\d&'’., -]{3,50} (?:Inc|LLC|Ltd|Limited|GmbH|Corp)\\.?)$`,
  "u",
);

function addBelow(
  placed: readonly Placed[],
  at: number,
  count: number,
  add: (kind: Contact["kind"], start: number, value: string) => void,
): void {
  const skipped = /^(attn|c\/o|att|attention)\b/i.test(placed[at + 1]?.block.text ?? "") ? 1 : 0;
  const lines = placed.slice(at + 1 + skipped, at + 1 + skipped + count);
  const [first] = lines;
  if (first) add("address", first.block.start, lines.map(({ block }) => block.text).join("\n"));
}
