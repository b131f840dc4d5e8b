/** For the doors: the bytes of an entry as Candor's own readers see them. */
export { type Extracted, extractEntry } from "../sources/apk/container/extract-entry.ts";
