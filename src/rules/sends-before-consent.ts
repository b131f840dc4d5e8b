import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { flowGroups, leavesDevice, nameOf, seeFlows } from "./weigh/flows.ts";
import { isTypedIn } from "./weigh/typed.ts";

export default defineRule({
  id: "sends-before-consent",
  title: { en: "Sends personal data before the user agrees", zh: "用户同意前向外发送个人信息" },
  says: {
    what: {
      en: "Personal data leaves the device on a way that runs before the user has agreed.",
      zh: "在用户同意之前即会执行的路径上，个人信息被发往设备之外。",
    },
    why: {
      en: "Consent comes first. What is sent before it has no ground.",
      zh: "应先取得同意。同意之前的发送没有依据。",
    },
    fix: {
      en: "Start what reads and sends only after the user agreed.",
      zh: "在用户同意之后再启动读取和发送。",
    },
  },
  cites: ["CN-PIPL-13", "CN-PIPL-14", "CN-METHOD-2019", "EU-GDPR-6", "EU-EPRIV-5-3"],
  masvs: ["PRIVACY-4"],
  reads: ["code", "code-path", "data-flow"],
  judge: (evidence) =>
    flowGroups(
      evidence,
      (flow) => flow.when === "before-consent" && leavesDevice(flow) && !isTypedIn(flow),
    ).map((group) =>
      seeFlows(group, {
        verdict: "breach",
        says: {
          en: `${nameOf(group).en} is sent out of the device before the user agrees.`,
          zh: `${nameOf(group).zh}在用户同意之前被发送到设备之外。`,
        },
      }),
    ),
  examples: {
    breaks: [
      {
        says: {
          en: "An identifier is sent at start, before the agreement.",
          zh: "启动时、同意之前即发送标识符。",
        },
        evidence: evidenceExample({
          flows: [{ data: "device.android-id", when: "before-consent", sink: { kind: "network" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It is sent after the user agreed.", zh: "用户同意之后才发送。" },
        evidence: evidenceExample({
          flows: [{ data: "device.android-id", when: "after-consent", sink: { kind: "network" } }],
        }),
      },
    ],
  },
});
