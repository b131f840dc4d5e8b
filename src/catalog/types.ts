/**
 * What the world knows, as data. An entry is one YAML file whose name is its id; the build turns each folder
 * into `index.gen.ts`, which the compiler checks against these types. A dangling id does not compile.
 */
export type { DataId } from "./data/index.gen.ts";
export type { AppFunction } from "./function-types.ts";
export type { LawId } from "./laws/index.gen.ts";
export type { CategoryId } from "./needs/index.gen.ts";
export type { ScreenTopic } from "./screen-types.ts";
export type { ScreenTopicId } from "./screens/index.gen.ts";
export type { SdkId } from "./sdks/index.gen.ts";
export type { Check, Violation, ViolationList } from "./violation-types.ts";

import type { DataId } from "./data/index.gen.ts";
import type { LawId } from "./laws/index.gen.ts";
import type { CategoryId } from "./needs/index.gen.ts";

export interface Words {
  readonly en: string;
  readonly zh: string;
}

export type Jurisdiction = "cn" | "eu" | "us-ca" | "us" | "play" | "apple";

/** How we know it. Only `verified` may be printed as proof. */
export type Mark = "verified" | "recall" | "derived";

/** One type of personal data. */
export interface DataType {
  /** `group.kebab-name` */
  readonly id: DataId;
  readonly name: Words;
  /** Broader type: a claim about `user.phone-number` also covers `sim.phone-number`. */
  readonly broader?: DataId;
  /** Not a kind of it, but whoever tells of that tells of this: precise location gives the coarse one away. A denial does not. */
  readonly impliedBy?: DataId;
  /** Slugs that other tables use for it. */
  readonly aliases?: readonly string[];
  /** `behaviour` is not data but a practice that matters (autostart, reading app state). */
  readonly kind: "personal" | "device-fact" | "behaviour";
  /** From this target SDK on Android gives an app from a store nothing for it, or the same value for everybody. */
  readonly emptySince?: number;
  /** How long an identifier lives. */
  readonly persistence?: "permanent" | "semi-permanent" | "resettable" | "app-scoped" | "until-reboot";
  readonly sensitive: {
    /** PIPL art. 28 category (biometric, religious_belief, specific_identity, medical_health, financial_account, track, minor_under_14), else null. */
    readonly pipl28: string | null;
    /** GB/T 35273-2020 annex B. */
    readonly gbt35273: boolean;
    readonly gbt45574: "yes" | "no" | "conditional";
    readonly gdpr9: "yes" | "no" | "conditional";
    readonly ccpa: boolean;
  };
  readonly googleDataSafety?: string;
  readonly apple?: string;
  readonly dpv?: string;
  readonly fides?: string;
  /** Its sensitivity and places in other vocabularies are our own derivation, from that type where one is named. */
  readonly derived?: DataId | true;
  readonly note?: Words;
  /** Words that policies use for it. */
  readonly terms: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/** A word that covers many types without naming one. */
export interface UmbrellaTerm {
  readonly id: string;
  readonly name: Words;
  /** `empty` and `class-only` disclose nothing; the others disclose their members vaguely, unless a list of them follows. */
  readonly status: "vague" | "standard" | "ambiguous" | "class-only" | "empty";
  readonly terms: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly members: readonly DataId[];
  readonly note?: Words;
}

export interface Law {
  readonly id: LawId;
  readonly jurisdiction: Jurisdiction;
  readonly instrument: Words;
  readonly article: string;
  readonly obligation: Words;
  readonly stages: readonly string[];
  readonly penalty?: string;
  readonly mark: "verified" | "recall";
  readonly source: string;
  readonly quote?: string;
  readonly note?: Words;
  /** ISO date from which it is in force under this number; absent where nobody checked. */
  readonly inForce?: string;
  /** Numbers under which the same duty stood before, oldest first. */
  readonly earlier?: readonly { readonly article: string; readonly inForce: string }[];
  /** The date is from memory, not from the source that is named. */
  readonly inForceRecalled?: boolean;
}

export interface Penalty {
  readonly id: string;
  readonly article: string;
  readonly summary: Words;
  readonly mark: string;
  readonly source: string;
  readonly note?: string;
}

/** Where a person can complain about an app. */
export interface ComplaintChannel {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  /** Within its jurisdiction, the one to try first has 1. */
  readonly order: number;
  readonly name: Words;
  readonly how: Words;
  readonly url?: string;
  readonly mark: "verified" | "recall";
  readonly source: string;
}

/** One app category of the necessity rules. */
export interface Category {
  readonly id: CategoryId;
  readonly number: number;
  readonly name: Words;
  readonly basicFunction: Words;
  readonly necessary: readonly {
    /** The rule's own words; `itemEn` says the same in English. */
    readonly item: string;
    readonly itemEn: string;
    readonly data: DataId;
    /** Whose data it is: registered user, recipient, passenger … */
    readonly role: string;
    readonly condition?: string;
    readonly conditionEn?: string;
  }[];
  /** Permissions that are plausible for the basic function, and those that are a red flag when demanded (derived, not law). */
  readonly permissions: { readonly plausible: readonly string[]; readonly redFlag: readonly string[] };
  readonly note?: Words;
  /** Words in a label, package name or listing that suggest the category (ours, not law). */
  readonly hints: readonly string[];
}

/**
 * The public classes of one package of Android or Java: one line each, `Name@since:Super,Interface`. `since` is an API
 * level, written from 22 on; names of the same package stand without it; a class that adds nothing to
 * java.lang.Object is left out. Derived by build/framework-model.mjs.
 */
export interface FrameworkPackage {
  /** `android.app` */
  readonly id: string;
  readonly types: string;
}

/** Names, parted by spaces, of methods by which Android or a library of it calls an app's objects back: `onClick`. */
export interface CallbackNames {
  readonly id: string;
  readonly names: string;
}

/** A call of a script that reads personal data, in an app whose code runs on another runtime than Android's. */
export interface ScriptApi {
  /** `uni.getLocation`; a lone name counts on any receiver, where `module` is there. */
  readonly call: string;
  readonly data: readonly DataId[];
  /** Reading the member is enough, without a call. */
  readonly reads?: boolean;
  /** A text that the script must hold as well. */
  readonly module?: string;
}

/** Android API levels. */
export interface ApiLevels {
  readonly since?: number;
  readonly deprecated?: number;
  readonly removed?: number;
}

/** One way to be let in. Names are full: `android.permission.CAMERA`. */
export interface PermissionAlternative {
  readonly minApi?: number;
  readonly maxApi?: number;
  readonly allOf?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly none?: boolean;
  /** What no `uses-permission` shows: `device-owner`, `root`, `same-signature` … */
  readonly role?: string;
  /** A service of the app's own that the system binds under this permission. */
  readonly boundBy?: string;
}

/** A method or field whose value is personal data. */
export interface SourceApi {
  /** DEX form: `Landroid/a/B;->m(I)V` or, for a field, `Landroid/a/B;->F:I` */
  readonly signature: string;
  readonly kind: string;
  /** `arg:<kind>` in the knowledge base becomes `byArgument`. */
  readonly data: readonly DataId[];
  /** The constant kind that decides the data: `settings-key`, `content-uri`, `system-property`, … */
  readonly byArgument?: readonly string[];
  /** `nowhere` where what the call gives back holds no data: it only asks for it, or opens a way to it. */
  readonly gives?: "nowhere";
  readonly permissions: readonly PermissionAlternative[];
  readonly api?: ApiLevels;
  readonly note?: string;
  readonly evidence: readonly string[];
}

/** A constant that, handed to an API, decides which data is read. */
export interface SourceConstant {
  readonly kind: string;
  readonly value: string;
  readonly data: readonly DataId[];
  /** The constant kind that decides the data, where this one only opens the door (`getprop`). */
  readonly byArgument?: readonly string[];
  readonly permissions: readonly PermissionAlternative[];
  readonly note?: string;
  readonly evidence: readonly string[];
}

/** A call of interest beside sources: where data leaves (sinks), is changed (transforms), or what else matters (markers). */
export interface Sink {
  readonly signature: string;
  readonly kind: string;
  /** What carries the data: `this`, `return`, or the number of an argument; absent where nothing does. */
  readonly taintArg?: string;
  readonly api?: ApiLevels;
  readonly note?: string;
  readonly evidence: readonly string[];
}

export interface Permission {
  /** `android.permission.READ_CONTACTS` */
  readonly name: string;
  readonly title?: Words;
  readonly group?: string;
  readonly data: readonly DataId[];
  /** `unknown`: a vendor's own, which stock Android does not define. */
  readonly protection: "normal" | "dangerous" | "signature" | "special" | "unknown";
  readonly since?: number;
  readonly deprecated?: number;
  readonly note?: Words;
  readonly evidence: readonly string[];
}

/** A shell that hides an app's own dex (加固), by the files it leaves; `*` stands for any characters but a slash. */
export interface Packer {
  readonly id: string;
  readonly name: Words;
  /** File names under `lib/<processor>/`. */
  readonly nativeLibs: readonly string[];
  /** Paths under `assets/`. */
  readonly assets: readonly string[];
  /** Dotted names of its stub classes. */
  readonly classes: readonly string[];
  readonly source: string;
}
