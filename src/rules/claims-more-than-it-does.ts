import { sourceConstants } from "../catalog/android/constants/index.gen.ts";
import { permissions } from "../catalog/android/permissions/index.gen.ts";
import { sourceApis } from "../catalog/android/sources/index.gen.ts";
import { covers, sdk } from "../catalog/index.ts";
import type { DataId } from "../catalog/types.ts";
import type { Claim } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap, sdkFound, sdkRow } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { isPersonal } from "./weigh/does.ts";
import { appPlace, claimsOf, sdkRowsOf } from "./weigh/policy.ts";
import { dataName, listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "claims-more-than-it-does",
  title: { en: "Claims data that its code does not take", zh: "隐私政策声明的收集在代码中未见" },
  says: {
    what: {
      en: "The policy claims data that an app can only get through Android, and nothing in this app's manifest or code gets it.",
      zh: "隐私政策声明收集某类只能通过系统接口获取的信息，但应用的清单和代码均未获取。",
    },
    why: {
      en: "A policy written wider than the practice asks for a consent that is not needed, hides later changes, and makes the true parts hard to find.",
      zh: "声明范围大于实际行为，等于索取不必要的同意，掩盖日后的变化，也让真实内容难以辨认。",
    },
    fix: {
      en: "Strike what this version does not take, or say for which function and from which version it will be taken.",
      zh: "删去当前版本并不收集的内容，或写明对应的功能和启用版本。",
    },
  },
  cites: ["CN-PIPL-17", "CN-PIPL-7", "EU-GDPR-5", "STORE-GOOGLE-DS"],
  masvs: ["PRIVACY-3"],
  reads: ["manifest", "code", "policy"],
  // That nothing takes it can only be said where all of the code was read.
  judge: (evidence) =>
    evidence.gaps.some(({ layer }) => layer === "code" || layer === "manifest")
      ? []
      : [
          ...byData(claimsOf(evidence).filter(isClaimed))
            .filter(([data]) => !isTaken(evidence, data))
            .map((row) => see(evidence, row)),
          ...sdksListedInVain(evidence),
        ],
  examples: {
    breaks: [
      {
        says: {
          en: "A timer claims the IMEI; no code reads it.",
          zh: "计时应用声明收集 IMEI，代码并未读取。",
        },
        evidence: evidenceExample({ claims: [{ data: "device.imei", words: "We collect your IMEI." }] }),
      },
      {
        says: {
          en: "The list names an SDK of which nothing is there.",
          zh: "清单列明的 SDK 在应用中不存在。",
        },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
          sdkTable: [sdkRow("Bugly", "bugly")],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The SDK of the list is in the app.", zh: "清单所列 SDK 确在应用中。" },
        evidence: evidenceExample({
          sdks: [sdkFound("bugly", "Bugly")],
          claims: [{ data: "user.email", words: "我们收集您的邮箱。" }],
          sdkTable: [sdkRow("Bugly", "bugly")],
        }),
      },
      {
        says: { en: "The code reads it.", zh: "代码确有读取。" },
        evidence: evidenceExample({
          facts: [{ data: "location.coordinates" }],
          claims: [{ data: "location.precise", words: "We collect your location." }],
        }),
      },
      {
        says: { en: "People type it in themselves.", zh: "由用户自行填写。" },
        evidence: evidenceExample({
          claims: [{ data: "user.email", words: "We collect your e-mail address." }],
        }),
      },
      {
        says: { en: "Part of the code could not be read.", zh: "部分代码未能读取。" },
        evidence: evidenceExample({
          claims: [{ data: "device.imei", words: "We collect your IMEI." }],
          gaps: [gap("code", "other-runtime")],
        }),
      },
    ],
  },
});

type Row = readonly [DataId, readonly [Claim, ...Claim[]]];

/** What the app itself says it takes now. What people type in leaves no trace in code, and an SDK's list is its own. */
function isClaimed({ data, affirms, exactness, action, actor }: Claim): boolean {
  if (data === null || !affirms || exactness !== "exact" || (action !== "collect" && action !== "use"))
    return false;
  return actor.kind === "first-party" && isPersonal(data) && isObservable(data);
}

/** Types that apps get from Android alone, so that an app that reads none of its interfaces cannot have them. */
function isObservable(data: DataId): boolean {
  observable ??= new Set([...permissions, ...sourceApis, ...sourceConstants].flatMap((row) => row.data));
  return observable.has(data) && !TYPED_IN.has(data);
}

let observable: ReadonlySet<DataId> | undefined;

/** Types that Android offers too, yet that mostly come from a form or from the app's own server. */
const TYPED_IN: ReadonlySet<DataId> = new Set([
  "accounts.credential",
  "accounts.third-party-login",
  "accounts.token",
  "accounts.verification-code",
  "app.crash-log",
  "contacts.emergency-contact",
  "contacts.recipient",
  "content.ugc",
  "device.fingerprint",
  "device.name",
  "device.other-id",
  "device.vendor-or-android-id",
  "location.address",
  "media.documents",
  "media.library",
  "media.photos",
  "media.video",
  "messages.im",
  "network.ip",
  "usage.logs",
  "user.account-id",
  "user.address",
  "user.behavior",
  "user.email",
  "user.name",
  "user.phone-number",
  "user.profile",
  "web.cookies",
  "web.history",
]);

function byData(claims: readonly Claim[]): readonly Row[] {
  const rows = new Map<DataId, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    if (claim.data === null) continue;
    const before = rows.get(claim.data);
    if (before) before.push(claim);
    else rows.set(claim.data, [claim]);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Any trace counts, however weak, of the type itself or of one above or below it. */
function isTaken({ facts }: Evidence, data: DataId): boolean {
  return facts.facts.some((fact) => covers(data, fact.data) || covers(fact.data, data));
}

function see(evidence: Evidence, [data, claims]: Row): Seen {
  const [first, ...more] = claims;
  const name = dataName(data);
  return {
    verdict: "risk",
    severity: "low",
    confidence: "medium",
    subject: [data],
    data,
    says: {
      en: `${name.en}: the policy claims it, and neither the manifest nor the code shows it.`,
      zh: `${name.zh}：隐私政策声明收集，清单和代码中均未见。`,
    },
    rests: { claims: claims.map(({ id }) => id) },
    at: [first.at, ...more.slice(0, 4).map(({ at }) => at), appPlace(evidence)],
  };
}

/** SDKs of the policy's list, known by their code, of which the app holds nothing. */
function sdksListedInVain(evidence: Evidence): readonly Seen[] {
  const present = new Set(evidence.facts.sdks.flatMap(({ id, sharedWith }) => [id, ...sharedWith]));
  const rows = sdkRowsOf(evidence).filter(
    (row) =>
      row.sdk !== null &&
      !present.has(row.sdk) &&
      (sdk(row.sdk)?.prefixes.length ?? 0) > 0 &&
      // A maker's other SDK may be what the row means.
      !evidence.facts.sdks.some(({ id }) => sdk(id)?.company === sdk(row.sdk ?? "")?.company),
  );
  const [first, ...more] = rows;
  // Code of nobody we know may be a listed SDK whose names were taken away.
  if (!first || evidence.facts.facts.some(({ actor }) => actor.kind === "unknown")) return [];
  const names = listed([...new Set(rows.map(({ name }) => name))].slice(0, 10).map(same));
  return [
    {
      verdict: "risk",
      severity: "low",
      // Code that was renamed, or that comes only with another store's build, may be there all the same.
      confidence: "low",
      subject: ["sdk-list", ...rows.flatMap((row) => row.sdk ?? []).sort()],
      says: {
        en: `The policy's list names SDKs of which no code was found in the app: ${names.en}.`,
        zh: `隐私政策的 SDK 清单列明、但应用中未见其代码：${names.zh}。`,
      },
      rests: {},
      at: [first.at, ...more.slice(0, 9).map(({ at }) => at), appPlace(evidence)],
    },
  ];
}
