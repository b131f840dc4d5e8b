import type { ReactNode } from "react";
import type { Outcome, PracticeRow } from "../../model/audit.ts";
import type { Severity, Verdict } from "../../model/finding.ts";

/** Marks are told apart by their form first; colour only repeats it, and words always stand beside them. */
export type Tone = "bad" | "warn" | "cool" | "good" | "open" | "calm";
type Form =
  | "out"
  | "dot"
  | "ring"
  | "dash"
  | "check"
  | "half"
  | "cross"
  | "question"
  | "triangle"
  | "diamond";

export function Mark({ form, tone }: { readonly form: Form; readonly tone: Tone }) {
  return (
    <svg className={`mark ${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {FORMS[form]}
    </svg>
  );
}

const FORMS = {
  out: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className="cut" d="M8 12V4.6M4.9 7.4 8 4.3l3.1 3.1" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="6.4" fill="currentColor" />,
  ring: <circle className="line" cx="8" cy="8" r="6" />,
  dash: <path className="line" d="M3.5 8h9" />,
  check: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className="cut" d="m4.8 8.3 2.2 2.2 4.3-4.7" />
    </>
  ),
  half: (
    <>
      <circle className="line" cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  cross: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className="cut" d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" />
    </>
  ),
  question: (
    <>
      <circle className="line dashed" cx="8" cy="8" r="6.4" />
      <path className="line thin" d="M6.2 6.3c.1-2.3 3.7-2.2 3.6 0 0 1.4-1.8 1.4-1.8 2.9" />
      <circle cx="8" cy="11.3" r=".9" fill="currentColor" />
    </>
  ),
  triangle: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" />
      <path className="cut" d="M8 6v3.8" />
      <circle className="hole" cx="8" cy="12" r=".9" />
    </>
  ),
  diamond: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />
      <path className="cut" d="M8 4.6v4.2" />
      <circle className="hole" cx="8" cy="11.1" r=".9" />
    </>
  ),
} satisfies Record<Form, ReactNode>;

export const doesMarks = {
  sends: <Mark form="out" tone="bad" />,
  reads: <Mark form="dot" tone="warn" />,
  could: <Mark form="ring" tone="cool" />,
  no: <Mark form="dash" tone="calm" />,
  unknown: <Mark form="question" tone="open" />,
} satisfies Record<PracticeRow["does"]["mark"], ReactNode>;

export const saysMarks = {
  yes: <Mark form="check" tone="good" />,
  vague: <Mark form="half" tone="warn" />,
  denies: <Mark form="cross" tone="bad" />,
  no: <Mark form="cross" tone="bad" />,
  unknown: <Mark form="question" tone="open" />,
} satisfies Record<PracticeRow["says"]["mark"], ReactNode>;

export const needsMarks = {
  necessary: <Mark form="check" tone="good" />,
  optional: <Mark form="half" tone="warn" />,
  unrelated: <Mark form="cross" tone="bad" />,
  unknown: <Mark form="question" tone="open" />,
} satisfies Record<PracticeRow["needs"]["mark"], ReactNode>;

export const outcomeMarks = {
  breach: <Mark form="triangle" tone="bad" />,
  risk: <Mark form="diamond" tone="warn" />,
  unknown: <Mark form="question" tone="open" />,
  clear: <Mark form="check" tone="good" />,
} satisfies Record<Outcome["verdict"], ReactNode>;

export const answerMarks = {
  yes: <Mark form="dot" tone="calm" />,
  no: <Mark form="ring" tone="calm" />,
  unknown: <Mark form="question" tone="open" />,
} satisfies Record<"yes" | "no" | "unknown", ReactNode>;

interface Weighed {
  readonly verdict: Verdict;
  readonly severity: Severity;
}

export function findingTone({ verdict, severity }: Weighed): Tone {
  return verdict === "unknown" ? "open" : SEVERITY_TONE[severity];
}

export function FindingMark({ verdict, severity }: Weighed) {
  if (verdict === "unknown") return <Mark form="question" tone="open" />;
  return <SeverityMark severity={severity} />;
}

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return <Mark form={SEVERITY_FORM[severity]} tone={SEVERITY_TONE[severity]} />;
}

const SEVERITY_TONE = { high: "bad", medium: "warn", low: "cool" } satisfies Record<Severity, Tone>;
const SEVERITY_FORM = { high: "triangle", medium: "diamond", low: "dot" } satisfies Record<Severity, Form>;
