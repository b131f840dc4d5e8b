import type { Context, HeapObject } from "./context.ts";
import { Elements } from "./elements.ts";
import { LOCALES } from "./known/text.ts";
import { Lists } from "./lists.ts";
import { remembered } from "./remembered.ts";
import { isNothing, join, NOTHING, numberValue, UNKNOWN, type Value } from "./value.ts";
import type { World } from "./world.ts";

/** A heap object; `isAny` where it stands for whichever object of its class Android or the unseen made. */
export interface Made extends HeapObject {
  readonly isAny: boolean;
}

const MAX_TEXTS = 64;
const MAX_IN_ORDER = 64;
/** Of whoever has none: nothing is ever added to it. */
const NO_TEXTS = new Set<string>();
const LISTS = remembered(/^\[|^Ljava\/util\/\w*(?:List|Set|Vector|Queue|Deque|Map|Collection);$/);

/** Objects by where they are made, and what each of them holds. */
export class Objects {
  readonly #world: World;
  /** A method that read what has changed is followed again. */
  protected readonly again: (context: Context) => void;
  readonly #objects: Made[] = [];
  readonly #bySite = new Map<string, Made>();
  /** By method and place in it, by type, by number of the view. */
  readonly #byPlace = new Map<number, Made>();
  readonly #anys = new Map<number, Made>();
  readonly #views = new Map<number, Made>();
  readonly #elements = new Elements();
  readonly #lists = new Lists();

  constructor(world: World, again: (context: Context) => void) {
    this.#world = world;
    this.again = again;
  }

  object(number: number): Made {
    const object = this.#objects[number];
    if (object === undefined) throw new RangeError(`no object ${number}`);
    return object;
  }

  made(type: number, site: string, viewId = 0, isAny = false, lambda: HeapObject["lambda"] = null): Made {
    const known = this.#bySite.get(site);
    if (known !== undefined) return known;
    const object = this.#make(type, viewId, isAny, lambda);
    this.#bySite.set(site, object);
    return object;
  }

  /** `at` in code units from the start of the method's code. */
  madeAt(type: number, method: number, at: number): Made {
    // Followed methods are shorter than that, but not with all the rounds of their loops.
    if (at >= 0x4000) return this.made(type, `${method} ${at}`);
    const place = method * 0x4000 + at;
    let object = this.#byPlace.get(place);
    if (object === undefined) {
      object = this.#make(type, 0, false, null);
      this.#byPlace.set(place, object);
    }
    return object;
  }

  #make(type: number, viewId: number, isAny: boolean, lambda: HeapObject["lambda"]): Made {
    const object: Made = {
      id: this.#objects.length,
      type,
      texts: NO_TEXTS,
      viewId,
      lambda,
      contents: NOTHING,
      isVague: false,
      readers: new Set(),
      isAny,
    };
    this.#objects.push(object);
    return object;
  }

  any(type: number): Made {
    let object = this.#anys.get(type);
    if (object === undefined) {
      object = this.#make(type, 0, true, null);
      this.#anys.set(type, object);
    }
    return object;
  }

  view(id: number): Made {
    let object = this.#views.get(id);
    if (object === undefined) {
      object = this.#make(this.#world.program.types.idOf("Landroid/view/View;"), id, false, null);
      this.#views.set(id, object);
    }
    return object;
  }

  put(number: number, value: Value): void {
    const object = this.object(number);
    if (value.objects.includes(number) && value.objects.length === 1) return;
    const joined = join(object.contents, value);
    if (joined === object.contents) return;
    object.contents = joined;
    for (const reader of object.readers) this.again(reader);
  }

  addText(number: number, text: string): void {
    const object = this.object(number);
    if (object.texts.size >= MAX_TEXTS) return;
    if (object.texts === NO_TEXTS) object.texts = new Set();
    for (const each of text.split(LOCALES)) object.texts.add(each);
  }

  /** Puts something at one place of an array; `place` null where it is not known which. */
  putAt(number: number, place: number | string | null, value: Value): void {
    const isNew = this.#elements.put(number, place, value);
    this.put(number, value);
    if (isNew) for (const reader of this.object(number).readers) this.again(reader);
  }

  /** Notes something of an object that is not among what it holds: of what a stream is made. */
  note(number: number, name: string, value: Value): void {
    if (this.#elements.put(number, name, value))
      for (const reader of this.object(number).readers) this.again(reader);
  }

  /** What stands at one place of an array, where only that is known to have been put there; null otherwise. */
  elementAt(reader: Context, holder: Value, place: number | string | null): Value | null {
    const [number] = holder.objects;
    if (place === null || number === undefined || holder.objects.length > 1 || holder.open) return null;
    this.object(number).readers.add(reader);
    return this.#elements.at(number, place) ?? (this.#isUnset(number, place) ? numberValue(0) : null);
  }

  /** A place of an array of numbers that nothing was put in, while others were: tables by which code switches. */
  #isUnset(number: number, place: number | string): boolean {
    const length = this.#elements.lengthOf(number);
    return (
      length !== null &&
      typeof place === "number" &&
      place >= 0 &&
      place < length &&
      this.#elements.isExact(number) &&
      !isNothing(this.object(number).contents) &&
      this.#world.typeName(this.object(number).type) === "[I"
    );
  }

  setLength(array: number, length: number | null): void {
    this.#elements.setLength(array, length);
  }

  /** How many places an array has; null where it is not known which array it is, or how long. */
  lengthOf({ objects, open, nullable }: Value): number | null {
    const [number] = objects;
    return number === undefined || objects.length > 1 || open || nullable
      ? null
      : this.#elements.lengthOf(number);
  }

  /** Puts something at an end of a list; `key` tells the place in code that does it, null where it is not known where. */
  append(list: number, key: string | null, value: Value, isFirst = false): void {
    const isNew = key === null ? this.#lists.mix(list) : this.#lists.append(list, key, value, isFirst);
    this.put(list, value);
    if (isNew) for (const reader of this.object(list).readers) this.again(reader);
  }

  /** What a list or array holds, one after the other; null where it is not known which it is, or what in which order. */
  inOrder(reader: Context, holder: Value): readonly Value[] | null {
    const [number] = holder.objects;
    if (number === undefined || holder.objects.length > 1 || holder.open) return null;
    const object = this.object(number);
    object.readers.add(reader);
    if (object.isVague) return null;
    const length = this.#elements.lengthOf(number);
    if (length === null) return this.#lists.valuesOf(number);
    const values: Value[] = [];
    for (let place = 0; place < length && place < MAX_IN_ORDER; place++) {
      const value = this.#elements.at(number, place);
      if (value === null) return null;
      values.push(value);
    }
    return length > MAX_IN_ORDER ? null : values;
  }

  /** Whether each key of a map under which something stands is known. */
  isKeyed(number: number): boolean {
    return this.#elements.isExact(number);
  }

  contentsOf(reader: Context, holder: Value): Value {
    let all = NOTHING;
    for (const number of holder.objects) {
      const object = this.object(number);
      object.readers.add(reader);
      all = join(all, object.contents);
    }
    if (isNothing(all)) return UNKNOWN;
    for (const number of holder.objects) if (!this.#isList(number) || this.object(number).isVague) return all;
    return { ...all, isEach: true };
  }

  #isList(number: number): boolean {
    return LISTS.test(this.#world.typeName(this.object(number).type));
  }
}
