import { findRefusals } from "../asking/refusals.ts";
import { defineApkReader } from "../reader.ts";

/** What the app does where the user refused a permission. */
export default defineApkReader({
  id: "refusals",
  layer: "code",
  read: ({ program }) => ({ screens: { refusals: findRefusals(program) } }),
});
