import { expect, test } from "vitest";
import { type Context, MAY_RUN, surelyRuns } from "./context.ts";
import { Contexts } from "./contexts.ts";
import { numberValue, UNKNOWN } from "./value.ts";

function run(context: Context): void {
  context.visited = Uint8Array.of(MAY_RUN + 1);
}

test("what was to be followed again when the instructions ran out runs surely no more", () => {
  const contexts: Contexts = new Contexts((context) => {
    run(context);
    contexts.spend(6);
    return UNKNOWN;
  }, 10);
  const first = contexts.of(1, []);
  expect(surelyRuns(first, 0)).toBe(true);
  const second = contexts.of(2, []);
  expect(contexts.isCut).toBe(true);
  contexts.again(first);
  contexts.drain();
  expect(surelyRuns(first, 0)).toBe(false);
  expect(surelyRuns(second, 0)).toBe(true);
});

test("nothing is followed once they have run out", () => {
  let runs = 0;
  const contexts: Contexts = new Contexts(() => {
    runs++;
    contexts.spend(11);
    return numberValue(1);
  }, 10);
  contexts.of(1, []);
  const late = contexts.of(2, []);
  expect(runs).toBe(1);
  expect(late.result).toBeNull();
});
