import type { Certain } from "./certain.ts";
import type { Made } from "./objects.ts";
import type { Value } from "./value.ts";

/** One method, followed for one set of arguments. */
export interface Context {
  readonly id: number;
  readonly method: number;
  /** What it was first called with: that call is known again by it. The receiver first, each argument once, however wide. */
  readonly firstArgs: readonly Value[];
  /** What it is followed for. */
  args: readonly Value[];
  /** What it returns; null until it is seen to return. */
  result: Value | null;
  /** Those that wait for its result. */
  readonly waiting: Set<Context>;
  /** By position and callee: what it leads to. */
  readonly ways: Map<number, Way>;
  /** Of its code, in code units; 0 before it is followed. */
  size: number;
  /**
   * By code unit from the start, and once more for each further round of a loop: 0 never runs, else it may;
   * `surelyRuns` tells whether it does.
   */
  visited: Uint8Array;
  /** What the last run saw of conditions, until it is asked what surely runs. */
  certain: Certain | null;
  /** Stored values and fields whose state at first start kept some of its code from running. */
  closedBy: Set<string> | null;
  isQueued: boolean;
  /** What it read has changed since, and it is not followed again: there was too much. What ran surely may not. */
  isStale: boolean;
  /** Many calls with different arguments, taken together. */
  readonly isMerged: boolean;
}

export const MAY_RUN = 1;
export const RUNS = 2;

/** Works out what surely runs, which most methods are never asked. */
export function markSure(context: Context): void {
  context.certain?.mark(context.visited);
  context.certain = null;
}

/** Whether the code at an offset from the start runs whenever the method does. */
export function surelyRuns(context: Context, offset: number): boolean {
  markSure(context);
  return !context.isStale && context.visited[offset] === RUNS;
}

/** The same, in whichever round. */
export function surelyVisits(context: Context, offset: number): boolean {
  markSure(context);
  return !context.isStale && visitedAt(context, offset) === RUNS;
}

/** Whether the code at an offset from the start runs, in whichever round. */
export function visitedAt({ visited, size }: Context, offset: number): number {
  let most = 0;
  for (let at = offset; at < visited.length; at += Math.max(1, size)) most = Math.max(most, visited[at] ?? 0);
  return most;
}

export interface Way {
  readonly to: Context;
  /** The place in the caller's code, as in `visited`; -1 for what follows from its whole. */
  readonly at: number;
  /** Whether it is this method, and no other, that is called there. */
  isSure: boolean;
}

/** A class or system object that code makes, told apart by where it is made. */
export interface HeapObject {
  readonly id: number;
  readonly type: number;
  /** Texts that were given to it: a dialog's message, a button's label. */
  texts: Set<string>;
  /** The number by which a view is known; 0 otherwise. */
  readonly viewId: number;
  /** For an object made of a method: what runs, and what it has caught. */
  readonly lambda: { readonly method: number; readonly caught: readonly Value[] } | null;
  /** What was put into it. */
  contents: Value;
  /** What was put in may have gone into another object instead. */
  isVague: boolean;
  readonly readers: Set<Context>;
}

/** A page that is opened, by whom; null where Android opens it. */
export interface PageStarted {
  readonly object: Made;
  readonly from: Context | null;
  /** The place in the opener's code, as in `visited`; -1 where it is not one place. */
  readonly at: number;
}

/** Someone may press it. */
export interface Press {
  /** Outermost class that sets it up. */
  readonly owner: string;
  readonly shown: "dialog" | "view";
  /** Words on it. */
  readonly label: Value;
  /** The view it is, or the dialog it stands in. */
  readonly on: Value;
  readonly listener: Value;
  /** `-1` for a dialog's positive button, `-2` negative, `-3` neutral; 1 for any of its items; 0 for a view. */
  readonly which: number;
  /** For `android:onClick`: the method, on `listener`. */
  readonly methodName: string;
  /** For a box beside words of agreement: what is stored of it; empty otherwise. */
  readonly ticks: string;
  readonly from: Context;
  readonly at: number;
}

/** Who is told that a dialog is gone: `onDismiss`, or `onCancel` where nothing on it was pressed. */
export interface Closing extends Pick<Press, "owner" | "on" | "listener" | "from" | "at"> {
  readonly name: string;
}

/** What one class, with those inside it, puts on screen. */
export interface Page {
  readonly owner: string;
  readonly texts: Set<string>;
  readonly layouts: Set<number>;
}
