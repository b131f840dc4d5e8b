import type { Claim } from "../../src/model/claim.ts";
import type { Answer } from "./corpus.ts";
import type { Prediction } from "./predict.ts";

export interface Tally {
  /** Predictions that an answer confirms, and all of them. */
  right: number;
  said: number;
  /** Answers that a prediction covers, and all of them. */
  found: number;
  asked: number;
}

export interface Slip {
  readonly kind: "missed" | "false";
  readonly label: string;
  readonly words: string;
  readonly around: string;
}

interface Labelled {
  readonly prediction: Prediction;
  readonly labels: readonly string[];
}

/** The labels of the corpora that a claim answers; several where a corpus would take either. */
export function labelsOf({ claim, role }: Prediction, language: "zh" | "en"): string[] {
  if (language === "zh") return labelsZh(claim, role);
  if (role !== "data" && role !== "row") return [];
  const given = claim.action === "share" || claim.action === "entrust" || claim.action === "transfer";
  const theirs = claim.actor.kind !== "first-party" && claim.actor.kind !== "user";
  const label = given || theirs ? "SHARE" : "COLLECT";
  if (!claim.affirms) return [`NOT_${label}`];
  // "We do not share it without your consent": annotators put it on either side.
  return claim.exception === null ? [label] : [label, `NOT_${label}`];
}

/** CA4P-483 marks words, not practices: whatever gives data, the user's own giving too, is "share". */
function labelsZh(claim: Claim, role: Prediction["role"]): string[] {
  switch (role) {
    case "data":
    case "row":
      // "Personal information", "the above information": what names no type is left out on both sides.
      return claim.data === null ? [] : ["data"];
    case "verb":
      return claim.action === "collect" && claim.actor.kind !== "user" ? ["collect"] : ["share", "collect"];
    case "actor":
      return ["handler"];
    case "recipient":
      return ["receiver"];
    case "condition":
      return ["condition"];
    case "purpose":
      return ["purpose"];
    default:
      return [];
  }
}

/** Counts by overlap: a prediction is right where it touches an answer of its label, an answer found where it is touched. */
export function score(
  text: string,
  answers: readonly Answer[],
  labelled: readonly Labelled[],
  label: string,
): { tally: Tally; slips: Slip[] } {
  const typed = answers.filter((answer) => answer.label === label);
  const either = answers.filter(
    (answer) => answer.label.split(":")[0] === label || (label === "data" && answer.label === "no-type"),
  );
  const mine = labelled.filter(({ labels }) => labels[0] === label);
  const could = labelled.filter(({ labels }) => labels.includes(label));
  const distinct = [
    ...new Map(mine.map((one) => [`${one.prediction.start}-${one.prediction.end}`, one])).values(),
  ];
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const tally: Tally = { right: 0, said: 0, found: 0, asked: typed.length };
  const slips: Slip[] = [];
  const slip = (kind: Slip["kind"], { start, end }: { start: number; end: number }) =>
    slips.push({
      kind,
      label,
      words: text.slice(start, end),
      around: text.slice(Math.max(0, start - 60), end + 40).replace(/\s+/g, " "),
    });
  for (const { prediction, labels } of distinct) {
    const confirmed = labels.some((one) =>
      answers.some((answer) => answer.label.split(":")[0] === one && touches(answer, prediction)),
    );
    const untyped = !confirmed && either.some((answer) => touches(answer, prediction));
    if (untyped) continue;
    tally.said += 1;
    if (confirmed) tally.right += 1;
    else slip("false", prediction);
  }
  for (const answer of typed) {
    if (could.some(({ prediction }) => touches(answer, prediction))) tally.found += 1;
    else slip("missed", answer);
  }
  return { tally, slips };
}

export function figures({ right, said, found, asked }: Tally): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = said === 0 ? 0 : right / said;
  const recall = asked === 0 ? 0 : found / asked;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
