import type { GapSeen } from "../../../model/gap.ts";
import type { Machine } from "./machine.ts";

const NAMED = 3;

/** What was not followed, in one gap: the analysis stops at its budget and says where. */
export function flowGaps(machine: Machine): readonly GapSeen[] {
  const { program } = machine;
  const { skipped, broken, isSpent } = machine.runs;
  const left = [...skipped, ...broken];
  if (left.length === 0 && !isSpent) return [];
  const [first] = left;
  const names = left.slice(0, NAMED).map((method) => program.signature(method));
  const en = isSpent ? " The budget of instructions ran out." : "";
  const zh = isSpent ? "指令预算已用尽。" : "";
  return [
    {
      layer: "data-flow",
      reason: isSpent ? "flow-budget-spent" : "flow-methods-not-followed",
      says: {
        en: `${left.length} methods were not followed for every way in which they are called (${names.join(", ")}): flows through them may be missing.${en}`,
        zh: `${left.length} 个方法未按其全部调用方式追踪（${names.join("、")}），经过它们的数据流可能缺失。${zh}`,
      },
      at:
        first === undefined
          ? null
          : {
              kind: "code",
              entry: program.dexes[program.codeDex.at(first)]?.entry ?? "",
              class: program.types.text(program.methods.first(first)),
              method: program.methodText(first),
              offset: 0,
            },
    },
  ];
}
