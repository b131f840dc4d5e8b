import type { PracticeRow } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import { html, type Markup } from "./markup.ts";

/** Marks are told apart by their form first; colour only repeats it, and words always stand beside them. */
export type Shape =
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
export type Tone = "bad" | "warn" | "cool" | "good" | "open" | "calm";

export function shape(form: Shape, tone: Tone): Markup {
  return html`<svg class="shape ${tone}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${FORMS[form]}</svg>`;
}

const FORMS = {
  out: html`<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="cut" d="M8 12V4.6M4.9 7.4 8 4.3l3.1 3.1"/>`,
  dot: html`<circle cx="8" cy="8" r="7" fill="currentColor"/>`,
  ring: html`<circle class="line" cx="8" cy="8" r="6"/>`,
  dash: html`<path class="line" d="M3.5 8h9"/>`,
  check: html`<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="cut" d="m4.8 8.3 2.2 2.2 4.3-4.7"/>`,
  half: html`<circle class="line" cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>`,
  cross: html`<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="cut" d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4"/>`,
  question: html`<circle class="line dashed" cx="8" cy="8" r="6.4"/><path class="line thin" d="M6.2 6.3c.1-2.3 3.7-2.2 3.6 0 0 1.4-1.8 1.4-1.8 2.9"/><circle cx="8" cy="11.3" r=".9" fill="currentColor"/>`,
  triangle: html`<path d="M8 1.2 15.4 14.4H.6z" fill="currentColor"/><path class="cut" d="M8 6v3.8"/><circle class="hole" cx="8" cy="12" r=".9"/>`,
  diamond: html`<path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor"/><path class="cut" d="M8 4.6v4.2"/><circle class="hole" cx="8" cy="11.1" r=".9"/>`,
} satisfies Record<Shape, Markup>;

export const doesShapes = {
  sends: shape("out", "bad"),
  reads: shape("dot", "warn"),
  could: shape("ring", "cool"),
  no: shape("dash", "calm"),
  unknown: shape("question", "open"),
} satisfies Record<PracticeRow["does"]["mark"], Markup>;

export const saysShapes = {
  yes: shape("check", "good"),
  vague: shape("half", "warn"),
  denies: shape("cross", "bad"),
  no: shape("cross", "bad"),
  unknown: shape("question", "open"),
} satisfies Record<PracticeRow["says"]["mark"], Markup>;

export const needsShapes = {
  necessary: shape("check", "good"),
  optional: shape("half", "warn"),
  unrelated: shape("cross", "bad"),
  unknown: shape("question", "open"),
} satisfies Record<PracticeRow["needs"]["mark"], Markup>;

export function findingTone({ verdict, severity }: Pick<Finding, "verdict" | "severity">): Tone {
  return verdict === "unknown" ? "open" : ({ high: "bad", medium: "warn", low: "cool" } as const)[severity];
}

export function findingShape(finding: Pick<Finding, "verdict" | "severity">): Markup {
  const tone = findingTone(finding);
  if (finding.verdict === "unknown") return shape("question", tone);
  return shape(({ high: "triangle", medium: "diamond", low: "dot" } as const)[finding.severity], tone);
}
