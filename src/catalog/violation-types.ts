import type { LawId } from "./laws/index.gen.ts";
import type { Words } from "./types.ts";

/** A practice that a Chinese regulator or national standard names, and how far a program can see it. */
export interface Violation {
  readonly id: string;
  readonly list: "method-2019" | "miit-2019" | "miit-2020" | "gbt-35273" | "gbt-41391";
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
}
