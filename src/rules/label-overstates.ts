import { dataTypes } from "../catalog/data/index.gen.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { isPersonal } from "./weigh/does.ts";

export default defineRule({
  id: "label-overstates",
  title: { en: "The Data safety form says more than the app does", zh: "数据安全表单填报多于实际" },
  says: {
    what: {
      en: "The form that the developer gave to Google Play lists a type that nothing in the app can take.",
      zh: "开发者填报的数据安全表单列有应用无法获取的信息类型。",
    },
    why: {
      en: "A form that lists everything tells nothing, and hides what is really taken.",
      zh: "什么都填等于什么都没说，反而掩盖真实的收集情况。",
    },
    fix: { en: "Take the type off the form.", zh: "从表单中删除该类型。" },
  },
  cites: ["STORE-GOOGLE-DS"],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code"],
  judge: see,
  examples: {
    breaks: [
      {
        says: {
          en: "The form lists contacts; there is no such permission.",
          zh: "表单列有联系人，应用没有该权限。",
        },
        evidence: evidenceExample({ label: { collected: ["Contacts > Contacts"], shared: [] } }),
      },
    ],
    keeps: [
      {
        says: { en: "The app may read them.", zh: "应用有该权限。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CONTACTS")],
          facts: [
            {
              data: "contacts.address-book",
              action: "declare",
              rung: "L0",
              via: { kind: "permission", name: "android.permission.READ_CONTACTS" },
            },
          ],
          label: { collected: ["Contacts > Contacts"], shared: [] },
        }),
      },
      {
        says: { en: "What people type in cannot be seen in code.", zh: "用户自行填写的信息无法从代码判断。" },
        evidence: evidenceExample({ label: { collected: ["Personal info > Email address"], shared: [] } }),
      },
      {
        says: { en: "Part of the code was not read.", zh: "部分代码未读取。" },
        evidence: evidenceExample({
          label: { collected: ["Contacts > Contacts"], shared: [] },
          gaps: [gap("code", "packed")],
        }),
      },
    ],
  },
});

/** Only what Android gives through a permission or an interface of its own; what people type in or choose leaves no such trace. */
const GIVEN_BY_ANDROID: ReadonlySet<string> = new Set([
  "App activity > Installed apps",
  "Calendar > Calendar events",
  "Contacts > Contacts",
  "Location > Approximate location",
  "Location > Precise location",
  "Messages > SMS or MMS",
]);

function see(evidence: Evidence): readonly Seen[] {
  const { facts, gaps, labels = [] } = evidence;
  if (
    gaps.some(
      ({ layer }) => layer === "code" || layer === "manifest" || layer === "container" || layer === "native",
    )
  )
    return [];
  return labels.flatMap(({ collected, shared }) => {
    const told = new Map([...shared, ...collected].map((entry) => [entry.type, entry]));
    return [...told.values()]
      .filter(
        ({ type }) =>
          GIVEN_BY_ANDROID.has(type) && !facts.facts.some(({ data }) => typesOf(data).includes(type)),
      )
      .map(
        ({ type, at }): Seen => ({
          verdict: "risk",
          severity: "low",
          confidence: "medium",
          subject: ["label", type],
          says: {
            en: `The form lists "${type}"; no permission and no code of the app reaches it.`,
            zh: `表单列有“${type}”；应用没有可获取该信息的权限或代码。`,
          },
          rests: {},
          at: [at],
        }),
      );
  });
}

/** A position that the network gives away is approximate: an IP address may be meant. */
function typesOf(data: string): readonly string[] {
  const type = dataTypes.find(({ id }) => id === data && isPersonal(id))?.googleDataSafety;
  if (type === undefined) return [];
  return type === "Location > Precise location" ? [type, "Location > Approximate location"] : [type];
}
