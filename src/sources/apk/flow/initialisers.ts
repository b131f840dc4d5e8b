import { NONE, type Program } from "../graph/program.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

/** Static initialisers: a class's runs when the class is first used. */
export class Initialisers {
  readonly #machine: Machine;
  readonly #program: Program;
  readonly #found = new Map<number, number | null>();
  /** By class: whether its initialiser does the same whenever it runs, and so was run ahead of all else. */
  readonly #ahead = new Map<number, boolean>();

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#program = machine.program;
  }

  run(frame: Frame, state: State, type: number): void {
    const initialiser = this.#of(type);
    if (
      initialiser === null ||
      this.#machine.relevance.isInert(type) ||
      type === this.#trying ||
      this.#isAhead(type, initialiser)
    )
      return;
    const { statics } = this.#machine;
    if (state.heap.get(statics, PSEUDO.initialised + type) !== NOTHING) return;
    state.heap.set(statics, PSEUDO.initialised + type, ANYTHING);
    const parent = this.#program.superOf(type);
    if (parent !== NONE) this.run(frame, state, parent);
    if (initialiser !== NONE) this.#machine.calls.enter(frame, state, initialiser, []);
  }

  /** The static initialiser of a class; NONE where only one above it has one, null without any. */
  #of(type: number): number | null {
    const known = this.#found.get(type);
    if (known !== undefined) return known;
    this.#found.set(type, null);
    if (!this.#program.isDefined(type)) return null;
    const own = this.#machine.methodNamed(type, "<clinit>", false)[0];
    const parent = this.#program.superOf(type);
    const found = own ?? (parent !== NONE && this.#of(parent) !== null ? NONE : null);
    this.#found.set(type, found);
    return found;
  }

  /**
   * Most initialisers only fill tables and constants. Where one reads nothing that could have been different, and no
   * other method writes what it writes, it is run once on the heap that all share.
   */
  #isAhead(type: number, initialiser: number): boolean {
    const known = this.#ahead.get(type);
    if (known !== undefined) return known;
    // Whoever asks while it is tried out gets the ordinary way.
    this.#ahead.set(type, false);
    const parent = this.#program.superOf(type);
    const above = parent === NONE ? null : this.#of(parent);
    const is =
      (above === null || this.#isAhead(parent, above)) &&
      initialiser !== NONE &&
      this.#tryAhead(type, initialiser);
    this.#ahead.set(type, is);
    return is;
  }

  #tryAhead(type: number, initialiser: number): boolean {
    const machine = this.#machine;
    const { ground, statics, cells } = machine;
    if (ground === null || !machine.relevance.mayRun(initialiser)) return false;
    const before = this.#trying;
    this.#trying = type;
    const { reads, exit, isUnseen } = machine.runs.execute(initialiser, [], ground, 0);
    this.#trying = before;
    if (exit === null || isUnseen === true) return false;
    const isOwn = (cell: number): boolean =>
      cells.object(cell) === statics && this.#isWrittenHere(type, cells.field(cell), initialiser);
    const fresh = new Set(exit.fresh);
    if (!reads.cells.every(isOwn)) return false;
    if (!exit.cells.every((cell) => fresh.has(cells.object(cell)) || isOwn(cell))) return false;
    for (const object of exit.fresh) ground.addFresh(object);
    for (const [n, cell] of exit.cells.entries()) {
      const value = exit.values[n] ?? NOTHING;
      machine.known.add(cells.object(cell), cells.field(cell), value);
      ground.put(cell, value);
      if (cells.object(cell) === statics) this.#fixed.set(cells.field(cell) - PSEUDO.statics, value);
    }
    return true;
  }

  /** What a static field holds that was written ahead of all else, and never again. */
  fixed(field: number): ValueId | undefined {
    return this.#fixed.get(field);
  }

  readonly #fixed = new Map<number, ValueId>();
  #trying: number | null = null;

  #isWrittenHere(type: number, field: number, initialiser: number): boolean {
    const { program, relevance, hierarchy } = this.#machine;
    if (field < PSEUDO.statics || field >= PSEUDO.initialised) return false;
    const number = field - PSEUDO.statics;
    if (program.fields.first(number) !== type) return false;
    const writers = relevance.uses.writersOf(program.fields.second(number), (named) =>
      hierarchy.above(named).includes(type),
    );
    return writers.every((one) => one === initialiser);
  }
}
