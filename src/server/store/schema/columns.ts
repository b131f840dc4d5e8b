import type { ColumnType } from "kysely";

export type Time = ColumnType<Date, Date | string, Date | string>;
export type TimeOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Written as JSON text, read as what it says. */
export type Json<T> = ColumnType<T, string, string>;
export type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;
export type OrNull<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type OrDefault<T> = ColumnType<T, T | undefined, T>;

export interface Words {
  readonly en: string;
  readonly zh: string;
}
