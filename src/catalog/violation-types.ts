import type { LawId } from "./laws/index.gen.ts";
import type { ScreenTopicId } from "./screens/index.gen.ts";
import type { Words } from "./types.ts";

/** A practice that a Chinese regulator or national standard names, and how far a program can see it. */
export interface Violation {
  readonly id: string;
  readonly list: ViolationList;
  readonly group?: Words;
  readonly name: Words;
  readonly says: Words;
  /** `auto`: a program can raise it with evidence; `partial`: it finds hints that a person confirms; `none`: not visible from the client. */
  readonly automation?: "auto" | "partial" | "manual" | "none";
  readonly channels?: readonly (
    | "static-code"
    | "policy-text"
    | "ui"
    | "traffic"
    | "dynamic-hook"
    | "store-listing"
  )[];
  readonly laws: readonly LawId[];
  /** Items of the 2019 Method that name the same practice. */
  readonly alike?: readonly string[];
  readonly mark: "verified" | "recall";
  readonly note?: string;
  /** How it is answered; absent where `alike` items answer for it. */
  readonly check?: Check;
}

/** `miit-2020-scenes` are the scenes by which labs test the ten items of MIIT letter 2020 No. 164. */
export type ViolationList =
  | "method-2019"
  | "miit-2019"
  | "miit-2020"
  | "miit-2020-scenes"
  | "gbt-35273"
  | "gbt-41391";

/** How an item of a list is answered, and by whom. */
export interface Check {
  /**
   * `automated`: the rules answer it, "clear" included. `assisted`: the rules raise it with evidence, and a person looks
   * where they saw nothing. `person`: a person answers it. `invisible`: nothing that an app or its policy shows decides it.
   */
  readonly by: "automated" | "assisted" | "person" | "invisible";
  /**
   * Ids of rules; `of` keeps what they say of the app's own code, or of its SDKs. `also`: what it finds counts, and where
   * it has no answer the item still has one, by the others.
   */
  readonly rules: readonly { readonly rule: string; readonly of?: "app" | "sdk"; readonly also?: true }[];
  /** Who answers it in the commercial service whose list of scenes this is, where that is known to be a person. */
  readonly elsewhere?: "person";
  /** It speaks only of apps that show a page to ask for agreement (`gate`), or only of those that show none. */
  readonly only?: "gate" | "no-gate";
  /** What is shown as evidence besides findings, for the person who looks. */
  readonly shows?: {
    readonly topics?: readonly ScreenTopicId[];
    readonly permissions?: readonly string[];
    /** Kinds of SDK: `ads`. */
    readonly sdks?: readonly string[];
    /** Rights that the policy may offer: `cancel-account`. */
    readonly rights?: readonly string[];
    /** Sentences that name a ground other than consent. */
    readonly bases?: boolean;
  };
  /** Why a program cannot decide it by itself. */
  readonly because?: Words;
  /** What a person looks at: the screen, the step to take there, the question to answer. */
  readonly look?: { readonly screen: Words; readonly step: Words; readonly question: Words };
}
