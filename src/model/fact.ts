import type { DataId } from "../catalog/types.ts";
import type { Place } from "./place.ts";
import type { Text } from "./text.ts";

/** What the app does with one type of personal data. */
export interface Fact {
  /** `F1`, `F2` … in the document's stable order. */
  readonly id: string;
  readonly data: DataId;
  readonly action: FactAction;
  readonly actor: Actor;
  readonly rung: Rung;
  /**
   * For L2: signatures of methods from one that Android calls by itself down to the one that shows the fact, at most
   * 20. Where the way is longer, the steps after the first are left out.
   */
  readonly reachedBy?: readonly string[];
  readonly when: When;
  /**
   * Why `when` says so: the gate and the way past it, or what could not be told. For `before-consent` the way is
   * `reachedBy`. Absent for what is no act of code (a declaration, a document).
   */
  readonly whenBecause?: Text;
  /** What shows it: the permission, the API, the constant. */
  readonly via: Via;
  readonly at: Place;
  /** Further places that show the same fact (same data, action, actor, via), at most 20. */
  readonly also: readonly Place[];
  /** How many places there are in all, `at` included. */
  readonly places: number;
}

export type FactAction = "declare" | "access" | "send" | "store" | "log" | "share";

/**
 * The evidence ladder: L0 declared, L1 code present, L2 code reachable from the app, L3 called at run time,
 * L4 value seen in memory or storage, L5 value sent to the app's own server, L6 value sent to a third party.
 */
export type Rung = "L0" | "L1" | "L2" | "L3" | "L4" | "L5" | "L6";

/**
 * `before-consent`: runs by itself from the app's first start, or when the user refuses. `after-consent`: only behind
 * the agreement. `in-background`: only from what the system starts without the user. Whatever is in doubt is `unknown`.
 */
export type When = "before-consent" | "after-consent" | "in-background" | "unknown";

/** Who acts. `because` is the evidence for the attribution: `prefix com.umeng.analytics`, `application id`. */
export type Actor =
  | { readonly kind: "first-party"; readonly because: readonly string[] }
  | {
      readonly kind: "sdk";
      readonly sdk: string;
      readonly because: readonly string[];
      readonly sharedWith?: readonly string[];
    }
  | { readonly kind: "unknown"; readonly package: string | null; readonly because: readonly string[] };

export type Via =
  | { readonly kind: "permission"; readonly name: string }
  | { readonly kind: "api"; readonly signature: string }
  | { readonly kind: "content-uri"; readonly uri: string }
  | { readonly kind: "settings-key"; readonly key: string }
  | { readonly kind: "system-property"; readonly key: string }
  | { readonly kind: "constant"; readonly constant: string; readonly value: string }
  | { readonly kind: "sdk-document"; readonly url: string };
