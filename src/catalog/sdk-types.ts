import type { DataId } from "./data/index.gen.ts";
import type { Words } from "./types.ts";

/** A library of another company, as it is known in apps and in lists of SDKs. */
export interface Sdk {
  readonly id: string;
  readonly name: string;
  /** Other names that SDK lists use. */
  readonly alsoNamed?: readonly string[];
  readonly company: string;
  readonly country: string;
  readonly categories: readonly string[];
  /** Package prefixes in dotted form, longest match wins. */
  readonly prefixes: readonly { readonly prefix: string; readonly corroborated: boolean }[];
  readonly markers?: readonly string[];
  readonly domains?: readonly { readonly domain: string; readonly corroborated: boolean }[];
  readonly nativeLibs?: readonly string[];
  readonly components?: readonly string[];
  /** What its code still shows after renaming, as read in the published versions named. */
  readonly marks?: {
    /** `group:artifact version` of each version that was read. */
    readonly seenIn: readonly string[];
    /** String constants that no other SDK read so far holds. */
    readonly texts: readonly string[];
    /** Shapes of classes and methods that use one of these texts, and of the uses: eight hexadecimal digits. */
    readonly shapes: readonly string[];
  };
  readonly data: readonly DataId[];
  /** The part of `data` that the source names literally; the rest is recall and is never printed as proof. */
  readonly dataCited: readonly DataId[];
  readonly dataSource: {
    readonly kind: "vendor-doc" | "third-party-list" | "trackhar-observed" | "recall";
    readonly ref?: string;
  };
  /** The call or setting by which its maker lets it wait for consent; `recall` is said to be from memory. */
  readonly consentCall?: {
    readonly code: string;
    readonly mark: "verified" | "recall";
    readonly source: string;
  };
  /** Its maker says that it begins to collect when the app starts, without a call, until the manifest says otherwise. */
  readonly selfStart?: {
    /** Classes of components that its own manifest brings in; without one of them it does not start. */
    readonly by: readonly string[];
    /** `<meta-data>` of the application, any of which keeps it from collecting. The first is the one to advise. */
    readonly unless: readonly { readonly meta: string; readonly is: string }[];
    readonly mark: "verified" | "recall";
    readonly source: string;
  };
  /** `url`: the policy itself, seen in a stored public page. `site`: only the vendor's site is known. */
  readonly privacyPolicy: {
    readonly status: "cited" | "unverified" | "none-known";
    readonly url?: string;
    readonly site?: string;
  };
  readonly note?: Words;
}
