/** The typed value that binary XML attributes and resources share (`Res_value`). */
export interface ResValue {
  readonly type: number;
  readonly data: number;
}

export const VALUE_TYPE = {
  null: 0x00,
  reference: 0x01,
  attribute: 0x02,
  string: 0x03,
  float: 0x04,
  dimension: 0x05,
  fraction: 0x06,
  dynamicReference: 0x07,
  dynamicAttribute: 0x08,
  decimal: 0x10,
  hex: 0x11,
  boolean: 0x12,
  firstColour: 0x1c,
  lastInt: 0x1f,
} as const;

const RADIX = [1 / 256, 1 / 32768, 1 / 8388608, 1 / 2147483648];
const DIMENSION_UNITS = ["px", "dp", "sp", "pt", "in", "mm"];

export function isReference(type: number): boolean {
  return type === VALUE_TYPE.reference || type === VALUE_TYPE.dynamicReference;
}

export function isInt(type: number): boolean {
  return type >= VALUE_TYPE.decimal && type <= VALUE_TYPE.lastInt;
}

/** As people write it in XML: `@7f010002`, `0x10`, `true`, `12.0dp`. Strings are the owner's to know. */
export function valueText({ type, data }: ResValue): string {
  if (type === VALUE_TYPE.null) return data === 1 ? "@empty" : "@null";
  if (isReference(type)) return data === 0 ? "@null" : `@${hex8(data)}`;
  if (type === VALUE_TYPE.attribute || type === VALUE_TYPE.dynamicAttribute) return `?${hex8(data)}`;
  if (type === VALUE_TYPE.float) return String(Math.fround(floatOf(data)));
  if (type === VALUE_TYPE.dimension) return `${complex(data)}${DIMENSION_UNITS[data & 15] ?? ""}`;
  if (type === VALUE_TYPE.fraction) return `${complex(data) * 100}%${(data & 15) === 1 ? "p" : ""}`;
  if (type === VALUE_TYPE.decimal) return String(data | 0);
  if (type === VALUE_TYPE.boolean) return data !== 0 ? "true" : "false";
  if (type >= VALUE_TYPE.firstColour && type <= VALUE_TYPE.lastInt) return `#${hex8(data)}`;
  return `0x${data.toString(16)}`;
}

export function hex8(value: number): string {
  return value.toString(16).padStart(8, "0");
}

function floatOf(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits);
  return view.getFloat32(0);
}

function complex(data: number): number {
  const value = ((data & 0xffffff00) | 0) * (RADIX[(data >> 4) & 3] ?? 1);
  return Math.round(value * 1e4) / 1e4;
}
