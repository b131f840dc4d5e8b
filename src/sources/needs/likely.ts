import { categories } from "../../catalog/needs/index.gen.ts";
import type { App } from "../../model/app.ts";
import type { DocumentClaims } from "../../model/claim.ts";
import type { Needs } from "../../model/evidence.ts";
import { isNamedIn } from "./functions.ts";

const MAX_LIKELY = 3;

/** Categories that the app's names suggest, best first. Only a suggestion: a person decides. */
export function likelyCategories(
  app: Pick<App, "packageName" | "label" | "labels">,
  documents: readonly DocumentClaims[],
): Needs["likely"] {
  const names = [
    ...(app.label === null ? [] : [app.label]),
    ...Object.values(app.labels),
    // `com.good.camera` names a camera; the dots part its words.
    ...(app.packageName === null ? [] : [app.packageName.replaceAll(/[._]/g, " ")]),
    ...documents.flatMap(({ document }) => (document.title === null ? [] : [document.title])),
  ];
  return categories
    .map(({ id, hints, number }) => ({
      category: id,
      number,
      because: hints.filter((hint) => names.some((name) => isNamedIn(name, hint))),
    }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => b.because.length - a.because.length || a.number - b.number)
    .slice(0, MAX_LIKELY)
    .map(({ category, because }) => ({ category, because }));
}
