import { expect, test } from "vitest";
import { sourceConstants } from "../../catalog/android/constants/index.gen.ts";
import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import type { Actor } from "../../model/fact.ts";
import type { RunLog } from "../../model/run-log.ts";
import { RunApis } from "./apis.ts";
import { callerOf, readFrames } from "./frames.ts";
import { readRunLog } from "./read-run-log.ts";

const APIS = new RunApis(sourceApis, sourceConstants);

function attribute(descriptor: string): Actor {
  return descriptor.startsWith("Lcom/push/")
    ? { kind: "sdk", sdk: "push", because: ["prefix com.push"] }
    : { kind: "first-party", because: ["application id"] };
}

function logOf(...rows: readonly (readonly string[])[]): RunLog {
  return { name: "log.xls", sha256: "0".repeat(64), sheets: [{ name: "Sheet1", rows }] };
}

const STACK = `android.telephony.TelephonyManager.getImei(Native Method)
\tat com.push.Core.start(Core.java:12)
\tat com.own.App.onCreate(App.java:20)`;

test("a log with a column for the state of consent: who, what and when", () => {
  const { facts, gaps } = readRunLog(
    logOf(
      ["隐私政策状态", "时间点", "行为主体", "操作行为", "行为描述", "传入参数", "调用堆栈"],
      ["同意隐私政策前", "2024-01-02 10:00:00", "推送", "获取IMEI", "获取IMEI", "", STACK],
      ["同意隐私政策后", "2024-01-02 10:00:09", "推送", "获取IMEI", "获取IMEI", "", STACK],
      ["同意隐私政策后", "2024-01-02 10:00:10", "推送", "获取IMEI", "获取IMEI", "", STACK],
    ),
    APIS,
    attribute,
  );
  const imei = facts.filter(({ data }) => data === "device.imei");
  expect(imei.map(({ when, rung, places, actor }) => [when, rung, places, actor.kind])).toEqual([
    ["before-consent", "L3", 1, "sdk"],
    ["after-consent", "L3", 2, "sdk"],
  ]);
  expect(imei[0]?.at).toMatchObject({ kind: "row", row: 2, sheet: "Sheet1" });
  expect(gaps).toEqual([]);
});

test("a log in falling order of time, with a row for the agreement", () => {
  const key = "android.provider.Settings$Secure.getString";
  const { facts } = readRunLog(
    logOf(
      ["调用时间(倒序排序)", "别名", "函数名", "调用堆栈"],
      ["10:00:09", "Android ID", `${key}(android_id)`, "at com.own.Late.read(Late.java:2)"],
      ["10:00:05", "", "点击隐私协议确认", ""],
      ["10:00:01", "Android ID", `${key}(android_id)`, "at com.push.Core.start(Core.java:2)"],
    ),
    APIS,
    attribute,
  );
  expect(facts.map(({ data, when, actor }) => [data, when, actor.kind])).toEqual([
    ["device.android-id", "after-consent", "first-party"],
    ["device.android-id", "before-consent", "sdk"],
  ]);
});

test("PrivacySentry names methods without their classes, and sums them up once more", () => {
  const stack = "com.own.Late.read() 2 <- \ncom.own.App.onCreate() 20";
  const read = readRunLog(
    {
      name: "privacy_result.xls",
      sha256: "0".repeat(64),
      sheets: [
        {
          name: "隐私合规",
          rows: [
            ["调用时间(倒序排序)", "别名", "函数名", "调用堆栈"],
            ["24-12-30_10-25-16.100", "", "点击隐私协议确认", ""],
            ["24-12-30_10-25-15.100", "获取IMEI", "getImei", stack],
            ["24-12-30_10-25-14.100", "读取系统设置--参数: android_id", "getString", stack],
            ["24-12-30_10-25-13.100", "读取系统设置--参数: screen_brightness", "getString", stack],
          ],
        },
        {
          name: "调用次数",
          rows: [
            ["别名", "函数名", "调用堆栈", "调用次数"],
            ["获取IMEI", "getImei", stack, "3"],
          ],
        },
      ],
    },
    APIS,
    attribute,
  );
  expect(read.facts.map(({ data, when, places }) => [data, when, places])).toEqual([
    ["device.imei", "before-consent", 1],
    ["device.android-id", "before-consent", 1],
    ["device.settings", "before-consent", 1],
  ]);
  expect(read.gaps).toEqual([]);
});

test("AppScan's list has no arguments: its own words say what was asked for", () => {
  const caller = "   com.push.Core.start(Core.java:12)\r\n";
  const { facts } = readRunLog(
    logOf(
      ["序号", "主体", "操作行为", "堆栈"],
      [
        "1",
        "com.push",
        "获取安卓ID",
        `   android.provider.Settings$Secure.getString(Native Method)\r\n${caller}`,
      ],
      [
        "2",
        "com.push",
        "获取手机通信录内容",
        `   android.content.ContentResolver.query(Native Method)\r\n${caller}`,
      ],
      [
        "3",
        "com.push",
        "APP获取了其他app信息",
        `   android.app.ApplicationPackageManager.getInstalledPackages(Native Method)\r\n${caller}`,
      ],
    ),
    APIS,
    attribute,
  );
  expect(facts.map(({ data, actor }) => [data, actor.kind])).toEqual([
    ["device.android-id", "sdk"],
    ["contacts.address-book", "sdk"],
    ["apps.installed", "sdk"],
  ]);
});

test("without a word on consent the moment is unknown, and says why", () => {
  const { facts } = readRunLog(logOf(["api", "stack"], ["getImei", STACK]), APIS, attribute);
  expect(facts[0]).toMatchObject({ when: "unknown", rung: "L3" });
  expect(facts[0]?.whenBecause?.en).toContain("does not say");
});

test("rows and tables that are not understood are told, not dropped", () => {
  expect(readRunLog(logOf(["stack"], ["at a.B.c(D.java:1)"]), APIS, attribute).gaps).toMatchObject([
    { reason: "run-log-rows-unknown" },
  ]);
  expect(readRunLog(logOf(["a", "b"]), APIS, attribute).gaps).toMatchObject([
    { reason: "run-log-unreadable" },
  ]);
});

test("the caller is the innermost frame that is neither Android's nor a hook tool's", () => {
  const frames = readFrames(`java.lang.Throwable
    at com.yl.lib.sentry.hook.PrivacyProxy.getImei(PrivacyProxy.kt:3)
    at com.push.Core.<init>(Unknown Source:0)`);
  expect(callerOf(frames)).toEqual({ class: "com.push.Core", method: "<init>" });
});
