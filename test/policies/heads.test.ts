import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/model/claim.ts";
import { readPolicy } from "../../src/sources/policy/read.ts";
import { nodePlatform } from "../node-platform.ts";

/** Who speaks, since when and how to reach it: of openings and endings that we wrote, with the answers below each. */
const FLOOR = 0.95;

describe.each(["zh", "en"])("the heads and ends of test/policies/heads/%s.txt", (name) => {
  const cases = readFileSync(new URL(`heads/${name}.txt`, import.meta.url), "utf8").split(/^=====$/m);

  it("say what their answers say", () => {
    const counts = new Map<string, { right: number; asked: number; said: number }>();
    const slips: string[] = [];
    for (const one of cases) {
      const [text = "", answers = ""] = one.split(/^-----$/m);
      const wanted = answers.trim().split("\n").filter(Boolean);
      const bytes = new TextEncoder().encode(`${text.trim()}\n`);
      const { document } = readPolicy({ name: "policy.txt", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
      const said = saidBy(document.document);
      for (const answer of wanted) count(counts, answer, "asked");
      for (const answer of said) {
        count(counts, answer, "said");
        if (wanted.some((want) => bare(want) === bare(answer))) count(counts, answer, "right");
        else slips.push(`+ ${answer}`);
      }
      for (const want of wanted) if (!said.some((answer) => bare(want) === bare(answer))) slips.push(`- ${want}`);
    }
    let right = 0;
    let all = 0;
    for (const [kind, { right: good, asked, said }] of [...counts].sort()) {
      console.log(`${name} ${kind}: F1 ${((2 * good) / (asked + said)).toFixed(3)} of ${asked}`);
      right += 2 * good;
      all += asked + said;
    }
    console.log(`${name}: ${cases.length} documents, F1 ${(right / all).toFixed(3)}`);
    if (process.env.CANDOR_SLIPS) console.log(slips.join("\n"));
    expect(right / all, slips.join("\n")).toBeGreaterThanOrEqual(FLOOR);
  });
});

function saidBy({ handler, dates, version, contacts }: PolicyDocument): string[] {
  return [
    ...(handler === null ? [] : [`handler ${handler.name}`]),
    ...(["updated", "effective", "published"] as const).flatMap((kind) =>
      dates[kind] === null ? [] : [`${kind} ${dates[kind]}`],
    ),
    ...(version === null ? [] : [`version ${version}`]),
    ...contacts.map(({ kind, at }) => `${kind} ${at.quote}`),
  ];
}

function count(
  counts: Map<string, { right: number; asked: number; said: number }>,
  answer: string,
  what: "right" | "asked" | "said",
): void {
  const kind = answer.split(" ")[0] ?? "";
  const entry = counts.get(kind) ?? { right: 0, asked: 0, said: 0 };
  entry[what]++;
  counts.set(kind, entry);
}

function bare(answer: string): string {
  return answer.replace(/\s+/g, "").replace(/[.,]$/, "").toLowerCase();
}
