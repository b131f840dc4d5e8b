import type { DataId } from "../catalog/types.ts";
import type { TextPlace } from "./place.ts";
import type { Text } from "./text.ts";

/** What the app's function justifies. */
export interface Need {
  /** `N1`, `N2` … */
  readonly id: string;
  readonly data: DataId;
  /** `necessary`: the category's list has it. `optional`: a function the app offers names it; to be asked at use and refusable. */
  readonly level: "necessary" | "optional";
  readonly source: NeedSource;
  readonly why: Text;
}

export type NeedSource =
  | {
      readonly kind: "category";
      readonly category: string;
      readonly item: string;
      readonly condition: string | null;
    }
  | { readonly kind: "declared-function"; readonly words: string }
  | {
      readonly kind: "policy-function";
      readonly words: string;
      readonly claim: string;
      readonly at: TextPlace;
    };
