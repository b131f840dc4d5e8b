import { dataType } from "../catalog/index.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { type FlowGroup, flowGroups, leavesDevice, nameOf, seeFlows } from "./weigh/flows.ts";
import { isThirdParty } from "./weigh/library.ts";
import { isNeedJudged, whatIsNeeded } from "./weigh/needed.ts";
import { whatIsSaid } from "./weigh/said.ts";
import { isTypedIn } from "./weigh/typed.ts";

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
    flowGroups(evidence, (flow) => leavesDevice(flow) && !isTypedIn(flow))
      .filter((group) => isNeedJudged(group.data) && whatIsNeeded(evidence, group.data).level === "unrelated")
      .map((group) =>
        seeFlows(group, {
          // Without a list, "unneeded" is our reading of the functions that were named, and no more than that.
          verdict:
            evidence.needs.category === "unlisted" || isDoubtful(group) || isToldOfSdk(evidence, group)
              ? "risk"
              : "breach",
          ...(evidence.needs.category === "unlisted" ? { doubt: NO_LIST } : {}),
          ...(isUsualAndTold(evidence, group) ? { atMostMedium: USUAL } : {}),
          ...(isToldOfSdk(evidence, group) ? { atMostMedium: OF_SDK } : {}),
          says: {
            en: `${nameOf(group).en} is sent out of the device, and no function of the app needs it.`,
            zh: `${nameOf(group).zh}被发送到设备之外，应用没有功能需要它。`,
          },
        }),
      ),
  examples: {
    breaks: [
      {
        says: { en: "A photo app sends the call log.", zh: "拍照应用发送通话记录。" },
        evidence: evidenceExample({
          flows: [{ data: "contacts.call-log", sink: { kind: "network" } }],
        }),
      },
      {
        says: {
          en: "An app of no listed type sends the call log: a risk, for want of a list.",
          zh: "未列类别的应用发送通话记录：没有清单可比，作为风险提出。",
        },
        evidence: evidenceExample({
          category: "unlisted",
          flows: [{ data: "contacts.call-log", sink: { kind: "network" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "A person types it in.", zh: "由用户自行填写。" },
        evidence: evidenceExample({
          flows: [
            {
              data: "user.id-number",
              source: {
                entry: "classes.dex",
                class: "Lexample/Form;",
                method: "send()V",
                offset: 4,
                api: "Landroid/widget/EditText;->getText()Landroid/text/Editable;",
              },
              sink: { kind: "network" },
            },
          ],
          category: "news",
        }),
      },
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

const NO_LIST: Text = {
  en: "no list of necessary information to compare with",
  zh: "没有可比对的必要个人信息清单",
};

/** What serves security and statistics in most apps: that no list names it is a doubt, not a proof. */
const USUAL: Text = {
  en: "the policy names it, and such identifiers serve security and statistics in most apps",
  zh: "隐私政策已列明，且多数应用将此类标识符用于安全和统计",
};

const OF_SDK: Text = {
  en: "the policy names it among what an SDK takes for a function of its own",
  zh: "隐私政策已列明由 SDK 为其功能收集该信息",
};

/** Only an SDK sends it, after consent, and the policy says that it is taken: whether its function is wanted people can say. */
function isToldOfSdk(evidence: Evidence, { data, flows }: FlowGroup): boolean {
  return (
    flows.every(({ actors, when }) => isThirdParty(actors.sink) && when !== "before-consent") &&
    whatIsSaid(evidence, data).mark === "yes"
  );
}

/** An identifier that may change, which the policy names and nobody sends before consent: people could say no. */
function isUsualAndTold(evidence: Evidence, group: FlowGroup): boolean {
  return (
    isDoubtful(group) &&
    whatIsSaid(evidence, group.data).mark === "yes" &&
    !group.flows.some(({ when }) => when === "before-consent")
  );
}

function isDoubtful({ data }: FlowGroup): boolean {
  return dataType(data)?.persistence === "semi-permanent";
}
