import type { Link } from "../../../formats/text/block.ts";
import { EN_COMPANY as EN_NAME, ZH_COMPANY as ZH_NAME } from "../document/names.ts";
import { fold } from "../lexicon/fold.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { isVendor } from "./names.ts";
import type { Field } from "./row.ts";

/** Company names as lists write them. */
export const ZH_COMPANY = new RegExp(ZH_NAME, "u");
export const EN_COMPANY = new RegExp(EN_NAME, "u");

/** A cell of the company may hold its link and more: what it is called, without those. */
export function companyIn(field: Field, links: readonly Link[]): Field {
  const end = field.start + field.text.length;
  let { text } = field;
  for (const link of links) {
    if (link.start < field.start || link.end > end || link.end - link.start === field.text.length) continue;
    // "[Stripe](…) (Stripe, Inc.)": the name is the link, and its maker stands behind it.
    if (link.start === field.start && matches(/^\s*[(（]/, field.text.slice(link.end - field.start)))
      continue;
    text = text.replace(field.text.slice(link.start - field.start, link.end - field.start), " ");
  }
  const bare = text
    .replace(/[<＜《(（[]?https?:\/\/[^\s，。；、）)>\]]+[>＞》\])）]?/gi, " ")
    .replace(/[\s：:，,、;；–—-]*(隐私(权)?(政策|协议|声明)|官网|链接|查看详情|privacy policy)[\s：:]*$/i, "")
    .replace(/[（(](?:统一社会信用代码|注册号|信用代码|registration)[^（）()]*[)）]/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/\s[–—-]\s*$/, "")
    .trim();
  return { ...field, text: bare || field.text };
}

const FIRM_FIRST =
  /^(.{4,40}?(?:公司|Inc\.?|LLC|Ltd\.?|GmbH|Corporation|Corp\.|B\.V\.|Technologies|ApS))(?:\s*[（(](?=[^（）()]*(?:SDK|[A-Z])|(?![^（）()]*(?:简称|统称|下称|代码|注册|原名|旗下|关联|https?))[\p{Script=Han}]{2,12}[)）])([^（）()]{2,40})[)）]|\s+((?!\()\S.{1,40}))$/u;

/** "微信支付 / 财付通支付科技有限公司" */
const PARTED = /^([^/／|｜，,；;]{2,50}?)\s*[/／|｜，,；;]\s*(\S.{3,60})$/u;

function isFirm(text: string): boolean {
  return [ZH_COMPANY, EN_COMPANY].some((shape) => shape.exec(text)?.[0].length === text.length);
}

/** "Unity Ads (Unity Technologies)": a house without a legal form, by what such houses are called or by the name they share. */
function isHouse(text: string, name: string): boolean {
  const [word = ""] = name.split(/[ -]/);
  return (
    matches(HOUSE, text) || (word.length > 2 && text.trim() === word && matches(/^[A-Z][\w.]+$/, text.trim()))
  );
}

const HOUSE =
  /^(?:[A-Z][\w&.'’-]*,? ){1,4}(?:Technologies|Technology|Games|Software|Labs|Systems|Studios?|Networks?|Media|Group|Holdings?|Solutions|Interactive|Entertainment|Bank|Foundation|Team|Services)$/;

/** "Sentry (Functional Software, Inc.)": a name with its maker in brackets. */
export function makerIn(
  name: string,
  breaks: readonly number[] = [],
): { name: string; company: string } | null {
  // "Twilio" and "Twilio Inc." on two lines of one cell, or with a mark between them.
  const lines = breaks.length === 1 ? [name.slice(0, breaks[0]), name.slice(breaks[0])] : null;
  const [upper = "", lower = ""] = (lines ?? firstMatch(PARTED, name)?.slice(1) ?? []).map((part) =>
    part.trim(),
  );
  if (upper.length > 1 && (isFirm(lower) || isHouse(lower, upper)) && !isFirm(upper))
    return { name: upper, company: lower };
  if (lines && lower.length > 1 && isFirm(upper) && !isFirm(lower)) return { name: lower, company: upper };
  // "百度统计SDK，来源于百度"
  const from = firstMatch(
    /^(.{2,60}?)[\s，,]+(?:来源于|来自|提供方为|由(?=.{2,40}(?:提供|开发)$))\s*(.{2,40}?)(?:提供|开发)?$/u,
    name,
  );
  if (from?.[1] && from[2]) return { name: from[1], company: from[2] };
  // "微信 Open SDK 深圳市腾讯计算机系统有限公司": two lines of one cell.
  const [, before = "", behind = ""] = firstMatch(/^(.{2,50})\s+(\S{4,60})$/u, name) ?? [];
  if (!isFirm(before) && ZH_COMPANY.exec(behind)?.[0].length === behind.length)
    return { name: before, company: behind };
  // "科大讯飞股份有限公司（讯飞语音SDK）", "Google LLC AdMob": the firm stands in front, in brackets or on a line of its own.
  const front = firstMatch(FIRM_FIRST, name);
  const product = front?.[2] ?? front?.[3];
  if (front?.[1] && product && isFirm(front[1]) && !isFirm(product))
    return { name: product, company: front[1] };
  // "Crashlytics — Google LLC"
  const [, tool = "", firm = ""] = firstMatch(/^(.{2,50}?)\s+[–—-]{1,2}\s+(\S.{3,50})$/u, name) ?? [];
  if (tool && isFirm(firm)) return { name: tool, company: firm };
  const found = firstMatch(/^(.{2,60}?)\s*[(（](?:由|by )?(.{2,60}?)(?:提供|开发|运营)?[)）]\s*$/u, name);
  const [, own = "", company = ""] = found ?? [];
  const isMaker =
    isFirm(company) ||
    isHouse(company, own) ||
    matches(/^[^。，]{2,30}公司$|^[\p{Script=Han}]{2,8}集团$/u, company) ||
    (matches(/sdk/i, own) && isVendor(fold(company)));
  return isMaker ? { name: own, company } : null;
}
