import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { flowGroups, nameOf, seeFlows } from "./weigh/flows.ts";

export default defineRule({
  id: "logs-personal-data",
  title: { en: "Writes personal data to the system log", zh: "将个人信息写入系统日志" },
  says: {
    what: {
      en: "Personal data is written to the system log in readable form.",
      zh: "个人信息以可读形式写入系统日志。",
    },
    why: {
      en: "Logs are read by those who debug, by tools that collect them and, on old systems, by other apps.",
      zh: "日志会被调试人员、日志采集工具以及旧版系统上的其他应用读取。",
    },
    fix: {
      en: "Take the data out of the message, or log only in builds that nobody installs.",
      zh: "从日志内容中去除该信息，或仅在调试版本中输出。",
    },
  },
  cites: ["CN-PIPL-51", "CN-PIPL-9", "EU-GDPR-32", "EU-GDPR-5"],
  masvs: ["PRIVACY-2"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    flowGroups(
      evidence,
      (flow) =>
        flow.sink.kind === "log" && !flow.transforms.includes("hash") && !flow.transforms.includes("encrypt"),
    ).map((group) =>
      seeFlows(group, {
        verdict: "risk",
        atMostMedium: LOG_ONLY,
        says: {
          en: `${nameOf(group).en} is written to the system log.`,
          zh: `${nameOf(group).zh}被写入系统日志。`,
        },
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The position is logged.", zh: "位置被写入日志。" },
        evidence: evidenceExample({
          flows: [{ data: "location.precise", sink: { kind: "log" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Only a hash is logged.", zh: "日志中仅有哈希值。" },
        evidence: evidenceExample({
          flows: [{ data: "location.precise", transforms: ["hash"], sink: { kind: "log" } }],
        }),
      },
    ],
  },
});

const LOG_ONLY: Text = {
  en: "only those who can read the log see it",
  zh: "日志仅为能够读取的人所见",
};
