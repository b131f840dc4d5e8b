import { sourceConstants } from "../../../catalog/android/constants/index.gen.ts";
import type { DataId } from "../../../catalog/types.ts";

/** The field that holds what a sensor measured, whichever it is. */
export const SENSOR_VALUES = "Landroid/hardware/SensorEvent;->values:[F";

/** What sensors tell, by the constants of `android.hardware.Sensor`; the rest stands in the catalog. */
const OTHERS: ReadonlyMap<number, DataId> = new Map<number, DataId>([
  ...[1, 4, 9, 10, 11, 15, 16, 17, 20, 29, 30, 35].map((type) => [type, "sensor.motion"] as const),
  ...[2, 3, 14].map((type) => [type, "sensor.orientation"] as const),
  ...[5, 6, 7, 8, 12, 13].map((type) => [type, "sensor.environment"] as const),
]);

/** The sensors that an app asks for. */
export class Sensors {
  readonly #types = new Set<number>();
  #isUnknown = false;

  /** `type`: the constant, null where it is not known. */
  note(type: number | null): void {
    if (type === null) this.#isUnknown = true;
    else this.#types.add(type);
  }

  /** What its events hold; null where not all of the sensors are known. */
  data(): readonly DataId[] | null {
    if (this.#isUnknown || this.#types.size === 0) return null;
    const found = new Set<DataId>();
    for (const type of this.#types) {
      const known = OTHERS.get(type);
      const rows = sourceConstants.filter(({ kind, value }) => kind === "sensor-type" && value === `${type}`);
      if (known === undefined && rows.length === 0) return null;
      if (known !== undefined) found.add(known);
      for (const { data } of rows) for (const id of data) found.add(id);
    }
    return [...found].sort();
  }
}
