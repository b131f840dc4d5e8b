import { destination, type Logger, pino } from "pino";

/** One JSON line an event, on standard error. Names, addresses and texts of people are never in it. */
export function newLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ["*.password", "*.token", "*.secret", "*.cookie"], remove: true },
    },
    destination({ dest: 2, sync: true }),
  );
}
