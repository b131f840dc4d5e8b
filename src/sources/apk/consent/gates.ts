import type { Page, Press } from "./context.ts";
import type { Exploration } from "./exploration.ts";
import { PLATFORM_ANSWER } from "./known/consent-platforms.ts";
import { textsOf } from "./known/screen.ts";
import { wordsOfBox } from "./known/ticks.ts";
import { agreesAlone, asksForTick, isPolicyText, type Side, sideOf, sideOfName } from "./words.ts";

/** A button on a page or dialog that speaks of a privacy policy or terms. */
export interface GateButton {
  readonly press: Press;
  readonly side: "agree" | "refuse" | "other";
  /** The words by which the page was known; empty where it speaks of no policy. */
  readonly words: string;
  /** The layout in which they stand, where they do. */
  readonly layout: string | null;
}

/** What a press means, as far as is known by now. */
export function buttonOf(exploration: Exploration, press: Press): GateButton {
  if (press.ticks === PLATFORM_ANSWER)
    return { press, side: "agree", words: press.label.text ?? "", layout: null };
  if (press.ticks !== "")
    return { press, side: "agree", words: wordsOfBox(exploration, press.on), layout: null };
  const page = pageOf(exploration, press);
  const policy = policyWords(exploration, press, page);
  if (policy === null) return { press, side: "other", words: "", layout: null };
  return { press, ...policy, side: sideInGate(exploration, press, page) };
}

/** A library makes the buttons of its dialogs in one class and shows the message in another beside it. */
function pageOf(exploration: Exploration, press: Press): Page {
  const own = exploration.page(press.owner);
  // What stands beside it is only asked for words of a policy.
  if (!exploration.speaksOfPolicy) return own;
  const saysMore = own.layouts.size > 0 || [...own.texts].some((text) => text.length > MAX_TITLE);
  if (saysMore || !labelsOf(exploration, press).some(agreesOrRefuses)) return own;
  const folder = press.owner.slice(0, press.owner.lastIndexOf("/") + 1);
  const beside = [...exploration.pages.values()].filter(
    ({ owner }) => owner.slice(0, owner.lastIndexOf("/") + 1) === folder,
  );
  return {
    owner: own.owner,
    texts: new Set(beside.flatMap(({ texts }) => [...texts])),
    layouts: own.layouts,
  };
}

function agreesOrRefuses(label: string): boolean {
  return agreesAlone(label) || sideOf([label]) === "refuse";
}

/** Not every "OK" near a link to the policy agrees to it: the page must ask. */
function sideInGate(exploration: Exploration, press: Press, page: Page): GateButton["side"] {
  const side = sideOfPress(exploration, press);
  if (side === "other") return "other";
  const others = beside(exploration, press).map((each) => sideOfPress(exploration, each));
  if (side === "refuse")
    return others.some((each) => each === "agree" || each === "go-on") ? "refuse" : "other";
  if (side === "go-on" && isTickedBefore(exploration, press, page)) return "other";
  const own = textsOf(exploration, press.on);
  const isOwn = own.some(isPolicyText);
  if (press.shown === "dialog" && side === "go-on") {
    const hasMessage = own.some((text) => text.length > MAX_TITLE);
    return isOwn || (!hasMessage && hasPolicyLayout(exploration, page)) ? "agree" : "other";
  }
  const canRefuse = others.includes("refuse") || mayRefuseOn(exploration, press, page);
  const asks =
    isOwn || speaksOfAgreeing(exploration, press, page) || labelsOf(exploration, press).some(agreesAlone);
  return asks || (side === "agree" && canRefuse) ? "agree" : "other";
}

/** Who goes on past a box that somebody else has ticked has not agreed. */
function isTickedBefore(exploration: Exploration, press: Press, page: Page): boolean {
  if (exploration.tickedPages.has(press.owner)) return true;
  const layouts = [...page.layouts, ...layoutsWith(exploration, viewIds(exploration, press))];
  return layouts.some((layout) =>
    exploration.world.screens
      .layout(layout)
      ?.elements.some(({ isTicked, texts }) => isTicked && texts.some(asksForTick)),
  );
}

/** Longer than the title of a dialog. */
const MAX_TITLE = 12;

/** The other buttons of the same dialog, or of the same page. */
function beside({ presses }: Exploration, press: Press): readonly Press[] {
  return [...presses.values()].filter(
    (each) =>
      each !== press &&
      each.owner === press.owner &&
      each.shown === press.shown &&
      (press.shown === "view" || each.on.objects.some((object) => press.on.objects.includes(object))),
  );
}

function hasPolicyLayout({ world }: Exploration, { layouts }: Page): boolean {
  return [...layouts].some((layout) => world.screens.firstText(layout, isPolicyText) !== null);
}

/** A layout with a refusing element that nobody listens to still offers to refuse. */
function mayRefuseOn(exploration: Exploration, press: Press, page: Page): boolean {
  const layouts = [...page.layouts, ...layoutsWith(exploration, viewIds(exploration, press))];
  return layouts.some((layout) =>
    exploration.world.screens.layout(layout)?.elements.some(({ texts }) => sideOf(texts) === "refuse"),
  );
}

/** The words of a page that speak of a policy, and the layout that holds them where one does. */
function policyWords(
  exploration: Exploration,
  press: Press,
  page: Page,
): { readonly words: string; readonly layout: string | null } | null {
  const said = [...textsOf(exploration, press.on), ...page.texts].find(isPolicyText);
  if (said !== undefined) return { words: said, layout: null };
  const { screens } = exploration.world;
  if (!screens.mayShowPolicy) return null;
  for (const layout of [...page.layouts, ...layoutsWith(exploration, viewIds(exploration, press))]) {
    const words = screens.firstText(layout, isPolicyText);
    if (words !== null) return { words, layout: screens.layout(layout)?.entry ?? null };
  }
  return null;
}

function speaksOfAgreeing(exploration: Exploration, press: Press, page: Page): boolean {
  const layouts = [...page.layouts, ...layoutsWith(exploration, viewIds(exploration, press))];
  const written = layouts.flatMap((layout) => exploration.world.screens.layout(layout)?.elements ?? []);
  const texts = [...page.texts, ...written.flatMap((element) => element.texts)];
  return texts.some((text) => asksForTick(text));
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
  const written = layoutsWith(exploration, ids).flatMap((layout) =>
    (exploration.world.screens.layout(layout)?.elements ?? [])
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ texts }) => texts),
  );
  return [...own, ...written];
}

function viewIds({ heap }: Exploration, { shown, on }: Press): readonly number[] {
  if (shown === "dialog") return [];
  return on.objects.map((object) => heap.object(object).viewId).filter((id) => id !== 0);
}

/** Layouts on screen that hold one of these views. */
function layoutsWith(
  { pages, world, presses, heap }: Exploration,
  ids: readonly number[],
): readonly number[] {
  if (ids.length === 0) return [];
  const found = new Set<number>();
  for (const { layouts } of pages.values())
    for (const layout of layouts) if (world.screens.holds(layout, ids)) found.add(layout);
  if (found.size > 0) return [...found];
  // A library that was not followed shows it: the one layout that holds all that the page listens to.
  const owners = [...presses.values()].filter(({ on }) =>
    on.objects.some((object) => ids.includes(heap.object(object).viewId)),
  );
  const together = [...presses.values()]
    .filter(({ owner, shown }) => shown === "view" && owners.some((each) => each.owner === owner))
    .flatMap(({ on }) => on.objects.map((object) => heap.object(object).viewId))
    .filter((id) => id !== 0);
  const all = world.screens.layoutsWithAll([...new Set(together)]);
  return all.length === 1 ? all : [];
}
