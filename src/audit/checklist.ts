import { permission as permissionOf, sdk, violation } from "../catalog/index.ts";
import type { Check, Violation, ViolationList } from "../catalog/types.ts";
import { violations } from "../catalog/violations/index.gen.ts";
import type { Audit, Outcome } from "../model/audit.ts";
import type {
  Answer,
  Checklist,
  ChecklistEvidence,
  ChecklistItem,
  ChecklistPart,
} from "../model/checklist.ts";
import type { Finding } from "../model/finding.ts";
import type { Layer } from "../model/gap.ts";
import type { Text } from "../model/text.ts";
import { rules } from "../rules/index.gen.ts";
import { byNumber } from "./by-number.ts";

/** In the order in which a lab goes through them. */
export const LISTS = [
  "miit-2020-scenes",
  "miit-2020",
  "method-2019",
  "miit-2019",
  "gbt-35273",
  "gbt-41391",
] as const satisfies readonly ViolationList[];

const TITLES: Readonly<Record<ViolationList, Text>> = {
  "miit-2020-scenes": {
    en: "MIIT letter 2020 No. 164: test scenes",
    zh: "工信部信管函〔2020〕164号：检测场景",
  },
  "miit-2020": { en: "MIIT letter 2020 No. 164: ten items", zh: "工信部信管函〔2020〕164号：十项问题" },
  "method-2019": {
    en: "Method for identifying unlawful collection and use (2019): 31 practices",
    zh: "《App违法违规收集使用个人信息行为认定方法》：三十一种行为",
  },
  "miit-2019": { en: "MIIT letter 2019 No. 337: eight items", zh: "工信部信管函〔2019〕337号：八类问题" },
  "gbt-35273": { en: "GB/T 35273-2020: checks", zh: "GB/T 35273-2020《个人信息安全规范》：检查项" },
  "gbt-41391": {
    en: "GB/T 41391-2022: checks",
    zh: "GB/T 41391-2022《App收集个人信息基本要求》：检查项",
  },
};

/** The regulators' lists, answered from one audit. Nothing is judged anew: findings and outcomes decide. */
export function checklistOf(audit: Audit, lists: readonly ViolationList[] = LISTS): Checklist {
  const { packageName, versionName, label, labels, file, sha256 } = audit.evidence.facts.app;
  return {
    schema: "candor/checklist@1",
    tool: audit.tool,
    catalog: audit.catalog,
    inputs: audit.inputs,
    app: { packageName, versionName, label, labels, file, sha256 },
    lists: lists.map((list) => partOf(audit, list)),
  };
}

export function listTitle(list: ViolationList): Text {
  return TITLES[list];
}

export function itemsOf(list: ViolationList): readonly Violation[] {
  return violations.filter((item) => item.list === list).sort((a, b) => byNumber(a.id, b.id));
}

function partOf(audit: Audit, list: ViolationList): ChecklistPart {
  const items = itemsOf(list).map((item) => itemOf(audit, item));
  const count = (answer: Answer): number => items.filter((item) => item.answer === answer).length;
  return {
    list,
    title: TITLES[list],
    counts: {
      breach: count("breach"),
      risk: count("risk"),
      clear: count("clear"),
      "needs-person": count("needs-person"),
      "not-assessable": count("not-assessable"),
    },
    items,
  };
}

/** An item's own check; else what the items that it is alike to say together, as weak as the weakest of them. */
export function checkOf(item: Violation): Check {
  if (item.check) return item.check;
  const alike = (item.alike ?? []).flatMap((id) => violation(id)?.check ?? []);
  const [first] = alike;
  if (!first) return { by: "person", rules: [] };
  const weakest = alike.find(({ by }) => by !== "automated") ?? first;
  return {
    ...weakest,
    by: alike.every(({ by }) => by === "automated") ? "automated" : "assisted",
    rules: alike.flatMap((check) => check.rules),
  };
}

function itemOf(audit: Audit, item: Violation): ChecklistItem {
  const check = checkOf(item);
  const findings = findingsFor(audit, check);
  const { answer, because } = answerOf(audit, check, findings);
  return {
    id: item.id,
    group: item.group ?? null,
    name: item.name,
    says: item.says,
    by: check.by,
    answer,
    because,
    evidence: answer === "clear" ? [] : [...findings.map(fromFinding), ...shownFor(audit, check)],
    look: answer === "clear" ? null : (check.look ?? null),
    rules: [...new Set(check.rules.map(({ rule }) => rule))],
    laws: item.laws,
  };
}

function findingsFor({ findings }: Audit, check: Check): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.verdict !== "unknown" &&
      check.rules.some(({ rule, of }) => rule === finding.rule && (of === undefined || isOf(finding, of))),
  );
}

/** About an SDK where it names one or more of them and not the app's own code. */
function isOf({ sdk: about, subject }: Finding, of: "app" | "sdk"): boolean {
  const bySdk =
    about !== null || (!subject.includes("first-party") && subject.some((part) => sdk(part) !== undefined));
  return bySdk === (of === "sdk");
}

interface Answered {
  readonly answer: Answer;
  readonly because: Text | null;
}

function answerOf(audit: Audit, check: Check, findings: readonly Finding[]): Answered {
  const beside = doesNotApply(audit, check);
  if (beside !== null) return { answer: "clear", because: beside };
  if (findings.some(({ verdict }) => verdict === "breach")) return { answer: "breach", because: null };
  if (findings.length > 0) return { answer: "risk", because: null };
  const because = check.because ?? null;
  if (check.by === "invisible") return { answer: "not-assessable", because };
  const open = check.rules.flatMap(({ rule, also }) => (also ? [] : openReason(audit, rule)));
  const [first] = open;
  if (first) return { answer: "not-assessable", because: first };
  if (check.by === "automated") return { answer: "clear", because: null };
  return { answer: "needs-person", because };
}

/** Why an item says nothing about this app: it is about a page, or about SDKs, that the app surely does not have. */
function doesNotApply({ evidence }: Audit, { only, rules: named }: Check): Text | null {
  const { facts, gaps } = evidence;
  const hasGate = facts.consentGate !== null || facts.screens.agreements.length > 0;
  if (only === "no-gate" && hasGate) return HAS_GATE;
  const ofSdks = named.length > 0 && named.every(({ of }) => of === "sdk");
  const unread = gaps.some(({ layer }) => UNREAD.has(layer));
  if (only === "gate" && !hasGate && !unread) return NO_GATE;
  return ofSdks && facts.sdks.length === 0 && !unread ? NO_SDK : null;
}

const UNREAD: ReadonlySet<Layer> = new Set(["code", "code-path", "container", "native", "resources"]);

const NO_GATE: Text = {
  en: "Does not apply: no page that asks for agreement was found in the app.",
  zh: "不适用：未在应用中发现征求同意的页面。",
};
const HAS_GATE: Text = {
  en: "Does not apply: the app has a page that asks for agreement; see the next item.",
  zh: "不适用：应用有征求同意的页面，见下一项。",
};
const NO_SDK: Text = {
  en: "Does not apply: no SDK was found in the app.",
  zh: "不适用：未在应用中发现第三方 SDK。",
};

/** Why a rule did not decide: its own reason, or a gap in what it reads where it spoke of something else. */
function openReason({ outcomes, evidence }: Audit, id: string): readonly Text[] {
  const outcome = outcomes.find(({ rule }) => rule === id);
  if (outcome === undefined) return [NOT_ASKED];
  if (outcome.verdict === "unknown") return [outcome.because ?? NOT_DECIDED];
  if (!spokeOfOthers(outcome)) return [];
  const reads = rules.find((rule) => rule.id === id)?.reads ?? [];
  return evidence.gaps
    .filter(({ layer }) => reads.includes(layer))
    .map(({ says }) => says)
    .slice(0, 1);
}

function spokeOfOthers({ verdict }: Outcome): boolean {
  return verdict === "breach" || verdict === "risk";
}

const NOT_ASKED: Text = {
  en: "The check was not asked: the law by which the app is judged leaves it out.",
  zh: "未进行该项检查：所依据的法律不涉及。",
};
const NOT_DECIDED: Text = { en: "The check has no answer.", zh: "该项检查没有结论。" };

function fromFinding({ id, title, says, at }: Finding): ChecklistEvidence {
  return {
    finding: id,
    says: { en: `${title.en}. ${says.en}`, zh: `${title.zh}。${says.zh}` },
    at: at.slice(0, 3),
  };
}

/** What helps the person who looks: words of screens, permissions, SDKs, what the policy offers. */
function shownFor({ evidence }: Audit, { shows }: Check): readonly ChecklistEvidence[] {
  if (!shows) return [];
  const { facts, claims } = evidence;
  const { topics = [], permissions = [], sdks = [], rights = [], bases = false } = shows;
  const words = facts.screens.words.filter(({ topic }) => topics.includes(topic)).slice(0, 4);
  const asked = facts.permissions.filter(({ name }) => permissions.includes(name));
  const found = facts.sdks
    .filter(({ id }) => (sdk(id)?.categories ?? []).some((one) => sdks.includes(one)))
    .slice(0, 6);
  const said = claims.flatMap((document) => document.claims);
  const offered = said.filter(
    (claim) => claim.affirms && claim.right !== null && rights.includes(claim.right),
  );
  const grounded = bases ? said.filter(({ basis }) => basis !== null && basis !== "consent") : [];
  return [
    ...words.map((one) =>
      shown({ en: `Words of its screens: "${one.words}"`, zh: `界面文字：“${one.words}”` }, one.at),
    ),
    ...asked.map(({ name, at }) => {
      const title = permissionOf(name)?.title;
      return shown(
        { en: `Permission: ${title?.en ?? name} (${name})`, zh: `权限：${title?.zh ?? name}（${name}）` },
        at,
      );
    }),
    ...found.flatMap(({ name, evidence: [signal] }) =>
      signal ? [shown({ en: `Third-party SDK: ${name}`, zh: `第三方 SDK：${name}` }, signal.at)] : [],
    ),
    ...[...offered.slice(0, 3), ...grounded.slice(0, 4)].map(({ at }) =>
      shown({ en: `The policy says: "${at.quote}"`, zh: `隐私政策称：“${at.quote}”` }, at),
    ),
  ];
}

function shown(says: Text, at: ChecklistEvidence["at"][number]): ChecklistEvidence {
  return { finding: null, says, at: [at] };
}
