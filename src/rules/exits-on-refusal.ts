import type { RefusalAnswer } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { codePlace, evidenceExample, permission } from "../model/example.ts";
import { javaSignature, javaType } from "../model/java-name.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { listed, same, sentences } from "./weigh/words.ts";

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
        says: { en: "A library's page for asking closes itself.", zh: "第三方库的授权页自行关闭。" },
        evidence: evidenceExample({
          screens: {
            refusals: [
              {
                does: "exits",
                seen: "branch",
                call: "Landroid/support/wearable/Helper;->finish()V",
                at: { ...codePlace, class: "Landroid/support/wearable/Helper;" },
              },
            ],
          },
        }),
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

/** What is left where the branch closes: the app itself, or a page whose caller may still be there. */
type Leaves = "app" | "page";

function leaves({ call, at }: RefusalAnswer, facts: Evidence["facts"]): Leaves | null {
  if (!/->finish\(\)V$/.test(call)) return "app";
  // A library's own page for asking closes when it has its answer.
  if (/^L(android|androidx|com\/google\/android)\//.test(at.class)) return null;
  const pages = facts.components.filter(({ kind }) => kind === "activity" || kind === "activity-alias");
  const here = pages.find(({ name }) => name === javaType(at.class).replace(/\$.*$/, ""));
  const first = pages.filter(({ launcher }) => launcher);
  const isFirst = here === undefined || here.launcher || first.some(({ kind }) => kind === "activity-alias");
  return isFirst ? "app" : "page";
}

function see({ facts }: Evidence): readonly Seen[] {
  const all = facts.screens.refusals
    .filter(({ does }) => does === "exits")
    .map((refusal) => ({ refusal, leaves: leaves(refusal, facts) }))
    .filter(({ leaves }) => leaves !== null);
  // Of what is surest: the app's end before a page's, the refused branch before a method that has both.
  const best = Math.min(...all.map(weight));
  const [first, ...more] = all.filter((one) => weight(one) === best);
  if (!first) return [];
  const asked = [...new Set(facts.screens.requests.flatMap(({ permissions }) => permissions))].sort();
  const calls = listed(
    [...new Set([first, ...more].map(({ refusal }) => javaSignature(refusal.call)))].map(same),
  );
  const list = listed(asked.map(same));
  const permissions: Text =
    asked.length > 0
      ? { en: `The app asks for: ${list.en}.`, zh: `应用申请的权限：${list.zh}。` }
      : { en: "", zh: "" };
  const sure = first.refusal.seen === "branch" && first.leaves === "app";
  return [
    {
      verdict: "risk",
      severity: sure ? "medium" : "low",
      confidence: sure ? "medium" : "low",
      subject: ["exits-on-refusal"],
      says: sentences(closes(first.refusal.seen, first.leaves === "app", calls), permissions),
      rests: {},
      at: [first.refusal.at, ...more.map(({ refusal }) => refusal.at)],
    },
  ];
}

function weight({ refusal, leaves }: { refusal: RefusalAnswer; leaves: Leaves | null }): number {
  return (leaves === "app" ? 0 : 2) + (refusal.seen === "branch" ? 0 : 1);
}

function closes(seen: RefusalAnswer["seen"], app: boolean, calls: Text): Text {
  if (seen === "method") {
    return {
      en: `The method that gets the answer about permissions calls ${calls.en}; whether only on a refusal is for a person to see.`,
      zh: `接收授权结果的方法调用了 ${calls.zh}；是否仅在拒绝时调用，须由人确认。`,
    };
  }
  return app
    ? {
        en: `Only where a permission was refused, the code closes: ${calls.en}.`,
        zh: `仅在用户拒绝授权时，代码执行退出：${calls.zh}。`,
      }
    : {
        en: `Where a permission was refused, the code closes a page that is not the app's first: ${calls.en}. Whether the rest of the app stays usable is for a person to see.`,
        zh: `用户拒绝授权时，代码关闭一个非首页的页面：${calls.zh}。应用其余部分是否仍可使用，须由人确认。`,
      };
}
