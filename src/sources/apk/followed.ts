// What only code that is followed needs, in one place: an inventory, which asks for nothing of it, never loads it.
export { withMoments } from "./consent/with-moments.ts";
export { entryClasses } from "./graph/entry-classes.ts";
export { namedClasses } from "./graph/named-classes.ts";
export { CodeGraph } from "./graph/reach.ts";
export { withReach } from "./graph/with-reach.ts";
export { apkReaders } from "./readers/index.gen.ts";
