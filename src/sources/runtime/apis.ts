import type { DataId, SourceApi, SourceConstant } from "../../catalog/types.ts";
import type { Via } from "../../model/fact.ts";

/** What a call of the platform gives. */
export interface CallSeen {
  readonly data: readonly DataId[];
  readonly via: Via;
}

/** Stack traces name the class that does the work, not the one that apps are written against. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ["android.app.ApplicationPackageManager", "android.content.pm.PackageManager"],
  ["android.app.ContextImpl$ApplicationContentResolver", "android.content.ContentResolver"],
]);
const SIGNATURE = /^L([^;]+);->([^(:]+)\(/;

/** Calls of the catalog by `class.method`, as stack traces name them. */
export class RunApis {
  readonly #byName = new Map<string, SourceApi[]>();
  readonly #byMethod = new Map<string, Set<string>>();
  readonly #constants: readonly SourceConstant[];

  constructor(apis: readonly SourceApi[], constants: readonly SourceConstant[]) {
    this.#constants = constants;
    for (const api of apis) {
      const [, owner = "", method = ""] = SIGNATURE.exec(api.signature) ?? [];
      if (owner === "") continue;
      const key = `${owner.replaceAll("/", ".")}.${method}`;
      const alike = this.#byMethod.get(method);
      if (alike) alike.add(key);
      else this.#byMethod.set(method, new Set([key]));
      const others = this.#byName.get(key);
      if (others) others.push(api);
      else this.#byName.set(key, [api]);
    }
  }

  /** What `class.method` gives when called with these arguments; null where the catalog does not know it. */
  find(name: string, argument: string): CallSeen | null {
    const dot = name.lastIndexOf(".");
    const owner = STANDS_FOR.get(name.slice(0, dot));
    const apis = this.#byName.get(owner === undefined ? name : owner + name.slice(dot));
    const [first] = apis ?? [];
    if (apis === undefined || first === undefined) return null;
    if (first.byArgument !== undefined && first.byArgument.length > 0)
      return this.#byArgument(first.byArgument, argument);
    const data = [...new Set(apis.flatMap((api) => api.data))];
    return data.length === 0 ? null : { data, via: { kind: "api", signature: first.signature } };
  }

  /** What a method gives of which the log tells no class; null where calls of that name give different things. */
  findMethod(method: string, argument: string): CallSeen | null {
    const seen = [...(this.#byMethod.get(method) ?? [])].flatMap((name) => this.find(name, argument) ?? []);
    const [first] = seen;
    const isOne = new Set(seen.map(({ data }) => data.join())).size === 1;
    return first !== undefined && isOne ? first : null;
  }

  /** The longest constant of the kind that the arguments spell. */
  #byArgument(kinds: readonly string[], argument: string): CallSeen | null {
    let best: SourceConstant | null = null;
    for (const constant of this.#constants) {
      if (!kinds.includes(constant.kind) || constant.data.length === 0) continue;
      const value = constant.value.slice(
        constant.value.lastIndexOf("/", constant.kind === "settings-key" ? undefined : 0) + 1,
      );
      const isThere =
        constant.kind === "content-uri" ? argument.includes(constant.value) : hasWord(argument, value);
      if (isThere && (best === null || constant.value.length > best.value.length)) best = constant;
    }
    return best === null ? null : { data: best.data, via: viaOf(best) };
  }
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + word.length] ?? "");
}

function viaOf({ kind, value }: SourceConstant): Via {
  if (kind === "content-uri") return { kind: "content-uri", uri: value };
  if (kind === "settings-key") return { kind: "settings-key", key: value };
  if (kind === "system-property") return { kind: "system-property", key: value };
  return { kind: "constant", constant: kind, value };
}
