import { type Dex, openDex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { CallsSeen, CallsWanted } from "../code/code-read.ts";
import type { Marks } from "../code/marks.ts";
import type { DexEntry } from "../container/dex-entries.ts";
import { NONE, Program } from "./program.ts";
import { DexReading } from "./read-dex.ts";
import { Solving } from "./solve.ts";
import { markWantedCalls } from "./wanted-calls.ts";
import { wordsSought } from "./words-in-code.ts";

/** What the app can run, and how it gets there. */
export interface Reach {
  /** Methods reached. */
  readonly methods: number;
  /** Signatures from what Android starts down to the method, at most 20; empty where nothing reaches it. */
  pathTo(classDescriptor: string, method: string): readonly string[];
}

const MAX_STEPS = 20;

/** The app's code as a graph of calls: told of each dex while it is read, and of who calls what is wanted. */
export class CodeGraph implements CallsWanted {
  readonly program = new Program();
  /** What runs, once `reach` was asked for. */
  solving: Solving | null = null;
  readonly #readings: DexReading[] = [];

  /** The same files; when one is read, its code comes into the graph too, so that no file is inflated twice. */
  alongside(files: readonly DexEntry[], progress: (step: string) => void): readonly DexEntry[] {
    return files.map(({ entry, read }) => ({
      entry,
      read: () => {
        const bytes = read();
        progress("graph");
        this.add(bytes, entry);
        progress("code");
        return bytes;
      },
    }));
  }

  /** What cannot be read is left out here: whoever reads facts from the same bytes says so. */
  add(bytes: Uint8Array, entry: string): void {
    try {
      for (const dex of openDex(bytes)) {
        const reading = new DexReading(dex, entry, this.program);
        this.#readings.push(reading);
        reading.define();
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.program.broken++;
    }
  }

  mark(dex: Dex, marks: Marks): void {
    const reading = this.#readingOf(dex);
    if (reading === undefined) return;
    markWantedCalls(dex, marks, (type) => this.program.isDefined(reading.type(type)));
    reading.worded = marks.fast?.mayHold(wordsSought()) ?? null;
  }

  note(dex: Dex, walk: CallsSeen): void {
    const reading = this.#readingOf(dex);
    if (reading === undefined) return;
    const { callersOfNamed, callersOfTextMakers, invokes } = walk;
    reading.calls = { callersOfNamed, callersOfTextMakers, invokes };
    this.program.invokes += invokes;
  }

  /** The same file, opened a second time by who reads facts. */
  #readingOf({ bytes, header }: Dex): DexReading | undefined {
    return this.#readings.findLast(({ dex }) => dex.bytes === bytes && dex.header.offset === header.offset);
  }

  /** Descriptors: `entries` of the classes that Android starts by itself, `named` of those that files name to be made. */
  reach(entries: readonly string[], named: readonly string[] = []): Reach {
    const program = this.program;
    const solving = new Solving(program);
    solving.start(entries);
    // Afterwards, so that the way kept starts where Android does, if it can.
    solving.start(named);
    this.solving = solving;
    const find = (descriptor: string, text: string): number =>
      program.findAll(descriptor, text).find((method) => solving.isReached(method)) ?? NONE;
    return {
      methods: solving.reached.length,
      pathTo: (descriptor, method) => {
        const found = find(descriptor, method);
        if (found === NONE) return [];
        return shortened(solving.path(found)).map((step) => program.signature(step));
      },
    };
  }
}

/** Both ends of a long path: where it starts, and what it comes to. */
function shortened(path: readonly number[]): readonly number[] {
  return path.length <= MAX_STEPS ? path : [...path.slice(0, 1), ...path.slice(1 - MAX_STEPS)];
}
