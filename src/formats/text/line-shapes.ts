/** What the marks at the start of a line say about it. Levels only order headings and items among themselves. */
export interface LineShape {
  readonly level: number;
  readonly text: string;
}

const MAX_HEADING_CHARS = 60;

const BULLETS: readonly (readonly [RegExp, number])[] = [
  [/^\s*[•●·◆■▪►▶★※◇□▲]\s*/, 1],
  [/^\s*[○◦▫]\s*/, 2],
  [/^\s*[*+\-–—]\s+/, 1],
  [/^\s*[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*、?/, 1],
  [/^\s*[一二三四五六七八九十]{1,3}\s*、\s*/, 1],
  [/^\s*\d{1,2}(\.\d{1,2}){1,3}[.、．]?\s*(?=\D)/, 1],
  [/^\s*\d{1,2}\s*[、.．]\s*(?=\D)/, 1],
  [/^\s*\d{1,2}\s*[)）]\s*/, 2],
  [/^\s*[（(]\s*\d{1,2}\s*[）)]\s*、?/, 2],
  [/^\s*[①-⑳]\s*/, 3],
  [/^\s*[（(]\s*([a-z]|[ivx]{1,4})\s*[）)]\s*/i, 3],
  [/^\s*([a-z]|[ivx]{1,4})\s*[)）.]\s+(?=\S)/, 3],
];

export function bulletOf(line: string): LineShape | null {
  const bare = line.replace(/^\s*\*{2}\s*/, "");
  const indent = /^\s*/.exec(line)?.[0].replace(/\t/g, "    ").length ?? 0;
  for (const [shape, level] of BULLETS) {
    const found = shape.exec(bare);
    if (!found) continue;
    return { level: level + Math.min(4, Math.floor(indent / 4)), text: line === bare ? bare : `**${bare}` };
  }
  return null;
}

const NUMBERED: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十百\d]{1,4}[章节部条][\s、：:]?/, 1],
  [/^[一二三四五六七八九十]{1,3}\s*[、.．]\s*/, 2],
  [/^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/, 3],
  [/^\d{1,2}\s*[、.．]\s*(?=\D)/, 4],
  [/^\d{1,2}(\.\d{1,2}){1,3}[.、．]?\s*(?=\D)/, 4],
  [/^(article|section|part|chapter|annex|appendix|schedule)\s+([\divxlc]+|[A-Z])\b/i, 2],
  // "B.6 Permissions", "C. How we use it"
  [/^[A-Z]\.\d{1,2}(\.\d{1,2})?\.?\s+/, 4],
  [/^[A-Z]\.\s+(?=\S)/, 3],
];

/** What stands alone on a line and ends no sentence: "Who we are", "How long we keep it". */
const TITLE =
  /^(?:who (?:we are|receives|gets|sees|has access|can see|we share)\b.*|what (?:we|i|the app|you|data|information|is|happens|comes|leaves)\b.*|how (?:we|i|long|your|to|it|the app|do|can|you)\b.*|why (?:we|i|do)\b.*|where (?:we|your|it|the|data|i)\b.*|(?:with |to )?whom\b.*|your (?:rights|choices|data|privacy|controls?)\b.*|(?:personal |your )?(?:data|information) (?:we|you|that we|collected|collection|sharing|retention|security|use|storage|from)\b.*|(?:data |optional |device |app |required )?permissions|(?:sharing|disclosures?|recipients|processors|third parties|retention|storage|security|children|minors|cookies|transfers|deletion|legal bas[ie]s|purposes|changes|contact(?: us)?|our partners|service providers|sub-?processors|collection|children's privacy|analytics|advertis(?:ing|ements)|safeguards|complaints|access|user provided information|(?:automatically )?collected information|information (?:gathered|obtained|collected) automatically|use of (?:data|information)|sharing of (?:data|information))(?: (?:and|of|with) .{2,30})?)$/i;

/** "II. USE OF INFORMATION", "5 Disclosure", "Section 4 – Newsletter", "7. MINORS": a number before a title of a few words. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:Article|Section|Part|Chapter|Annex|Appendix|Schedule)\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b\s*(?:[.:–—-]\s*|\()?[A-Z][^.;:!|\t]{2,60}$/,
    2,
  ],
  [/^[IVX]{1,5}[.)]\s+[A-Z][^.;:!?|\t]{2,50}$/, 2],
  [/^\d{1,2}[.)]?\s+[A-Z]{3}[A-Z ,&'’/()-]{0,50}$/, 3],
  [/^\d{1,2}\s+[A-Z][a-z]+(?:[ ,][^.;:!?|\t\d]{1,50})?$/, 3],
];

/** A heading by `#`, or a short numbered line that ends no sentence and opens no list. */
export function headingOf(line: string, first: boolean): LineShape | null {
  const hashes = /^\s{0,3}(#{1,6})\s*(.+?)\s*#*\s*$/.exec(line);
  if (hashes) return { level: hashes[1]?.length ?? 1, text: hashes[2] ?? "" };
  const bare = line.replace(/[*_]{2,3}/g, "").trim();
  if (!bare || bare.length > MAX_HEADING_CHARS) return null;
  if (/[。；，：;,:.!！]$/.test(bare)) return null;
  for (const [shape, level] of NUMBERED) {
    if (shape.test(bare) && isHeadingText(bare)) return { level, text: bare };
  }
  if (/^[A-Z\d]/.test(bare)) {
    const counted = COUNTED.find(([shape]) => shape.test(bare));
    if (counted) return { level: counted[1], text: bare };
  }
  if (first && bare.length <= 40 && /隐私|政策|协议|指引|privacy|policy|terms|notice/i.test(bare)) {
    return { level: 1, text: bare };
  }
  if (
    /^[A-Z][A-Z ,&'’/-]{6,}$/.test(bare) ||
    /^(WHY|WHO|HOW LONG|WHERE|KEEPING|CHOICES|RIGHTS|USE|DATA)$/.test(bare)
  )
    return { level: 2, text: bare };
  if (/^[A-Z][^:\t,;|]*$/.test(bare) && TITLE.test(bare.replace(/\?$/, ""))) return { level: 4, text: bare };
  return null;
}

/** Numbered lines are as often items ("1、手机号"); a heading reads like a title or a question. */
function isHeadingText(text: string): boolean {
  if (/[，。；、]/.test(text.replace(/^[^、.．）)]{0,6}[、.．）)]/, "")) && !/如何|我们|您/.test(text))
    return false;
  return (
    /如何|怎样|权利|政策|收集|使用|共享|保护|存储|更新|未成年|联系|定义|范围|适用|Cookie|SDK|目录|清单|附录/i.test(
      text,
    ) ||
    /\b(how|what|who|why|where|whom|your|our|information|data|cookies|sharing|security|retention|rights|contact|changes|children|third|permissions|recipients|purposes?|receives?|transfers?)\b/i.test(
      text,
    )
  );
}
