import { ofGroup } from "../lexicon/marks.ts";
import { inside } from "./grammar.ts";
import type { Context, Statement } from "./statement.ts";

/** "…等": what the list leaves out is claimed only vaguely, and of no type. */
export function openList(context: Context, statements: readonly Statement[]): Statement | null {
  const taken = statements.filter((s) => s.affirms && s.exactness === "exact" && s.action === "collect");
  const last = taken.at(-1);
  if (!last) return null;
  const { parse, original } = context;
  const mark = ofGroup(parse.marks, "open-list").find((open) => {
    const word = parse.text.slice(open.start, open.end);
    return word.startsWith("等") || word.startsWith("etc") || word.startsWith("and so on")
      ? taken.some((s) => s.end <= open.start && open.start - s.end <= 8)
      : taken.some((s) => s.start >= open.end && s.start - open.end <= 40);
  });
  if (!mark || inside(parse.purposes, mark.start)) return null;
  return {
    ...last,
    data: null,
    exactness: "vague",
    term: original.slice(mark.start, mark.end),
    start: mark.start,
    end: mark.end,
  };
}
