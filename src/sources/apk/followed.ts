// What only code that is followed needs, in one place: an inventory, which asks for nothing of it, never loads it.
export { accountDeletions } from "./account-deletions.ts";
export { withMoments } from "./consent/with-moments.ts";
export { appShape } from "./flow/app-shape.ts";
export { momentsAsked, withMomentsOf } from "./flow/moments.ts";
export { readFlows } from "./flow/read-flows.ts";
export { entryClasses } from "./graph/entry-classes.ts";
export { namedClasses } from "./graph/named-classes.ts";
export { CodeGraph } from "./graph/reach.ts";
export { withReach } from "./graph/with-reach.ts";
export { apkReaders } from "./readers/index.gen.ts";
