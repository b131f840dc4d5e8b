import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { isCompany } from "./evidence.ts";
import { type Field, mentionsIn } from "./row.ts";
import type { Words } from "./told-values.ts";

const DASH = /——|\s[–—]\s/g;
const MIN_PARTS = 3;
const MAX_AIM_CHARS = 40;

/** "公司——登录、分享——昵称、头像——https://…": values that stand in a line between dashes, each known by what it is. */
export function dashedIn({ text, start }: Words): Field[] {
  const fields: Field[] = [];
  let from = 0;
  let parts = 0;
  for (const end of [...everyMatch(DASH, text).map(({ index }) => index), text.length]) {
    const lead = firstMatch(/^(?:——|[\s–—:：])*/, text.slice(from, end))?.[0].length ?? 0;
    const words = text.slice(from + lead, end).trim();
    if (words) {
      parts++;
      const field = fieldOf(words, start + from + lead, fields);
      if (field) fields.push(field);
    }
    from = end;
  }
  return parts >= MIN_PARTS && fields.some(({ column }) => column === "data") ? fields : [];
}

function fieldOf(text: string, start: number, before: readonly Field[]): Field | null {
  if (matches(/^https?:/i, text)) return { column: "link", text, start };
  if (isCompany(text)) return { column: "company", text, start };
  const isData = mentionsIn({ text, start: 0 }).some(({ kind }) => kind === "data");
  const has = (column: string) => before.some((field) => field.column === column);
  // What it is for stands before the data, and may be a word that also names some: "分享", "payments".
  if (!has("purpose") && !has("data") && text.length <= MAX_AIM_CHARS && !isList(text))
    return { column: "purpose", text, start };
  return isData && !has("data") ? { column: "data", text, start } : null;
}

/** More than one kind of data: a list of it. */
function isList(text: string): boolean {
  const mentions = mentionsIn({ text, start: 0 }).filter(({ kind }) => kind === "data");
  return mentions.length > 1 && matches(/[、,，]/, text);
}
