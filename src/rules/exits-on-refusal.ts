import type { Evidence } from "../model/evidence.ts";
import { codePlace, evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "exits-on-refusal",
  title: { en: "Closes when a permission is refused", zh: "拒绝授权即退出" },
  says: {
    what: {
      en: "Where the user refuses a permission, the code closes the page or ends the app.",
      zh: "用户拒绝授权后，代码关闭页面或退出应用。",
    },
    why: {
      en: "A service may not be refused because the user keeps data that it does not need.",
      zh: "不得因用户不同意提供非必要个人信息而拒绝提供服务。",
    },
    fix: {
      en: "Go on without the permission; only the function that needs it may stay closed, with an explanation.",
      zh: "拒绝后应继续提供服务，仅停用需要该权限的功能并予以说明。",
    },
  },
  cites: ["CN-PIPL-16", "CN-NECESSITY-4", "CN-METHOD-2019", "CN-MINOR-32", "EU-GDPR-7"],
  masvs: ["PRIVACY-1", "PRIVACY-4"],
  reads: ["code", "code-path"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "finish() on the refused branch.", zh: "拒绝分支调用 finish()。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.READ_CONTACTS")],
          screens: {
            refusals: [
              { does: "exits", seen: "branch", call: "Landroid/app/Activity;->finish()V", at: codePlace },
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
              { does: "asks-again", seen: "branch", call: "Lapp/example/Main;->other()V", at: codePlace },
            ],
          },
        }),
      },
    ],
  },
});

function see({ facts }: Evidence): readonly Seen[] {
  const all = facts.screens.refusals.filter(({ does }) => does === "exits");
  // What one method does on either branch may be the granted one's: a hint, and only where nothing surer was seen.
  const sure = all.filter(({ seen }) => seen === "branch");
  const [first, ...more] = sure.length > 0 ? sure : all;
  if (!first) return [];
  const asked = [...new Set(facts.screens.requests.flatMap(({ permissions }) => permissions))].sort();
  const calls = listed([...new Set([first, ...more].map(({ call }) => call))].map(same));
  return [
    {
      verdict: "risk",
      severity: first.seen === "branch" ? "medium" : "low",
      confidence: first.seen === "branch" ? "medium" : "low",
      subject: ["exits-on-refusal"],
      says:
        first.seen === "branch"
          ? {
              en: `Only where a permission was refused, the code closes: ${calls.en}.${asked.length > 0 ? ` The app asks for: ${listed(asked.map(same)).en}.` : ""}`,
              zh: `仅在用户拒绝授权时，代码执行退出：${calls.zh}。${asked.length > 0 ? `应用申请的权限：${listed(asked.map(same)).zh}。` : ""}`,
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
