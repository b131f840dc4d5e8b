import type { ScriptApi } from "../../../catalog/types.ts";
import { type MemberUse, memberUses } from "../../../formats/script/member-uses.ts";

export interface ScriptCall {
  readonly api: ScriptApi;
  /** UTF-16 units from the start of the script. */
  readonly start: number;
}

/** The calls of a script that the catalog knows. `tree` is its ESTree. */
export function scriptCalls(text: string, tree: unknown, apis: readonly ScriptApi[]): readonly ScriptCall[] {
  const byName = new Map<string, { readonly api: ScriptApi; readonly path: readonly string[] }[]>();
  for (const api of apis) {
    if (api.module !== undefined && !text.includes(api.module)) continue;
    const path = api.call.split(".");
    const name = path.at(-1) ?? "";
    const others = byName.get(name);
    if (others) others.push({ api, path });
    else byName.set(name, [{ api, path }]);
  }
  const found: ScriptCall[] = [];
  for (const use of memberUses(tree)) {
    for (const { api, path } of byName.get(use.path.at(-1) ?? "") ?? []) {
      if (api.reads !== true && !use.isCalled) continue;
      if (endsWith(use, path)) found.push({ api, start: use.start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function endsWith({ path }: MemberUse, wanted: readonly string[]): boolean {
  return wanted.every((name, at) => path[path.length - wanted.length + at] === name);
}
