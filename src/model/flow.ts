import type { DataId } from "../catalog/types.ts";
import type { Actor, Rung, When } from "./fact.ts";
import type { CodePlace } from "./place.ts";

/** One way that personal data takes through the code, from the call that reads it to the call that lets it go. */
export interface Flow {
  /** `W1`, `W2` … in the document's stable order. */
  readonly id: string;
  readonly data: DataId;
  readonly source: FlowSource;
  readonly sink: FlowSink;
  /** The calls, stores and loads in between, in order, at most 20; where the way is longer, some in the middle are left out. */
  readonly steps: readonly FlowStep[];
  /** What is done to the value on the way: it changes what a reader of the sink can see of it. */
  readonly transforms: readonly FlowTransform[];
  readonly actors: {
    /** Who reads. */
    readonly source: Actor;
    /** Who lets go: whose code holds the sink. */
    readonly sink: Actor;
    /** Who receives, where a constant host or the API itself tells. */
    readonly recipient: Actor | null;
  };
  readonly rung: Rung;
  readonly when: When;
  /** On this target SDK the source gives an app from a store nothing, or the same value for everybody. */
  readonly mayBeEmpty: boolean;
}

/** An instruction, named as in dex: `Lcom/a/B;`, `m(I)V`; `offset` in 16-bit code units as `dexdump -d` prints it. */
export type FlowPoint = Pick<CodePlace, "entry" | "class" | "method" | "offset">;

export interface FlowSource extends FlowPoint {
  /** Signature of the method, field or callback that hands the data out. */
  readonly api: string;
}

export type FlowSinkKind =
  | "network"
  | "sdk"
  | "sms"
  | "log"
  | "file"
  | "preferences"
  | "database"
  | "clipboard"
  | "other-app"
  | "javascript"
  | "webview"
  | "bluetooth"
  | "nfc"
  | "notification"
  | "process";

export interface FlowSink extends FlowPoint {
  readonly kind: FlowSinkKind;
  readonly api: string;
  /** Host of a constant address that reaches the sink, else null. */
  readonly host: string | null;
  /** Whether the way to that host is encrypted; null where no constant tells. */
  readonly tls: boolean | null;
  /** Name of the file, preferences or table, where it is constant. */
  readonly holder: string | null;
}

export interface FlowStep extends FlowPoint {
  readonly does: "call" | "return" | "store" | "load" | "library" | "component" | "callback";
  /** The method called, the field, or the library call. */
  readonly what: string;
}

export type FlowTransform = "hash" | "encrypt" | "encode" | "serialise";

/** Personal data that the app writes to the device. */
export interface Stored {
  readonly data: DataId;
  readonly kind: "file" | "preferences" | "database";
  /** Its name, where it is constant. */
  readonly holder: string | null;
  /** Neither encrypted nor hashed on the way. */
  readonly clear: boolean;
  /** Who besides the app can read it there. */
  readonly readableBy: readonly ("other-apps" | "backup")[];
  /** Ids of the flows that write it. */
  readonly flows: readonly string[];
}

/** Code or words of the app by which what it stored goes away again. */
export interface Deletion {
  /** `account`: a screen, route or word of closing the account; the others are calls that delete what is stored. */
  readonly kind: "file" | "preferences" | "database" | "account";
  /** The call, the string or the name that shows it. */
  readonly what: string;
  readonly at: CodePlace | { readonly kind: "entry"; readonly entry: string; readonly quote?: string };
}
