import { signed32 } from "./method-code.ts";

const ARRAY = 0x0300;

/** The numbers that `fill-array-data` puts into an array of `length` elements, bytes and ints signed; none where they are wider. */
export function arrayData(units: Uint16Array, payload: number, length: number): readonly number[] {
  if (units[payload] !== ARRAY) return [];
  const width = units[payload + 1] ?? 0;
  const count = Math.min(signed32(units, payload + 2), length);
  const start = payload + 4;
  const read = (n: number): number => {
    if (width === 1) return ((units[start + (n >> 1)] ?? 0) << (n % 2 === 0 ? 24 : 16)) >> 24;
    if (width === 2) return units[start + n] ?? 0;
    return signed32(units, start + n * 2);
  };
  return width > 4 || count < 0 ? [] : Array.from({ length: count }, (_, n) => read(n));
}
