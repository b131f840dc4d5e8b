import { dataType } from "../catalog/index.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { flowGroups, leavesDevice, nameOf, seeFlows } from "./weigh/flows.ts";

export default defineRule({
  id: "sends-stable-identifier",
  title: { en: "Sends an identifier that cannot be reset", zh: "向外发送不可重置的标识符" },
  says: {
    what: {
      en: "A hardware identifier leaves the device as it is.",
      zh: "硬件标识符未经处理即被发往设备之外。",
    },
    why: {
      en: "A person cannot reset it: who has it once knows the device for good. Resettable identifiers serve the same ends.",
      zh: "用户无法重置该标识符，一经获取即可长期识别设备。可重置的标识符足以满足同样用途。",
    },
    fix: {
      en: "Use an identifier that the app makes itself, the app set id, OAID or the advertising id.",
      zh: "改用应用自行生成的标识符、App Set ID、OAID 或广告标识符。",
    },
  },
  cites: ["CN-PIPL-6", "CN-METHOD-2019", "EU-GDPR-5", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-2"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    flowGroups(
      evidence,
      (flow) => leavesDevice(flow) && dataType(flow.data)?.persistence === "permanent" && !flow.mayBeEmpty,
    ).map((group) =>
      seeFlows(group, {
        verdict: "risk",
        says: {
          en: `${nameOf(group).en} is sent out of the device; it cannot be reset.`,
          zh: `${nameOf(group).zh}被发送到设备之外，且不可重置。`,
        },
        atMostMedium: MAY_SERVE,
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The IMEI is sent.", zh: "发送 IMEI。" },
        evidence: evidenceExample({
          flows: [{ data: "device.imei", sink: { kind: "network" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "On this target the call gives nothing.", zh: "在该目标版本上该调用取不到值。" },
        evidence: evidenceExample({
          flows: [{ data: "device.imei", mayBeEmpty: true, sink: { kind: "network" } }],
        }),
      },
    ],
  },
});

const MAY_SERVE: Text = {
  en: "a function that the policy names may need it",
  zh: "隐私政策所述的功能可能需要",
};
