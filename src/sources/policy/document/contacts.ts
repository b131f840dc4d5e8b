import type { Contact } from "../../../model/claim.ts";
import type { Placed } from "./outline.ts";

/** A way to reach the handler, with its place in the plain text. */
export interface ContactFound {
  readonly kind: Contact["kind"];
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const SHAPES: readonly (readonly [Contact["kind"], RegExp])[] = [
  ["email", /[\w.+-]{1,64}\s?(?:@|＠|\[at\]|\(at\))\s?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/gi],
  [
    "phone",
    /(?:(?:电话|热线|手机|联系方式|tel(?:ephone)?|phone|call(?: us)?(?: at| on)?)[^\d+\n]{0,12})([+(]?\d[\d\s()（）-]{5,20}\d)(?![\d@])|\b400[-\s]?\d{3,4}[-\s]?\d{3,4}\b|\b0\d{2,3}-\d{7,8}\b/gi,
  ],
  [
    "address",
    /(?:联系|通讯|通信|办公|公司|注册|邮寄|常用办公|收件|常用)?地址\s*[:：为]\s*([^\n。；;]{6,80})|(?:(?:mailing|postal|registered|office)\s+)?address(?:\s+is)?\s*[:：]\s*([^\n;]{8,120})/gi,
  ],
];

/** Words around it that make it somebody else's: regulators, SDK makers, and addresses that are named as data. */
const FOREIGN =
  /(网信|工信|公安|12321|12377|12300|互联网协会|监管|仲裁|法院|commission|authority|regulator|ip|mac|收货|网址|网络|送货|家庭)[^。\n]{0,10}$/i;
const MAX_CONTACTS = 12;

/** E-mail, telephone and postal addresses of whoever speaks, outside tables: those name others. */
export function contactsIn(placed: readonly Placed[]): ContactFound[] {
  const found: ContactFound[] = [];
  const seen = new Set<string>();
  for (const { block, topic } of placed) {
    if (block.kind === "row" && topic !== "contact") continue;
    if (topic === "sdk") continue;
    for (const [kind, shape] of SHAPES) {
      for (const match of block.text.matchAll(shape)) {
        const value = (match[2] ?? match[1] ?? match[0]).trim();
        const start = match.index + match[0].indexOf(value);
        const before = block.text.slice(
          Math.max(0, match.index - 16),
          kind === "address" ? match.index : start,
        );
        if (FOREIGN.test(before) || seen.has(value) || found.length >= MAX_CONTACTS) continue;
        if (kind === "address" && /@|^https?:/.test(value)) continue;
        seen.add(value);
        found.push({
          kind,
          words: value,
          start: block.start + start,
          end: block.start + start + value.length,
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
