import type { Evidence } from "../model/evidence.ts";
import { component, evidenceExample } from "../model/example.ts";
import type { Flow } from "../model/flow.ts";
import { javaType } from "../model/java-name.ts";
import { defineRule } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { flowGroups, nameOf, seeFlows } from "./weigh/flows.ts";

export default defineRule({
  id: "exports-through-component",
  title: { en: "Hands personal data to other apps", zh: "通过组件向其他应用提供个人信息" },
  says: {
    what: {
      en: "Personal data is put into an intent, a result or a provider that other apps receive.",
      zh: "个人信息被放入其他应用可以接收的 Intent、返回结果或内容提供者。",
    },
    why: {
      en: "Any app that answers gets the data, and the policy cannot name who that is.",
      zh: "任何响应的应用都能获得该信息，而隐私政策无法说明是谁。",
    },
    fix: {
      en: "Name the component or package that is meant, ask for a permission, or leave the data out.",
      zh: "指明目标组件或包名，要求权限，或不传递该信息。",
    },
  },
  cites: ["CN-PIPL-23", "CN-PIPL-51", "EU-GDPR-32", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-3"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    flowGroups(evidence, (flow) => isOutside(flow, evidence)).map((group) =>
      seeFlows(group, {
        verdict: "risk",
        atMostMedium: WHO_ANSWERS,
        says: {
          en: `${nameOf(group).en} is handed to whichever app answers.`,
          zh: `${nameOf(group).zh}被交给任何响应的应用。`,
        },
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "The phone number is broadcast.", zh: "手机号被广播。" },
        evidence: evidenceExample({
          flows: [{ data: "user.phone-number", sink: { kind: "other-app" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It stays in the app.", zh: "信息留在应用内。" },
        evidence: evidenceExample({
          flows: [{ data: "user.phone-number", sink: { kind: "preferences" } }],
        }),
      },
      {
        says: {
          en: "The result of a page that no other app can open.",
          zh: "其他应用无法打开的页面返回的结果。",
        },
        evidence: evidenceExample({
          components: [component("activity", "app.example.Chooser", { exported: false })],
          flows: [
            {
              data: "apps.installed",
              sink: {
                kind: "other-app",
                class: "Lapp/example/Chooser$1;",
                api: "Landroid/app/Activity;->setResult(ILandroid/content/Intent;)V",
              },
            },
          ],
        }),
      },
    ],
  },
});

/** A page's result goes to whoever opened the page; where only the app itself can open it, the data stays inside. */
function isOutside({ sink }: Flow, { facts }: Evidence): boolean {
  if (sink.kind !== "other-app") return false;
  if (!/->setResult\(/.test(sink.api)) return true;
  const page = javaType(sink.class).replace(/\$.*$/, "");
  return facts.components.find(({ name }) => name === page)?.exported !== false;
}

const WHO_ANSWERS: Text = {
  en: "only apps that answer receive it",
  zh: "只有作出响应的应用才会收到",
};
