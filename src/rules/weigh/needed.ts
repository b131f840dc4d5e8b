import { category, covers, dataType } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Need } from "../../model/need.ts";
import type { Text } from "../../model/text.ts";
import { sentences } from "./words.ts";

export interface Needed {
  /** `unknown` where the category was not given and no function names the data. */
  readonly level: "necessary" | "optional" | "unrelated" | "unknown";
  readonly needs: readonly Need[];
}

/** Whether the app's service justifies one type of data. A need for a broader type justifies the narrower ones. */
export function whatIsNeeded(evidence: Evidence, data: DataId): Needed {
  const needs = evidence.needs.needs.filter((need) => covers(need.data, data));
  const necessary = needs.filter((need) => need.level === "necessary");
  if (necessary.length > 0) return { level: "necessary", needs: necessary };
  if (needs.length > 0) return { level: "optional", needs };
  return { level: evidence.needs.category === null ? "unknown" : "unrelated", needs: [] };
}

/** Whether a list of necessary information can speak of it: resettable identifiers and what any app yields are left out. */
export function isNeedJudged(data: DataId): boolean {
  const { persistence, kind } = dataType(data) ?? {};
  if (kind !== "personal" || OPERATIONAL.has(data)) return false;
  return persistence === undefined || persistence === "permanent" || persistence === "semi-permanent";
}

/**
 * Types that running any app yields, whatever its function: the necessity lists never speak of them, and to call
 * them unneeded would accuse every app. Whether the policy tells of them is for `collects-untold`.
 */
const OPERATIONAL: ReadonlySet<DataId> = new Set([
  "accounts.credential",
  "accounts.third-party-login",
  "accounts.token",
  "app.crash-log",
  "apps.probe",
  "content.ugc",
  "device.name",
  "input.text",
  "messages.customer-service",
  "network.ip",
  "sensor.motion",
  "sensor.readings",
  "usage.logs",
  "user.account-id",
  "user.ad-interaction",
  "user.behavior",
  "web.cookies",
]);

/** Why it is necessary, optional or unrelated, or why nobody can say. */
export function whyNeeded(evidence: Evidence, data: DataId, { level, needs }: Needed): Text {
  const [first] = needs;
  if (first !== undefined) {
    const other = needs.find(({ source }) => source.kind !== first.source.kind);
    return other === undefined ? first.why : sentences(first.why, other.why);
  }
  if (!isNeedJudged(data)) return NOT_JUDGED;
  return level === "unknown" ? NO_CATEGORY : whyUnrelated(evidence);
}

export function whyUnrelated({ needs }: Evidence): Text {
  const listed =
    needs.category === null || needs.category === "unlisted" ? undefined : category(needs.category);
  if (!listed) {
    return {
      en: "The app is not of a listed type; none of the functions named for it uses this data.",
      zh: "该应用不属于所列类型；为其列明的功能均不使用该信息。",
    };
  }
  const nothing = listed.necessary.length === 0;
  return {
    en: `${nothing ? "No personal information is" : "It is not"} on the list of necessary information for "${listed.name.en}", and no function named for the app uses it.`,
    zh: `“${listed.name.zh}”${nothing ? "无须个人信息即可使用基本功能" : "的必要个人信息清单未列该项"}，也没有已说明的功能会用到。`,
  };
}

const NOT_JUDGED: Text = {
  en: "Any app that runs yields it, or it can be reset: the lists of necessary information do not speak of it.",
  zh: "应用运行即会产生，或可由用户重置：必要个人信息清单不涉及该类信息。",
};

const NO_CATEGORY: Text = {
  en: "The app's category was not given, and no function named for it uses this data.",
  zh: "未给出应用类别，已说明的功能也不使用该信息。",
};
