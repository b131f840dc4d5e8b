import { category as categoryOf, covers, law, permission } from "../../catalog/index.ts";
import type { Category, CategoryId, DataId } from "../../catalog/types.ts";
import type { App } from "../../model/app.ts";
import type { Claim, DocumentClaims } from "../../model/claim.ts";
import type { Needs } from "../../model/evidence.ts";
import type { GapSeen } from "../../model/gap.ts";
import type { Need } from "../../model/need.ts";
import { dataOfFunction, dataOfPlainFunction, functionsNamedIn, statedFunction } from "./functions.ts";
import { likelyCategories } from "./likely.ts";

export interface NeedsInput {
  readonly category: CategoryId | "unlisted" | null;
  readonly functions: readonly string[];
  /** The app was said to be for children under 14. */
  readonly children?: boolean;
  readonly app: Pick<App, "packageName" | "label" | "labels">;
  readonly documents: readonly DocumentClaims[];
}

type NeedSeen = Omit<Need, "id">;

/**
 * What the app's service justifies: the list of its category, the functions stated by hand, and those that its policy
 * names. A need never says that the app may take the data without asking; it says that asking makes sense.
 */
export function readNeeds(input: NeedsInput): { readonly needs: Needs; readonly gaps: readonly GapSeen[] } {
  const gaps: GapSeen[] = [];
  const listed =
    input.category === null || input.category === "unlisted" ? undefined : categoryOf(input.category);
  const seen: NeedSeen[] = listed ? [...necessaryOf(listed), ...plausibleOf(listed)] : [];
  for (const words of input.functions) {
    const stated = statedFunction(words);
    seen.push(...orderedOf(stated.words), ...stated.data.map((data) => declaredNeed(data, stated.words)));
    if (stated.data.length === 0) gaps.push(unknownFunctionGap(words));
  }
  for (const { claims } of input.documents) seen.push(...claims.flatMap(needOfClaim));
  const likely = input.category === null ? likelyCategories(input.app, input.documents) : [];
  if (input.category === null) gaps.push(categoryGap(likely));
  return {
    needs: {
      category: input.category,
      likely,
      functions: input.functions,
      children: input.children ?? false,
      needs: seen.map((need, index) => ({ id: `N${index + 1}`, ...need })),
    },
    gaps,
  };
}

function necessaryOf(category: Category): readonly NeedSeen[] {
  return category.necessary.map(({ item, itemEn, data, condition }) => ({
    data,
    level: "necessary",
    source: { kind: "category", category: category.id, item, condition: condition ?? null },
    why: {
      en: `The list of necessary information for "${category.name.en}" names it: ${itemEn}.`,
      zh: `“${category.name.zh}”的必要个人信息清单列有“${item}”。`,
    },
  }));
}

/** Ours, not the law's: permissions that make sense for the basic function, though no data of theirs is on the list. */
function plausibleOf(category: Category): readonly NeedSeen[] {
  const needs = new Map<DataId, NeedSeen>();
  for (const name of category.permissions.plausible) {
    const fullName = name.includes(".") ? name : `android.permission.${name}`;
    for (const data of permission(fullName)?.data ?? []) {
      if (needs.has(data)) continue;
      needs.set(data, {
        data,
        level: "optional",
        source: { kind: "category", category: category.id, item: fullName, condition: null },
        why: {
          en: `Plausible for the basic function of "${category.name.en}" when asked at use; not on the list of necessary information.`,
          zh: `对“${category.name.zh}”的基本功能而言，在使用时征求同意属合理；不在必要个人信息清单内。`,
        },
      });
    }
  }
  return [...needs.values()];
}

function declaredNeed(data: DataId, words: string): NeedSeen {
  return {
    data,
    level: "optional",
    source: { kind: "declared-function", words },
    why: {
      en: `The function "${words}", which was stated for this audit, uses it; to be asked at use and refusable.`,
      zh: `本次审计所声明的功能“${words}”会用到；应在使用时征求同意，且可拒绝。`,
    },
  };
}

/** What laws order for the functions named, real names above all: necessary for these functions, and for no other. */
function orderedOf(words: string): readonly NeedSeen[] {
  return functionsNamedIn(words).flatMap(({ name, ordered = [] }) =>
    ordered.flatMap(({ law: id, item, itemEn, data }) => {
      const known = law(id);
      if (known === undefined) return [];
      const recalled = known.mark === "recall";
      return data.map(
        (one): NeedSeen => ({
          data: one,
          level: "necessary",
          source: { kind: "law", words, law: id, item },
          why: {
            en: `The ${known.instrument.en}, art. ${known.article}, orders it for "${name.en}": ${itemEn}${recalled ? " (cited from memory)" : ""}. Only for this function, and only when it is used.`,
            zh: `《${known.instrument.zh}》第${known.article}条要求“${name.zh}”收集：${item}${recalled ? "（据记忆引用）" : ""}。仅限使用该功能时。`,
          },
        }),
      );
    }),
  );
}

/** A claim makes a need where it ties exact data to a function that has to do with it. */
function needOfClaim(claim: Claim): readonly NeedSeen[] {
  const { data } = claim;
  if (data === null || !claim.affirms || claim.exactness !== "exact") return [];
  if (claim.action !== "collect" && claim.action !== "use") return [];
  const words = functionWords(claim, data);
  if (words === null) return [];
  return [
    {
      data,
      level: "optional",
      source: { kind: "policy-function", words, claim: claim.id, at: claim.at },
      why: {
        en: `The policy ties it to the function "${words}"; to be asked at use and refusable.`,
        zh: `隐私政策将其与功能“${words}”相联系；应在使用时征求同意，且可拒绝。`,
      },
    },
  ];
}

/** Reasons of the operator's, not functions that a user asks for. */
const NO_FUNCTION: ReadonlySet<string> = new Set([
  "advertising",
  "analytics",
  "improvement",
  "personalisation",
  "research",
]);
const NO_FUNCTION_WORDS = /广告|营销|推广|统计|数据分析|advertis|marketing|analytics|promotion/i;

/**
 * A named function counts as it stands, unless it is known to need other data: "to scan codes" does not explain the
 * address book. Purpose words count only where the vocabulary ties them to this very data: "to improve our service" is
 * no function at all.
 */
function functionWords(claim: Claim, data: DataId): string | null {
  if (claim.purpose !== null && (claim.purpose.vague || NO_FUNCTION.has(claim.purpose.kind))) return null;
  const named = claim.function ?? namedControl(claim.condition ?? "");
  if (named !== null && !NO_FUNCTION_WORDS.test(named)) {
    const known = dataOfPlainFunction(named);
    if (known.length === 0 || needsIt(known, data)) return named;
  }
  const words = [claim.purpose?.words ?? null, claim.condition].find(
    (each) => each !== null && needsIt(dataOfFunction(each), data),
  );
  return words ?? null;
}

/** "If you tap “Scan a page”", 当您点击“找好友”时: a control that the person operates and that has a name is a function. */
function namedControl(condition: string): string | null {
  const isAct = /\b(?:tap|click|press|choose|select|use|open)\b|点击|点按|选择|使用|开启|打开/i.test(
    condition,
  );
  const [, name = null] = /[“"「『‘]([^”"」』’]{2,40})[”"」』’]/.exec(condition) ?? [];
  return isAct ? name : null;
}

function needsIt(known: readonly DataId[], data: DataId): boolean {
  return known.some((id) => covers(id, data) || covers(data, id));
}

function categoryGap(likely: Needs["likely"]): GapSeen {
  const ids = likely.map(({ category }) => category).join(", ");
  const en = ids === "" ? "" : ` Likely ones: ${ids}.`;
  const zh = ids === "" ? "" : `可能的类别：${ids}。`;
  return {
    layer: "category",
    reason: "category-not-given",
    says: {
      en: `The app's category was not given: whether its function needs the data cannot be judged.${en}`,
      zh: `未给出应用类别：无法判断其功能是否需要这些数据。${zh}`,
    },
    at: null,
  };
}

function unknownFunctionGap(words: string): GapSeen {
  return {
    layer: "category",
    reason: "function-unknown",
    says: {
      en: `The function "${words}" is in no vocabulary: write the data types after a colon, as in "find friends: contacts.address-book".`,
      zh: `词表中没有功能“${words}”：请在冒号后写明数据类型，例如“找好友：contacts.address-book”。`,
    },
    at: null,
  };
}
