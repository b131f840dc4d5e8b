import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { candor, scratchFolder } from "./run.ts";

const APP = "app.apk";
const scratch = scratchFolder();

const STACK = `android.telephony.TelephonyManager.getImei(Native Method)
\tat com.umeng.commonsdk.Core.start(Core.java:12)`;
const ROWS = [
  ["隐私政策状态", "时间点", "行为主体", "操作行为", "行为描述", "传入参数", "调用堆栈"],
  ["同意隐私政策前", "2024-01-02 10:00:00", "友盟", "获取IMEI", "获取IMEI", "", STACK],
];

function logFile(name: string, bookType: "biff8" | "xlsx" | "csv"): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "App_privacy");
  const path = join(scratch, name);
  writeFileSync(path, write(book, { bookType, type: "buffer" }));
  return path;
}

function file(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

interface Seen {
  readonly facts: readonly { readonly rung: string; readonly when: string; readonly data: string }[];
}

describe("a hook tool's log beside the app", () => {
  it.each([
    ["log.xls", "biff8"],
    ["log.xlsx", "xlsx"],
    ["log.csv", "csv"],
  ] as const)("%s gives facts of rung L3 that say when", (name, bookType) => {
    const { stdout, exit } = candor(["facts", APP, "--format", "json", "--runtime", logFile(name, bookType)]);
    const { facts }: Seen = JSON.parse(stdout);
    expect(facts.filter(({ rung }) => rung === "L3")).toContainEqual(
      expect.objectContaining({ data: "device.imei", when: "before-consent" }),
    );
    expect(exit).toBe(0);
  });

  it("tells of a file that is none", () => {
    const { stderr, exit } = candor(["facts", APP, "--runtime", file("log.json", "{")]);
    expect(stderr).toContain("log.json could not be read as a spreadsheet or a JSON list");
    expect(exit).toBe(2);
  });
});

describe("a mapping file beside the app", () => {
  it("says at each place what the code was called", () => {
    const mapping = file("mapping.txt", "com.acme.Book -> com.example.sketchpad.AddressBook:\n");
    const { stdout } = candor(["facts", APP, "--format", "json", "--mapping", mapping]);
    expect(stdout).toContain('"original": "com.acme.Book.read"');
  });

  it("tells of a file that is none", () => {
    const { stderr, exit } = candor(["audit", APP, "--mapping", file("page.txt", "hello")]);
    expect(stderr).toContain("page.txt is no mapping file of R8 or ProGuard");
    expect(exit).toBe(2);
  });
});
