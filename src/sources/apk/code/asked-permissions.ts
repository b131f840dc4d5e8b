import type { CodePlace } from "../../../model/place.ts";
import type { ClassIndex } from "./class-index.ts";
import type { PermissionSeen } from "./code-read.ts";
import type { Findings } from "./findings.ts";
import type { Texts } from "./open-texts.ts";
import { isText, textOf } from "./value.ts";
import type { Watch } from "./watch.ts";

/** Which permissions the user is asked for, each at the place whose code names it: a helper that asks names none. */
export function askedPermissions(
  findings: Findings,
  texts: Texts,
  watch: Watch,
  index: ClassIndex,
): readonly PermissionSeen[] {
  const seen: PermissionSeen[] = [];
  const handed = new Handed(findings, index);
  const families = new Set([...findings.askers].map(familyOf));
  const add = (atoms: readonly string[], at: CodePlace): void => {
    for (const name of new Set(texts.of(atoms).filter(isText).map(textOf)))
      if (watch.permissions.has(name)) seen.push({ permission: name, at });
  };
  for (const { at, to, atoms } of findings.asks) {
    if (to !== null && !findings.askers.has(to) && !isFamily(to, at, families)) continue;
    add(
      atoms.filter((atom) => !atom.startsWith("#")),
      at,
    );
    for (const atom of atoms) {
      if (!atom.startsWith("#")) continue;
      const places = handed.to(textOf(atom));
      for (const [one, place] of places) add([one], place);
      if (places.length === 0) add([atom], at);
    }
  }
  return seen;
}

/** Another class of a library for permissions, whatever it is called: one beside it asks the system. */
function isFamily(to: string, at: CodePlace, families: ReadonlySet<string>): boolean {
  const family = familyOf(to);
  return family !== "" && family !== familyOf(at.class) && families.has(family);
}

const FAMILY_PARTS = 3;

/** The first parts of a class's package; none for a class that stands in no package. */
function familyOf(descriptor: string): string {
  return descriptor.slice(1).split("/").slice(0, -1).slice(0, FAMILY_PARTS).join("/");
}

/** What parameters are handed, by calls of the method itself or by way of a class below its own. */
class Handed {
  readonly #findings: Findings;
  readonly #index: ClassIndex;
  /** By method and place of the parameter, without the class: all with which it is called. */
  readonly #bySuffix = new Map<string, string[]>();

  constructor(findings: Findings, index: ClassIndex) {
    this.#findings = findings;
    this.#index = index;
    for (const parameter of findings.parameterPlaces.keys()) {
      const suffix = suffixOf(parameter);
      const others = this.#bySuffix.get(suffix);
      if (others === undefined) this.#bySuffix.set(suffix, [parameter]);
      else others.push(parameter);
    }
  }

  to(parameter: string): readonly (readonly [atom: string, at: CodePlace])[] {
    const owner = ownerOf(parameter);
    const all = this.#bySuffix.get(suffixOf(parameter)) ?? [];
    return all
      .filter((each) => each === parameter || this.#index.extends(ownerOf(each), owner) === true)
      .flatMap((each) => this.#findings.parameterPlaces.get(each) ?? []);
  }
}

function ownerOf(parameter: string): string {
  return parameter.slice(0, parameter.indexOf("->"));
}

function suffixOf(parameter: string): string {
  return parameter.slice(parameter.indexOf("->"));
}
