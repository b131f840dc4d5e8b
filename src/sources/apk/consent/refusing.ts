import { type Closing, type Context, type PageStarted, type Press, surelyRuns } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { buttonOf } from "./gates.ts";
import { isLink } from "./known/screen.ts";
import { enterLambda } from "./lambda-calls.ts";
import { objectValue } from "./value.ts";

/** What Android calls on a page that the user leaves, whatever it asks for. */
const LEFT: readonly string[] = ["onUserLeaveHint", "onPause", "onSaveInstanceState", "onStop", "onDestroy"];
/** A dialog that asks keeps the key for itself. */
const GONE_BACK: readonly string[] = ["onBackPressed"];
/** Behind the question whether really to refuse there is seldom another. */
const MAX_ROUNDS = 4;

/**
 * What runs where the user does not agree: refuses, also in the dialog that asks once more, leaves the page that asks, or
 * opens a text that it links to. `isShown`: whether a page surely opens at the first start.
 */
export function refuse(
  exploration: Exploration,
  isShown: (page: PageStarted) => boolean,
): readonly Context[] {
  exploration.doubtsAll = true;
  const shown = exploration.pagesStarted.filter(isShown);
  const entered: Context[] = [];
  const pressed = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const buttons = [...exploration.presses].map(([key, press]) => ({
      key,
      ...buttonOf(exploration, press),
    }));
    const gates = buttons.filter(({ side }) => side === "agree");
    const fresh = buttons.filter(
      ({ key, press, side }) =>
        !pressed.has(key) &&
        (side === "refuse"
          ? round === 0 || isSurelyOffered(press)
          : press.listener.objects.some((object) => isLink(exploration, object)) &&
            isOn(gates, press) &&
            isSurelyOffered(press)),
    );
    if (round === 0 && gates.length > 0) {
      entered.push(...leave(exploration, shown, gates));
      const canRefuse = buttons.filter(({ side }) => side === "refuse");
      entered.push(...closeAll(exploration, gates, canRefuse));
    }
    if (fresh.length === 0) break;
    for (const { key, press } of fresh) {
      pressed.add(key);
      entered.push(...exploration.press(press));
    }
  }
  return entered;
}

interface Gate {
  readonly press: Press;
}

function isSurelyOffered({ from, at }: Press): boolean {
  return surelyRuns(from, at);
}

/** The dialog that asks is gone once the user has refused, or has gone back where that is possible. */
function closeAll(
  exploration: Exploration,
  gates: readonly Gate[],
  refusing: readonly Gate[],
): readonly Context[] {
  const entered: Context[] = [];
  for (const closing of exploration.closings.values()) {
    const { owner, name, on } = closing;
    const isAsking = gates.some(
      ({ press }) =>
        press.owner === owner &&
        (press.shown === "view" || press.on.objects.some((object) => on.objects.includes(object))),
    );
    const isLocked = exploration.lockedPages.has(owner);
    const goes = !isLocked || (name === "onDismiss" && refusing.some(({ press }) => press.owner === owner));
    if (isAsking && goes && surelyRuns(closing.from, closing.at))
      entered.push(...close(exploration, closing));
  }
  exploration.settle();
  return entered;
}

function close(exploration: Exploration, { listener, name, on, from }: Closing): readonly Context[] {
  const { heap, world, contexts } = exploration;
  return listener.objects.flatMap((number) => {
    const object = heap.object(number);
    if (object.lambda !== null) return enterLambda(exploration, object, [on], from, -1);
    return (world.methodsOf(object.type).get(name) ?? []).map((method) =>
      contexts.enter(method, [objectValue(number), on], from, -1, true),
    );
  });
}

function isOn(gates: readonly Gate[], { owner }: Press): boolean {
  return gates.some(({ press }) => press.owner === owner);
}

function leave(
  exploration: Exploration,
  pages: readonly PageStarted[],
  gates: readonly Gate[],
): readonly Context[] {
  const { world } = exploration;
  const entered: Context[] = [];
  for (const { object } of pages) {
    const owner = world.typeName(object.type);
    const isGate = gates.some(({ press }) => press.shown === "view" && press.owner === owner);
    for (const name of isGate ? [...GONE_BACK, ...LEFT] : LEFT)
      entered.push(...exploration.callOn(object, name));
  }
  exploration.settle();
  return entered;
}
