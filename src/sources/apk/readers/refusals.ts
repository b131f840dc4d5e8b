import { findRefusals } from "../asking/refusals.ts";
import { NONE } from "../graph/program.ts";
import { defineApkReader } from "../reader.ts";

/** What the app does where the user refused a permission. */
export default defineApkReader({
  id: "refusals",
  layer: "code",
  read: ({ program, requested, asked }) => {
    const places = [...requested, ...asked].map(({ at }) => program.find(at.class, at.method));
    const asking = [...new Set(places.filter((method) => method !== NONE))];
    return { screens: { refusals: findRefusals(program, asking) } };
  },
});
