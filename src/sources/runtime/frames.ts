/** One line of a Java stack trace. */
export interface Frame {
  /** Dotted: `com.a.B$C` */
  readonly class: string;
  readonly method: string;
}

const FRAME = /(?:^|[\s>,|])(?:at\s+)?((?:[\w$]+\.)+[\w$]+)\.([\w$]+|<c?l?init>)\s*\(([^()]*)\)/g;
/** Calls without their parentheses, as some tools write them. */
const BARE_CALL = /^\s*(?:at\s+)?((?:[\w$]+\.)+[\w$]+)\.([\w$]+|<init>)\s*$/gm;
const MAX_FRAMES = 200;

/** The frames of a stack, innermost first, as the text gives them. */
export function readFrames(text: string): readonly Frame[] {
  const frames: Frame[] = [];
  for (const pattern of [FRAME, BARE_CALL]) {
    for (const [, owner = "", method = ""] of text.matchAll(pattern)) {
      frames.push({ class: owner, method });
      if (frames.length >= MAX_FRAMES) return frames;
    }
    if (frames.length > 0) return frames;
  }
  return frames;
}

const PLATFORM =
  /^(?:android|java|javax|dalvik|libcore|kotlin|kotlinx|androidx|sun|com\.android\.internal|com\.android\.org|org\.apache\.http|org\.json)\./;
/** The hook tools' own frames stand between the call and who made it. */
const HOOK_TOOL =
  /^(?:com\.yl\.lib\.(?:sentry|privacy)|de\.robv\.android\.xposed|org\.lsposed|re\.frida|com\.saurik)\b/;

/** Who called: the innermost frame that is neither Android's nor a hook tool's. */
export function callerOf(frames: readonly Frame[]): Frame | null {
  return frames.find((frame) => !PLATFORM.test(frame.class) && !HOOK_TOOL.test(frame.class)) ?? null;
}
