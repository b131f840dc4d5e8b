import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, gap } from "../model/example.ts";
import type { Gap, Layer } from "../model/gap.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { appPlace } from "./weigh/policy.ts";
import { listed, same, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "not-assessable",
  title: { en: "Could not be assessed in full", zh: "无法完整评估" },
  says: {
    what: {
      en: "Part of the app, or of what it is compared with, could not be read. The checks that need that part have no answer.",
      zh: "应用或用于比对的材料有一部分未能读取，依赖该部分的检查没有结论。",
    },
    why: {
      en: "What was not seen is not clean. A packed app that shows nothing may hide everything.",
      zh: "没有看到，不等于没有问题。加固的应用可能隐藏了一切行为。",
    },
    fix: {
      en: "Audit the build from before packing, and give the missing policy, category or part.",
      zh: "使用加固前的安装包审计，并补充缺少的隐私政策、应用类别或文件。",
    },
  },
  // It accuses nobody: no article says that an app must be readable. It is asked whatever the laws.
  cites: [],
  masvs: [],
  reads: [],
  judge: (evidence) => byReason(evidence.gaps.filter(isOpen)).map((gaps) => see(evidence, gaps)),
  examples: {
    breaks: [
      {
        says: { en: "A packed app.", zh: "已加固的应用。" },
        evidence: evidenceExample({
          gaps: [
            gap("code", "packed", {
              says: {
                en: "8 of 8 declared components have no readable code: code checks not assessable.",
                zh: "清单声明的 8 个组件中有 8 个没有可读代码：代码层面的检查无法评估。",
              },
            }),
          ],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Everything was read.", zh: "全部内容均已读取。" },
        evidence: evidenceExample({}),
      },
    ],
  },
});

/** `no-policy` speaks of a missing policy itself. */
function isOpen({ reason }: Gap): boolean {
  return reason !== "no-policy-given" && reason !== "policy-not-a-policy";
}

/** One finding for each reason, however many files or methods share it. */
function byReason(gaps: readonly Gap[]): readonly (readonly [Gap, ...Gap[]])[] {
  const groups = new Map<string, [Gap, ...Gap[]]>();
  for (const found of gaps) {
    const key = `${found.layer} ${found.reason}`;
    const before = groups.get(key);
    if (before) before.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()];
}

function see(evidence: Evidence, gaps: readonly [Gap, ...Gap[]]): Seen {
  const [first, ...more] = gaps;
  const silenced = [...new Set(gaps.flatMap(({ silences }) => silences))].sort();
  return {
    verdict: "unknown",
    severity: SEVERE.has(first.layer) ? "medium" : "low",
    confidence: "high",
    subject: [first.layer, first.reason],
    says: sentences(first.says, moreWords(more.length), silencedWords(silenced)),
    ...fixOf(first),
    rests: { gaps: gaps.map(({ id }) => id) },
    at: [first.at ?? appPlace(evidence), ...more.flatMap(({ at }) => (at === null ? [] : [at])).slice(0, 9)],
  };
}

/** What the answer hangs on: a gate must not pass an app whose code, manifest or policy was not seen. */
const SEVERE: ReadonlySet<Layer> = new Set(["container", "manifest", "code", "policy"]);

function moreWords(count: number): Text {
  if (count === 0) return { en: "", zh: "" };
  return { en: `${count} more of this kind.`, zh: `同类情形另有 ${count} 处。` };
}

function silencedWords(rules: readonly string[]): Text {
  if (rules.length === 0) return { en: "", zh: "" };
  const list = listed(rules.map(same));
  return { en: `Open for that reason: ${list.en}.`, zh: `因此没有结论的检查：${list.zh}。` };
}

function fixOf({ layer, reason }: Gap): Pick<Seen, "fix"> {
  if (reason === "category-not-given") {
    return {
      fix: {
        en: "Name the type of the app and audit again; where none of the listed types fits, say that it is unlisted.",
        zh: "指明应用类型后重新审计；不属于任何已列明类型的，按“未列明”审计。",
      },
    };
  }
  if (reason === "packed" || layer === "code") {
    return {
      fix: {
        en: "Audit the build from before packing; for code that is not bytecode, look at the app in use.",
        zh: "使用加固前的安装包审计；对非字节码的代码，应结合实际运行检查。",
      },
    };
  }
  return {};
}
