import type { DataId, LawId } from "../catalog/types.ts";
import type { TextPlace } from "./place.ts";
import type { Text } from "./text.ts";

/** What the app's function justifies. */
export interface Need {
  /** `N1`, `N2` … */
  readonly id: string;
  readonly data: DataId;
  /** `necessary`: the category's list has it, or a law orders it for a function stated. `optional`: a function the app offers names it; to be asked at use and refusable. */
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
  /** A law orders it for a function that was stated for the audit: real names for going live, for parcels … */
  | { readonly kind: "law"; readonly words: string; readonly law: LawId; readonly item: string }
  | {
      readonly kind: "policy-function";
      readonly words: string;
      readonly claim: string;
      readonly at: TextPlace;
    };
