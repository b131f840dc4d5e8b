import type { Claim } from "../../src/model/claim.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../../test/node-platform.ts";
import { aligned } from "./align.ts";

/** One place in the corpus's own text where a claim names data. */
export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
}

export function predict(text: string): Prediction[] {
  const bytes = new TextEncoder().encode(text);
  const {
    document,
    text: plain,
    traces,
  } = readPolicy({ name: "policy.txt", sha256: "0", bytes }, nodePlatform, 1);
  const back = aligned(plain, text);
  return document.claims.flatMap((claim, at) => {
    const named = traces[at]?.words.filter(({ role }) => role === "data" || role === "row") ?? [];
    return named.map(({ start, end }) => ({ start: back(start), end: back(end - 1) + 1, claim }));
  });
}
