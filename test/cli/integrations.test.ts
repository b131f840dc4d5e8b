import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { program, root, scratchFolder } from "./run.ts";

const scratch = scratchFolder();
const idreader = join(root, "test/apps/idreader");
const read = (path: string) => parse(readFileSync(join(root, path), "utf8"));
let folders = 0;

function repository(config: string): string {
  folders += 1;
  const folder = join(scratch, `repo ${folders}`);
  mkdirSync(folder);
  for (const name of ["app.apk", "policy.txt"]) copyFileSync(join(idreader, name), join(folder, name));
  writeFileSync(join(folder, "candor.yaml"), config);
  return folder;
}

const CONFIG = "app: app.apk\npolicies: policy.txt\ncategory: utility\n";

function bash(script: string, cwd: string, env: Record<string, string>) {
  // As the runners of GitHub and GitLab do: the first command that fails ends the script.
  const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd,
    env: { ...process.env, CANDOR_NO_CACHE: "", XDG_CACHE_HOME: join(cwd, "cache"), ...env },
    encoding: "utf8",
  });
  return { status, stderr };
}

describe("the GitHub action", () => {
  interface Step {
    readonly id?: string;
    readonly run?: string;
    readonly env?: Record<string, string>;
  }
  const action = read("action.yml");
  const steps: readonly Step[] = action.runs.steps;
  const audit = steps.find(({ id }) => id === "audit");

  /** Inputs as the runner fills them in; those that nobody gave have their defaults. */
  const run = (folder: string, inputs: Record<string, string>) => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(audit?.env ?? {})) {
      const input = /inputs\.([\w-]+)/.exec(value)?.[1];
      values[name] = input === undefined ? root : (inputs[input] ?? action.inputs[input].default);
    }
    const output = join(folder, "output.txt");
    writeFileSync(join(folder, "summary.md"), "");
    const ran = bash(audit?.run ?? "", folder, {
      ...values,
      RUNNER_TEMP: join(folder, "temp"),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    });
    return {
      ...ran,
      output: readFileSync(output, "utf8"),
      summary: readFileSync(join(folder, "summary.md"), "utf8"),
    };
  };

  it("puts no input into a script", () => {
    expect(steps.filter(({ run: script = "" }) => script.includes("${{"))).toEqual([]);
  });

  it("audits by candor.yaml, writes results and a comment, and leaves the verdict to the last step", () => {
    const folder = repository(CONFIG);
    const { status, output, summary } = run(folder, {});
    expect(status).toBe(0);
    expect(output).toContain("status=1\n");
    for (const name of ["audit.json", "candor.sarif", "comment.md"])
      expect(existsSync(join(folder, "temp/candor", name))).toBe(true);
    expect(summary.split("\n").length).toBeLessThanOrEqual(61);
  });

  it("passes with its own audit as baseline, and with words that a shell would take apart", () => {
    const folder = repository(CONFIG);
    run(folder, {});
    copyFileSync(join(folder, "temp/candor/audit.json"), join(folder, "base $(touch x).json"));
    const { output } = run(folder, {
      baseline: "base $(touch x).json",
      policy: "policy.txt\n",
      app: "app.apk",
      category: "utility",
    });
    expect(output.trim().split("\n").at(-1)).toBe("status=0");
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("says 2 where it could not run", () => {
    const folder = repository(CONFIG);
    expect(run(folder, { category: "no-such" }).output).toContain("status=2\n");
  });
});

describe("the GitLab template", () => {
  it.each([
    ["fails on findings", CONFIG, 1],
    ["passes by the threshold of candor.yaml", `${CONFIG}fail-on: none\n`, 0],
  ])("%s, with the report kept either way", (_, config, exit) => {
    const folder = repository(config);
    const script: readonly string[] = read("integrations/gitlab.yml").candor.script;
    const { status } = bash(script.join("\n"), folder, { CANDOR: `${process.execPath} ${program}` });
    expect(status).toBe(exit);
    for (const name of ["audit.json", "report.html", "comment.md"])
      expect(existsSync(join(folder, "candor-report", name))).toBe(true);
  });
});
