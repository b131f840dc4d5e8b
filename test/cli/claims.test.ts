import { expect, it } from "vitest";
import { candor, pals } from "./run.ts";

const claims = (...args: string[]) => candor(["claims", "policy.en.html", ...args], pals);

it("says why a claim was read: its sentence, the words that fired and where a denial was looked for", () => {
  const read = JSON.parse(claims("--format", "json").stdout).claims;
  const text = claims("--text").stdout;
  const stored = read.find(
    ({ data, action }: { data: string | null; action: string }) =>
      data === "user.account-id" && action === "store",
  );
  const why = JSON.parse(claims("--why", stored.id, "--format", "json").stdout);
  expect(why.schema).toBe("candor/claims-why@1");
  expect(why.claim).toEqual(stored);
  const fired = why.trace.words.map(({ role, start, end }: { role: string; start: number; end: number }) => [
    role,
    text.slice(start, end),
  ]);
  expect(fired).toContainEqual(["data", stored.term]);
  expect(fired).toContainEqual(["verb", "stored"]);
  expect(text.slice(why.trace.scope.start, why.trace.scope.end)).toContain("stored");
  expect(claims("--why", stored.id.slice(1), "--format", "text").stdout).toContain("“stored”");
});

it.each([
  [["--why", "C999"], /has no claim C999; its claims are C1 to C\d+/],
  [["policy.html", "--why", "1"], /--why prints one policy at a time/],
])("tells what is wrong with %j", (args, message) => {
  const ran = claims(...args);
  expect(ran.exit).toBe(2);
  expect(ran.stderr).toMatch(message);
});
