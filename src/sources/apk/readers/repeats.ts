import { findRepeats } from "../asking/repeats.ts";
import { defineApkReader } from "../reader.ts";

/** What the app has done again and again, and at which interval. */
export default defineApkReader({
  id: "repeats",
  layer: "code",
  read: ({ program }) => ({ screens: { repeats: findRepeats(program) } }),
});
