/** "[名称](https://a.example/privacy-" at a line's end: converters break long addresses to fit a width. */
const OPEN_LINK = /(?:\]\(|<)https?:\/\/[^\s()<>]*$/;
const LINK_END = /^[^\s()<>[\]]*[)>]/;
/** An address is broken into no more lines than these. */
const MAX_PARTS = 6;

/** Joins the lines of an address whose closing mark stands on a line below. */
export function joinBrokenLinks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => OPEN_LINK.test(line))) return lines;
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    let line = lines[at] ?? "";
    for (let part = 1; part <= MAX_PARTS && OPEN_LINK.test(line); part++) {
      const next = (lines[at + 1] ?? "").trim();
      if (next === "" || !(LINK_END.test(next) || /^[^\s()<>[\]]+$/.test(next))) break;
      line += next;
      at++;
    }
    joined.push(line);
  }
  return joined;
}
