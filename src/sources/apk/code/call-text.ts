import type { CallArguments } from "./call.ts";
import type { CallModel } from "./call-model.ts";
import { mediaUri } from "./framework.ts";
import { begins, concatenated, isText, joinAtoms, textOf, unionAtoms } from "./value.ts";

/** Constant texts after a call: of its result, and of its receiver where that changed. */
export interface CallText {
  readonly result: readonly string[];
  readonly receiver: readonly string[] | null;
  /** The call gives back its receiver. */
  readonly isReceiver: boolean;
}

const NO_TEXT: CallText = { result: [], receiver: null, isReceiver: false };

export function callText(model: CallModel, call: CallArguments): CallText {
  const { receiver, values } = call;
  const own = receiver?.atoms ?? [];
  const first = values[0]?.atoms ?? [];
  const subject = receiver === null ? first : own;
  switch (model.effect) {
    case null:
    case "reflect":
      return NO_TEXT;
    case "text":
      return result(subject);
    case "last":
      return result(values.at(-1)?.atoms ?? []);
    case "begins":
      return receiver === null ? result(begins(subject)) : changed(begins(own));
    case "concat":
      return result(
        receiver === null ? concatenated(first, values[1]?.atoms ?? []) : concatenated(own, first),
      );
    case "append":
      return changed(concatenated(own, values.length === 1 ? first : []));
    case "format":
      return result(formatted(values.flatMap((value) => value?.atoms ?? [])));
    case "build":
      return changed(model.parameterTypes[0]?.startsWith("L") ? first : ["="]);
    case "hold":
      return changed(joinAtoms(values));
    case "path":
      return changed(values.length === 2 ? joined(first, values[1]?.atoms ?? []) : first);
    case "put":
      return changed(unionAtoms(own, joinAtoms(values)));
    case "scheme":
      return changed(concatenated(first, ["=://"]));
    case "authority":
      return changed(concatenated(own, first));
    case "list":
      return result(joinAtoms(values));
    case "member":
      return result(members(own, first));
    case "own":
      return result(["!"]);
    case "media": {
      const uri = mediaUri(model.ref.class);
      return uri === null ? NO_TEXT : result([`=${uri}`]);
    }
  }
}

function result(atoms: readonly string[]): CallText {
  return { result: atoms, receiver: null, isReceiver: false };
}

function changed(atoms: readonly string[]): CallText {
  return { result: atoms, receiver: atoms, isReceiver: true };
}

/** With all that is put in, where each text is known; else what stands before the first placeholder. */
function formatted(atoms: readonly string[]): readonly string[] {
  const [first, ...others] = atoms.filter(isText);
  if (first === undefined) return [];
  const percent = first.indexOf("%");
  if (percent < 0) return [first];
  const pieces = first.split("%s");
  const isWhole = others.length === pieces.length - 1 && others.every((atom) => atom.startsWith("="));
  if (isWhole && !pieces.some((piece) => piece.includes("%")))
    return [pieces.map((piece, n) => piece + (n < others.length ? textOf(others[n] ?? "") : "")).join("")];
  return percent > 1 ? [`~${first.slice(1, percent)}`] : [];
}

function joined(folder: readonly string[], name: readonly string[]): readonly string[] {
  return concatenated(concatenated(folder, ["=/"]), name).map((atom) => atom.replace(/\/{2,}/g, "/"));
}

/** `class#member` for all that either may be. */
function members(owners: readonly string[], names: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (const name of names.filter((atom) => atom.startsWith("="))) {
    for (const owner of owners.filter((atom) => atom.startsWith("=")))
      pairs.push(`=${textOf(owner)}#${textOf(name)}`);
  }
  return pairs;
}
