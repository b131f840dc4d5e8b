import { visibleJson } from "../report/escape/json.ts";

/** JSON as every command prints it; characters that steer a terminal or turn the reading direction are escapes. */
export function printedJson(value: unknown): string {
  return `${visibleJson(value)}\n`;
}
