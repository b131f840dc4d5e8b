import type { Invocation } from "./calls.ts";
import type { Frame, State } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { ANYTHING, type ValueId } from "./values.ts";

/** Asking an SDK for something hands it nothing. */
const ASKS = /^(?:get|is|has|can|equals|compareTo|hashCode|toString)(?:[A-Z]|$)/;
const TASK = "Lcom/google/android/gms/tasks/Task;";
const PUBLIC = 0x1;

/** Watches what code hands to the methods of an SDK that others are meant to call. */
export class Sharing {
  readonly #machine: Machine;
  readonly #takers = new Map<number, string | null>();
  readonly #owners = new Map<number, string | null>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  note(frame: Frame, state: State, call: Invocation): void {
    const taker = this.#takerOf(call.method);
    if (taker === null || this.#ownerOf(frame.code.method) === taker) return;
    // What one library hands to the next is the affair of whoever handed it to the first.
    const { relevance, program } = this.#machine;
    if (relevance.isOther(program.methods.first(frame.code.method))) return;
    const args = call.isStatic ? call.args : call.args.slice(1);
    this.#machine.sinks.hand(frame, state, call.method, args);
    this.#listen(state, args);
  }

  /** An SDK calls its listeners when its server or its native code has something to tell, which nobody can follow. */
  #listen(state: State, args: readonly ValueId[]): void {
    const { values, objects, relevance, world } = this.#machine;
    const own = args
      .flatMap((arg) => values.at(arg).objs)
      .filter((object) => !relevance.isOther(objects.at(object).type));
    world.escape(state, own);
  }

  /** What an SDK brings later is its server's answer, not what it was given. */
  answer(frame: Frame, state: State, { method }: Invocation): void {
    const { program, values } = this.#machine;
    const type = program.resultOf(program.methods.second(method));
    if (program.types.text(type) !== TASK || this.#takerOf(method) === null) return;
    state.result = values.join(ANYTHING, this.#machine.make(frame, state, type, "answer", false));
  }

  /** The SDK whose public method it is. */
  #takerOf(method: number): string | null {
    const known = this.#takers.get(method);
    if (known !== undefined) return known;
    const { program, world } = this.#machine;
    const access = program.access.at(method) - 1;
    const isOpen = access < 0 || (access & PUBLIC) !== 0;
    const takes =
      isOpen && this.#machine.shapeOf(method).wide.length > 0 && !ASKS.test(program.methodName(method));
    const taker = takes ? world.shape.sdkOf(program.types.text(program.methods.first(method))) : null;
    this.#takers.set(method, taker);
    return taker;
  }

  #ownerOf(method: number): string | null {
    const type = this.#machine.program.methods.first(method);
    const known = this.#owners.get(type);
    if (known !== undefined) return known;
    const owner = this.#machine.world.shape.sdkOf(this.#machine.program.types.text(type));
    this.#owners.set(type, owner);
    return owner;
  }
}
