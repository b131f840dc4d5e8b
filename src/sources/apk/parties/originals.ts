import type { MappedMethod, Mapping } from "../../../formats/mapping/read-mapping.ts";
import type { CodePlace, Place } from "../../../model/place.ts";
import type { Attribute } from "./attribution.ts";
import type { AppNames } from "./sdks.ts";

export { readMapping } from "../../../formats/mapping/read-mapping.ts";

type PrefixesPresent = AppNames["prefixesPresent"];

/** Attribution by the names that classes had before they were shortened. */
export function byOriginal(attribute: Attribute, mapping: Mapping): Attribute {
  return (descriptor) => attribute(originalDescriptor(descriptor, mapping));
}

/** Prefixes that hold classes, now or before they were renamed. */
export function withOriginalPrefixes(
  present: PrefixesPresent,
  hasClass: (descriptor: string) => boolean,
  mapping: Mapping,
): PrefixesPresent {
  return (prefixes, without) => {
    const found = new Map(present(prefixes, without));
    const wanted = new Set(prefixes.prefixes);
    for (const [short, { original }] of mapping.classes) {
      if (short === original) continue;
      const above = [...namesAbove(original)].filter((name) => wanted.has(name) && !found.has(name));
      const prefix = above.find(
        (name) => !(without.get(name) ?? []).some((other) => original.startsWith(`${other}.`)),
      );
      if (prefix === undefined || !hasClass(descriptorOf(short))) continue;
      found.set(prefix, { sample: descriptorOf(short), entry: "mapping.txt" });
    }
    return found;
  };
}

/** The name itself, then what it stands in. */
function* namesAbove(name: string): Generator<string> {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) yield name.slice(0, end);
}

/** Says at each place in code what it was called before: `com.acme.sdk.Tracker.track`. */
export function withOriginals<T>(value: T, mapping: Mapping): T;
export function withOriginals(value: unknown, mapping: Mapping): unknown {
  if (Array.isArray(value)) return value.map((one) => withOriginals(one, mapping));
  if (typeof value !== "object" || value === null) return value;
  if (isCodePlace(value)) {
    const original = originalName(value, mapping);
    return original === null ? value : { ...value, original };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withOriginals(one, mapping)]));
}

function isCodePlace(value: object): value is CodePlace {
  return "kind" in value && value.kind === "code" && "method" in value && "offset" in value;
}

/** null where the mapping does not know the class, or leaves its names as they are. */
export function originalName(place: Extract<Place, { kind: "code" }>, mapping: Mapping): string | null {
  const known = mapping.classes.get(dotted(place.class));
  if (known === undefined) return null;
  const open = place.method.indexOf("(");
  const short = place.method.slice(0, open);
  const candidates = known.methods.get(short) ?? [];
  const types = parameterTypes(place.method.slice(open), mapping);
  const exact = candidates.filter(({ parameters }) => parameters.join() === types.join());
  const name = onlyName(exact) ?? onlyName(candidates) ?? short;
  const original = name.includes(".") ? name : `${known.original}.${name}`;
  return original === `${dotted(place.class)}.${short}` ? null : original;
}

function onlyName(methods: readonly MappedMethod[]): string | null {
  const [name, ...others] = new Set(methods.map((method) => method.name));
  return name === undefined || others.length > 0 ? null : name;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  V: "void",
  Z: "boolean",
  B: "byte",
  S: "short",
  C: "char",
  I: "int",
  J: "long",
  F: "float",
  D: "double",
};

/** The parameters of `([ILa/b;)V` in their original names as Java writes them: `int[]`, `com.acme.Event`. */
function parameterTypes(proto: string, mapping: Mapping): readonly string[] {
  const inside = proto.slice(1, proto.indexOf(")"));
  return (inside.match(/\[*(?:L[^;]+;|[ZBSCIJFD])/g) ?? []).map((type) => {
    const element = type.replace(/^\[+/, "");
    const name = PRIMITIVES[element] ?? dotted(originalDescriptor(element, mapping));
    return name + "[]".repeat(type.length - element.length);
  });
}

function originalDescriptor(descriptor: string, mapping: Mapping): string {
  const known = mapping.classes.get(dotted(descriptor));
  return known === undefined ? descriptor : descriptorOf(known.original);
}

function dotted(descriptor: string): string {
  return descriptor.startsWith("L") ? descriptor.slice(1, -1).replaceAll("/", ".") : descriptor;
}

function descriptorOf(name: string): string {
  return `L${name.replaceAll(".", "/")};`;
}
