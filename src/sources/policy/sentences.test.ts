import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import type { Claim } from "../../model/claim.ts";
import { readPolicy } from "./read.ts";

interface Case {
  readonly heading: string;
  readonly sentence: string;
  readonly answers: readonly string[];
}

function cases(file: string): Case[] {
  const found: { heading: string; sentence: string; answers: string[] }[] = [];
  let heading = "";
  for (const line of readFileSync(new URL(`../../../test/policies/${file}`, import.meta.url), "utf8").split(
    "\n",
  )) {
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line.startsWith("= ")) found.at(-1)?.answers.push(line.slice(2));
    else if (line && !line.startsWith("#")) found.push({ heading, sentence: line, answers: [] });
  }
  return found;
}

/** What a claim says, in the words of the answer files; only the parts that the answer mentions are compared. */
function says(claim: Claim): Record<string, string | boolean> {
  return {
    vague: claim.exactness === "vague",
    not: !claim.affirms,
    action: claim.action,
    data: claim.data ?? "-",
    by: claim.actor.kind,
    to: claim.recipient?.kind ?? "",
    except: claim.exception !== null,
    if: claim.condition !== null,
    optional: claim.optional === true,
    required: claim.optional === false,
    right: claim.right ?? "",
    purpose: claim.purpose?.kind ?? "",
    duty: claim.duty ?? "",
    basis: claim.basis ?? "",
  };
}

function parseAnswer(answer: string): Record<string, string | boolean> {
  const words = answer.split(" ");
  const wanted: Record<string, string | boolean> = {
    vague: false,
    not: false,
    except: false,
    by: "first-party",
  };
  let at = 0;
  for (; words[at] === "vague" || words[at] === "not"; at++) wanted[words[at] ?? ""] = true;
  wanted.action = words[at++] ?? "";
  wanted.data = words[at++] ?? "";
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    wanted[word] = ["by", "to", "right", "purpose", "duty", "basis"].includes(word)
      ? (words[++at] ?? "")
      : true;
  }
  return wanted;
}

function check({ heading, sentence, answers }: Case): void {
  const bytes = new TextEncoder().encode(`# ${heading}\n${sentence}\n`);
  // One sentence a case shows what one rule does; the second reader is measured on whole texts.
  const { document } = readPolicy({ name: "policy.md", sha256: "0", bytes }, nodePlatform, 1, null);
  const wanted = answers.filter((answer) => answer !== "none").map(parseAnswer);
  const matches = (claim: Claim, want: Record<string, string | boolean>) =>
    Object.entries(want).every(([key, value]) => says(claim)[key] === value);
  const summary = document.claims.map((claim) => `${claim.id} ${JSON.stringify(says(claim))}`).join("\n");
  for (const want of wanted) {
    expect(
      document.claims.some((claim) => matches(claim, want)),
      `${sentence}\nwants ${JSON.stringify(want)}\n${summary}`,
    ).toBe(true);
  }
  // An umbrella word stands for all its members; one of them is answer enough.
  const vague = wanted.some((want) => want.vague === true && want.data !== "-");
  const extra = document.claims.filter(
    (claim) => !wanted.some((want) => matches(claim, want)) && !(vague && claim.exactness === "vague"),
  );
  expect(
    extra.map((claim) => JSON.stringify(says(claim))),
    sentence,
  ).toEqual([]);
}

describe.each(["zh.txt", "en.txt"])("sentences of test/policies/%s", (file) => {
  it.each(cases(file).map((one) => [one.sentence, one] as const))("%s", (_, one) => check(one));
});
