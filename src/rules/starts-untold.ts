import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, permission } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { policyIsWhole, policyPlaces } from "./weigh/policy.ts";
import { whatIsSaid } from "./weigh/said.ts";

export default defineRule({
  id: "starts-untold",
  title: { en: "Starts by itself and does not say so", zh: "自启动未予告知" },
  says: {
    what: {
      en: "The app has itself started by the system (at boot, on an event), and its policy does not tell of that.",
      zh: "应用在开机或系统事件发生时自行启动，隐私政策未予告知。",
    },
    why: {
      en: "Whoever has not opened an app does not expect it to run. Self-start and starting other apps need a reason and to be told.",
      zh: "用户未打开应用时不会预期其运行。自启动和关联启动应有合理理由并予以告知。",
    },
    fix: {
      en: "Remove the receiver where no function needs it; else tell in the policy when and why the app starts by itself, and ask.",
      zh: "非必要则删除相应的接收器；确有必要的，在隐私政策中说明自启动的场景和目的并征得同意。",
    },
  },
  cites: ["CN-MIIT-2023-26"],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "policy"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "Starts at boot; nothing on it in the policy.", zh: "开机自启动，隐私政策未提及。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.RECEIVE_BOOT_COMPLETED", { protection: "normal" })],
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The policy tells of it.", zh: "隐私政策已告知。" },
        evidence: evidenceExample({
          permissions: [permission("android.permission.RECEIVE_BOOT_COMPLETED", { protection: "normal" })],
          claims: [{ data: "app.autostart", words: "为接收推送，应用会自启动。" }],
        }),
      },
      {
        says: { en: "It does not start by itself.", zh: "不自启动。" },
        evidence: evidenceExample({ claims: [{ data: "user.email", words: "我们收集您的邮箱。" }] }),
      },
    ],
  },
});

const BOOT = "android.permission.RECEIVE_BOOT_COMPLETED";

function see(evidence: Evidence): readonly Seen[] {
  const { facts } = evidence;
  const asked = facts.permissions.find(({ name }) => name === BOOT);
  const acts = facts.facts.filter(({ data, rung }) => data === "app.autostart" && rung !== "L0");
  const [first] = [...(asked ? [asked.at] : []), ...acts.map(({ at }) => at)];
  if (!first || !policyIsWhole(evidence) || whatIsSaid(evidence, "app.autostart").mark === "yes") return [];
  const sdks = facts.components.filter(
    ({ kind, name }) => kind === "receiver" && /Boot|Start|Wake|Daemon/i.test(name),
  );
  const own = sdks.some(({ name }) => isOwn(name, facts.app.packageName));
  return [
    {
      verdict: "risk",
      // Libraries bring the permission and receivers of their own; the app's own receiver was put there by its makers.
      severity: own ? "medium" : "low",
      confidence: asked ? "high" : "medium",
      subject: ["app.autostart"],
      data: "app.autostart",
      says: {
        en: `The app may start by itself (${asked ? BOOT : "code that starts it"}${
          sdks.length > 0
            ? `; ${sdks
                .slice(0, 3)
                .map(({ name }) => name)
                .join(", ")}`
            : ""
        }); the policy does not tell of it.`,
        zh: `应用可自行启动（${asked ? BOOT : "存在自启动代码"}${
          sdks.length > 0
            ? `；${sdks
                .slice(0, 3)
                .map(({ name }) => name)
                .join("、")}`
            : ""
        }），隐私政策未予告知。`,
      },
      rests: { facts: acts.map(({ id }) => id) },
      at: [first, ...sdks.slice(0, 3).map(({ at }) => at), ...policyPlaces(evidence)],
    },
  ];
}

/** Libraries bring receivers of their own, which say nothing about what the makers of the app meant. */
const LIBRARIES =
  /^(androidx?|com\.google|com\.android|com\.huawei|com\.xiaomi|cn\.jpush|cn\.jiguang|com\.umeng|com\.igexin|com\.taobao|org\.android)\./;

function isOwn(name: string, packageName: string | null): boolean {
  const maker = packageName?.split(".").slice(0, 2).join(".");
  return maker !== undefined && name.startsWith(`${maker}.`) && !LIBRARIES.test(name);
}
