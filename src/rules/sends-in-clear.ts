import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { flowGroups, nameOf, seeFlows } from "./weigh/flows.ts";

export default defineRule({
  id: "sends-in-clear",
  title: { en: "Sends personal data without encryption", zh: "未加密传输个人信息" },
  says: {
    what: {
      en: "Personal data goes to an address that begins with http: or ws:, and nothing on the way encrypts it.",
      zh: "个人信息被发往以 http: 或 ws: 开头的地址，途中未见加密。",
    },
    why: { en: "Anybody on the way can read and change it.", zh: "途中任何人都可以读取和篡改。" },
    fix: { en: "Use HTTPS for every address that data goes to.", zh: "所有传输个人信息的地址均使用 HTTPS。" },
  },
  cites: ["CN-PIPL-51", "CN-CSL-44", "EU-GDPR-32", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-2"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    flowGroups(evidence, (flow) => flow.sink.tls === false && !flow.transforms.includes("encrypt")).map(
      (group) =>
        seeFlows(group, {
          verdict: "breach",
          says: {
            en: `${nameOf(group).en} is sent without encryption.`,
            zh: `${nameOf(group).zh}未经加密传输。`,
          },
        }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The IMEI goes to an http address.", zh: "IMEI 被发往 http 地址。" },
        evidence: evidenceExample({
          flows: [{ data: "device.imei", sink: { kind: "network", host: "track.app.example", tls: false } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The address is https.", zh: "地址为 https。" },
        evidence: evidenceExample({
          flows: [{ data: "device.imei", sink: { kind: "network", host: "api.app.example", tls: true } }],
        }),
      },
    ],
  },
});
