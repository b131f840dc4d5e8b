import { readAxml, type XmlAttribute, type XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { type ResValue, VALUE_TYPE } from "../../../formats/res-value.ts";
import { layoutFiles } from "../app-files.ts";
import type { OpenApk } from "../container/open.ts";
import type { AppResources } from "../resources.ts";
import { mayNameCode } from "./layout-bytes.ts";
import { mayShowPolicy } from "./policy-bytes.ts";

/** An element of a layout that a person may see or press. */
export interface ScreenElement {
  /** As written: `Button`, `com.a.PolicyView`, `fragment`. */
  readonly name: string;
  /** `android:id`; 0 without one. */
  readonly id: number;
  /** In every locale. */
  readonly texts: readonly string[];
  /** `android:onClick`; empty without one. */
  readonly onClick: string;
  /** Of `<fragment android:name>`, dotted; empty without one. */
  readonly className: string;
  /** `android:checked` */
  readonly isTicked: boolean;
}

/** One layout, its includes taken in. */
export interface Screen {
  readonly entry: string;
  readonly elements: readonly ScreenElement[];
  /** It may name a class or a method of the app. */
  readonly mayNameCode: boolean;
}

const ATTRIBUTE = {
  text: 0x0101014f,
  id: 0x010100d0,
  onClick: 0x0101026f,
  name: 0x01010003,
  hint: 0x01010150,
  checked: 0x01010106,
};
/** Types whose values are no files, but texts in eighty languages: most numbers that calls are given are such. */
const NEVER_FILES: ReadonlySet<string> = new Set([
  "array",
  "attr",
  "bool",
  "dimen",
  "id",
  "integer",
  "plurals",
  "string",
  "style",
]);
const MAX_ELEMENTS = 4000;
const MAX_DEPTH = 80;
const MAX_LAYOUTS_LOOKED_THROUGH = 1200;

function wholeNumber(value: ResValue | null): number | null {
  if (value === null || value.type < VALUE_TYPE.decimal || value.type > VALUE_TYPE.boolean) return null;
  return value.type === VALUE_TYPE.boolean ? Number(value.data !== 0) : value.data | 0;
}

/** Layouts and strings by resource id, read when code asks for them. */
export class Screens {
  readonly #resources: AppResources;
  readonly #files: ReadonlyMap<string, () => Uint8Array>;
  readonly #known = new Map<number, Screen | null>();
  readonly #views = new Map<number, ReadonlySet<number>>();
  readonly #firsts = new Map<number, string | null>();
  readonly #texts = new Map<number, readonly string[]>();
  readonly #apk: OpenApk;
  #mayShowPolicy: boolean | null = null;
  /** Filled when it is first asked for. */
  #byView: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(apk: OpenApk, resources: AppResources) {
    this.#apk = apk;
    this.#resources = resources;
    const files = new Map<string, () => Uint8Array>();
    for (const { entry, read } of layoutFiles(apk)) {
      const inside = entry.lastIndexOf("!/");
      files.set(inside < 0 ? entry : entry.slice(inside + 2), read);
    }
    this.#files = files;
  }

  /** Whether resources or layouts hold words of a policy anywhere; what code says is not looked at. */
  get mayShowPolicy(): boolean {
    this.#mayShowPolicy ??= mayShowPolicy(this.#apk);
    return this.#mayShowPolicy;
  }

  /** The texts of a string or of each item of an array, in every locale. */
  texts(id: number): readonly string[] {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const { table } = this.#resources;
    const texts = table === null || id >>> 24 === 0 ? [] : Object.values(table.strings(id));
    this.#texts.set(id, texts);
    return texts;
  }

  /** What a list of texts holds, in order; nothing where languages or devices have lists of their own. */
  items(id: number): readonly string[] {
    const values = id >>> 24 === 0 ? [] : (this.#resources.table?.values(id) ?? []);
    const texts = values.length === 1 ? (values[0]?.items ?? []).map(({ string }) => string) : [];
    return texts.every((text) => text !== null) ? texts : [];
  }

  /** Texts that hold web addresses, by number. */
  addressIds(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const type of ["string", "array"])
      for (const { id, values } of this.#resources.table?.entries(type) ?? [])
        if (values.some(({ string }) => string?.includes("://") === true)) found.add(id);
    return found;
  }

  /** What a truth value or whole number of the resources is; null where it is not the same in all of them. */
  number(id: number): number | null {
    const values = id >>> 24 === 0 ? [] : (this.#resources.table?.values(id) ?? []);
    const numbers = new Set(values.map(({ value }) => wholeNumber(value)));
    const [number] = numbers;
    return numbers.size === 1 ? (number ?? null) : null;
  }

  /** The first of a layout's texts for which `isWanted` holds, which is to be the same function each time. */
  firstText(layout: number, isWanted: (text: string) => boolean): string | null {
    const known = this.#firsts.get(layout);
    if (known !== undefined) return known;
    const elements = this.layout(layout)?.elements ?? [];
    const first = elements.flatMap(({ texts }) => texts).find(isWanted) ?? null;
    this.#firsts.set(layout, first);
    return first;
  }

  /** `id/btn_agree`, `string/agree` */
  name(id: number): string {
    return (id >>> 24 === 0 ? null : this.#resources.table?.name(id)) ?? "";
  }

  /** Whether a layout holds one of these views. */
  holds(layout: number, views: readonly number[]): boolean {
    let held = this.#views.get(layout);
    if (held === undefined) {
      held = new Set(this.layout(layout)?.elements.map(({ id }) => id));
      this.#views.set(layout, held);
    }
    for (const view of views) if (held.has(view)) return true;
    return false;
  }

  /** Layouts that hold all of these views, wherever they are shown; none where the app has too many to look through. */
  layoutsWithAll(views: readonly number[]): readonly number[] {
    const [first] = views;
    if (first === undefined || this.#files.size > MAX_LAYOUTS_LOOKED_THROUGH) return [];
    this.#byView ??= this.#layoutsByView();
    const layouts = this.#byView.get(first) ?? [];
    return layouts.filter((id) => views.every((view) => this.holds(id, [view])));
  }

  #layoutsByView(): ReadonlyMap<number, readonly number[]> {
    const byName = new Map<string, number>();
    for (const { id, name } of this.#resources.table?.entries("layout") ?? [])
      if (!byName.has(name)) byName.set(name, id);
    const layouts = new Set<number>();
    for (const path of this.#files.keys()) {
      const id = byName.get(path.slice(path.lastIndexOf("/") + 1, -4));
      if (id !== undefined) layouts.add(id);
    }
    const byView = new Map<number, number[]>();
    for (const layout of layouts) {
      for (const { id } of this.layout(layout)?.elements ?? []) {
        const known = byView.get(id);
        if (known === undefined) byView.set(id, [layout]);
        else if (!known.includes(layout)) known.push(layout);
      }
    }
    return byView;
  }

  layout(id: number): Screen | null {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, null);
    const screen = this.#read(id);
    this.#known.set(id, screen);
    return screen;
  }

  #read(id: number): Screen | null {
    const { table } = this.#resources;
    if (table === null || id >>> 24 === 0 || NEVER_FILES.has(table.typeOf(id) ?? "")) return null;
    for (const { string } of table.values(id)) {
      const read = string === null ? undefined : this.#files.get(string);
      if (string === null || read === undefined) continue;
      try {
        const bytes = read();
        if (mayNameCode(bytes, this.#apk.platform.decodeText))
          return { entry: string, elements: this.#elementsOf(bytes), mayNameCode: true };
        return new PlainScreen(string, () => this.#elementsOf(bytes));
      } catch (error) {
        // The reader of layouts has already said that this one is broken.
        if (!(error instanceof FormatError)) throw error;
      }
    }
    return null;
  }

  #elementsOf(bytes: Uint8Array): readonly ScreenElement[] {
    const elements: ScreenElement[] = [];
    this.#collect(readAxml(bytes).root, 0, elements);
    return elements;
  }

  #collect(element: XmlElement, depth: number, into: ScreenElement[]): void {
    if (depth > MAX_DEPTH || into.length >= MAX_ELEMENTS) return;
    const attribute = (id: number): XmlAttribute | undefined =>
      element.attributes.find(({ resourceId }) => resourceId === id);
    if (element.name === "include") {
      const layout = element.attributes.find(({ name }) => name === "layout");
      const included = layout === undefined ? null : this.layout(layout.data);
      if (included !== null) into.push(...included.elements);
    }
    const id = attribute(ATTRIBUTE.id);
    const named = attribute(ATTRIBUTE.name) ?? element.attributes.find(({ name }) => name === "class");
    const text = attribute(ATTRIBUTE.text);
    const textsOf = (): readonly string[] => this.#textsOf(text);
    into.push({
      name: element.name,
      id: id === undefined || id.type !== VALUE_TYPE.reference ? 0 : id.data,
      // Looked up when someone reads them: most layouts are only passed by.
      get texts() {
        return textsOf();
      },
      onClick: attribute(ATTRIBUTE.onClick)?.string ?? "",
      className: named?.string ?? "",
      isTicked: (attribute(ATTRIBUTE.checked)?.data ?? 0) !== 0,
    });
    for (const child of element.children) this.#collect(child, depth + 1, into);
  }

  #textsOf(attribute: XmlAttribute | undefined): readonly string[] {
    if (attribute === undefined) return [];
    if (attribute.string !== null) return [attribute.string];
    return attribute.type === VALUE_TYPE.reference ? this.texts(attribute.data) : [];
  }
}

/** A layout of nothing but what Android has: taken apart when someone asks what stands in it. */
class PlainScreen implements Screen {
  readonly entry: string;
  readonly mayNameCode = false;
  readonly #read: () => readonly ScreenElement[];
  #elements: readonly ScreenElement[] | null = null;

  constructor(entry: string, read: () => readonly ScreenElement[]) {
    this.entry = entry;
    this.#read = read;
  }

  get elements(): readonly ScreenElement[] {
    this.#elements ??= orNone(this.#read);
    return this.#elements;
  }
}

function orNone(read: () => readonly ScreenElement[]): readonly ScreenElement[] {
  try {
    return read();
  } catch (error) {
    // The reader of layouts has already said that this one is broken.
    if (!(error instanceof FormatError)) throw error;
    return [];
  }
}
