import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { candor, onTerminal, root, scratchFolder } from "./run.ts";

const scratch = scratchFolder();
const idreader = join(root, "test/apps/idreader");
const minified = join(root, "test/apps/idreader-minified/app.apk");
let folders = 0;

/** A repository of its own, with the app and its policy in it. */
function repository(config?: string): string {
  folders += 1;
  const folder = join(scratch, `repo-${folders}`);
  mkdirSync(folder);
  copyFileSync(join(idreader, "app.apk"), join(folder, "app.apk"));
  copyFileSync(join(idreader, "policy.txt"), join(folder, "policy.txt"));
  if (config !== undefined) writeFileSync(join(folder, "candor.yaml"), config);
  return folder;
}

const CONFIG = "app: app.apk\npolicies: policy.txt\ncategory: utility\n";

describe("candor init", () => {
  it.each(["en", "zh"])("writes a file that candor audit and the schema accept (%s)", (lang) => {
    const folder = repository();
    const init = candor(
      ["init", "app.apk", "--policy", "policy.txt", "--category", "utility", "--lang", lang],
      folder,
    );
    expect(init).toMatchObject({ exit: 0, stdout: "" });
    const text = readFileSync(join(folder, "candor.yaml"), "utf8");
    const schema = JSON.parse(readFileSync(join(folder, "candor.schema.json"), "utf8"));
    expect(JSON.parse(candor(["schema", "config"], folder).stdout)).toEqual(schema);
    const valid = new Ajv2020({ strict: false }).compile(schema);
    valid(parse(text));
    expect(valid.errors ?? []).toEqual([]);
    const { exit, stdout } = candor(["audit", "--format", "json"], folder);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).options.category).toBe("utility");
  });

  it("names likely categories where none is given, and overwrites nothing", () => {
    const folder = repository();
    expect(candor(["init", "app.apk"], folder).exit).toBe(0);
    const text = readFileSync(join(folder, "candor.yaml"), "utf8");
    expect(text).toMatch(/^# category: [a-z_]+$/m);
    const again = candor(["init", "app.apk"], folder);
    expect(again.exit).toBe(2);
    expect(again.stderr).toContain("is there already");
    expect(readFileSync(join(folder, "candor.yaml"), "utf8")).toBe(text);
  });
});

describe("candor init on a terminal", () => {
  it("asks for what the command line does not say; what is pasted ahead answers", () => {
    const folder = repository();
    const answers = "app.apk\npolicy.txt\nutility\nsave a picture; share\n";
    const { stdout } = onTerminal("candor init --lang en", folder, {}, answers);
    expect(stdout).toContain("Its category");
    const config = parse(readFileSync(join(folder, "candor.yaml"), "utf8"));
    expect(config).toMatchObject({
      app: "app.apk",
      policies: ["policy.txt"],
      category: "utility",
      functions: ["save a picture", "share"],
    });
  });

  it("an end of input writes nothing and says so", () => {
    const folder = repository();
    const { stdout } = onTerminal("candor init --lang en", folder, {}, "app.apk\n\u0004");
    expect(stdout).toContain("nothing was written");
    expect(existsSync(join(folder, "candor.yaml"))).toBe(false);
  });
});

describe("candor.yaml", () => {
  it("is what a run without arguments goes by, and the command line overrules it", () => {
    const folder = repository(`${CONFIG}laws: [cn]\nfail-on: none\n`);
    const { exit, stdout } = candor(["audit", "--format", "json"], folder);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).options).toMatchObject({ category: "utility", laws: ["cn"] });
    expect(candor(["audit", "--fail-on", "low", "--format", "csv"], folder).exit).toBe(1);
    const other = candor(["audit", "--category", "camera_beauty", "--format", "json"], folder);
    expect(JSON.parse(other.stdout).options.category).toBe("camera_beauty");
  });

  it("has its paths from where it lies", () => {
    const folder = repository(CONFIG);
    const { exit, stdout } = candor(
      ["audit", "--config", join(folder, "candor.yaml"), "--format", "json"],
      scratch,
    );
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).inputs.map(({ name }: { name: string }) => name)).toEqual([
      "app.apk",
      "policy.txt",
    ]);
  });

  it("a run that names its app does not read it", () => {
    const folder = repository("this: is no configuration\n");
    const args = ["audit", "app.apk", "--format", "csv", "--fail-on", "none"];
    expect(candor(args, folder)).toMatchObject({ exit: 0, stderr: "" });
  });

  it.each([
    ["broken YAML", "app: [\n", /candor\.yaml:\d+: /],
    ["no app", "category: utility\n", /needs "app"/],
    ["a text", "just words\n", /candor\.yaml:1: is to be a list of settings/],
    [
      "an unknown setting",
      `${CONFIG}polices: x.html\n`,
      /candor\.yaml:4: there is no setting "polices"; did you mean policies\?/,
    ],
    ["an unknown category", "app: app.apk\ncategory: camera\n", /did you mean camera_beauty\?/],
    ["a number for text", "app: 3\n", /candor\.yaml:1: app is to be text/],
    [
      "an allowance without a reason",
      `${CONFIG}allow:\n  - rule: no-policy\n    until: 2026-12-31\n`,
      /candor\.yaml:5: an allowed finding needs "reason"/,
    ],
    [
      "an allowance without an end",
      `${CONFIG}allow:\n  - rule: no-policy\n    reason: x\n`,
      /candor\.yaml:5: an allowed finding needs "until"/,
    ],
    [
      "an allowance for no rule",
      `${CONFIG}allow:\n  - rule: no-polcy\n    reason: x\n    until: 2026-12-31\n`,
      /candor\.yaml:5: there is no rule "no-polcy"; did you mean no-policy\?/,
    ],
    [
      "an end that is no day",
      `${CONFIG}allow:\n  - rule: no-policy\n    reason: x\n    until: 2026-02-30\n`,
      /candor\.yaml:7: until takes a day/,
    ],
    ["a threshold that is none", `${CONFIG}fail-on: severe\n`, /--fail-on has no "severe"/],
    [
      "a bomb of aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\napp: *c\n`,
      /candor\.yaml:1: /,
    ],
  ])("%s is one line that says where", (_, config, says) => {
    const { exit, stdout, stderr } = candor(["audit"], repository(config));
    expect(stderr).toMatch(/^candor: .+\n$/);
    expect(stderr).toMatch(says);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  });
});

describe("the gate", () => {
  it("with a baseline fails only on what is new, through renaming by a shrinker", () => {
    const folder = repository(CONFIG);
    expect(candor(["audit", "--out", "base.json", "--fail-on", "none"], folder).exit).toBe(0);
    const same = candor(["audit", "--baseline", "base.json", "--format", "csv"], folder);
    expect(same.exit).toBe(0);
    expect(same.stderr).toMatch(/^candor: app\.apk: 0 new, \d+ known, 0 allowed, 0 fixed; /);
    copyFileSync(minified, join(folder, "app.apk"));
    expect(candor(["audit", "--baseline", "base.json", "--format", "csv"], folder).exit).toBe(0);
    const other = candor(
      ["audit", "--baseline", "base.json", "--policy", "app.apk", "--format", "csv"],
      folder,
    );
    expect(other.exit).not.toBe(0);
  });

  it("an allowance of the past allows nothing and is told of; one that holds is shown with its reason", () => {
    const allow = (until: string) =>
      `${CONFIG}laws: [cn]\nallow:\n${[
        "collects-before-consent",
        "collects-unneeded",
        "permission-unneeded",
        "sdk-undisclosed",
        "sends-before-consent",
        "sends-stable-identifier",
        "sends-unneeded",
        "shares-untold",
      ]
        .map((rule) => `  - rule: ${rule}\n    reason: gone soon\n    until: ${until}\n`)
        .join("")}`;
    const holds = candor(["audit", "--format", "markdown"], repository(allow("2999-12-31")));
    expect(holds.exit).toBe(0);
    expect(holds.stdout).toContain("gone soon");
    const past = candor(["audit", "--format", "csv"], repository(allow("2020-01-01")));
    expect(past.exit).toBe(1);
    expect(past.stderr).toContain("the allowance for collects-unneeded ended on 2020-01-01");
  });

  it.each([
    ["that is no audit", "{}", "is no saved audit"],
    ["that is broken", "{", "is no saved audit"],
    ["of another command", '{"schema":"candor/facts@1"}', "is no saved audit"],
  ])("a baseline %s is told of before the work", (_, content, says) => {
    const folder = repository(CONFIG);
    writeFileSync(join(folder, "base.json"), content);
    const { exit, stderr } = candor(["audit", "--baseline", "base.json"], folder);
    expect(stderr).toMatch(/^candor: .+\n$/);
    expect(stderr).toContain(says);
    expect(exit).toBe(2);
  });
});

describe("candor compare", () => {
  it.each(["text", "json", "markdown", "html"])("prints %s of a saved audit and an app", (format) => {
    const folder = repository(CONFIG);
    candor(["audit", "--out", "base.json", "--fail-on", "none"], folder);
    const args = ["compare", "base.json", minified, "--policy", "policy.txt", "--category", "utility"];
    const { exit, stdout } = candor([...args, "--format", format], folder);
    expect(exit).toBe(0);
    expect(stdout).toContain("collects-unneeded");
    expect(candor([...args, "--format", format], folder).stdout).toBe(stdout);
  });

  it("exits with 1 where something is new", () => {
    const clean = join(root, "test/apps/clean/app.apk");
    const args = ["--category", "utility", "--format", "json"];
    expect(candor(["compare", clean, join(idreader, "app.apk"), ...args], idreader).exit).toBe(1);
    expect(
      candor(["compare", clean, join(idreader, "app.apk"), ...args, "--fail-on", "none"], idreader).exit,
    ).toBe(0);
  });

  it("what is no audit and no app is told of", () => {
    const { exit, stderr } = candor(["compare", "policy.txt", "app.apk"], repository());
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^candor: .+\n$/);
  });
});

describe("the cache", () => {
  const args = ["audit", "app.apk", "--policy", "policy.txt", "--category", "utility", "--format", "json"];
  const caching = (folder: string) => ({ CANDOR_NO_CACHE: "", XDG_CACHE_HOME: join(folder, "cache") });
  const entries = (folder: string) => join(folder, "cache/candor/audits");

  it("gives the same bytes, and says so", () => {
    const folder = repository();
    const first = candor(args, folder, caching(folder));
    const second = candor(args, folder, caching(folder));
    expect(first.stderr).toBe("");
    expect(second.stderr).toMatch(/^candor: app\.apk is unchanged since it was audited.*--no-cache.*\n$/);
    expect({ ...second, stderr: "" }).toEqual(first);
    expect(candor([...args, "--quiet"], folder, caching(folder)).stderr).toBe("");
    expect(candor([...args, "--no-cache"], folder, caching(folder))).toEqual(first);
  });

  it.each([
    ["another category", ["--category", "camera_beauty"]],
    ["another law", ["--law", "eu"]],
    ["another day", ["--as-of", "2020-01-01"]],
    ["a function", ["--function", "find friends"]],
    ["children", ["--children"]],
    ["another policy", ["--policy", join(root, "test/apps/clean/policy.html")]],
  ])("does not answer another question: %s", (_, more) => {
    const folder = repository();
    candor(args, folder, caching(folder));
    const asked = candor([...args, ...more], folder, caching(folder));
    expect(asked.stderr).toBe("");
    expect(asked.stdout).toBe(candor([...args, ...more], folder).stdout);
  });

  it("does not answer for other bytes under the same name", () => {
    const folder = repository();
    candor(args, folder, caching(folder));
    copyFileSync(minified, join(folder, "app.apk"));
    const other = candor(args, folder, caching(folder));
    expect(other.stderr).toBe("");
    expect(other.stdout).toBe(candor(args, folder).stdout);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["changed in one place", (text: string) => text.replace('"high"', '"none"')],
    ["emptied", () => ""],
    ["something else", () => "{}"],
  ])("an entry that is %s is no entry", (_, spoil) => {
    const folder = repository();
    const first = candor(args, folder, caching(folder));
    const [name = ""] = readdirSync(entries(folder));
    const path = join(entries(folder), name);
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    expect(candor(args, folder, caching(folder))).toEqual(first);
    expect(candor(args, folder, caching(folder)).stderr).toContain("unchanged");
  });

  it("that cannot be written is no error", () => {
    const folder = repository();
    writeFileSync(join(folder, "cache"), "a file where a folder should be");
    const ran = candor(args, folder, caching(folder));
    expect(ran).toEqual(candor(args, folder));
    expect(existsSync(entries(folder))).toBe(false);
  });
});
