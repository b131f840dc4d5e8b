import { describe, expect, it } from "vitest";
import { columns } from "../../src/report/text/width.ts";
import { candor } from "./run.ts";

describe("explain", () => {
  it.each([
    ["collects-unneeded", "rule", ["WHY IT MATTERS", "WHAT TO DO", "BREAKS IT", "KEEPS IT", "CN-PIPL-6"]],
    ["device.oaid", "data type", ["an identifier that the user can reset", "WORDS THAT POLICIES USE"]],
    [
      "umeng-analytics",
      "SDK",
      ["DATA IT TAKES, NAMED BY THE SOURCE", "FROM MEMORY, NO PROOF", "HOW WE KNOW"],
    ],
    [
      "CN-PIPL-17",
      "obligation",
      ["A paraphrase, not the text of the law", "RULES THAT CITE IT", "checked against the text"],
    ],
    ["camera_beauty", "app category", ["None: the basic function must work without personal information"]],
    ["READ_CONTACTS", "permission", ["contacts.address-book", "dangerous"]],
  ])("%s", (name, kind, words) => {
    const { exit, stdout, stderr } = candor(["explain", name]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout.split("\n", 2)[1]).toContain(kind);
    for (const word of words) expect(stdout).toContain(word);
  });

  it("finds things by what people call them", () => {
    expect(candor(["explain", "通讯录", "--lang", "zh"]).stdout).toContain("contacts.address-book");
    expect(candor(["explain", "umeng", "analytics"]).stdout).toMatch(/^umeng-analytics\n/);
    expect(candor(["explain", "pipl-17"]).stdout).toMatch(/^CN-PIPL-17\n/);
  });

  it("says what else a word may mean, and nothing where an id was asked for", () => {
    const { stdout } = candor(["explain", "location"]);
    expect(stdout).toContain("WHAT ELSE IT MAY MEAN");
    expect(stdout).toContain("location.coarse: ");
    expect(candor(["explain", "通讯录", "--lang", "zh"]).stdout).not.toContain("undefined");
    expect(candor(["explain", "location.precise"]).stdout).not.toContain("WHAT ELSE");
  });

  it("speaks Chinese, and both languages fit 80 columns", () => {
    for (const name of [
      "collects-unneeded",
      "location.precise",
      "umeng-analytics",
      "CN-PIPL-28",
      "ride_hailing",
    ]) {
      const [en, zh] = ["en", "zh"].map((lang) => candor(["explain", name, "--lang", lang]).stdout);
      expect(zh).not.toBe(en);
      for (const line of `${en}${zh}`.split("\n")) expect(columns(line)).toBeLessThanOrEqual(80);
    }
  });
});

describe("needs", () => {
  it("prints the list in both languages, with its source", () => {
    const { exit, stdout } = candor(["needs", "ride_hailing"]);
    const needs = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^\{\n {2}"schema": "candor\/needs@1"/);
    expect(needs.necessary.map(({ data }: { data: string }) => data)).toContain("user.phone-number");
    expect(needs.necessary[0].item).toEqual({
      en: "Registered user's mobile number",
      zh: "注册用户移动电话号码",
    });
    expect(needs.source.zh).toContain("国信办秘字〔2021〕14号");
  });

  it("lists the 39 categories when none is named", () => {
    expect(JSON.parse(candor(["needs"]).stdout).categories).toHaveLength(39);
    const [categories = "", functions = ""] = candor(["needs", "--format", "text"]).stdout.split("\n\n");
    expect(categories.trim().split("\n")).toHaveLength(39);
    expect(functions).toContain("sim-card");
  });

  it("says when a category needs nothing", () => {
    expect(candor(["needs", "camera_beauty", "--format", "text", "--lang", "zh"]).stdout).toContain(
      "无须个人信息",
    );
  });
});
