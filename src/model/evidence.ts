import type { CategoryId, Jurisdiction } from "../catalog/types.ts";
import type { AppFacts } from "./app.ts";
import type { DocumentClaims } from "./claim.ts";
import type { Gap } from "./gap.ts";
import type { StoreLabel } from "./label.ts";
import type { Need } from "./need.ts";

/** All that the rules may look at: plain JSON, so that it can be saved and judged again without the app. */
export interface Evidence {
  readonly facts: AppFacts;
  readonly claims: readonly DocumentClaims[];
  readonly needs: Needs;
  /** Forms that the developer gave to a store; absent where none was given. */
  readonly labels?: readonly StoreLabel[];
  /** All gaps: the app's, the documents', and of what was not given at all. */
  readonly gaps: readonly Gap[];
}

export interface Needs {
  /** null where it was not given: necessity rules then answer `unknown`. */
  readonly category: CategoryId | "unlisted" | null;
  /** Where `category` is null: likely ones, best first, with the words that suggest them. */
  readonly likely: readonly { readonly category: CategoryId; readonly because: readonly string[] }[];
  readonly functions: readonly string[];
  /** Said of it when the audit was asked for: the app is for children under 14. */
  readonly children: boolean;
  readonly needs: readonly Need[];
}

export type { Jurisdiction };
