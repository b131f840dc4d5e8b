import type { Sink, SourceApi, SourceConstant } from "../../../catalog/types.ts";
import type { Anomaly, HostFound, Stats } from "../../../model/app.ts";
import type { Actor, Fact } from "../../../model/fact.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { CodePlace, EntryPlace } from "../../../model/place.ts";

/** What to look for in code, as the catalog has it. */
export interface WatchLists {
  readonly sources: readonly SourceApi[];
  readonly constants: readonly SourceConstant[];
  readonly sinks: readonly Sink[];
  /** Names of permissions that code may ask for. */
  readonly permissions: readonly string[];
}

export interface DexFile {
  /** As places name it: `classes2.dex`, `base.apk!/classes.dex`. */
  readonly entry: string;
  readonly read: () => Uint8Array;
}

export interface CodeInput {
  readonly dexFiles: readonly DexFile[];
  readonly attribute: (classDescriptor: string) => Actor;
  readonly targetSdk: number | null;
}

/** What the bytecode of one app shows. */
export interface CodeRead {
  readonly facts: readonly Omit<Fact, "id">[];
  readonly stats: Stats;
  /** Permissions that code asks the user for. */
  readonly requested: readonly PermissionSeen[];
  /** Permissions that a call or constant in the code needs. */
  readonly permissionUses: readonly PermissionSeen[];
  readonly hosts: readonly HostInCode[];
  readonly loaders: readonly CodeLoader[];
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly GapSeen[];
  readonly hasClass: (descriptor: string) => boolean;
  /** Which of these dotted prefixes (of packages, or names of classes) hold classes. */
  readonly prefixesPresent: (prefixes: readonly string[]) => ReadonlyMap<string, PrefixPresent>;
}

export interface PermissionSeen {
  readonly permission: string;
  readonly at: CodePlace;
}

export interface HostInCode {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  /** The string constant that spells it. */
  readonly at: EntryPlace;
  /** The first instruction that takes this string, where one does. */
  readonly usedAt: CodePlace | null;
}

/** A call that brings in code that is not in the dex files. */
export interface CodeLoader {
  /** `dalvik.system.InMemoryDexClassLoader.<init>` */
  readonly name: string;
  readonly kind: "dex" | "native";
  /** The path or library name, where it is constant. */
  readonly argument: string | null;
  readonly at: CodePlace;
}

export interface PrefixPresent {
  readonly classes: number;
  /** Descriptor of one of them. */
  readonly sample: string;
  readonly entry: string;
}
