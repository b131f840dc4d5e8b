import { permissions } from "../catalog/android/permissions/index.gen.ts";
import type { DataId } from "../catalog/types.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, NO_SCREENS, permission } from "../model/example.ts";
import type { Layer } from "../model/gap.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { atLeast, practicesInCode } from "./weigh/does.ts";
import { appPlace } from "./weigh/policy.ts";
import { ownWordsOn, quotedWords, wordsOn } from "./weigh/screens.ts";
import { dataName, listed } from "./weigh/words.ts";

export default defineRule({
  id: "consent-not-asked",
  title: { en: "No page that asks for agreement", zh: "未发现征求同意的页面" },
  says: {
    what: {
      en: "The app takes personal data, and no page or dialog was found on which it asks the user to agree to its rules.",
      zh: "应用收集个人信息，但未发现征求用户同意收集使用规则的页面或弹窗。",
    },
    why: {
      en: "At the first start the rules are to be shown in a prominent way, and the user is to agree before anything is taken.",
      zh: "首次运行时应通过弹窗等明显方式提示用户阅读收集使用规则，并在收集前取得同意。",
    },
    fix: {
      en: "Show the rules at the first start, with one button to agree and one to refuse, and take nothing before.",
      zh: "首次启动时弹窗展示规则，提供“同意”和“不同意”按钮，此前不收集任何信息。",
    },
  },
  cites: ["CN-PIPL-14", "CN-PIPL-17", "CN-METHOD-2019"],
  masvs: ["PRIVACY-3", "PRIVACY-4"],
  reads: ["code", "resources", "code-path"],
  judge: (evidence) => (isAskedFor(evidence) ? [] : see(evidence)),
  examples: {
    breaks: [
      {
        says: { en: "A page to sign up, and nothing that asks.", zh: "有注册页，但没有征求同意之处。" },
        evidence: evidenceExample({
          screens: {
            words: [
              { topic: "account", words: "注册", at: { kind: "entry", entry: "res/layout/register.xml" } },
            ],
          },
        }),
      },
      {
        says: {
          en: "The Android ID is read, and nothing asks for agreement.",
          zh: "读取 Android ID，未见征求同意。",
        },
        evidence: evidenceExample({ facts: [{ data: "device.android-id", rung: "L2" }] }),
      },
    ],
    keeps: [
      {
        says: { en: "A dialog asks.", zh: "有弹窗征求同意。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2" }],
          consentGate: {
            kind: "dialog",
            class: "Lapp/example/PrivacyDialog;",
            words: "同意",
            agree: [],
            flags: [],
            at: { kind: "entry", entry: "res/layout/privacy.xml" },
          },
        }),
      },
      {
        says: { en: "Android asks before the camera opens.", zh: "打开相机前系统会询问用户。" },
        evidence: evidenceExample({
          facts: [{ data: "media.camera", rung: "L2" }],
          permissions: [permission("android.permission.CAMERA")],
        }),
      },
      {
        says: { en: "Nothing personal is taken.", zh: "未收集个人信息。" },
        evidence: evidenceExample({ facts: [{ data: "device.model", rung: "L2" }] }),
      },
      {
        says: { en: "Part of the app could not be read.", zh: "部分内容未能读取。" },
        evidence: evidenceExample({
          facts: [{ data: "device.android-id", rung: "L2" }],
          gaps: [gap("code", "other-runtime")],
          screens: NO_SCREENS,
        }),
      },
    ],
  },
});

/** It may ask where nothing was seen. */
const UNSEEN: ReadonlySet<Layer> = new Set(["code", "code-path", "resources", "container"]);

/** Any sign of asking counts: a gate in the code, a page of agreement, a box beside words of agreement. */
function isAskedFor({ facts, gaps }: Evidence): boolean {
  if (gaps.some(({ layer }) => UNSEEN.has(layer))) return true;
  return facts.consentGate !== null || facts.screens.agreements.length > 0 || facts.consentBoxes.length > 0;
}

/** Before Android gives these away it asks the user itself, who then at least knows of it. */
function isAskedBySystem(data: DataId): boolean {
  return permissions.some((row) => row.protection === "dangerous" && row.data.includes(data));
}

function see(evidence: Evidence): readonly Seen[] {
  const taken = practicesInCode(evidence).filter(
    ({ data, strength }) => atLeast(strength, "reached") && !isAskedBySystem(data),
  );
  if (taken.length === 0) return signsUp(evidence);
  const names = listed(taken.map(({ data }) => dataName(data)));
  return [
    {
      verdict: "risk",
      severity: "low",
      // The page may come from the network, or be known by words that the reader does not know.
      confidence: "low",
      subject: ["consent"],
      says: {
        en: `The app takes ${names.en}; no page, dialog or box that asks for agreement was found in it.`,
        zh: `应用收集${names.zh}；未发现征求同意的页面、弹窗或勾选框。`,
      },
      rests: { facts: taken.flatMap(({ facts }) => facts.map(({ id }) => id)).slice(0, 20) },
      at: [taken[0]?.facts[0].at ?? appPlace(evidence)],
    },
  ];
}

/** What people type in to sign up no call shows; the words of the page do. */
function signsUp(evidence: Evidence): readonly Seen[] {
  const [first, ...more] = ownWordsOn(evidence, "account");
  // A page that links the policy beside its button may ask in words that were not understood.
  if (!first || wordsOn(evidence, "policy-link").length > 0) return [];
  const words = quotedWords([first, ...more]);
  return [
    {
      verdict: "risk",
      severity: "low",
      confidence: "low",
      subject: ["consent"],
      says: {
        en: `The app signs people in or up (${words.en}); no page, dialog or box that asks for agreement was found in it.`,
        zh: `应用提供注册或登录（${words.zh}）；未发现征求同意的页面、弹窗或勾选框。`,
      },
      rests: {},
      at: [first.at, ...more.slice(0, 2).map(({ at }) => at)],
    },
  ];
}
