import type { ConsentGate } from "../../../model/app.ts";
import type { Context } from "./context.ts";
import type { GateButton } from "./gates.ts";
import { kindOfShown } from "./lifecycle.ts";
import type { World } from "./world.ts";

const MAX_WORDS = 160;

/** The gate as the audit tells of it: of several, the first that was found. */
export function gateOf(
  buttons: readonly (GateButton & { readonly entered: readonly Context[] })[],
  flags: readonly string[],
  world: World,
): ConsentGate | null {
  const [first] = buttons;
  if (first === undefined) return null;
  const { program } = world;
  const same = buttons.filter(({ press }) => press.owner === first.press.owner);
  const { from, at } = first.press;
  const dex = program.dexes[program.codeDex.at(from.method)];
  const place = {
    kind: "code",
    entry: dex?.entry ?? "",
    class: world.typeName(program.methods.first(from.method)),
    method: program.methodText(from.method),
    offset: at,
  } as const;
  const words = first.words.trim();
  return {
    kind: kindOfShown(first.press.shown, world.kindOf(program.types.idOf(first.press.owner))),
    class: first.press.owner,
    words: words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words,
    agree: [
      ...new Set(same.flatMap(({ entered }) => entered.map(({ method }) => program.signature(method)))),
    ],
    flags: [...new Set(flags)].sort(),
    at: place,
  };
}
