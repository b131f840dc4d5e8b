/**
 * The words in which `catalog/android/models` says what a library call does with values:
 *
 *     0 -> this[1]             what argument 0 is, becomes an element under the key that argument 1 is
 *     this.out -> return       the slot `out` of the receiver
 *     0 ~> this.out*           into what stands in that slot, in the same slot of that, and so on
 *     0{} -> this{}            all elements, by their keys
 *     this ~> return           not the value itself, but what it tells
 *     call 0.run()             the method runs; `call 0.apply(1) -> return`
 *     named file 0 -> return   the one object of this kind and name
 *     do send-activity         what data cannot say; see `specials`
 */
export type Statement =
  | { readonly kind: "copy"; readonly from: Endpoint; readonly to: Endpoint }
  | { readonly kind: "tell"; readonly from: Endpoint; readonly to: Endpoint }
  | {
      readonly kind: "call";
      readonly on: Endpoint;
      readonly name: string;
      readonly args: readonly Endpoint[];
      readonly to: Endpoint | null;
    }
  | { readonly kind: "named"; readonly what: string; readonly name: Endpoint; readonly to: Endpoint }
  | { readonly kind: "do"; readonly what: string };

export interface Endpoint {
  readonly base: "this" | "return" | "unknown" | number;
  readonly path: readonly Step[];
}

export type Step =
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "chain"; readonly name: string }
  | { readonly kind: "key"; readonly argument: number }
  | { readonly kind: "any" }
  | { readonly kind: "append" }
  | { readonly kind: "all" };

export function parseStatements(text: string): readonly Statement[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "nothing")
    .map(parseStatement);
}

function parseStatement(text: string): Statement {
  const [, special] = /^do ([\w-]+)$/.exec(text) ?? [];
  if (special !== undefined) return { kind: "do", what: special };
  const [, on, name, args, to] = /^call (\S+)\.([\w<>]+)\((.*?)\)(?: -> (\S+))?$/.exec(text) ?? [];
  if (on !== undefined && name !== undefined) {
    return {
      kind: "call",
      on: endpoint(on),
      name,
      args: (args ?? "")
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .map(endpoint),
      to: to === undefined ? null : endpoint(to),
    };
  }
  const [, what, key, target] = /^named (\w+) (\S+) -> (\S+)$/.exec(text) ?? [];
  if (what !== undefined)
    return { kind: "named", what, name: endpoint(key ?? ""), to: endpoint(target ?? "") };
  const [, from, arrow, into] = /^(\S+) (->|~>) (\S+)$/.exec(text) ?? [];
  if (from === undefined) throw new Error(`not a statement of the model language: ${text}`);
  return { kind: arrow === "->" ? "copy" : "tell", from: endpoint(from), to: endpoint(into ?? "") };
}

function endpoint(text: string): Endpoint {
  const [, base = ""] = /^(this|return|\?|\d+)/.exec(text) ?? [];
  if (base === "") throw new Error(`not an endpoint of the model language: ${text}`);
  const path = [...text.slice(base.length).matchAll(/\.(\w+)\*|\.(\w+)|\[(\d+)\]|\[(\*|\+)\]|(\{\})/g)].map(
    ([, chain, slot, key, mark]): Step => {
      if (chain !== undefined) return { kind: "chain", name: chain };
      if (slot !== undefined) return { kind: "slot", name: slot };
      if (key !== undefined) return { kind: "key", argument: Number(key) };
      return mark === "*" ? { kind: "any" } : mark === "+" ? { kind: "append" } : { kind: "all" };
    },
  );
  if (base === "?") return { base: "unknown", path };
  return { base: base === "this" || base === "return" ? base : Number(base), path };
}
