import type { Page, Press } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { textsOf } from "./known/screen.ts";
import { isPolicyText, type Side, sideOf, sideOfName } from "./words.ts";

/** A button on a page or dialog that speaks of a privacy policy or terms. */
export interface GateButton {
  readonly press: Press;
  readonly side: "agree" | "refuse" | "other";
  /** The words by which the page was known; empty where it speaks of no policy. */
  readonly words: string;
  /** The layout in which they stand, where they do. */
  readonly layout: string | null;
}

const AGREES = /同意|agree|accept|consent/i;

/** What a press means, as far as is known by now. */
export function buttonOf(exploration: Exploration, press: Press): GateButton {
  const page = exploration.page(press.owner);
  const texts = [...wordsOf(exploration, press, page)];
  const policy = texts.find(({ text }) => isPolicyText(text));
  if (policy === undefined) return { press, side: "other", words: "", layout: null };
  const side = sideOfPress(exploration, press);
  const goesOn =
    side === "go-on" &&
    (press.shown === "dialog" || texts.some(({ text }) => isPolicyText(text) && AGREES.test(text)));
  return {
    press,
    side: goesOn ? "agree" : side === "agree" || side === "refuse" ? side : "other",
    words: policy.text,
    layout: policy.layout,
  };
}

function sideOfPress(exploration: Exploration, press: Press): Side {
  const labels = labelsOf(exploration, press);
  const side = sideOf(labels);
  if (side !== "other" || labels.length > 0) return side;
  for (const id of viewIds(exploration, press)) {
    const byName = sideOfName(exploration.world.screens.name(id));
    if (byName !== "other") return byName;
  }
  return press.methodName === "" ? "other" : sideOfName(press.methodName);
}

function labelsOf(exploration: Exploration, press: Press): readonly string[] {
  const own = textsOf(exploration, press.label);
  const ids = viewIds(exploration, press);
  const written = layoutsWith(exploration, ids).flatMap(({ elements }) =>
    elements.filter(({ id }) => ids.includes(id)).flatMap(({ texts }) => texts),
  );
  return [...own, ...written];
}

function viewIds({ heap }: Exploration, { shown, on }: Press): readonly number[] {
  if (shown === "dialog") return [];
  return on.objects.map((object) => heap.object(object).viewId).filter((id) => id !== 0);
}

/** Layouts on screen that hold one of these views. */
function layoutsWith(exploration: Exploration, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return [...exploration.pages.values()].flatMap(({ layouts }) =>
    [...layouts].flatMap((layout) => {
      const screen = exploration.world.screens.layout(layout);
      return screen?.elements.some(({ id }) => ids.includes(id)) ? [screen] : [];
    }),
  );
}

function* wordsOf(
  exploration: Exploration,
  press: Press,
  page: Page,
): Iterable<{ readonly text: string; readonly layout: string | null }> {
  for (const text of textsOf(exploration, press.on)) yield { text, layout: null };
  for (const text of page.texts) yield { text, layout: null };
  const own = [...page.layouts].map((layout) => exploration.world.screens.layout(layout));
  for (const screen of [...own, ...layoutsWith(exploration, viewIds(exploration, press))]) {
    for (const element of screen?.elements ?? []) {
      for (const text of element.texts) yield { text, layout: screen?.entry ?? null };
    }
  }
}
