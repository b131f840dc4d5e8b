import type { CodePlace } from "../../../model/place.ts";
import type { SinkWatch, SourceWatch } from "./watch.ts";

/** A call, field or callback that gives personal data, if what is still open about it turns out so. */
export interface SourceSeen {
  readonly at: CodePlace;
  /** Usually one; several where an app's class may inherit from several that are watched. */
  readonly watches: readonly SourceWatch[];
  /** The app's class it is called on, which must extend the watched class; else null. */
  readonly through: string | null;
  /** Interfaces that class says it implements. */
  readonly interfaces: readonly string[];
  /** What the deciding argument may be; joined over all visits. */
  atoms: readonly string[];
  /** The constant kind that decides, where no signature does (`intent-action`). */
  readonly constantKind: string | null;
}

export interface SinkSeen {
  readonly at: CodePlace;
  readonly sink: SinkWatch;
  from: readonly number[];
}

export interface AskSeen {
  readonly at: CodePlace;
  /** The class that is handed the permissions and must ask for them itself; null where the call's name says that it asks. */
  readonly to: string | null;
  atoms: readonly string[];
}

export interface LoaderSeen {
  readonly at: CodePlace;
  readonly name: string;
  readonly kind: "dex" | "native";
  atoms: readonly string[];
}

/** What the closer look at methods found in all dex files. Looking twice at a method adds nothing twice. */
export class Findings {
  readonly sources: SourceSeen[] = [];
  readonly sinks: SinkSeen[] = [];
  readonly asks: AskSeen[] = [];
  /** Classes whose own code asks the system: a library for permissions, whatever it is called. */
  readonly askers = new Set<string>();
  readonly loaders: LoaderSeen[] = [];
  /** Texts that are written into a field, by `Lclass;->name:type`. */
  readonly fieldTexts = new Map<string, Set<string>>();
  /** Texts that are handed to a parameter, by `Lclass;->name(shape)result#n`. */
  readonly parameterTexts = new Map<string, Set<string>>();
  /** The same for permissions and fields that may hold them, with the place of each call. */
  readonly parameterPlaces = new Map<string, (readonly [atom: string, at: CodePlace])[]>();
  readonly #sourceIds = new Map<string, number>();
  readonly #sinkRows = new Map<string, SinkSeen>();
  readonly #askRows = new Map<string, AskSeen>();
  readonly #loaderRows = new Map<string, LoaderSeen>();

  addSource(seen: SourceSeen): number {
    const key = `${placeKey(seen.at)} ${seen.constantKind ?? seen.watches[0]?.signature}`;
    const known = this.#sourceIds.get(key);
    if (known === undefined) {
      const id = this.sources.push(seen) - 1;
      this.#sourceIds.set(key, id);
      return id;
    }
    const row = this.sources[known];
    if (row) row.atoms = merged(row.atoms, seen.atoms);
    return known;
  }

  addSink(seen: SinkSeen): void {
    const key = `${placeKey(seen.at)} ${seen.sink.signature}`;
    const known = this.#sinkRows.get(key);
    if (known) known.from = merged(known.from, seen.from);
    else {
      this.#sinkRows.set(key, seen);
      this.sinks.push(seen);
    }
  }

  addAsk(seen: AskSeen): void {
    addAtoms(placeKey(seen.at), seen, this.#askRows, this.asks);
  }

  addLoader(seen: LoaderSeen): void {
    addAtoms(placeKey(seen.at), seen, this.#loaderRows, this.loaders);
  }

  addFieldText(field: string, atoms: readonly string[]): void {
    addTexts(this.fieldTexts, field, atoms);
  }

  addParameterText(parameter: string, atoms: readonly string[]): void {
    addTexts(this.parameterTexts, parameter, atoms);
  }

  addParameterPlaces(parameter: string, atoms: readonly string[], at: CodePlace): void {
    const places = this.parameterPlaces.get(parameter) ?? [];
    this.parameterPlaces.set(parameter, places);
    const key = placeKey(at);
    for (const atom of atoms) {
      if (places.length >= MAX_PLACES) return;
      if (!places.some(([known, place]) => known === atom && placeKey(place) === key))
        places.push([atom, at]);
    }
  }
}

const MAX_PLACES = 64;

function placeKey(at: CodePlace): string {
  return `${at.entry} ${at.class} ${at.method} ${at.offset}`;
}

function addAtoms<T extends { atoms: readonly string[] }>(
  key: string,
  seen: T,
  rows: Map<string, T>,
  list: T[],
): void {
  const known = rows.get(key);
  if (known) known.atoms = merged(known.atoms, seen.atoms);
  else {
    rows.set(key, seen);
    list.push(seen);
  }
}

const MAX_TEXTS = 64;

function addTexts(map: Map<string, Set<string>>, key: string, atoms: readonly string[]): void {
  const texts = map.get(key) ?? new Set<string>();
  for (const atom of atoms) if (texts.size < MAX_TEXTS) texts.add(atom);
  map.set(key, texts);
}

function merged<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}
