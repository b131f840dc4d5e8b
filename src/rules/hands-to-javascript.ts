import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { flowGroups, nameOf, seeFlows } from "./weigh/flows.ts";

export default defineRule({
  id: "hands-to-javascript",
  title: { en: "Hands personal data to a web page", zh: "向网页 JavaScript 提供个人信息" },
  says: {
    what: {
      en: "Personal data goes to the JavaScript of a page that the app shows.",
      zh: "个人信息被提供给应用所显示网页的 JavaScript。",
    },
    why: {
      en: "What the page does with it no policy of the app controls, and pages change without an update.",
      zh: "网页如何使用该信息不受应用控制，且网页可随时变更。",
    },
    fix: {
      en: "Give it to pages of your own only, over HTTPS, and no more than they need.",
      zh: "仅向自有网页、经 HTTPS 提供必要的内容。",
    },
  },
  cites: ["CN-PIPL-23", "CN-PIPL-51", "EU-GDPR-32"],
  masvs: ["PRIVACY-3"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    flowGroups(
      evidence,
      (flow) =>
        flow.sink.kind === "javascript" ||
        (flow.sink.kind === "webview" && /evaluateJavascript/.test(flow.sink.api)),
    ).map((group) =>
      seeFlows(group, {
        verdict: "risk",
        atMostMedium: PAGE_UNSEEN,
        says: {
          en: `${nameOf(group).en} is handed to a page's JavaScript.`,
          zh: `${nameOf(group).zh}被提供给网页 JavaScript。`,
        },
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The position is given to a page.", zh: "位置被提供给网页。" },
        evidence: evidenceExample({
          flows: [{ data: "location.precise", sink: { kind: "javascript" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "No page gets it.", zh: "没有网页获得该信息。" },
        evidence: evidenceExample({
          flows: [{ data: "location.precise", sink: { kind: "file" } }],
        }),
      },
    ],
  },
});

const PAGE_UNSEEN: Text = {
  en: "what the page does with it the code does not show",
  zh: "网页是否将其发出，代码未显示",
};
