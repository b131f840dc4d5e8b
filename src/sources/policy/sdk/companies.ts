import type { Link } from "../../../formats/text/block.ts";
import type { Field } from "./row.ts";

/** Company names as lists write them; a name in Chinese ends in what it is. */
export const ZH_COMPANY =
  /[\p{Script=Han}A-Za-z0-9]{1,24}(?:[(（][\p{Script=Han}A-Za-z]{2,12}[)）])?[\p{Script=Han}A-Za-z0-9]{0,24}?(?:股份有限公司|有限责任公司|有限公司|集团公司|分公司|公司|工作室|研究院|研究所)/u;
export const EN_COMPANY =
  /[A-Z][\w&.'’-]*(?:[ ,]+[A-Z][\w&.'’-]*){0,5}?,? (?:Inc|LLC|Ltd|Limited|GmbH|Corporation|Corp|S\.A|B\.V|Pte\.? Ltd|Co\.,? Ltd|PLC|plc|AG|Oy|AB)\b\.?/;

/** A cell of the company may hold its link and more: what it is called, without those. */
export function companyIn(field: Field, links: readonly Link[]): Field {
  const end = field.start + field.text.length;
  let { text } = field;
  for (const link of links) {
    if (link.start < field.start || link.end > end || link.end - link.start === field.text.length) continue;
    text = text.replace(field.text.slice(link.start - field.start, link.end - field.start), " ");
  }
  const bare = text
    .replace(/https?:\/\/[^\s，。；、）)]+/gi, " ")
    .replace(/[\s：:，,、;；]*(隐私(权)?(政策|协议|声明)|官网|链接|查看详情|privacy policy)[\s：:]*$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return { ...field, text: bare || field.text };
}

/** "Sentry (Functional Software, Inc.)": a name with its maker in brackets. */
export function makerIn(name: string): { name: string; company: string } | null {
  const found = /^(.{2,60}?)\s*[(（](.{4,60})[)）]\s*$/u.exec(name);
  const [, own = "", company = ""] = found ?? [];
  const whole = (shape: RegExp) => shape.exec(company)?.[0].length === company.length;
  return whole(ZH_COMPANY) || whole(EN_COMPANY) || /^[^。，]{2,30}公司$/.test(company)
    ? { name: own, company }
    : null;
}
