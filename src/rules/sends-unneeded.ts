import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import {
  flowGroups,
  flowIds,
  flowPlaces,
  hostWords,
  isSensitiveData,
  leavesDevice,
  nameOf,
} from "./weigh/flows.ts";
import { isNeedJudged, whatIsNeeded } from "./weigh/needed.ts";
import { sentences } from "./weigh/words.ts";

export default defineRule({
  id: "sends-unneeded",
  title: { en: "Sends data that its function does not need", zh: "向外发送与功能无关的个人信息" },
  says: {
    what: {
      en: "Personal data leaves the device that neither the app's category nor a function it offers needs.",
      zh: "发往设备之外的个人信息，既不属于所属类别的必要信息，也没有功能能够解释。",
    },
    why: {
      en: "Only what the service needs may be collected, and sending is the plainest way of collecting.",
      zh: "只能收集服务所必需的信息，而向外发送是最明确的收集。",
    },
    fix: {
      en: "Do not send it, or name the function that needs it and let people refuse.",
      zh: "停止发送；确有需要的，写明对应功能并允许拒绝。",
    },
  },
  cites: ["CN-PIPL-6", "CN-CSL-43", "CN-METHOD-2019", "CN-NECESSITY-4", "EU-GDPR-5"],
  masvs: ["PRIVACY-1"],
  reads: ["code", "data-flow", "category"],
  judge: (evidence) =>
    flowGroups(evidence, (flow) => leavesDevice(flow))
      .filter((group) => isNeedJudged(group.data) && whatIsNeeded(evidence, group.data).level === "unrelated")
      .map((group) => ({
        verdict: "breach",
        severity: isSensitiveData(group.data) ? "high" : "medium",
        confidence: "medium",
        subject: [group.data],
        data: group.data,
        says: sentences(
          {
            en: `${nameOf(group).en} is sent out of the device, and no function of the app needs it.`,
            zh: `${nameOf(group).zh}被发送到设备之外，应用没有功能需要它。`,
          },
          hostWords(group.flows),
          flowIds(group.flows),
        ),
        rests: {},
        at: flowPlaces(group.flows),
      })),
  examples: {
    breaks: [
      {
        says: { en: "A photo app sends the call log.", zh: "拍照应用发送通话记录。" },
        evidence: evidenceExample({
          flows: [{ data: "contacts.call-log", sink: { kind: "network" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The service needs what it sends.", zh: "所发送的是服务所必需的信息。" },
        evidence: evidenceExample({
          flows: [{ data: "contacts.address-book", sink: { kind: "network" } }],
          needs: [
            {
              data: "contacts.address-book",
              level: "necessary",
              source: { kind: "declared-function", words: "find friends" },
            },
          ],
        }),
      },
    ],
  },
});
