import { choice } from "./choice.ts";

/** A person gets text, a program JSON, unless the command line says otherwise. */
export function textOrJson(asked: string | undefined, screen: boolean): "text" | "json" {
  if (asked === undefined) return screen ? "text" : "json";
  return choice("--format", asked, ["text", "json"]);
}
