// Compiles the program's script as V8 keeps it, after it has run what commands commonly run: what was compiled on the
// way is kept too. Without it, or on another version of Node, the program compiles as it runs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const KINDS = ["inventory", "graph", "facts", "app", "other", "thread"];
const CASES = fileURLToPath(new URL("../test/apps/", import.meta.url));
const REAL_APP = fileURLToPath(
  new URL("../node_modules/io.appium.settings/apks/settings_apk-debug.apk", import.meta.url),
);

/** In processes of their own, since commands take over the output and the exit code. */
export async function compileBeforehand() {
  for (const kind of KINDS) {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), kind], {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      env: { ...process.env, CANDOR_NO_CACHE: "1" },
    });
    if (status !== 0) throw new Error(`the program could not be compiled beforehand\n${stderr}`);
  }
}

async function compileHere(kind) {
  const { program, keepCompiled, warmUp } = createRequire(import.meta.url)(`${DIST}candor.js`);
  if (kind === "thread") warmUp();
  const { script, run } = program(kind);
  const scratch = mkdtempSync(join(tmpdir(), "candor-code-"));
  try {
    for (const words of commands(kind, scratch)) await run(words);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  keepCompiled(kind, script);
  process.exitCode = 0;
}

/** What people run: every app beside the tests, and one real one, so that little is left to compile later. */
function commands(kind, scratch) {
  const cases = existsSync(CASES) ? readdirSync(CASES).map((name) => join(CASES, name, "app.apk")) : [];
  const apps = [...cases, REAL_APP].filter((path) => existsSync(path));
  const [first] = apps;
  if (first === undefined) return [["version"]];
  if (kind === "inventory" || kind === "graph")
    return [["facts", ...apps, "--depth", kind, "--format", "json", "--quiet"]];
  if (kind === "facts") return [["facts", ...apps, "--format", "json", "--quiet"]];
  if (kind === "app" || kind === "thread")
    return [
      ...apps.map((app) => audited(app, "html", scratch)),
      ...["json", "txt"].map((form) => audited(first, form, scratch)),
    ];
  const policy = join(CASES, "sketchpad/policy.html");
  const judged = existsSync(policy) ? ["--policy", policy, "--category", "camera_beauty"] : [];
  const options = [...judged, "--fail-on", "none", "--quiet", "--out"];
  return [
    ["facts", ...apps, "--format", "text", "--quiet"],
    ...["html", "json", "txt"].map((form) => ["audit", first, ...options, join(scratch, `report.${form}`)]),
  ];
}

function audited(app, form, scratch) {
  return ["audit", app, "--fail-on", "none", "--quiet", "--out", join(scratch, `report.${form}`)];
}

const [, , kind] = process.argv;
if (KINDS.includes(kind)) await compileHere(kind);
