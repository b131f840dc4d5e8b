import type { Claim, DocumentClaims, PolicyDocument } from "./claim.ts";
import type { ClaimPart, ExampleParts } from "./example.ts";
import type { TextPlace } from "./place.ts";

const DOCUMENT: PolicyDocument = {
  file: "policy.html",
  sha256: "b".repeat(64),
  language: "en",
  title: "Privacy policy",
  dates: { effective: null, updated: null, published: null },
  characters: 4000,
  handler: null,
  isPolicy: true,
  kind: "policy",
  version: null,
  contacts: [],
  sections: [],
};

/** The policy of an example: what is stated of it, and the rest filled in. */
export function documentOf(claims: readonly Claim[], parts: ExampleParts): DocumentClaims {
  return {
    document: { ...DOCUMENT, ...parts.document },
    claims,
    sdkTable: parts.sdkTable ?? [],
    clauses: (parts.clauses ?? []).map(({ kind, words }, at) => ({ kind, at: textPlace(words, at * 1000) })),
    gaps: [],
  };
}

export function claimOf({ words, ...part }: ClaimPart, index: number): Claim {
  return {
    id: `C${index + 1}`,
    data: null,
    action: "collect",
    affirms: true,
    actor: { kind: "first-party" },
    recipient: null,
    purpose: null,
    function: null,
    condition: null,
    exception: null,
    exactness: "exact",
    term: null,
    consent: "none-said",
    optional: null,
    right: null,
    way: null,
    basis: null,
    duty: null,
    at: textPlace(words, index * 1000),
    ...part,
  };
}

export function textPlace(words: string, start: number): TextPlace {
  return { kind: "text", document: DOCUMENT.sha256, start, end: start + words.length, quote: words };
}
