import type { DataId, Jurisdiction, LawId } from "../catalog/types.ts";
import type { Evidence } from "./evidence.ts";
import type { Factor } from "./factor.ts";
import type { Confidence, Rests, Severity } from "./finding.ts";
import type { Layer } from "./gap.ts";
import type { Place } from "./place.ts";
import type { Text } from "./text.ts";

/** One thing that can be wrong. One file under `rules/`: its words, its judgement, its examples. */
export interface Rule {
  /** Named for what is broken, so that "allow collects-untold" reads well. Equal to the file name. */
  readonly id: string;
  readonly title: Text;
  /** What is wrong, why it matters, what to do: the general words, which `explain` prints. */
  readonly says: { readonly what: Text; readonly why: Text; readonly fix: Text };
  readonly cites: readonly LawId[];
  /** OWASP MASVS-PRIVACY controls it bears on. */
  readonly masvs: readonly ("PRIVACY-1" | "PRIVACY-2" | "PRIVACY-3" | "PRIVACY-4")[];
  /** Layers it depends on. A gap in one of them makes the answer `unknown` where it would have been clear. */
  readonly reads: readonly Layer[];
  /** Pure: evidence in, what it saw out. May throw: a rule that fails answers `unknown` and stops nobody else. */
  readonly judge: (evidence: Evidence, ask: RuleContext) => readonly Seen[];
  /**
   * Why a rule that saw nothing cannot say "clear" all the same, though no gap stands in its layers: what it would need
   * to see was not there. Null where it can.
   */
  readonly undecided?: (evidence: Evidence, ask: RuleContext) => Text | null;
  readonly examples: { readonly breaks: readonly Example[]; readonly keeps: readonly Example[] };
}

export interface RuleContext {
  readonly laws: readonly Jurisdiction[];
  /** ISO date by whose law the app is judged; absent or null: by all that the catalog has. */
  readonly asOf?: string | null;
}

/** What a rule saw: a finding before judge.ts gives it id, title, law and fingerprint. */
export interface Seen {
  readonly verdict: "breach" | "risk" | "unknown";
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What severity and confidence follow from; absent where the rule gives every such case the same weight. */
  readonly factors?: readonly Factor[];
  readonly subject: readonly string[];
  readonly data?: DataId;
  readonly sdk?: string;
  readonly says: Text;
  /** Where it differs from the rule's general fix. */
  readonly fix?: Text;
  /** Where it differs from the rule's general list. */
  readonly cites?: readonly LawId[];
  readonly rests: Partial<Rests>;
  readonly at: readonly [Place, ...Place[]];
}

/** A small case that runs as a test and prints in `explain`. */
export interface Example {
  readonly says: Text;
  readonly evidence: Evidence;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
