import { asksForPermission, isPermissionRequest } from "../code/watch.ts";
import type { Site } from "./call.ts";
import type { Context } from "./context.ts";
import type { MethodRun } from "./method-run.ts";
import type { Value } from "./value.ts";

/** A call that asks for a permission, with the value that names it as it stands there. */
export interface AskedHere {
  readonly permission: string;
  readonly context: Context;
  /** In code units from the start of the method's code. */
  readonly at: number;
}

const PERMISSION = /^(?:android|com\.android\.\w+)\.permission\.[A-Z][A-Z0-9_]*$/;
/** Of Accompanist's state of a permission, which bears its name. */
const LAUNCHES_STATE = /^launch(?:Multiple)?PermissionRequest$/;
const MAX_ASKED = 400;
const MAX_DEPTH = 2;

/** Whether a call hands permissions on to be asked for: of Android's, or of a library that is for nothing else. */
export function asks(owner: string, name: string): boolean {
  if (name.startsWith("remember")) return false;
  if (isPermissionRequest(owner, name) || LAUNCHES_STATE.test(name)) return true;
  if (!/permission|\/Dexter;/i.test(owner)) return false;
  return asksForPermission(name) || (name === "<init>" && /Request\w*\$Builder;$/.test(owner));
}

/** Names that lists, objects and fields hold are seen here, where whoever looks at the code alone sees none. */
export function noteAsked(run: MethodRun, { receiver, args }: Site): void {
  const { asked } = run.exploration;
  const { context, node } = run;
  for (const value of receiver === null ? args : [receiver, ...args]) {
    for (const permission of namesIn(run, value, 0)) {
      const key = `${context.id} ${node} ${permission}`;
      if (asked.size < MAX_ASKED && !asked.has(key))
        asked.set(key, { permission, context, at: run.at - run.start });
    }
  }
}

function namesIn(run: MethodRun, value: Value, depth: number): readonly string[] {
  const { heap } = run.exploration;
  const own = [...(value.text === null ? [] : [value.text]), ...value.texts, ...value.said];
  const held = value.objects.flatMap((number) => {
    if (depth >= MAX_DEPTH) return [];
    heap.contentsOf(run.context, value);
    return namesIn(run, heap.object(number).contents, depth + 1);
  });
  return [...new Set([...own.filter((text) => PERMISSION.test(text)), ...held])];
}
