import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, fileProblem, UsageError } from "./usage-error.ts";

/**
 * Writes a whole file or none: what stood there stays until the new one is complete. A link is followed where a person
 * named it; inside a folder that we fill (`inFolder`) it is replaced, so that nothing is written elsewhere.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[],
  inFolder = false,
): Promise<void> {
  const target = inFolder && isLink(path) ? path : plainTarget(path, inputs);
  // Without a listener Ctrl-C ends us at once, which is right while we compute and wrong between two writes.
  const interrupts: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => void interrupts.push(signal);
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    writeWhole(target, content);
    // A signal that came meanwhile is handed over on the next turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    throw fileProblem(path, error);
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
    const [interrupt] = interrupts;
    if (interrupt !== undefined) process.kill(process.pid, interrupt);
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

function writeWhole(target: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { draft, descriptor } = openDraft(dirname(target));
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

const DRAFTS_TRIED = 100;

/** A new file beside the target; an earlier run that was killed may have left its own. */
function openDraft(folder: string): { readonly draft: string; readonly descriptor: number } {
  for (let count = 1; ; count += 1) {
    const draft = join(folder, `.candor-${process.pid}-${count}.tmp`);
    try {
      return { draft, descriptor: openSync(draft, "wx", 0o666) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST" || count === DRAFTS_TRIED) throw error;
    }
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The plain file that `path` leads to, through links. Devices, pipes and our own inputs are no place to write. */
export function plainTarget(path: string, inputs: readonly string[]): string {
  try {
    lstatSync(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return path;
    throw fileProblem(path, error);
  }
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    throw fileProblem(path, error);
  }
  const there = statSync(target);
  if (!there.isFile()) {
    throw new UsageError({
      en: `${path} is not a plain file; choose another name for --out`,
      zh: `${path} 不是普通文件；请为 --out 换一个名字`,
    });
  }
  if (inputs.some((input) => sameFile(input, there.dev, there.ino))) {
    throw new UsageError({
      en: `${path} is an input of this run and is not overwritten; choose another name for --out`,
      zh: `${path} 是本次运行的输入，不会被覆盖；请为 --out 换一个名字`,
    });
  }
  return target;
}

function sameFile(path: string, device: number, inode: number): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && there.dev === device && there.ino === inode;
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw fileProblem(path, error);
  }
}
