import type { SdkFound } from "../../../model/app.ts";
import type { Actor } from "../../../model/fact.ts";
import type { SdkMarkSeen } from "../code/code-read.ts";
import type { Attribute } from "./attribution.ts";

/** A class that holds texts of this many SDKs is a list of them, and none of them. */
const LIST_OF_SDKS = 3;
/** One marked class may have strayed into a package. */
const MIN_CLASSES_OF_PACKAGE = 2;

/** Marks in code that no name tells whose it is: elsewhere the name has said it. */
export function marksInUnknownCode(marks: readonly SdkMarkSeen[], byName: Attribute): readonly SdkMarkSeen[] {
  const sdksIn = new Map<string, Set<string>>();
  for (const { at, sdk } of marks) sdksIn.set(at.class, (sdksIn.get(at.class) ?? new Set()).add(sdk));
  return marks.filter(
    ({ at }) => byName(at.class).kind === "unknown" && (sdksIn.get(at.class)?.size ?? 0) < LIST_OF_SDKS,
  );
}

/**
 * Attribution that also knows renamed code of the SDKs that were found by their marks: the classes that bear them, and
 * packages in which all marked classes are of one SDK.
 */
export function withRenamed(
  byName: Attribute,
  found: readonly SdkFound[],
  marks: readonly SdkMarkSeen[],
): Attribute {
  const named = new Set(
    found.filter(({ evidence }) => evidence.some(({ kind }) => kind === "text")).map(({ id }) => id),
  );
  const own = marks.filter(({ sdk }) => named.has(sdk));
  if (own.length === 0) return byName;
  const classes = soleOwners(own, ({ at }) => at.class);
  const packages = soleOwners(own, ({ at }) => packageOf(at.class));
  const classesIn = new Map<string, Set<string>>();
  for (const { at } of own) {
    const name = packageOf(at.class);
    classesIn.set(name, (classesIn.get(name) ?? new Set()).add(at.class));
  }
  return (descriptor) => {
    const actor = byName(descriptor);
    if (actor.kind !== "unknown") return actor;
    const byClass = classes.get(descriptor) ?? classes.get(`${outermost(descriptor)};`);
    if (byClass !== undefined) return byMark(byClass, `text "${byClass.text}"`);
    const name = packageOf(descriptor);
    const byPackage = packages.get(name);
    if (name === "" || byPackage === undefined) return actor;
    if ((classesIn.get(name)?.size ?? 0) < MIN_CLASSES_OF_PACKAGE) return actor;
    return byMark(byPackage, `text "${byPackage.text}" in the same package`);
  };
}

function byMark({ sdk }: SdkMarkSeen, because: string): Actor {
  return { kind: "sdk", sdk, because: [because] };
}

/** By key, the first mark, where all marks under it are of one SDK. */
function soleOwners(
  marks: readonly SdkMarkSeen[],
  keyOf: (mark: SdkMarkSeen) => string,
): ReadonlyMap<string, SdkMarkSeen> {
  const owners = new Map<string, SdkMarkSeen>();
  const several = new Set<string>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const before = owners.get(key);
    if (before === undefined) owners.set(key, mark);
    else if (before.sdk !== mark.sdk) several.add(key);
  }
  for (const key of several) owners.delete(key);
  return owners;
}

/** `La/b/` of `La/b/c;` without the `L`: `a/b`; `""` where there is none. */
function packageOf(descriptor: string): string {
  const slash = descriptor.lastIndexOf("/");
  return slash < 0 ? "" : descriptor.slice(1, slash);
}

function outermost(descriptor: string): string {
  const dollar = descriptor.indexOf("$", descriptor.lastIndexOf("/") + 1);
  return dollar < 0 ? descriptor.slice(0, -1) : descriptor.slice(0, dollar);
}
