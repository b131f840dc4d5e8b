import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}/;
const PHONE =
  /(?:电话|热线|手机|tel|phone|call)[^\d+]{0,12}([+(]?\d[\d\s()-]{5,20}\d)|\b400[-\s]?\d{3}[-\s]?\d{4}\b|\b0\d{2,3}-\d{7,8}\b/;
const ADDRESS =
  /(?:联系地址|通讯地址|通信地址|办公地址|公司地址|注册地址|邮寄地址|常用办公地址|地址)\s*[:：]\s*\S{6,}|(?:mailing |postal )?address\s*:\s*\S.{8,}/;

/** How to reach the handler. */
export function contact(parse: Parse, original: string, topic: string | null): Statement[] {
  const { text } = parse;
  const invites = ofGroup(parse.marks, "right").some(
    (mark) => mark.meaning.kind === "word" && mark.meaning.means === "contact",
  );
  const writes =
    matches(EMAIL, text) &&
    matches(
      /\b(contact|write|writing|e-?mailing|emailing|e-?mail us|reach|questions?)\b|联系|邮件|邮箱/,
      text,
    );
  if (!invites && !writes && topic !== "contact" && topic !== "rights" && topic !== "children") return [];
  const found =
    firstMatch(EMAIL, text) ??
    firstMatch(PHONE, text) ??
    (topic === "contact" || invites ? firstMatch(ADDRESS, text) : null);
  if (!found) return [];
  const end = found.index + found[0].length;
  return [
    duty(parse, {
      action: "offer-right",
      right: "contact",
      term: original.slice(found.index, end),
      start: found.index,
      end,
    }),
  ];
}
