import type { SourceApi } from "../../src/catalog/types.ts";

/** Sinks that the suites count as leaks; what stays in the app's own preferences and databases has not left it. */
export const LEAVES: ReadonlySet<string> = new Set([
  "network",
  "sms",
  "log",
  "file",
  "other-app",
  "process",
  "webview",
  "javascript",
  "sdk",
]);

/** Sources that the suites count and that are no personal data by themselves. */
export const EXTRA_SOURCES: readonly SourceApi[] = [];

/** Data that the suites do not count: text that a person types into no password field, what is installed. */
export const NOT_SECRET = /^(?:input\.text|apps\.)/;
