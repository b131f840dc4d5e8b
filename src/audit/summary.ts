import { category, dataType } from "../catalog/index.ts";
import type { Outcome, PracticeRow, Summary } from "../model/audit.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { Text } from "../model/text.ts";

export function summaryOf(
  evidence: Evidence,
  practice: readonly PracticeRow[],
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
): Summary {
  return {
    sentence: sentence(evidence, practice, findings, outcomes),
    bySeverity: {
      low: findings.filter(({ severity }) => severity === "low").length,
      medium: findings.filter(({ severity }) => severity === "medium").length,
      high: findings.filter(({ severity }) => severity === "high").length,
    },
    byVerdict: {
      breach: findings.filter(({ verdict }) => verdict === "breach").length,
      risk: findings.filter(({ verdict }) => verdict === "risk").length,
      unknown: findings.filter(({ verdict }) => verdict === "unknown").length,
    },
  };
}

/** "Takes 7 kinds of personal data: 3 are not in its privacy policy; 2 possible breaches, 1 risk." */
function sentence(
  evidence: Evidence,
  practice: readonly PracticeRow[],
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
): Text {
  const taken = practice.filter(
    ({ data, does }) =>
      dataType(data)?.kind === "personal" && (does.mark === "sends" || does.mark === "reads"),
  );
  const details = taken.length > 0 ? detailsOf(evidence, taken) : [];
  const head = headOf(evidence, taken.length);
  const tail = tailOf(findings, outcomes);
  return {
    en: `${head.en}${details.length > 0 ? `: ${enList(details.map(({ en }) => en))}` : ""}; ${tail.en}.`,
    zh: `${head.zh}${details.length > 0 ? `，其中 ${details.map(({ zh }) => zh).join("、")}` : ""}；${tail.zh}。`,
  };
}

function headOf({ gaps }: Evidence, count: number): Text {
  const partly = gaps.some(({ layer }) => layer === "code" || layer === "manifest" || layer === "container");
  if (count === 0) {
    return partly
      ? {
          en: "Takes no personal data in the part that could be read",
          zh: "在可读取的部分中未见收集个人信息",
        }
      : { en: "No taking of personal data was seen", zh: "未见收集个人信息" };
  }
  const kinds = `${count} ${count === 1 ? "kind" : "kinds"} of personal data`;
  return partly
    ? { en: `Takes at least ${kinds}`, zh: `至少收集 ${count} 种个人信息` }
    : { en: `Takes ${kinds}`, zh: `收集 ${count} 种个人信息` };
}

function detailsOf(evidence: Evidence, taken: readonly PracticeRow[]): readonly Text[] {
  const details: Text[] = [];
  const add = (count: number, en: (count: number) => string, zh: (count: number) => string): void => {
    if (count > 0) details.push({ en: en(count), zh: zh(count) });
  };
  const said = (mark: PracticeRow["says"]["mark"]): number =>
    taken.filter(({ says }) => says.mark === mark).length;
  add(
    said("denies"),
    (n) => `${n} ${n === 1 ? "is" : "are"} denied by its privacy policy`,
    (n) => `${n} 种被隐私政策否认`,
  );
  add(
    said("no"),
    (n) => `${n} ${n === 1 ? "is" : "are"} not in its privacy policy`,
    (n) => `${n} 种隐私政策未列明`,
  );
  add(
    said("vague"),
    (n) => `${n} ${n === 1 ? "is" : "are"} only vaguely in it`,
    (n) => `${n} 种表述含糊`,
  );
  const unneeded = taken.filter(({ needs }) => needs.mark === "unrelated").length;
  const use = wordsOfUse(evidence);
  add(
    unneeded,
    (n) => `${n} ${n === 1 ? "has" : "have"} no use ${use.en}`,
    (n) => `${n} 种${use.zh}用不到`,
  );
  return details;
}

function wordsOfUse({ needs }: Evidence): Text {
  const listed =
    needs.category === null || needs.category === "unlisted" ? undefined : category(needs.category);
  return listed
    ? { en: `in the category "${listed.name.en}"`, zh: `“${listed.name.zh}”应用` }
    : { en: "for any function named", zh: "已说明的功能" };
}

function tailOf(findings: readonly Finding[], outcomes: readonly Outcome[]): Text {
  const breaches = findings.filter(({ verdict }) => verdict === "breach").length;
  const risks = findings.filter(({ verdict }) => verdict === "risk").length;
  const open = outcomes.filter(({ verdict }) => verdict === "unknown").length;
  const en = [
    ...(breaches > 0 ? [`${breaches} possible ${breaches === 1 ? "breach" : "breaches"}`] : []),
    ...(risks > 0 ? [`${risks} ${risks === 1 ? "risk" : "risks"}`] : []),
    ...(open > 0 ? [`${open} ${open === 1 ? "check" : "checks"} without an answer`] : []),
  ];
  const zh = [
    ...(breaches > 0 ? [`涉嫌违反 ${breaches} 项`] : []),
    ...(risks > 0 ? [`风险 ${risks} 项`] : []),
    ...(open > 0 ? [`${open} 项检查没有结论`] : []),
  ];
  if (en.length === 0) return { en: "every check that was made is clear", zh: "已做的各项检查均未发现问题" };
  return { en: enList(en), zh: zh.join("，") };
}

function enList(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
