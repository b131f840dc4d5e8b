import type { Actor } from "../../../model/fact.ts";

/** Who a class belongs to. `descriptor` is in DEX form: `Lcom/a/B;`. */
export type Attribute = (descriptor: string) => Actor;

interface Owner {
  readonly sdks: readonly string[];
  readonly firstParty: boolean;
  readonly because: string;
}

/** Whose a package is by its own name: the app's before any SDK's. */
class Owners {
  readonly #sdksOf: ReadonlyMap<string, readonly string[]>;
  readonly #own: ReadonlyMap<string, OwnPackage>;

  constructor(sdksOf: ReadonlyMap<string, readonly string[]>, own: readonly OwnPackage[]) {
    this.#sdksOf = sdksOf;
    this.#own = new Map(own.map((each) => [each.name, each]));
  }

  of(name: string): Owner | undefined {
    const own = this.#own.get(name);
    if (own !== undefined) return { sdks: [], firstParty: true, because: `${own.because} ${own.name}` };
    const sdks = this.#sdksOf.get(name);
    return sdks === undefined ? undefined : { sdks, firstParty: false, because: `prefix ${name}` };
  }
}

/**
 * Builds the attribution of one app from who ships which prefix: the longest prefix wins, whether it is an SDK's or the app's own.
 * Code of nobody we know is an unknown party under its package name, never first party.
 */
export function attribution(
  sdksOf: ReadonlyMap<string, readonly string[]>,
  ownPackages: readonly OwnPackage[],
): Attribute {
  const owners = new Owners(sdksOf, ownPackages);
  const known = new Map<string, Actor>();
  return (descriptor) => {
    const className = dotted(descriptor);
    // A prefix may name a single class; all others share their package's answer.
    if (owners.of(className) !== undefined) return actorOf(className, owners);
    const packageName = parentOf(className);
    const before = known.get(packageName);
    if (before) return before;
    const actor = actorOf(packageName, owners);
    known.set(packageName, actor);
    return actor;
  };
}

export interface OwnPackage {
  readonly name: string;
  /** `application id`, `manifest component` */
  readonly because: string;
}

function actorOf(from: string, owners: Owners): Actor {
  for (let name = from; name !== ""; name = parentOf(name)) {
    const owner = owners.of(name);
    if (!owner) continue;
    if (owner.firstParty) return { kind: "first-party", because: [owner.because] };
    const [sdk, ...sharedWith] = owner.sdks;
    if (sdk === undefined) continue;
    const because = [owner.because];
    return sharedWith.length > 0 ? { kind: "sdk", sdk, because, sharedWith } : { kind: "sdk", sdk, because };
  }
  return { kind: "unknown", package: from === "" ? null : from, because: ["no known prefix"] };
}

function dotted(descriptor: string): string {
  return descriptor.startsWith("L") ? descriptor.slice(1, -1).replaceAll("/", ".") : descriptor;
}

function parentOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}

/**
 * The packages that are the app's own: the application id, its product, and where it was changed after the code was
 * written, the package that its Application class and its launcher activities share. An SDK's class among them is not own code.
 */
export function ownPackages(
  packageName: string | null,
  entryClasses: readonly string[],
  isSdkClass: (className: string) => boolean,
): readonly OwnPackage[] {
  const own: OwnPackage[] = [];
  if (packageName?.includes(".")) own.push({ name: packageName, because: "application id" });
  // `io.maker.product.server`: the last part tells one app of a product from its others, which share their code.
  const product = packageName === null ? "" : parentOf(packageName);
  if (product.split(".").length >= 3)
    own.push({ name: product, because: "application id without its last part" });
  for (const className of entryClasses) {
    const name = parentOf(className);
    const known = own.some((other) => name === other.name || name.startsWith(`${other.name}.`));
    if (known || !name.includes(".") || isSdkClass(className)) continue;
    own.push({ name, because: "manifest component" });
  }
  return own;
}
