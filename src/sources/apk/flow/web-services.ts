import { readAnnotatedMethods } from "../../../formats/dex/annotations.ts";
import type { Invocation } from "./calls.ts";
import type { Frame, State } from "./frame.ts";
import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import { orBroken } from "./member-index.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { ANYTHING, NOTHING } from "./values.ts";

/** What says which request a method of an interface is; who carries it out is made at run time. */
const REQUEST = /^Lretrofit2?\/http\/(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|HTTP);$/;
/** Nothing is sent yet: the call that it gives back sends. */
const SENDS_LATER = /^Lretrofit2?\/Call;$/;

/** Interfaces of which each method is a request to a server, as annotations say. */
export class WebServices {
  readonly #machine: Machine;
  readonly #requests = new Map<number, ReadonlySet<number>>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Whether calling this method is a request with what it is given. */
  isRequest({ method, isStatic }: Invocation): boolean {
    if (isStatic) return false;
    const { program } = this.#machine;
    const type = program.methods.first(method);
    return program.isDefined(type) && this.#requestsOf(type).has(program.methods.second(method));
  }

  /** What it is given is sent, now or by the call that comes back; what else it brings, now or later, is the server's. */
  send(frame: Frame, state: State, call: Invocation): void {
    const { values, fields, sinks, library, apis, program } = this.#machine;
    const made: LibraryCall = {
      frame,
      state,
      info: apis.of(call.method),
      self: call.args[0] ?? NOTHING,
      args: call.args.slice(1),
      mark: 0,
      resultType: program.resultOf(program.methods.second(call.method)),
      result: NOTHING,
    };
    for (const arg of made.args) this.#machine.world.escape(state, values.at(arg).objs);
    const answer = library.resultObject(made);
    if (SENDS_LATER.test(program.types.text(made.resultType))) {
      const given = made.args.flatMap((arg) => this.#machine.told(state.heap, arg, true));
      this.#machine.trail.stored(frame, values.tainted(given), PSEUDO.data, null);
      if (given.length > 0) fields.add(state, values.at(answer).objs, PSEUDO.data, values.tainted(given));
    } else {
      sinks.requested(made);
      fields.add(state, values.at(answer).objs, PSEUDO.elements, ANYTHING);
    }
    state.result = values.join(ANYTHING, answer);
    frame.throws(ANYTHING, state, false);
  }

  /** The shapes of a class's methods that are requests. */
  #requestsOf(type: number): ReadonlySet<number> {
    let found = this.#requests.get(type);
    if (found === undefined) {
      found = this.#read(type);
      this.#requests.set(type, found);
    }
    return found;
  }

  #read(type: number): ReadonlySet<number> {
    const { program, casting } = this.#machine;
    const shapes = new Set<number>();
    const place = casting.isInterface(type) ? this.#machine.classPlace(type) : null;
    if (place === null) return shapes;
    const { dex } = place.dex;
    orBroken(() => {
      for (const { method, types } of readAnnotatedMethods(dex, dex.classDef(place.index).annotationsOffset))
        if (types.some((one) => REQUEST.test(program.types.text(place.dex.type(one)))))
          shapes.add(program.methods.second(place.dex.method(method)));
    });
    return shapes;
  }
}
