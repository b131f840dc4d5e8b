import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { schemas } from "../../src/model/schema/schemas.ts";
import { runCandor } from "../golden/case.ts";

const NOVEL = new URL("../apps/novel/", import.meta.url).pathname;
const ARGS = ["checklist", "app.apk", "--policy", "policy.html", "--category", "ebook"];

function checklist(...more: readonly string[]) {
  return runCandor(NOVEL, [...ARGS, ...more]);
}

const whole = JSON.parse(checklist("--format", "json").stdout);

test("every item of every list stands there, in the lists' own order", () => {
  const { lists } = whole;
  expect(
    lists.map(({ list, items }: { list: string; items: unknown[] }) => `${list} ${items.length}`),
  ).toEqual([
    "miit-2020-scenes 42",
    "miit-2020 10",
    "method-2019 31",
    "miit-2019 8",
    "gbt-35273 19",
    "gbt-41391 10",
  ]);
});

test.each([
  ["S164-1.1-1", "clear"],
  ["S164-1.1-2", "breach"],
  ["S164-1.1-5", "clear"],
  ["S164-1.1-8", "breach"],
  ["S164-1.2-2", "risk"],
  ["S164-2.1-1", "risk"],
  ["S164-2.1-5", "risk"],
  ["S164-2.2-1", "risk"],
  ["S164-3.1-6", "risk"],
  ["S164-1.4-3", "needs-person"],
  ["S164-1.3-3", "not-assessable"],
])("scene %s of an app that does it all wrong: %s", (id, answer) => {
  const item = whole.lists[0].items.find((one: { id: string }) => one.id === id);
  expect(item.answer).toBe(answer);
  if (answer === "breach" || answer === "risk") expect(item.evidence[0].at.length).toBeGreaterThan(0);
  if (answer === "needs-person") expect(item.look.question.zh).toMatch(/[\u4e00-\u9fff]/);
});

test("the answer is what its published schema says", () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schemas.checklist);
  expect(validate(whole), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});

test("a table has one row an item, and its Chinese name in either language", () => {
  const { stdout } = checklist("--list", "method", "--format", "csv", "--lang", "en");
  const rows = stdout.split("\r\n").filter((row) => /^"[^"]*","com\.example\.novel"/.test(row));
  expect(rows).toHaveLength(31);
  expect(stdout).toContain("默认勾选等非明示同意");
  expect(stdout).toContain('"possible breach"');
});

test.each(["zh", "en"])("a page in %s holds the items and no script", (lang) => {
  const { stdout } = checklist("--format", "html", "--lang", lang);
  expect(stdout).toContain('id="S164-3.2-1"');
  expect(stdout).not.toMatch(/<script|undefined|\[object/);
});

test("a list that is not known is named with the nearest", () => {
  const { exit, stderr } = checklist("--list", "16");
  expect(exit).toBe(2);
  expect(stderr).toContain("164");
});
