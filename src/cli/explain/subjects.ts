import { fold } from "../nearest.ts";
import { categorySubjects } from "./category.ts";
import { dataTypeSubjects } from "./data-type.ts";
import { functionSubjects } from "./function.ts";
import { lawSubjects } from "./law.ts";
import { permissionSubjects } from "./permission.ts";
import { ruleSubjects } from "./rule.ts";
import { sdkSubjects } from "./sdk.ts";
import type { Subject } from "./subject.ts";
import { umbrellaSubjects } from "./umbrella.ts";
import { violationSubjects } from "./violation.ts";

/** All that can be explained. Where a name leads to two things, the earlier kind wins. */
export function allSubjects(): readonly Subject[] {
  return [
    ...ruleSubjects(),
    ...dataTypeSubjects(),
    ...sdkSubjects(),
    ...lawSubjects(),
    ...categorySubjects(),
    ...permissionSubjects(),
    ...violationSubjects(),
    ...umbrellaSubjects(),
    ...functionSubjects(),
  ];
}

/** By id first, then by the end of an id (`READ_CONTACTS`), then by any other name; case and how words are joined do not count. */
export function findSubject(subjects: readonly Subject[], asked: string): Subject | null {
  const wanted = fold(asked.trim());
  const byId = subjects.find(({ id }) => fold(id) === wanted);
  const byEnd = subjects.find(({ id }) => id.endsWith(`.${asked.trim()}`));
  return byId ?? byEnd ?? subjects.find(({ names }) => names.some((name) => fold(name) === wanted)) ?? null;
}

/** Whatever else a word stands for: pages that have it as a name, and the kinds below it (`location` → `location.coarse`). */
export function namesakes(subjects: readonly Subject[], asked: string, shown: Subject): readonly Subject[] {
  const wanted = fold(asked.trim());
  if (fold(shown.id) === wanted) return [];
  return subjects.filter(
    (one) =>
      one !== shown &&
      (fold(one.id) === wanted ||
        one.id.endsWith(`.${asked.trim()}`) ||
        one.id.toLowerCase().startsWith(`${asked.trim().toLowerCase()}.`) ||
        one.names.some((name) => fold(name) === wanted)),
  );
}
