import type { Mapping } from "../../formats/mapping/read-mapping.ts";
import type { RunLog } from "../../model/run-log.ts";
import type { Depth } from "./depth.ts";

/** What may come beside an app. */
export interface Companions {
  /** `mapping.txt` of the build, read. */
  readonly mapping?: Mapping;
  /** What hook tools wrote while the app ran. */
  readonly runLogs?: readonly RunLog[];
  /** How far code is followed: see `Depth`. */
  readonly depth?: Depth;
  /** So many times the usual work goes into following code: a whole number from 1 on. */
  readonly effort?: number;
}
