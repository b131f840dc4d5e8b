import type { Claim } from "../../src/model/claim.ts";
import type { FiredRole } from "../../src/model/claim-trace.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import type { SecondReader } from "../../src/sources/policy/second/reading.ts";
import { nodePlatform } from "../../test/node-platform.ts";
import { aligned } from "./align.ts";

/** One place in the corpus's own text that a claim rests on: where it names data, who acts, why, when. */
export interface Prediction {
  readonly role: FiredRole;
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
}

/** `second` is null for the rules alone. */
export function predict(text: string, second?: SecondReader | null): Prediction[] {
  const bytes = new TextEncoder().encode(text);
  const {
    document,
    text: plain,
    traces,
  } = readPolicy({ name: "policy.txt", sha256: "0", bytes }, nodePlatform, 1, second);
  const back = aligned(plain, text);
  return document.claims.flatMap((claim, at) => {
    const words = traces[at]?.words ?? [];
    return words.map(({ role, start, end }) => ({ role, start: back(start), end: back(end - 1) + 1, claim }));
  });
}
