import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candor, scratchFolder } from "./run.ts";

const scratch = scratchFolder();
writeFileSync(join(scratch, "readme.txt"), "no app");

const AUDIT = ["audit", "app.apk"];

describe("wrong use is one line that says how to mend it, and exit code 2", () => {
  it.each<[string, readonly string[], string]>([
    [
      "an unknown option",
      [...AUDIT, "--formt", "json"],
      "candor audit has no option --formt; did you mean --format?",
    ],
    ["an unknown command", ["audt", "app.apk"], 'there is no command "audt"; did you mean audit?'],
    ["an app without a command", ["app.apk"], "say what to do with app.apk: candor audit app.apk"],
    ["no app and no candor.yaml", ["audit"], "name an app to audit, or write candor.yaml once (candor init)"],
    ["no app to look into", ["facts"], "candor facts needs <app>; see candor facts --help"],
    [
      "an option without its value",
      [...AUDIT, "--policy"],
      "--policy needs a value; see candor audit --help",
    ],
    [
      "an option before the command",
      ["--category", "news", "audit", "a.apk"],
      "put options after the command",
    ],
    ["an unknown format", [...AUDIT, "--format", "htm"], '--format has no "htm"; did you mean html?'],
    [
      "a far-off format",
      [...AUDIT, "--format", "docx"],
      "use one of csv, html, json, markdown, sarif, text, pdf",
    ],
    ["a PDF for the screen", [...AUDIT, "--format", "pdf"], "is written to a file; add --out report.pdf"],
    ["an unknown reader", [...AUDIT, "--for", "lawyers"], "did you mean lawyer?"],
    [
      "a format that no reader has",
      [...AUDIT, "--for", "person", "--format", "sarif"],
      "use one of html, markdown, text, pdf",
    ],
    ["an unknown category", [...AUDIT, "--category", "camera-beauty"], "did you mean camera_beauty?"],
    ["an unknown law", [...AUDIT, "--law", "cn,eus"], '--law has no "eus"; did you mean eu?'],
    ["an empty law", [...AUDIT, "--law", ""], "use one of cn, eu"],
    ["an unknown severity", [...AUDIT, "--fail-on", "hihg"], "did you mean high?"],
    [
      "an unknown language",
      [...AUDIT, "--lang", "fr"],
      'there is no language "fr"; use --lang en or --lang zh',
    ],
    [
      "a policy on the web",
      [...AUDIT, "--policy", "https://a.example/p"],
      'curl -L -o policy.html "https://a.example/p"',
    ],
    [
      "a policy that is not there",
      [...AUDIT, "--policy", "nowhere.html"],
      "nowhere.html: there is no such file; check the path",
    ],
    [
      "an app that is not there",
      ["audit", "nowhere.apk"],
      "nowhere.apk: there is no such file; check the path",
    ],
    ["a folder without apps", ["audit", scratch], "holds no app (.apk, .xapk, .apks, .apkm)"],
    ["a policy that is a folder", [...AUDIT, "--policy", scratch], "is not a plain file"],
    ["an app that is a device", ["audit", "/dev/null"], "/dev/null is not a plain file"],
    ["an output of unknown format", [...AUDIT, "--out", join(scratch, "r.docx")], "does not say its format"],
    ["an output in no folder", [...AUDIT, "--out", join(scratch, "no/r.html")], "there is no folder"],
    [
      "an output over an input",
      [...AUDIT, "--format", "html", "--out", "./app.apk"],
      "is an input of this run and is not overwritten",
    ],
    [
      "an output over a device",
      [...AUDIT, "--format", "html", "--out", "/dev/null"],
      "/dev/null is not a plain file",
    ],
    ["an unknown rule", ["explain", "collect-uneeded"], "did you mean collects-unneeded?"],
    ["an unknown data type", ["explain", "device.oiad"], "did you mean device.oaid?"],
    ["an unknown SDK", ["explain", "umeng-analitics"], "did you mean umeng-analytics?"],
    ["an unknown article", ["explain", "CN-PIPL-177"], "did you mean CN-PIPL-17?"],
    ["nothing like it", ["explain", "qqqqqqqq"], "try a rule (collects-unneeded)"],
    ["an unknown category of needs", ["needs", "news_paper"], "did you mean news?"],
    ["a word that suggests a category", ["needs", "selfie"], "did you mean camera_beauty?"],
    ["no category at all", ["needs", "zzzzzz"], "candor needs lists them all"],
    ["an unknown schema", ["schema", "fact"], "did you mean facts?"],
    ["an unknown entry", ["extract", "app.apk", "AndroidManifest.xlm"], "did you mean AndroidManifest.xml?"],
  ])("%s", (_, args, mended) => {
    const { exit, stdout, stderr } = candor(args);
    expect(stderr).toMatch(/^candor: .+\n$/);
    expect(stderr).toContain(mended);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
  });

  it("speaks Chinese where that was asked for, or is the locale's language", () => {
    expect(candor([...AUDIT, "--formt", "--lang", "zh"]).stderr).toBe(
      "candor: candor audit 没有选项 --formt；您是不是要用 --format？\n",
    );
    expect(candor(["needs", "zzzz"], scratch, { LC_ALL: "zh_CN.UTF-8" }).stderr).toContain("没有“zzzz”");
  });

  it("prints names of files without what would steer a terminal", () => {
    const { stderr } = candor(["audit", "a\u001b[2Jb\u202e.apk"]);
    for (const sign of ["\u001b", "\u202e"]) expect(stderr).not.toContain(sign);
  });
});
