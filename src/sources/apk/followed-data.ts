// What only a whole audit needs, which follows data as well: who asks for the graph alone never loads it.
export { accountDeletions } from "./account-deletions.ts";
export { appShape } from "./flow/app-shape.ts";
export { momentsAsked, withMomentsOf } from "./flow/moments.ts";
export { readFlows } from "./flow/read-flows.ts";
