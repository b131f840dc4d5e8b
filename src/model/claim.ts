import type { DataId } from "../catalog/types.ts";
import type { Gap } from "./gap.ts";
import type { TextPlace } from "./place.ts";

/** What one passage of a document says about one type of data, or about one duty (`data: null`). */
export interface Claim {
  /** `C1`, `C2` … in the document's order; `2:C1` for the second document of an audit. */
  readonly id: string;
  readonly data: DataId | null;
  readonly action: ClaimAction;
  /** `false` for a denial that no exception in its scope takes back. */
  readonly affirms: boolean;
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly purpose: Purpose | null;
  /** The business function the passage ties it to, in the policy's own words: "find friends". */
  readonly function: string | null;
  /** The words that make it conditional ("when you use …", "在您同意后"), else null. */
  readonly condition: string | null;
  /** The words that except something from it ("除非…", "except …"), else null. */
  readonly exception: string | null;
  /** `vague` when only an umbrella term or an open list ("等") covers the data. */
  readonly exactness: "exact" | "vague";
  /** The words of the passage that name the data; the umbrella term where it is vague. */
  readonly term: string | null;
  readonly consent: "none-said" | "consent" | "separate-consent";
  readonly optional: boolean | null;
  readonly right: Right | null;
  /** How a right is used, in the passage's own words; null where it offers none. */
  readonly way: RightWay | null;
  /** The ground the passage gives for the processing, else null. */
  readonly basis: LegalBasis | null;
  /** What it promises or tells beside data and rights (`action: "inform"`), else null. */
  readonly duty: Duty | null;
  /** Only on a claim of how long something is kept (a purpose `retention-period` or `retention-rule`): what, and until when. */
  readonly keeps?: Keeping;
  /** Only where no rule read it: a trained second reader takes the passage to say so. Nothing is accused by it alone. */
  readonly secondReader?: SecondReading;
  readonly at: TextPlace;
}

export interface Keeping {
  /** The data the period holds for; empty where the passage ties it to none that the catalog knows, or to all. */
  readonly data: readonly DataId[];
  /** The passage's words for that data: "crash reports", 交易信息; null where it names none or speaks of all. */
  readonly words: string | null;
  /** What must happen first, in its words: 注销账号后, "until you delete your account"; null for a mere length of time. */
  readonly event: string | null;
}

export interface SecondReading {
  /** How sure it is, 0 to 1: its own estimate, from texts like those it was trained on. */
  readonly certainty: number;
}

export type ClaimAction =
  | "collect"
  | "use"
  | "share"
  | "entrust"
  | "store"
  | "transfer"
  | "delete"
  | "offer-right"
  | "inform";

export interface RightWay {
  /** Where or by what means: “设置-账号安全”, "by e-mail to …". */
  readonly channel: string | null;
  /** The time promised for an answer: "15个工作日", "within 30 days". */
  readonly within: string | null;
  /** What is asked before it is granted: proof of identity, a fee, settled orders. */
  readonly requires: string | null;
}

export type LegalBasis =
  | "consent"
  | "contract"
  | "legal-obligation"
  | "vital-interests"
  | "public-interest"
  | "legitimate-interests"
  | "already-public";

export type Duty =
  | "security"
  | "breach-notice"
  | "minors"
  | "automated-decisions"
  | "changes"
  | "legal-ground";

export type Right =
  | "access"
  | "copy"
  | "correct"
  | "delete"
  | "withdraw-consent"
  | "cancel-account"
  | "complain"
  | "contact"
  | "refuse-personalisation"
  | "explanation"
  | "restrict"
  | "portability"
  | "object";

export type Party =
  | { readonly kind: "first-party" }
  | { readonly kind: "user" }
  | { readonly kind: "affiliate"; readonly name: string | null }
  | { readonly kind: "sdk"; readonly name: string; readonly sdk: string | null }
  | { readonly kind: "third-party"; readonly name: string | null }
  | { readonly kind: "authority" };

export interface Purpose {
  readonly kind: string;
  readonly words: string;
  readonly vague: boolean;
}

/** One row of a list of third-party SDKs, whatever its layout. */
export interface SdkRow {
  readonly name: string;
  readonly company: string | null;
  /** Catalog id where name, company, package or link match it, else null. */
  readonly sdk: string | null;
  readonly data: readonly DataId[];
  readonly dataWords: string | null;
  readonly purpose: string | null;
  readonly permissions: readonly string[];
  /** How the data reaches it, in the row's words: “SDK 本机采集", "through its API". */
  readonly method: string | null;
  readonly link: string | null;
  readonly at: TextPlace;
}

/** Everything read from one document: `candor claims` prints it as `candor/claims@1`. */
export interface DocumentClaims {
  readonly document: PolicyDocument;
  readonly claims: readonly Claim[];
  readonly sdkTable: readonly SdkRow[];
  /** Sentences that take something from the reader, in the document's order. */
  readonly clauses: readonly Clause[];
  readonly gaps: readonly Gap[];
}

export interface Clause {
  readonly kind: ClauseKind;
  readonly at: TextPlace;
}

/** Use taken for consent; leave if you do not agree to all; no responsibility; hurdles before closing an account. */
export type ClauseKind = "implied-consent" | "all-or-nothing" | "unfair-exemption" | "cancellation-obstacle";

export interface PolicyDocument {
  /** File name of the input, without folders. */
  readonly file: string;
  readonly sha256: string;
  readonly language: "zh" | "en" | "unknown";
  readonly title: string | null;
  /** ISO dates (YYYY-MM-DD, or YYYY-MM where the text gives no day). */
  readonly dates: {
    readonly effective: string | null;
    readonly updated: string | null;
    readonly published: string | null;
  };
  /** UTF-16 length of the plain text that spans point into. */
  readonly characters: number;
  readonly handler: { readonly name: string; readonly at: TextPlace } | null;
  /** `false` where the text does not look like a privacy policy (a homepage, a login page, a contract, a list beside one). */
  readonly isPolicy: boolean;
  readonly kind: DocumentKind;
  /** The version that it gives itself, as written. */
  readonly version: string | null;
  /** Ways to reach whoever speaks, outside its lists of others. */
  readonly contacts: readonly Contact[];
  /** Its headings in order, each with what the words under it are about. */
  readonly sections: readonly Section[];
}

/** Lists beside a policy add to what is said; only policies mean something by what they do not say. */
export type DocumentKind =
  | "policy"
  | "children-policy"
  | "supplement"
  | "sdk-list"
  | "collection-list"
  | "permission-list"
  | "terms"
  | "login-page"
  | "cookie-notice"
  | "other";

export interface Contact {
  readonly kind: "email" | "phone" | "address";
  readonly at: TextPlace;
}

export interface Section {
  readonly title: string;
  /** 1 is the highest. */
  readonly level: number;
  /** `collection`, `sharing`, `rights` …, by its own words or those of the headings above it. */
  readonly topic: string | null;
  /** Where the heading begins and where the next one of any level does, in the plain text. */
  readonly start: number;
  readonly end: number;
}
