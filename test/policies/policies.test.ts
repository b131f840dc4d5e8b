import { describe, expect, it } from "vitest";
import { answeredLines, type Said } from "./answers.ts";

/** What must hold on policies that we wrote ourselves; the figures on those of others are in docs/policy.md. */
const FLOORS = {
  zh: { practice: { precision: 0.95, recall: 0.8 }, duty: { precision: 0.8, recall: 0.8 } },
  en: { practice: { precision: 0.95, recall: 0.8 }, duty: { precision: 0.8, recall: 0.8 } },
} as const;

describe.each(["zh", "en"] as const)("the policies of test/policies/%s", (language) => {
  const lines = answeredLines(language);

  it("are at least twenty, with answers", () => {
    expect(new Set(lines.map(({ file }) => file)).size).toBeGreaterThanOrEqual(20);
    expect(lines.flatMap(({ wanted }) => wanted).length).toBeGreaterThan(150);
  });

  it.each(["practice", "duty"] as const)("%s: are read as their answers say", (kind) => {
    let right = 0;
    let said = 0;
    let asked = 0;
    let found = 0;
    const slips: string[] = [];
    for (const { file, words, wanted, read } of lines) {
      const mine = read.filter((one) => one.kind === kind);
      const theirs = wanted.filter((one) => one.kind === kind);
      const missed = theirs.filter((want) => !mine.some((one) => answers(one, want)));
      const wrong = mine.filter((one) => !theirs.some((want) => answers(one, want)));
      right += mine.length - wrong.length;
      said += mine.length;
      asked += theirs.length;
      found += theirs.length - missed.length;
      if (missed.length + wrong.length > 0) slips.push(`${file}: ${words}${missed.map(text("-"))}${wrong.map(text("+"))}`);
    }
    const precision = right / said;
    const recall = found / asked;
    console.log(
      `${language} ${kind}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${asked} answers`,
    );
    if (process.env.CANDOR_SLIPS) console.log(slips.join("\n"));
    expect(precision, slips.join("\n")).toBeGreaterThanOrEqual(FLOORS[language][kind].precision);
    expect(recall, slips.join("\n")).toBeGreaterThanOrEqual(FLOORS[language][kind].recall);
  });
});

/** An SDK is a third party too. */
const SAME = new Map(["third-party", "sdk"].map((kind) => [kind, "other"]).concat(["affiliate", "authority", ""].map((kind) => [kind, kind])) as [string, string][]);

function answers(read: Said, wanted: Said): boolean {
  return read.key === wanted.key && (wanted.recipient === null || SAME.get(read.recipient ?? "") === SAME.get(wanted.recipient));
}

function text(sign: "-" | "+") {
  return ({ key, recipient }: Said) => `\n    ${sign} ${key}${recipient ? ` to ${recipient}` : ""}`;
}
