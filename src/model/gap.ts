import type { Place } from "./place.ts";
import type { Text } from "./text.ts";

/** What could not be read or decided. A rule that reads this layer answers `unknown`, never "clean". */
export interface Gap {
  /** `G1`, `G2` … */
  readonly id: string;
  readonly layer: Layer;
  /** Kebab-case: `no-policy-given`, `dex-truncated`, `packed`, `category-not-given`. */
  readonly reason: string;
  readonly says: Text;
  readonly at: Place | null;
  /** Ids of the rules that read this layer. */
  readonly silences: readonly string[];
}

export type Layer =
  | "container"
  | "manifest"
  | "resources"
  | "signing"
  | "code"
  | "code-path"
  | "data-flow"
  | "native"
  | "run-time"
  | "policy"
  | "category";

/** A gap as a source reports it: which rules it silences is not the source's to know. */
export type GapSeen = Omit<Gap, "id" | "silences">;
