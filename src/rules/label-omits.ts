import { dataType } from "../catalog/index.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission, sdkActor } from "../model/example.ts";
import type { Flow, FlowSinkKind } from "../model/flow.ts";
import type { StoreLabel } from "../model/label.ts";
import type { CodePlace, FilePlace } from "../model/place.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { leaves, type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { weigh } from "./weigh/severity.ts";
import { placesOf, verdictOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "label-omits",
  title: { en: "The Data safety form leaves it out", zh: "数据安全表单未填报" },
  says: {
    what: {
      en: "Data leaves the device, and the form that the developer gave to Google Play does not say that the app collects it; or it goes to others, and the form does not say that it is shared.",
      zh: "数据被发出设备，但开发者在 Google Play 填报的数据安全表单未列为“收集”；或提供给他人，表单未列为“共享”。",
    },
    why: {
      en: "People choose apps by what the store shows. The form must be complete and accurate, for SDKs as well.",
      zh: "用户依据商店展示的信息选择应用。表单应完整准确，包括 SDK 的收集行为。",
    },
    fix: { en: "Add the type to the form, or stop sending it.", zh: "在表单中补充该类型，或停止发送。" },
  },
  cites: ["STORE-GOOGLE-DS", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code", "data-flow"],
  judge: (evidence) =>
    folded(
      (evidence.labels ?? []).flatMap((label) =>
        practicesInCode(evidence).flatMap((practice) => see(evidence, label, practice)),
      ),
    ),
  examples: {
    breaks: [
      {
        says: {
          en: "The address book is sent; the form has the e-mail address only.",
          zh: "通讯录被发出，表单仅列邮箱。",
        },
        evidence: evidenceExample({
          facts: [
            { data: "contacts.address-book", rung: "L2" },
            { data: "contacts.address-book", rung: "L2", action: "send" },
          ],
          label: { collected: ["Personal info > Email address"], shared: [] },
        }),
      },
      {
        says: {
          en: "An SDK takes the Android ID; the form is silent.",
          zh: "SDK 获取 Android ID，表单未填。",
        },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2", actor: sdkActor("umeng-analytics") }],
          label: { collected: [], shared: [] },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The form has it.", zh: "表单已列。" },
        evidence: evidenceExample({
          facts: [{ data: "contacts.address-book", rung: "L2", action: "send" }],
          label: { collected: ["Contacts > Contacts"], shared: [] },
        }),
      },
      {
        says: { en: "It stays on the device.", zh: "不离开设备。" },
        evidence: evidenceExample({
          facts: [{ data: "media.camera", rung: "L2" }],
          permissions: [permission("android.permission.CAMERA")],
          label: { collected: [], shared: [] },
        }),
      },
      {
        says: { en: "No form was given.", zh: "未提供表单。" },
        evidence: evidenceExample({ facts: [{ data: "contacts.address-book", rung: "L2", action: "send" }] }),
      },
    ],
  },
});

/** Collected is what leaves the device; what an SDK reads that acts for itself is taken to leave it. */
function see({ facts }: Evidence, label: StoreLabel, practice: Practice): readonly Seen[] {
  const type = dataType(practice.data)?.googleDataSafety;
  const bySdk = practice.facts.some(({ actor }) => isThirdParty(actor));
  const [flow] = facts.flows.filter(({ data, sink }) => data === practice.data && LEAVES.has(sink.kind));
  if (type === undefined || !(practice.sends || bySdk || flow)) return [];
  const isTold = [...label.collected, ...label.shared].some((entry) => covers(entry.type, type));
  if (isTold) return [];
  const sure = flow !== undefined || practice.facts.some(leaves);
  const [only, ...others] = actorSubjects(practice);
  return [
    {
      verdict: sure ? verdictOf(practice) : "risk",
      ...weigh(
        practice,
        sure
          ? {}
          : { lessened: { at: "medium", because: NOT_SEEN }, doubt: { at: "medium", because: NOT_SEEN } },
      ),
      subject: [practice.data, ...actorSubjects(practice)],
      data: practice.data,
      ...(only !== undefined && others.length === 0 && isThirdParty(practice.facts[0].actor)
        ? { sdk: only }
        : {}),
      says: sentences(practiceWords(practice), {
        en: `The Data safety form does not list "${type}".`,
        zh: `数据安全表单未列“${type}”。`,
      }),
      rests: { facts: practice.facts.map(({ id }) => id) },
      at: [...placesOf(practice.facts), ...(flow ? [sinkPlace(flow)] : []), labelPlace(label)],
    },
  ];
}

const LEAVES: ReadonlySet<FlowSinkKind> = new Set(["network", "sdk", "sms"]);

function sinkPlace({ sink: { entry, class: owner, method, offset } }: Flow): CodePlace {
  return { kind: "code", entry, class: owner, method, offset };
}

const NOT_SEEN = { en: "that it is sent was not seen", zh: "未见到实际发送" };

/** Who says "precise" says "approximate" too; "Other info" says no more than itself. */
function covers(told: string, type: string): boolean {
  return (
    told === type || (told === "Location > Precise location" && type === "Location > Approximate location")
  );
}

function labelPlace({ sha256, file }: StoreLabel): FilePlace {
  return { kind: "file", sha256, name: file };
}
