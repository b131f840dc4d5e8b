import { categories } from "../catalog/needs/index.gen.ts";
import type { Category } from "../catalog/types.ts";
import { choice } from "./choice.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** By id or by its name in either language; a word that only suggests a category is an error that names it. */
export function categoryNamed(asked: string, option: string): Category {
  const found = categories.find(({ id, name }) => id === asked || name.zh === asked || name.en === asked);
  if (found !== undefined) return found;
  const ids = categories.map(({ id }) => id);
  const hinted = categories.find(({ hints }) => hints.includes(asked.toLowerCase()));
  if (nearest(asked, ids) === null && hinted !== undefined) {
    throw new UsageError({
      en: `${option} has no "${asked}"; did you mean ${hinted.id}?`,
      zh: `${option} 没有“${asked}”；您是不是要用 ${hinted.id}？`,
    });
  }
  const id = choice(option, asked, [...ids, "unlisted"], "candor needs");
  throw new Error(`no category "${id}"`);
}
