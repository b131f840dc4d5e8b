import type { ByteReader } from "../byte-reader.ts";

/** Which devices a value is for. */
export interface ResConfig {
  /** `""` for any, else as in BCP 47: `zh-CN`, `zh-Hant-TW`, `fil`. */
  readonly locale: string;
  readonly sdkVersion: number;
  readonly density: number;
  readonly night: boolean;
  /** Whether nothing but the locale narrows it. */
  readonly onlyLocale: boolean;
}

const CONFIG = {
  imsi: 4,
  language: 8,
  country: 10,
  orientation: 12,
  density: 14,
  input: 16,
  screenSize: 20,
  sdkVersion: 24,
  screenLayout: 28,
  uiMode: 29,
  smallestWidth: 30,
  screenDp: 32,
  script: 36,
  variant: 40,
  scriptWasComputed: 51,
  screenLayout2: 48,
  colourMode: 49,
};
const NIGHT = 0x20;

/** `size` is the config's own claim; old tables have shorter ones, so that each field asks whether it is there. */
export function readConfig(reader: ByteReader, at: number, limit: number): ResConfig {
  const size = Math.min(reader.u32At(at), limit - at);
  const u8 = (field: number): number => (field < size ? reader.u8At(at + field) : 0);
  const u16 = (field: number): number => u8(field) | (u8(field + 1) << 8);
  const u32 = (field: number): number => u16(field) + u16(field + 2) * 0x10000;
  const others = [
    u32(CONFIG.imsi),
    u16(CONFIG.orientation),
    u16(CONFIG.density),
    u32(CONFIG.input),
    u32(CONFIG.screenSize),
    u32(CONFIG.sdkVersion),
    u8(CONFIG.screenLayout),
    u8(CONFIG.uiMode),
    u16(CONFIG.smallestWidth),
    u32(CONFIG.screenDp),
    u8(CONFIG.screenLayout2),
    u8(CONFIG.colourMode),
  ];
  return {
    locale: localeOf(u8),
    sdkVersion: u16(CONFIG.sdkVersion),
    density: u16(CONFIG.density),
    night: (u8(CONFIG.uiMode) & 0x30) === NIGHT,
    onlyLocale: others.every((value) => value === 0),
  };
}

function localeOf(u8: (field: number) => number): string {
  const language = packed(u8(CONFIG.language), u8(CONFIG.language + 1), 0x61);
  if (language === "") return "";
  const country = packed(u8(CONFIG.country), u8(CONFIG.country + 1), 0x30);
  const script = u8(CONFIG.scriptWasComputed) === 0 ? ascii(u8, CONFIG.script, 4) : "";
  return [language, script, country, ascii(u8, CONFIG.variant, 8)].filter((part) => part !== "").join("-");
}

/** Two letters as they are, or three squeezed into fifteen bits when the high bit is set. */
function packed(first: number, second: number, base: number): string {
  if (first === 0) return "";
  if ((first & 0x80) === 0) return String.fromCharCode(first, second);
  const letters = [second & 0x1f, ((second & 0xe0) >> 5) | ((first & 3) << 3), (first & 0x7c) >> 2];
  return String.fromCharCode(...letters.map((letter) => letter + base));
}

function ascii(u8: (field: number) => number, field: number, size: number): string {
  let text = "";
  for (let i = 0; i < size; i++) {
    const byte = u8(field + i);
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}
