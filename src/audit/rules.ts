/** For the doors: what can be judged, and the words to explain it. */
export { rules } from "../rules/index.gen.ts";
