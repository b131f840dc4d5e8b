import type { TextPlace } from "./place.ts";

/** What a developer told a store about an app's data. */
export interface StoreLabel {
  readonly store: "google-play";
  readonly file: string;
  readonly sha256: string;
  readonly collected: readonly LabelEntry[];
  readonly shared: readonly LabelEntry[];
}

export interface LabelEntry {
  /** As the store shows it, group first: `Location > Precise location` */
  readonly type: string;
  readonly at: TextPlace;
}
