import type { ScreenTopicId } from "../catalog/types.ts";
import type { Fact } from "./fact.ts";
import type { Deletion, Flow, Stored } from "./flow.ts";
import type { Gap } from "./gap.ts";
import type { CodePlace, EntryPlace, Place } from "./place.ts";

/** Everything read from one app: `candor facts` prints it as `candor/facts@1`. */
export interface AppFacts {
  readonly app: App;
  readonly facts: readonly Fact[];
  /** Ways of personal data from where it is read to where it leaves. */
  readonly flows: readonly Flow[];
  readonly stored: readonly Stored[];
  readonly deletions: readonly Deletion[];
  readonly permissions: readonly PermissionUse[];
  readonly components: readonly Component[];
  readonly sdks: readonly SdkFound[];
  readonly hosts: readonly HostFound[];
  readonly settings: readonly Setting[];
  readonly consentBoxes: readonly ConsentBox[];
  /** Where the app asks for agreement before it goes on; null where no such place was found. */
  readonly consentGate: ConsentGate | null;
  /** How the app deals with the user: what it asks for, how it takes a refusal, what its screens offer. */
  readonly screens: Screens;
  /** Runtimes, shells and bundles whose behaviour the bytecode does not show. */
  readonly runtimes: readonly RuntimeFound[];
  /** Oddities of container, manifest, code or signature that a reader should know of; they are not failures. */
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly Gap[];
  readonly stats: Stats;
  /** So many times the usual work went into following code, where more was asked for. */
  readonly effort?: number;
}

export interface App {
  readonly platform: "android";
  readonly packageName: string | null;
  readonly versionName: string | null;
  readonly versionCode: number | null;
  readonly minSdk: number | null;
  readonly targetSdk: number | null;
  /** Label in the default locale, and in every other locale that has its own. */
  readonly label: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Of the input file's bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** File name of the input, without folders. */
  readonly file: string;
  readonly signers: readonly Signer[];
  /** Entries inside a split set that were read together, base first; one element for a plain APK. */
  readonly parts: readonly AppPart[];
}

export interface AppPart {
  /** `""` for a plain APK; the entry name inside the set otherwise. */
  readonly entry: string;
  readonly split: string | null;
  readonly sha256: string;
}

export interface Signer {
  readonly scheme: "v1" | "v2" | "v3" | "v3.1";
  /** SHA-256 of each certificate in DER, lowercase hex, the signer's own first. */
  readonly certificates: readonly string[];
  readonly subject: string | null;
  readonly minSdk?: number;
  readonly maxSdk?: number;
}

export interface PermissionUse {
  /** Full name: `android.permission.READ_CONTACTS` */
  readonly name: string;
  readonly minSdk: number | null;
  readonly maxSdk: number | null;
  /** `uses-permission`, `uses-permission-sdk-23`, or what implies it on this target. */
  readonly declaredBy: string;
  readonly protection: "normal" | "dangerous" | "signature" | "special" | "unknown";
  /** Code that needs it was seen: `yes` with places, `no`, or `unknown` where code could not be read. */
  readonly used: "yes" | "no" | "unknown";
  /** Code asks the user for it at run time. */
  readonly requested: "yes" | "no" | "unknown";
  readonly at: Place;
  readonly usedAt: readonly Place[];
}

export interface Component {
  readonly kind: "activity" | "activity-alias" | "service" | "receiver" | "provider";
  /** Fully qualified Java name: `com.a.Main` */
  readonly name: string;
  readonly exported: boolean;
  /** Whether `exported` is written in the manifest or follows from an intent filter. */
  readonly exportedBy: "attribute" | "intent-filter" | "default";
  readonly permission: string | null;
  readonly process: string | null;
  readonly launcher: boolean;
  readonly enabled: boolean;
  /** `false` where no dex that could be read holds the class. */
  readonly codeReadable: boolean | null;
  readonly at: Place;
}

export interface SdkFound {
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  /** At least one signal; `named` needs a package prefix, or two independent signals of other kinds. */
  readonly evidence: readonly SdkSignal[];
  readonly confidence: "certain" | "likely";
  /** Other SDKs that ship the same prefix, when the signals cannot tell them apart. */
  readonly sharedWith: readonly string[];
  /** Where it begins to collect by itself when the app starts, as its maker says; absent where that is not known of it. */
  readonly selfStart?: SelfStart;
}

export interface SelfStart {
  /** A `<meta-data>` of the manifest keeps it from collecting until the app lets it. */
  readonly switchedOff: boolean;
  /** `firebase_analytics_collection_enabled=false`: what switches it off, or does so here. */
  readonly switch: string;
  /** That `<meta-data>` where the manifest has it, else the component that starts the SDK. */
  readonly at: Place;
}

export interface SdkSignal {
  /** `text` and `shape` are of code whose names were taken away: a string constant, and the types of a class's members. */
  readonly kind:
    | "prefix"
    | "component"
    | "native-library"
    | "meta-data"
    | "class"
    | "host"
    | "asset"
    | "text"
    | "shape";
  readonly value: string;
  readonly at: Place;
}

export interface HostFound {
  readonly host: string;
  readonly scheme: "http" | "https" | "ws" | "wss" | "none";
  /** Owner by the SDK catalog, else null. */
  readonly sdk: string | null;
  readonly at: Place;
}

/** A switch of the app that bears on personal data, as it stands after Android's own defaults. */
export interface Setting {
  readonly name:
    | "allow-backup"
    | "full-backup-content"
    | "data-extraction-rules"
    | "cleartext-traffic"
    | "debuggable"
    | "legacy-external-storage";
  readonly value: string;
  /** `false` where Android's default for this target SDK applies. */
  readonly written: boolean;
  readonly at: Place;
}

/** A tick box or switch of a layout that stands beside words of agreement. */
export interface ConsentBox {
  readonly checked: boolean;
  /** Its own words, or those of its neighbours in the layout. */
  readonly words: string;
  /** Where code ticks it; absent for what the layout says. */
  readonly by?: "code";
  readonly at: Place;
}

/** The page or dialog on which the user agrees to the privacy policy, as found in code and layouts. */
export interface ConsentGate {
  readonly kind: "dialog" | "activity" | "fragment" | "view";
  /** Descriptor of the class that shows it: `Lcom/a/PrivacyDialog;` */
  readonly class: string;
  /** The words by which it was known, as the user reads them. */
  readonly words: string;
  /** Signatures of the methods that run on "agree". */
  readonly agree: readonly string[];
  /** Keys of stored values, and signatures of fields, that tell later whether the user agreed. */
  readonly flags: readonly string[];
  readonly at: Place;
}

export interface Screens {
  readonly requests: readonly PermissionRequest[];
  readonly refusals: readonly RefusalAnswer[];
  readonly agreements: readonly AgreementScreen[];
  readonly words: readonly ScreenWords[];
  readonly repeats: readonly Repeat[];
}

/** A call that has something done again and again. */
export interface Repeat {
  /** Signature of the call: `Ljava/util/Timer;->schedule(Ljava/util/TimerTask;JJ)V` */
  readonly call: string;
  /** The interval that the code states, in milliseconds; null where it is not constant. */
  readonly everyMs: number | null;
  /** Signature of the method that is run each time, where the code shows it. */
  readonly runs: string | null;
  readonly at: CodePlace;
}

/** A call that asks the user for permissions. */
export interface PermissionRequest {
  /** Full names, sorted. */
  readonly permissions: readonly string[];
  /** The code runs by itself when the app opens, without a tap; `false` where no such way was seen. */
  readonly atLaunch: boolean;
  /** Signatures from the application or the first page down to the method that asks, at most 20; empty unless `atLaunch`. */
  readonly way: readonly string[];
  readonly at: CodePlace;
}

/** What code does where the user refused a permission. */
export interface RefusalAnswer {
  readonly does: "exits" | "asks-again";
  /** `branch`: only the refused branch leads there. `method`: the method that gets the answer does it, on which branch is not certain. */
  readonly seen: "branch" | "method";
  /** Signature of what is called: `Landroid/app/Activity;->finish()V`, or the app's own method that does it. */
  readonly call: string;
  readonly at: CodePlace;
}

/** A layout, or a dialog put together in code, on which the user is asked to agree to a policy. */
export interface AgreementScreen {
  readonly words: string;
  readonly buttons: readonly { readonly words: string; readonly means: "agree" | "refuse" | "acknowledge" }[];
  readonly at: EntryPlace | CodePlace;
}

/** Words of the app's own that show what its screens offer: closing an account, a switch. */
export interface ScreenWords {
  /** The catalog's screen topic: `cancel-account`. */
  readonly topic: ScreenTopicId;
  readonly words: string;
  readonly at: EntryPlace;
}

export interface RuntimeFound {
  /** `packer` hides the app's own dex; `framework` runs other code than bytecode (Flutter, React Native, Cordova, Unity). */
  readonly kind: "packer" | "framework" | "hidden-dex" | "native";
  readonly name: string;
  readonly at: Place;
}

export interface Anomaly {
  readonly layer: "container" | "manifest" | "resources" | "code" | "signing" | "native";
  /** Kebab-case kind: `fake-encryption-bit`, `local-header-differs`. */
  readonly kind: string;
  readonly detail: string;
  readonly at: Place;
}

export interface Stats {
  readonly dexFiles: number;
  readonly classes: number;
  readonly methods: number;
  readonly fields: number;
  readonly strings: number;
  readonly instructions: number;
  readonly invokes: number;
}
