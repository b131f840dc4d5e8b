import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { isSensitiveType } from "./weigh/severity.ts";
import { seeStored } from "./weigh/stored.ts";

export default defineRule({
  id: "stores-readable-by-others",
  title: { en: "Stores personal data where others can read it", zh: "将个人信息存储在他人可读取的位置" },
  says: {
    what: { en: "Personal data is written to shared storage.", zh: "个人信息被写入共享存储。" },
    why: {
      en: "Every app that may read shared storage reads it, and it stays when the app is removed.",
      zh: "任何可读取共享存储的应用都能读取，且卸载后仍会保留。",
    },
    fix: { en: "Write it to the app's own storage.", zh: "写入应用自身的存储空间。" },
  },
  cites: ["CN-PIPL-51", "CN-PIPL-9", "EU-GDPR-32", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-2"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    seeStored(
      evidence,
      (one) => one.readableBy.includes("other-apps"),
      (one) => ({
        verdict: "breach",
        severity: isSensitiveType(one.data) ? "high" : "medium",
        confidence: "medium",
        words: { en: "is stored where other apps can read it.", zh: "存储在其他应用可读取的位置。" },
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The IMEI is written to the memory card.", zh: "IMEI 被写入存储卡。" },
        evidence: evidenceExample({
          stored: [
            {
              data: "device.imei",
              kind: "file",
              holder: "/sdcard/id.txt",
              clear: true,
              readableBy: ["other-apps"],
              flows: ["W1"],
            },
          ],
          flows: [{ data: "device.imei", sink: { kind: "file", holder: "/sdcard/id.txt" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The file is the app's own.", zh: "文件位于应用自身的存储空间。" },
        evidence: evidenceExample({
          stored: [
            { data: "device.imei", kind: "file", holder: "id.txt", clear: true, readableBy: [], flows: [] },
          ],
        }),
      },
    ],
  },
});
