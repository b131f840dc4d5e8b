import type { CallArguments } from "./call.ts";
import type { CallModel } from "./dex-context.ts";
import { mediaUri } from "./framework.ts";
import {
  begins,
  concatenated,
  isText,
  joinAtoms,
  makeValue,
  NOTHING,
  textOf,
  union,
  type Value,
} from "./value.ts";

/** Constant texts after a call: of its result, and of its receiver where that changed. */
export interface CallText {
  readonly value: Value;
  readonly receiver: readonly string[] | null;
}

const NO_TEXT: CallText = { value: NOTHING, receiver: null };

export function callText(model: CallModel, call: CallArguments, at: number): CallText {
  const { receiver, values } = call;
  const own = receiver?.atoms ?? [];
  const first = values[0]?.atoms ?? [];
  const subject = receiver === null ? first : own;
  switch (model.effect) {
    case null:
      return NO_TEXT;
    case "text":
      return text(subject);
    case "last":
      return text(values.at(-1)?.atoms ?? []);
    case "begins":
      return {
        value: makeValue({ atoms: begins(subject) }),
        receiver: receiver === null ? null : begins(own),
      };
    case "concat":
      return text(receiver === null ? concatenated(first, values[1]?.atoms ?? []) : concatenated(own, first));
    case "append": {
      const atoms = concatenated(own, model.parameters.length === 1 ? first : []);
      return { value: { ...(receiver ?? NOTHING), atoms }, receiver: atoms };
    }
    case "format":
      return text(formatted(values.flatMap((value) => value?.atoms ?? [])));
    case "build":
      return { value: NOTHING, receiver: model.parameters[0]?.startsWith("L") ? first : ["="] };
    case "hold":
      return { value: NOTHING, receiver: joinAtoms(values) };
    case "path":
      return {
        value: NOTHING,
        receiver: values.length === 2 ? joined(first, values[1]?.atoms ?? []) : first,
      };
    case "put":
      return { value: receiver ?? NOTHING, receiver: union(own, joinAtoms(values), 12) };
    case "list":
      return text(joinAtoms(values));
    case "member":
      return { value: makeValue({ atoms: members(own, first), site: at }), receiver: null };
    case "own":
      return text(["!"]);
    case "media": {
      const uri = mediaUri(model.ref.class);
      return text(uri === null ? [] : [`=${uri}`]);
    }
    case "reflect":
      return NO_TEXT;
  }
}

function text(atoms: readonly string[]): CallText {
  return { value: atoms.length === 0 ? NOTHING : makeValue({ atoms }), receiver: null };
}

/** What stands before the first placeholder. */
function formatted(atoms: readonly string[]): readonly string[] {
  const first = atoms.find(isText);
  if (first === undefined) return [];
  const percent = first.indexOf("%");
  if (percent < 0) return [first];
  return percent > 1 ? [`~${first.slice(1, percent)}`] : [];
}

function joined(folder: readonly string[], name: readonly string[]): readonly string[] {
  return concatenated(concatenated(folder, ["=/"]), name).map((atom) => atom.replace(/\/{2,}/g, "/"));
}

/** `class#member` for all that either may be. */
function members(owners: readonly string[], names: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  for (const name of names.filter((atom) => atom.startsWith("="))) {
    pairs.push(`=#${textOf(name)}`);
    for (const owner of owners.filter((atom) => atom.startsWith("=")))
      pairs.push(`=${textOf(owner)}#${textOf(name)}`);
  }
  return pairs.slice(0, 12);
}
