import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { candor, pals, realApp, sketchpad } from "./run.ts";

const validators = new Map<string, ValidateFunction>();

function validator(name: string): ValidateFunction {
  const known = validators.get(name);
  if (known !== undefined) return known;
  const made = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
    JSON.parse(candor(["schema", name]).stdout),
  );
  validators.set(name, made);
  return made;
}

function expectValid(name: string, printed: string): void {
  const validate = validator(name);
  validate(JSON.parse(printed));
  // The first of a union's complaints is noise; the deepest says what is wrong.
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  expect(errors.sort((a, b) => b.length - a.length).slice(0, 5)).toEqual([]);
}

const POLICY = ["--policy", "policy.html"];

describe("real outputs are valid by the published schemas", () => {
  it.each([
    ["facts", sketchpad, ["facts", "app.apk"]],
    ["facts", sketchpad, ["facts", "app.apk", "../pals/app.apk"]],
    ["facts", sketchpad, ["facts", "../packed/app.apk"]],
    ["facts", sketchpad, ["facts", "../sets/pals.xapk"]],
    ["facts", sketchpad, ["facts", realApp]],
    ["facts", sketchpad, ["facts", "app.apk", "--why", "F1"]],
    ["facts", sketchpad, ["facts", "../../consent/flag/app.apk", "--why", "F3"]],
    ["claims", sketchpad, ["claims", "policy.html"]],
    ["claims", pals, ["claims", "policy.html", "../sketchpad/policy.html"]],
    [
      "audit",
      sketchpad,
      ["audit", "app.apk", ...POLICY, "--category", "camera_beauty", "--function", "find friends"],
    ],
    ["audit", pals, ["audit", "app.apk", ...POLICY, "--category", "instant_messaging"]],
    [
      "audit",
      sketchpad,
      [
        "audit",
        "app.apk",
        "../pals/app.apk",
        ...POLICY,
        "--policy",
        "../pals/policy.html",
        "--category",
        "unlisted",
      ],
    ],
    ["audit", sketchpad, ["audit", realApp]],
  ])("%s: %s %j", (name, folder, args) => {
    const { exit, stdout, stderr } = candor(args, folder);
    expect(stderr).toBe("");
    expect([0, 1]).toContain(exit);
    expectValid(name, stdout);
  });

  it("names the schema first", () => {
    expect(candor(["facts", "app.apk"]).stdout).toMatch(
      /^\{\n {2}"schema": "candor\/facts@1",\n {2}"app": \{/,
    );
    expect(candor(["claims", "policy.html"]).stdout).toMatch(
      /^\{\n {2}"schema": "candor\/claims@1",\n {2}"document": \{/,
    );
    expect(candor(["audit", "app.apk"]).stdout).toMatch(/^\{\n {2}"schema": "candor\/audit@1"/);
  });

  it("spans of claims point into what claims --text prints", () => {
    const text = candor(["claims", "policy.html", "--text"]).stdout;
    const { claims, document } = JSON.parse(candor(["claims", "policy.html"]).stdout);
    expect(text).toHaveLength(document.characters);
    expect(claims.length).toBeGreaterThan(3);
    for (const { at } of claims) expect(text.slice(at.start, at.end)).toBe(at.quote);
  });
});
