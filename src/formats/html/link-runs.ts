import type { Draft } from "../text/compose.ts";

/** Fewer links in a row than this are part of a text. */
const MIN_RUN = 3;
const MIN_PARAGRAPH_CHARS = 60;

/**
 * Drops menus and tables of contents: runs of blocks that are nothing but links. Inside the text only those that
 * point within the page go, for a list of partners may well consist of links.
 */
export function dropLinkRuns(drafts: readonly Draft[]): readonly Draft[] {
  const isText = (draft: Draft) =>
    draft.kind === "row" || (!isLink(draft) && draft.text.length >= MIN_PARAGRAPH_CHARS);
  const first = drafts.findIndex(isText);
  const last = drafts.findLastIndex(isText);
  const kept: Draft[] = [];
  for (let at = 0; at < drafts.length; ) {
    let end = at;
    while (end < drafts.length && isLink(drafts[end])) end++;
    if (end === at) {
      const draft = drafts[at];
      if (draft) kept.push(draft);
      at++;
      continue;
    }
    const run = drafts.slice(at, end);
    const outside = end <= first || at > last;
    const inward = run.every((draft) => draft.links.every((link) => link.href.startsWith("#")));
    if (run.length < MIN_RUN || !(outside || inward)) kept.push(...run);
    at = end;
  }
  return kept;
}

function isLink(draft: Draft | undefined): boolean {
  if (!draft || draft.kind === "row" || draft.kind === "heading" || draft.links.length === 0) return false;
  let covered = 0;
  for (const link of draft.links) covered += link.end - link.start;
  return covered >= draft.text.length * 0.9;
}
