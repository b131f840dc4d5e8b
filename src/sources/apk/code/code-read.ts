import type { Sink, SourceApi, SourceConstant } from "../../../catalog/types.ts";
import type { Dex } from "../../../formats/dex/dex.ts";
import type { Anomaly, HostFound, Stats } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { CodePlace, EntryPlace } from "../../../model/place.ts";
import type { FactRow } from "./fact-rows.ts";
import type { Marks } from "./marks.ts";
import type { PrefixTable } from "./prefix-table.ts";
import type { BytesOf } from "./text-table.ts";

/** What to look for in code, as the catalog has it. */
export interface WatchLists {
  readonly sources: readonly SourceApi[];
  readonly constants: readonly SourceConstant[];
  readonly sinks: readonly Sink[];
  /** Names of permissions that code may ask for. */
  readonly permissions: readonly string[];
  readonly sdkMarks: readonly SdkMarks[];
}

/** What an SDK's code still shows after renaming. */
export interface SdkMarks {
  readonly sdk: string;
  readonly texts: readonly string[];
  readonly shapes: readonly string[];
}

export interface DexFile {
  /** As places name it: `classes2.dex`, `base.apk!/classes.dex`. */
  readonly entry: string;
  readonly read: () => Uint8Array;
}

export interface CodeInput {
  readonly dexFiles: readonly DexFile[];
  readonly targetSdk: number | null;
  readonly bytesOf?: BytesOf | undefined;
  /** Is told that many bytes are no longer needed. */
  readonly dropped?: (() => void) | undefined;
  /** Who else wants to know something of each dex; nobody, where only facts are read. */
  readonly calls?: CallsWanted;
}

/** Has the walk over all code note who calls certain methods. */
export interface CallsWanted {
  /** Marks them, before the walk. */
  mark(dex: Dex, marks: Marks): void;
  /** What the walk found. */
  note(dex: Dex, walk: CallsSeen): void;
}

/** Methods that call one that is marked so, in code order, and how many calls of any method there are. */
export interface CallsSeen {
  readonly callersOfNamed: readonly MethodWithCode[];
  readonly callersOfTextMakers: readonly MethodWithCode[];
  readonly invokes: number;
}

export interface MethodWithCode {
  readonly methodIndex: number;
  /** In bytes. */
  readonly codeOffset: number;
}

/** A class that uses a text which is an SDK's. */
export interface SdkMarkSeen {
  readonly sdk: string;
  readonly text: string;
  /** The class's shape where it is one of the SDK's as well, else null. */
  readonly shape: string | null;
  readonly at: CodePlace;
}

/** A constant in which a library says its version. */
export interface CodeVersion {
  readonly class: string;
  /** 0 is the most telling name of a constant. */
  readonly rank: number;
  /** `4.1.9` */
  readonly version: string;
}

/** What the bytecode of one app shows. */
export interface CodeRead {
  /** Practices seen, each place by itself: who acts is yet to be said. */
  readonly rows: readonly FactRow[];
  readonly stats: Stats;
  /** Permissions that code asks the user for. */
  readonly requested: readonly PermissionSeen[];
  /** Permissions that a call or constant in the code needs. */
  readonly permissionUses: readonly PermissionSeen[];
  readonly hosts: readonly HostInCode[];
  readonly sdkMarks: readonly SdkMarkSeen[];
  readonly versions: readonly CodeVersion[];
  readonly loaders: readonly CodeLoader[];
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly GapSeen[];
  readonly hasClass: (descriptor: string) => boolean;
  /** Which of these prefixes hold classes. */
  readonly prefixesPresent: (
    prefixes: PrefixTable,
    without?: ReadonlyMap<string, readonly string[]>,
  ) => ReadonlyMap<string, PrefixPresent>;
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
