/** Readers of what stands in the address after `?`: anyone may write anything there. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, 200) : undefined;
}

export function count(value: unknown): number | undefined {
  const read = typeof value === "string" ? Number(value) : value;
  return typeof read === "number" && Number.isInteger(read) && read > 0 && read <= 100_000 ? read : undefined;
}

export function oneOf<const Value extends string>(
  ...values: readonly Value[]
): (value: unknown) => Value | undefined {
  return (value) => values.find((one) => one === value);
}

export const PAGE_SIZE = 50;
