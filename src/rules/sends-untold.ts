import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { type FlowGroup, flowGroups, leavesDevice, nameOf, seeFlows, spotOf } from "./weigh/flows.ts";
import { whatIsSaid } from "./weigh/said.ts";

const MAY_BE_TOLD: Text = {
  en: "a sentence of the policy may tell of it",
  zh: "隐私政策中有语句可能已告知",
};

export default defineRule({
  id: "sends-untold",
  title: { en: "Sends personal data that its policy does not name", zh: "向外发送隐私政策未告知的个人信息" },
  says: {
    what: {
      en: "The code carries personal data to the network or out of the device, and the policy does not say that it takes this data.",
      zh: "代码将个人信息发往网络或设备之外，而隐私政策未告知收集该信息。",
    },
    why: {
      en: "What leaves the device is collected. People must be told of it before, type by type.",
      zh: "信息离开设备即构成收集，应事先逐项告知。",
    },
    fix: {
      en: "Name the data, its purpose and its recipient in the policy, or do not send it.",
      zh: "在隐私政策中写明该信息、目的和接收方，或停止发送。",
    },
  },
  cites: ["CN-PIPL-7", "CN-PIPL-17", "CN-METHOD-2019", "EU-GDPR-12-14", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-3"],
  reads: ["code", "data-flow", "policy"],
  judge: (evidence) =>
    flowGroups(evidence, (flow) => leavesDevice(flow) && flow.actors.recipient?.kind !== "sdk")
      .filter((group, _, groups) => isUntold(evidence, group) && !isToldBySister(evidence, group, groups))
      .map((group) =>
        whatIsSaid(evidence, group.data).mark === "likely"
          ? seeFlows(group, {
              verdict: "risk",
              atMostMedium: MAY_BE_TOLD,
              doubt: MAY_BE_TOLD,
              says: {
                en: `${nameOf(group).en} is sent out of the device; no rule reads in the policy that it is taken, but a sentence may say so and should be read.`,
                zh: `${nameOf(group).zh}被发送到设备之外；按规则未读出隐私政策告知该信息，但有语句可能已说明，请人工核对。`,
              },
            })
          : seeFlows(group, {
              verdict: "breach",
              says: {
                en: `${nameOf(group).en} is sent out of the device; the policy does not name it.`,
                zh: `${nameOf(group).zh}被发送到设备之外，隐私政策未告知。`,
              },
            }),
      ),
  examples: {
    breaks: [
      {
        says: {
          en: "The address book goes to a server; the policy speaks of e-mail only.",
          zh: "通讯录被发往服务器，政策只提到电子邮箱。",
        },
        evidence: evidenceExample({
          flows: [
            { data: "contacts.address-book", sink: { kind: "network", host: "api.app.example", tls: true } },
          ],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
      {
        says: {
          en: "Only the second reader takes a sentence to tell of it: a risk, to be read by a person.",
          zh: "只有第二读取器认为某句话已告知：作为风险提示，由人工核对。",
        },
        evidence: evidenceExample({
          flows: [{ data: "contacts.address-book", sink: { kind: "network" } }],
          claims: [
            {
              data: "contacts.address-book",
              words: "Friends from your phone.",
              secondReader: { certainty: 0.7 },
            },
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "One call gives two kinds, and one is named.", zh: "同一调用给出两类信息，其一已告知。" },
        evidence: evidenceExample({
          flows: [
            { data: "network.wifi-list", sink: { kind: "network" } },
            { data: "location.wifi", sink: { kind: "network" } },
          ],
          claims: [{ data: "network.wifi-list", words: "我们收集您周围的 Wi-Fi 列表。" }],
        }),
      },
      {
        says: { en: "What is sent is named.", zh: "所发送的信息已告知。" },
        evidence: evidenceExample({
          flows: [{ data: "user.email", sink: { kind: "network" } }],
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
    ],
  },
});

function isUntold(evidence: Evidence, { data }: FlowGroup): boolean {
  return ["no", "denies", "likely"].includes(whatIsSaid(evidence, data).mark);
}

/**
 * One call hands out two kinds, as a scan gives the networks around and, by them, the place. A policy that names one of
 * the two has told of the call, unless it denies the other.
 */
function isToldBySister(evidence: Evidence, group: FlowGroup, groups: readonly FlowGroup[]): boolean {
  if (whatIsSaid(evidence, group.data).mark === "denies") return false;
  const told = groups.filter((other) => other !== group && whatIsSaid(evidence, other.data).mark === "yes");
  const spots = new Set(told.flatMap(({ flows }) => flows.map(spotOf)));
  return group.flows.every((flow) => spots.has(spotOf(flow)));
}
