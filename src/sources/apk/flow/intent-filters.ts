import type { IntentFilter } from "../manifest/components.ts";
import type { State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { NOTHING } from "./values.ts";

/** What of an intent decides who gets it; null where that is not known, an empty list where there is none. */
interface Asked {
  readonly actions: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly mimeTypes: readonly string[] | null;
  readonly schemes: readonly string[] | null;
}

/** Of what an intent asks for by its slots; nothing where it asks for nothing that is known. */
export function askedBy({ values, slots }: Machine, state: State, intent: number): Asked | null {
  const read = (slot: string): readonly string[] | null => {
    const value = state.heap.get(intent, slots.slot(slot));
    if (value === NOTHING || value === values.zero) return [];
    const texts = values.texts(value);
    return texts.length > 0 ? texts : null;
  };
  const uris = read("uri");
  const asked = {
    actions: read("action"),
    categories: read("category"),
    mimeTypes: read("mime"),
    schemes: uris === null ? null : uris.flatMap((uri) => /^([\w+.-]+):/.exec(uri)?.[1] ?? []),
  };
  return Object.values(asked).every((part) => part === null || part.length === 0) ? null : asked;
}

/** It names the app itself, and so goes to nobody else. */
export function isForApp({ values, slots, world }: Machine, state: State, intent: number): boolean {
  const asked = values.texts(state.heap.get(intent, slots.slot("package")));
  return asked.length > 0 && asked.every((name) => name === world.shape.packageName);
}

/** Android's test of an intent against a filter, passed where parts of the intent are not known. */
export function passes({ actions, categories, mimeTypes, schemes }: Asked, filter: IntentFilter): boolean {
  if (actions !== null && actions.length > 0 && !actions.some((one) => filter.actions.includes(one)))
    return false;
  if (categories !== null && !categories.every((one) => filter.categories.includes(one))) return false;
  return passesData(mimeTypes, schemes, filter);
}

function passesData(
  mimeTypes: readonly string[] | null,
  schemes: readonly string[] | null,
  filter: IntentFilter,
): boolean {
  if (mimeTypes !== null) {
    if (mimeTypes.length === 0 && filter.mimeTypes.length > 0 && schemes !== null) return false;
    const isTaken = mimeTypes.some((type) => filter.mimeTypes.some((one) => isOfType(type, one)));
    if (mimeTypes.length > 0 && !isTaken) return false;
  }
  if (schemes === null) return true;
  if (schemes.length === 0) return filter.schemes.length === 0;
  // A type without a scheme stands for what lies in files and providers.
  if (filter.schemes.length === 0)
    return filter.mimeTypes.length > 0 && schemes.some((one) => one === "content" || one === "file");
  return schemes.some((one) => filter.schemes.includes(one));
}

function isOfType(type: string, pattern: string): boolean {
  const [kind, what] = pattern.split("/");
  const [ownKind, ownWhat] = type.split("/");
  return (kind === "*" || kind === ownKind) && (what === "*" || ownWhat === "*" || what === ownWhat);
}
