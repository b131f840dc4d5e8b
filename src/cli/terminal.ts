import type { Lang, Text } from "../model/text.ts";
import { clean } from "../report/escape/clean.ts";
import { errorCode, fileProblem } from "./usage-error.ts";

const PIPED_WIDTH = 80;
const MIN_WIDTH = 40;
const MAX_WIDTH = 100;

/** What stands on the other end of our output. */
export interface Terminal {
  readonly lang: Lang;
  /** Standard output is a person's screen. */
  readonly screen: boolean;
  readonly colour: boolean;
  readonly width: number;
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** One line on standard error: `candor: …`. */
  readonly tell: (says: Text) => void;
}

export function nodeTerminal(lang: Lang): Terminal {
  const screen = process.stdout.isTTY === true;
  return {
    lang,
    screen,
    colour: wantsColour(screen, process.env),
    width: screen
      ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns || PIPED_WIDTH))
      : PIPED_WIDTH,
    print,
    tell: (says) => tell(says, lang),
  };
}

/** Names of files and entries stand in messages: they must not steer the terminal. */
export function tell(says: Text, lang: Lang): void {
  process.stderr.write(`candor: ${clean(says[lang])}\n`);
}

/** no-color.org: any non-empty value counts. Nothing else of the environment does, so that a pipe looks the same everywhere. */
function wantsColour(screen: boolean, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return screen && TERM !== "dumb";
}

/** A reader that has seen enough (`candor … | head`) closes the pipe: that is no error. */
function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (!error || errorCode(error) === "EPIPE") resolve();
      else reject(fileProblem("standard output", error));
    });
  });
}
