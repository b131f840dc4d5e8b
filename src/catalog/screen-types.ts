import type { ScreenTopicId } from "./screens/index.gen.ts";
import type { Words } from "./types.ts";

/** Something that an app's own screens may offer, known by the words that stand on them. */
export interface ScreenTopic {
  readonly id: ScreenTopicId;
  readonly name: Words;
  /** Lower-case; each shows the topic by itself wherever it stands on a screen. */
  readonly terms: { readonly zh: readonly string[]; readonly en: readonly string[] };
}
