import { calledBackOn } from "./called-back.ts";
import type { Context, HeapObject } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { INTENT, takes } from "./intents.ts";
import { enterLambda } from "./lambda-calls.ts";
import { OwnQuestions } from "./own-questions.ts";
import { unknownArguments } from "./unknown-arguments.ts";
import { objectValue } from "./value.ts";

interface Handed {
  readonly object: number;
  readonly from: Context;
}

/** Objects that known code was handed in a broad exploration, which may call them back at any time. */
export class HandedOut {
  readonly #exploration: Exploration;
  readonly #questions: OwnQuestions;
  readonly #met = new Set<number>();
  readonly #toCallBack: Handed[] = [];
  /** Those that are told only what they have asked. */
  readonly #waiting: Handed[] = [];
  #isAskedUnseen = false;

  constructor(exploration: Exploration) {
    this.#exploration = exploration;
    this.#questions = new OwnQuestions(exploration.world);
  }

  add(object: number, from: Context): void {
    if (this.#met.has(object)) return;
    this.#met.add(object);
    this.#toCallBack.push({ object, from });
  }

  /** Whether there was one left to be called back. */
  callNext(): boolean {
    const next = this.#toCallBack.pop();
    if (next === undefined) return false;
    this.#callBack(this.#exploration.heap.object(next.object), next.from);
    return true;
  }

  /** Something is asked on behalf of a page that is not known: any of those that wait may be told. */
  askUnseen(): void {
    if (this.#isAskedUnseen) return;
    this.#isAskedUnseen = true;
    this.#toCallBack.push(...this.#waiting);
  }

  #callBack(object: HeapObject, from: Context): void {
    const { world, contexts, pressNames, watchers, intents } = this.#exploration;
    if (object.lambda !== null) {
      enterLambda(this.#exploration, object, [], from, -1);
      return;
    }
    if (!world.isFollowed(object.type) || !world.isKnownAbove(object.type)) return;
    const calledBack = calledBackOn(world, object.type);
    const isCalled = (name: string): boolean =>
      calledBack(name) &&
      !pressNames.has(name) &&
      !watchers.isTold(object.id, name) &&
      !(name === "onActivityResult" && intents.isAwaiting(object.id)) &&
      !this.#waitsForAnswer(object, from, name);
    for (const method of world.methodsNamed(object.type, isCalled)) {
      // Whoever starts it says with which intent.
      if (intents.isStarted(object.id) && [0, 1].some((n) => takes(world, method, n, INTENT))) continue;
      const args = [objectValue(object.id), ...unknownArguments(world, method)];
      contexts.enter(method, args, from, -1, false);
    }
  }

  /** It is told what its own code has asked, where it asks. */
  #waitsForAnswer(object: HeapObject, from: Context, name: string): boolean {
    if (this.#isAskedUnseen || !this.#questions.areAsked(object.type, name)) return false;
    this.#waiting.push({ object: object.id, from });
    return true;
  }
}
