import type { GapSeen } from "../../model/gap.ts";
import type { FilePlace } from "../../model/place.ts";

/**
 * How far code is followed. `inventory`: what is there, without who calls it and when. `graph`: who calls it and when,
 * without where data goes. What is left out is a gap.
 */
export type Depth = "inventory" | "graph" | "full";

/** What was not followed, because nobody asked for it. */
export function depthGaps(depth: Depth, whole: FilePlace): readonly GapSeen[] {
  if (depth === "full") return [];
  const flows: GapSeen = {
    layer: "data-flow",
    reason: "flows-not-followed",
    says: {
      en: "Where data goes was not followed: only a part of the analysis was asked for.",
      zh: "未追踪数据去向：本次只要求了部分分析。",
    },
    at: whole,
  };
  if (depth === "graph") return [flows];
  const paths: GapSeen = {
    layer: "code-path",
    reason: "inventory-only",
    says: {
      en: "Only an inventory was taken: who calls the code, and when, was not followed.",
      zh: "仅做了清点：未追踪代码由谁调用、何时执行。",
    },
    at: whole,
  };
  return [paths, flows];
}
