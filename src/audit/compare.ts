import { sdk, sdkNameZh } from "../catalog/index.ts";
import type {
  Change,
  ChangeKind,
  Comparable,
  ComparedFinding,
  Comparison,
  Side,
} from "../model/comparison.ts";
import type { Place } from "../model/place.ts";
import type { Text } from "../model/text.ts";
import { UNNAMED } from "./fingerprint.ts";

/**
 * What changed between two audits of one app. Findings are the same where rule and subject are: neither holds a name
 * that a shrinker changes. What is left over is matched by what it is about, where only the acting party differs.
 */
export function compare(old: Comparable, now: Comparable): Comparison {
  const exact = pair(old.findings, now.findings, (one, other) => sameSubject(one, other));
  const loose = pair(exact.oldLeft, exact.nowLeft, (one, other) => isSamePractice(one, other, old));
  const changes: readonly Change[] = [
    ...loose.nowLeft.map((finding) => arrival(finding, old, now)),
    ...loose.oldLeft.map((finding) => departure(finding, old, now)),
    ...exact.pairs.map(([one, other]) => stay(one, other)),
    ...loose.pairs.map(
      ([one, other]): Change => ({ kind: "moved", old: one, now: other, because: otherParty(one, other) }),
    ),
  ];
  return {
    schema: "candor/comparison@1",
    old: sideOf(old),
    now: sideOf(now),
    changes: [...changes].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || rank(a) - rank(b)),
  };
}

interface Paired {
  readonly pairs: readonly (readonly [ComparedFinding, ComparedFinding])[];
  readonly oldLeft: readonly ComparedFinding[];
  readonly nowLeft: readonly ComparedFinding[];
}

/** Each with the first that fits, once. */
function pair(
  old: readonly ComparedFinding[],
  now: readonly ComparedFinding[],
  fits: (one: ComparedFinding, other: ComparedFinding) => boolean,
): Paired {
  const free = [...now];
  const pairs: (readonly [ComparedFinding, ComparedFinding])[] = [];
  const oldLeft: ComparedFinding[] = [];
  for (const one of old) {
    const at = free.findIndex((other) => fits(one, other));
    const [match] = at < 0 ? [] : free.splice(at, 1);
    if (match === undefined) oldLeft.push(one);
    else pairs.push([one, match]);
  }
  return { pairs, oldLeft, nowLeft: free };
}

function sameSubject(one: ComparedFinding, other: ComparedFinding): boolean {
  return one.rule === other.rule && JSON.stringify(one.subject) === JSON.stringify(other.subject);
}

/**
 * The same rule about the same data, and nobody acts who was not in the old app: its code was renamed, or moved from
 * one party's package to another's. A company that is new in the app makes it a new finding.
 */
function isSamePractice(one: ComparedFinding, other: ComparedFinding, old: Comparable): boolean {
  if (one.rule !== other.rule || one.subject[0] !== other.subject[0]) return false;
  if (one.subject.length < 2 && other.subject.length < 2) return false;
  const known = [...UNNAMED, ...old.sdks, ...one.subject];
  return other.subject.slice(1).every((party) => known.includes(party));
}

function stay(one: ComparedFinding, other: ComparedFinding): Change {
  const before = new Set(one.at.map(spotOf));
  const moved =
    one.at.length > 0 && other.at.length > 0 && !other.at.some((place) => before.has(spotOf(place)));
  return { kind: moved ? "moved" : "persists", old: one, now: other, because: moved ? OTHER_PLACE : null };
}

/** Offsets and characters shift with every build: what holds them stays. */
function spotOf(place: Place): string {
  switch (place.kind) {
    case "code":
      return `${place.class}->${place.method}`;
    case "manifest":
      return place.path.replace(/\[\d+\]/g, "");
    case "entry":
      return place.quote ?? place.entry;
    case "text":
      return place.quote;
    case "file":
      return place.name;
    case "row":
      return place.quote;
  }
}

function otherParty(one: ComparedFinding, other: ComparedFinding): Text {
  const parties = ({ subject }: ComparedFinding) => subject.slice(1).map(partyName);
  const [now, before] = [parties(other), parties(one)];
  return {
    en: `Done now by ${now.map(({ en }) => en).join(", ")}; before by ${before.map(({ en }) => en).join(", ")}.`,
    zh: `现由${now.map(({ zh }) => zh).join("、")}执行，原由${before.map(({ zh }) => zh).join("、")}执行。`,
  };
}

function partyName(id: string): Text {
  const zh = sdkNameZh(id);
  return (
    PARTIES[id] ?? {
      en: sdk(id)?.name ?? id,
      zh: /^\p{Script=Han}.*\p{Script=Han}$/u.test(zh) ? zh : ` ${zh} `,
    }
  );
}

const PARTIES: Readonly<Record<string, Text>> = {
  "first-party": { en: "the app's own code", zh: "应用自身代码" },
  "unknown-party": { en: "code of an unknown party", zh: "归属不明的代码" },
};

/** What the old audit could not have seen is no news of the app. */
function arrival(finding: ComparedFinding, old: Comparable, now: Comparable): Change {
  const because =
    whyUnseen(finding, old, OLD_NOT_ASKED) ??
    whyUnrecognisedBefore(finding, old, now) ??
    whyDrawnApart(finding, old);
  return { kind: because === null ? "new" : "cannot-tell", old: null, now: finding, because };
}

/** What the new audit could not see is not fixed. */
function departure(finding: ComparedFinding, old: Comparable, now: Comparable): Change {
  const because =
    whyUnseen(finding, now, NOW_NOT_ASKED) ??
    whyUnrecognised(finding, old, now) ??
    whyDrawnTogether(finding, now);
  return { kind: because === null ? "fixed" : "cannot-tell", old: finding, now: null, because };
}

function whyUnseen(
  { rule }: ComparedFinding,
  { outcomes, silenced }: Comparable,
  notAsked: Text,
): Text | null {
  const outcome = outcomes.find((one) => one.rule === rule);
  if (outcome === undefined) return notAsked;
  const gap = silenced.find((one) => one.rule === rule);
  if (gap !== undefined) return gap.says;
  return outcome.verdict === "unknown" ? UNANSWERED : null;
}

/** An SDK whose code got new names is still there, under names that nobody knows it by. */
function whyUnrecognised({ sdk, subject }: ComparedFinding, old: Comparable, now: Comparable): Text | null {
  const bySdk = sdk !== null || subject.slice(1).some((party) => !UNNAMED.includes(party));
  return bySdk && now.renamed && !old.renamed ? RENAMED : null;
}

/** A shrinker draws methods of several classes into one: what two parties did may be what one unnamed party does now. */
function whyDrawnTogether(finding: ComparedFinding, now: Comparable): Text | null {
  return now.renamed && hasUnnamed(finding, now) ? DRAWN_TOGETHER : null;
}

/** The other way round; a party with a name that was not there before is news all the same. */
function whyDrawnApart(finding: ComparedFinding, old: Comparable): Text | null {
  const isUnnamed = finding.subject.slice(1).every((party) => UNNAMED.includes(party));
  return old.renamed && isUnnamed && hasUnnamed(finding, old) ? DRAWN_APART : null;
}

/** Whether an unnamed party does the same with this data there. */
function hasUnnamed({ rule, subject }: ComparedFinding, { findings }: Comparable): boolean {
  return (
    subject.length > 1 &&
    findings.some(
      (other) =>
        other.rule === rule &&
        other.subject[0] === subject[0] &&
        other.subject.slice(1).some((party) => UNNAMED.includes(party)),
    )
  );
}

/**
 * The other way round, a release build before and a plain one now: an SDK that was in the old app may have done this
 * under names that nobody knew it by. One that nothing showed there is news all the same.
 */
function whyUnrecognisedBefore({ subject }: ComparedFinding, old: Comparable, now: Comparable): Text | null {
  const wasThere = subject.slice(1).some((party) => !UNNAMED.includes(party) && old.sdks.includes(party));
  return wasThere && old.renamed && !now.renamed ? RENAMED_BEFORE : null;
}

function sideOf({ packageName, label, versionName, file, sha256, tool, catalog }: Comparable): Side {
  return { packageName, label, versionName, file, sha256, tool, catalog };
}

const ORDER = { new: 0, "cannot-tell": 1, moved: 2, persists: 3, fixed: 4 } as const satisfies Record<
  ChangeKind,
  number
>;
const SEVERITY = { high: 0, medium: 1, low: 2 } as const;

/** Ids number findings in report order. */
function rank({ now, old }: Change): number {
  const finding = now ?? old;
  if (finding === null) return 0;
  return SEVERITY[finding.severity] * 100_000 + (Number(finding.id.replace(/\D/g, "")) || 0);
}

const OTHER_PLACE: Text = {
  en: "The same practice, at other places in the app.",
  zh: "同一行为，在应用中的位置已改变。",
};
const OLD_NOT_ASKED: Text = {
  en: "The old audit did not make this check.",
  zh: "旧审计未做此项检查。",
};
const NOW_NOT_ASKED: Text = {
  en: "The new audit did not make this check.",
  zh: "新审计未做此项检查。",
};
const UNANSWERED: Text = { en: "This check had no answer.", zh: "此项检查没有结论。" };
const RENAMED: Text = {
  en: "The app's code was renamed, so that the SDK's own code cannot be recognised: it may still do this.",
  zh: "应用的代码经过混淆改名，已无法认出该 SDK 的代码：它可能仍在这样做。",
};
const RENAMED_BEFORE: Text = {
  en: "The old app's code was renamed, so that the SDK's own code could not be recognised: it may have done this already.",
  zh: "旧版应用的代码经过混淆改名，当时无法认出该 SDK 的代码：它可能早已在这样做。",
};
const DRAWN_TOGETHER: Text = {
  en: "The app's code was renamed and drawn together: this may be part of what code without a known party does now.",
  zh: "应用的代码经过混淆与合并：该行为可能已并入归属不明的代码中。",
};
const DRAWN_APART: Text = {
  en: "The old app's code was renamed and drawn together: this may be part of what code without a known party did there.",
  zh: "旧版应用的代码经过混淆与合并：该行为可能原已包含在归属不明的代码中。",
};
