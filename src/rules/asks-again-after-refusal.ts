import type { Evidence } from "../model/evidence.ts";
import { codePlace, evidenceExample, permission } from "../model/example.ts";
import { javaSignature } from "../model/java-name.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "asks-again-after-refusal",
  title: { en: "Asks again after a refusal", zh: "拒绝后再次索取权限" },
  says: {
    what: {
      en: "Where the user refuses a permission, the code asks for it once more.",
      zh: "用户拒绝授权后，代码立即再次申请。",
    },
    why: {
      en: "Asking again and again after a clear refusal disturbs people until they give in.",
      zh: "明确拒绝后反复申请，会干扰用户直至其让步。",
    },
    fix: {
      en: "Take no for an answer; ask again only when the user starts the function anew.",
      zh: "尊重用户的拒绝；仅在用户再次主动使用该功能时才可申请。",
    },
  },
  cites: ["CN-NDR-22", "CN-METHOD-2019", "CN-GBT-41391", "CN-PIPL-16"],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["code", "code-path"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "Asked for each time the page comes back.", zh: "页面每次回到前台都申请。" },
        evidence: evidenceExample({
          screens: {
            requests: [
              {
                permissions: ["android.permission.CAMERA"],
                atLaunch: false,
                way: [],
                at: { ...codePlace, method: "onResume()V" },
              },
            ],
          },
        }),
      },
      {
        says: {
          en: "requestPermissions on the refused branch.",
          zh: "拒绝分支再次调用 requestPermissions。",
        },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CONTACTS")],
          screens: {
            refusals: [
              {
                does: "asks-again",
                seen: "branch",
                call: "Landroid/app/Activity;->requestPermissions([Ljava/lang/String;I)V",
                at: codePlace,
              },
            ],
          },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Nothing of the kind on the refused branch.", zh: "拒绝分支没有此类调用。" },
        evidence: evidenceExample({ permissions: [permission("android.permission.READ_CONTACTS")] }),
      },
      {
        says: { en: "The other one.", zh: "另一种情形。" },
        evidence: evidenceExample({
          screens: {
            refusals: [
              { does: "exits", seen: "branch", call: "Lapp/example/Main;->other()V", at: codePlace },
            ],
          },
        }),
      },
    ],
  },
});

function see({ facts }: Evidence): readonly Seen[] {
  const all = facts.screens.refusals.filter(({ does }) => does === "asks-again");
  // What one method does on either branch may be the granted one's: a hint, and only where nothing surer was seen.
  const sure = all.filter(({ seen }) => seen === "branch");
  const [first, ...more] = sure.length > 0 ? sure : all;
  if (!first) return asksOnReturn(facts);
  const asked = [...new Set(facts.screens.requests.flatMap(({ permissions }) => permissions))].sort();
  const calls = listed([...new Set([first, ...more].map(({ call }) => javaSignature(call)))].map(same));
  return [
    {
      verdict: "risk",
      severity: first.seen === "branch" ? "medium" : "low",
      confidence: first.seen === "branch" ? "medium" : "low",
      subject: ["asks-again-after-refusal"],
      says:
        first.seen === "branch"
          ? {
              en: `Only where a permission was refused, the code asks again: ${calls.en}.${asked.length > 0 ? ` The app asks for: ${listed(asked.map(same)).en}.` : ""}`,
              zh: `仅在用户拒绝授权时，代码再次申请：${calls.zh}。${asked.length > 0 ? `应用申请的权限：${listed(asked.map(same)).zh}。` : ""}`,
            }
          : {
              en: `The method that gets the answer about permissions calls ${calls.en}; whether only on a refusal is for a person to see.`,
              zh: `接收授权结果的方法调用了 ${calls.zh}；是否仅在拒绝时调用，须由人确认。`,
            },
      rests: {},
      at: [first.at, ...more.map(({ at }) => at)],
    },
  ];
}

/** The page comes back to the front as soon as the system's question is answered: whoever asks there asks again. */
const ON_RETURN = /^(onResume|onPostResume|onStart|onWindowFocusChanged)\(/;

function asksOnReturn({ screens }: Evidence["facts"]): readonly Seen[] {
  const [first, ...more] = screens.requests.filter(({ at }) => ON_RETURN.test(at.method));
  if (!first) return [];
  const asked = listed(
    [...new Set([first, ...more].flatMap(({ permissions }) => permissions))].sort().map(same),
  );
  const where = `${first.at.class}.${first.at.method.slice(0, first.at.method.indexOf("("))}`;
  return [
    {
      verdict: "risk",
      severity: "low",
      // The code may remember that it has asked.
      confidence: "low",
      subject: ["asks-again-after-refusal"],
      says: {
        en: `The app asks for ${asked.en} each time its page comes back to the front (${where}), which is also right after a refusal; whether it remembers one, a person must see.`,
        zh: `应用在页面每次回到前台时申请${asked.zh}（${where}），拒绝后页面即回到前台；是否记录过拒绝，须由人确认。`,
      },
      rests: {},
      at: [first.at, ...more.map(({ at }) => at)],
    },
  ];
}
