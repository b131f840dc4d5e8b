import type { Fact } from "../../model/fact.ts";
import type { Text } from "../../model/text.ts";

interface OwnOnly {
  /** The version of Android from which it says nothing of other apps, as people call it. */
  readonly since: string;
  /** What it still gives. */
  readonly gives: Text;
}

const PROCESSES: Text = { en: "the app's own processes", zh: "应用自身的进程" };
const TASKS: Text = {
  en: "the app's own tasks and the launcher",
  zh: "应用自身的任务和桌面",
};
const SERVICES: Text = { en: "the app's own services", zh: "应用自身的服务" };

/**
 * Calls that list what runs on the device by their name and documentation, and nothing of other apps on any Android that is
 * in use today. Apps call them to find out which of their own processes they are in.
 */
const CALLS: ReadonlyMap<string, OwnOnly> = new Map([
  ["getRunningAppProcesses()", { since: "5.1", gives: PROCESSES }],
  ["getRunningTasks(I)", { since: "5.0", gives: TASKS }],
  ["getRecentTasks(II)", { since: "5.0", gives: TASKS }],
  ["getRunningServices(I)", { since: "8.0", gives: SERVICES }],
]);

const OWNER = "Landroid/app/ActivityManager;->";

/** Why what these facts show tells little; null where one of them tells of other apps. */
export function ownOnlyWords(facts: readonly Fact[]): Text | null {
  // What the manifest lets the app do is judged by what its code does.
  const calls = facts.filter(({ action }) => action !== "declare").map(callOf);
  const [first] = calls;
  if (first === undefined || first === null || calls.some((call) => call === null)) return null;
  return {
    en: `since Android ${first.since} the call gives ${first.gives.en} only`,
    zh: `自 Android ${first.since} 起，该调用仅返回${first.gives.zh}`,
  };
}

function callOf({ via, action }: Fact): OwnOnly | null {
  if (action !== "access" || via.kind !== "api" || !via.signature.startsWith(OWNER)) return null;
  const call = via.signature.slice(OWNER.length);
  return CALLS.get(call.slice(0, call.indexOf(")") + 1)) ?? null;
}
