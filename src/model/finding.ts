import type { DataId, LawId } from "../catalog/types.ts";
import type { Factor } from "./factor.ts";
import type { Place } from "./place.ts";
import type { Text } from "./text.ts";

export type Verdict = "breach" | "risk" | "unknown";
export type Severity = "low" | "medium" | "high";
export type Confidence = "low" | "medium" | "high";

/** A possible breach, a risk, or a question that stays open. Wording is always "possible breach of", never "illegal". */
export interface Finding {
  /** `P1`, `P2` … in report order: severity, then rule, then subject. */
  readonly id: string;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** All that severity and confidence were computed from; there is no other score. At least one for each of them. */
  readonly factors: readonly Factor[];
  /** What it is about, in words that outlive a version: data type, actor, permission. The fingerprint is made of these. */
  readonly subject: readonly string[];
  readonly data: DataId | null;
  /** The SDK it is about, else null. */
  readonly sdk: string | null;
  readonly title: Text;
  /** What was seen, in one or two sentences. */
  readonly says: Text;
  readonly why: Text;
  readonly fix: Text;
  readonly rests: Rests;
  readonly cites: readonly LawId[];
  readonly at: readonly [Place, ...Place[]];
  readonly fingerprint: string;
}

/** Ids of the evidence a finding rests on. */
export interface Rests {
  readonly facts: readonly string[];
  readonly flows: readonly string[];
  readonly claims: readonly string[];
  readonly needs: readonly string[];
  readonly gaps: readonly string[];
}
