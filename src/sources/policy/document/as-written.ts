import type { Claim, Party, PolicyDocument, SdkRow } from "../../../model/claim.ts";
import type { Span } from "../../../model/claim-trace.ts";
import type { PolicyRead } from "../read.ts";

/** A document's text and the one that was read in its place, character for character. */
export interface Rendering {
  readonly written: string;
  readonly read: string;
}

/** What was read from a rendering, with the document's own characters wherever its words are shown. */
export function inOwnCharacters(found: PolicyRead, rendering: Rendering): PolicyRead {
  const whole = { start: 0, end: rendering.read.length };
  const { document, claims, sdkTable, ...rest } = found.document;
  return {
    ...found,
    products: found.products.map((name) => restored(name, whole, rendering)),
    traces: found.traces.map((trace) => ({ ...trace, heading: restored(trace.heading, whole, rendering) })),
    document: {
      ...rest,
      document: writtenHead(document, rendering),
      claims: claims.map((claim) => writtenClaim(claim, rendering)),
      sdkTable: sdkTable.map((row) => writtenRow(row, rendering)),
    },
  };
}

function writtenHead(head: PolicyDocument, rendering: Rendering): PolicyDocument {
  return {
    ...head,
    title: restored(head.title, { start: 0, end: rendering.read.length }, rendering),
    handler: head.handler && {
      ...head.handler,
      name: restored(head.handler.name, head.handler.at, rendering),
    },
    sections: head.sections.map((section) => ({
      ...section,
      title: restored(section.title, section, rendering),
    })),
  };
}

function writtenClaim(claim: Claim, rendering: Rendering): Claim {
  const own = <Words extends string | null>(words: Words) => restored(words, claim.at, rendering);
  return {
    ...claim,
    recipient: claim.recipient && writtenParty(claim.recipient, claim.at, rendering),
    actor: writtenParty(claim.actor, claim.at, rendering),
    purpose: claim.purpose && { ...claim.purpose, words: own(claim.purpose.words) },
    function: own(claim.function),
    condition: own(claim.condition),
    exception: own(claim.exception),
    term: own(claim.term),
  };
}

function writtenParty(party: Party, near: Span, rendering: Rendering): Party {
  if (!("name" in party)) return party;
  if (party.kind === "sdk") return { ...party, name: restored(party.name, near, rendering) };
  return { ...party, name: restored(party.name, near, rendering) };
}

function writtenRow(row: SdkRow, rendering: Rendering): SdkRow {
  const own = <Words extends string | null>(words: Words) => restored(words, row.at, rendering);
  return {
    ...row,
    name: own(row.name),
    company: own(row.company),
    dataWords: own(row.dataWords),
    purpose: own(row.purpose),
    method: own(row.method),
  };
}

/** The words where they stand, else (they were put together from several places) as they are. */
export function restored<Words extends string | null>(
  words: Words,
  near: Span,
  { written, read }: Rendering,
): Words | string {
  if (words === null || words === "") return words;
  const place = read.indexOf(words, near.start);
  const at = place >= 0 && place < near.end ? place : read.indexOf(words);
  return at < 0 ? words : written.slice(at, at + words.length);
}
