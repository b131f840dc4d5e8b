import { type Dex, openDex } from "../../../formats/dex/dex.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { Anomaly, Stats } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { EntryPlace } from "../../../model/place.ts";
import { type AddressSeen, findAddresses } from "./addresses.ts";
import { ClassIndex } from "./class-index.ts";
import type {
  CallsWanted,
  CodeInput,
  CodeRead,
  CodeVersion,
  DexFile,
  HostInCode,
  SdkMarkSeen,
} from "./code-read.ts";
import { DexContext } from "./dex-context.ts";
import type { FastDex } from "./fast/fast-dex.ts";
import { Findings } from "./findings.ts";
import { Look } from "./look.ts";
import { markDex } from "./marks.ts";
import { readSdkMarks } from "./sdk-marks.ts";
import { readVersions } from "./sdk-versions.ts";
import { settle } from "./settle.ts";
import { type Walked, walkDex } from "./walk.ts";
import type { Watch } from "./watch.ts";

/**
 * Reads all dex files of an app, one after the other, and keeps none of their bytes. One walk over every instruction
 * counts and finds the methods that touch what is watched; only those are looked at closely. `fast` is null where there is no
 * WebAssembly.
 */
export function readCode(input: CodeInput, watch: Watch, fast: FastDex | null): CodeRead {
  const reading = new Reading(watch, fast, input);
  for (const file of input.dexFiles) reading.read(file);
  const { index } = reading;
  const settled = settle(reading.findings, watch, index);
  return {
    rows: settled.rows,
    stats: reading.stats(),
    requested: settled.requested,
    permissionUses: settled.permissionUses,
    hosts: [...reading.hosts.values()],
    sdkMarks: reading.sdkMarks,
    versions: reading.versions,
    loaders: settled.loaders,
    anomalies: reading.anomalies,
    gaps: reading.gaps,
    hasClass: (descriptor) => index.has(descriptor),
    prefixesPresent: (prefixes, without) => index.prefixesPresent(prefixes, without),
  };
}

/** Of a dex: what was read of it is worth being collected at once. */
const MANY_BYTES = 4 << 20;

class Reading {
  readonly index: ClassIndex;
  readonly findings = new Findings();
  readonly hosts = new Map<string, HostInCode>();
  readonly sdkMarks: SdkMarkSeen[] = [];
  readonly versions: CodeVersion[] = [];
  readonly anomalies: Anomaly[] = [];
  readonly gaps: GapSeen[] = [];
  readonly #watch: Watch;
  readonly #fast: FastDex | null;
  readonly #calls: CallsWanted | null;
  readonly #dropped: (() => void) | undefined;
  #dexFiles = 0;
  #counts = { classes: 0, methods: 0, fields: 0, strings: 0, instructions: 0, invokes: 0 };

  constructor(watch: Watch, fast: FastDex | null, { calls, bytesOf, dropped }: CodeInput) {
    this.#watch = watch;
    this.#fast = fast;
    this.#calls = calls ?? null;
    this.#dropped = dropped;
    this.index = new ClassIndex(fast, bytesOf);
  }

  stats(): Stats {
    return { dexFiles: this.#dexFiles, ...this.#counts };
  }

  read({ entry, read }: DexFile): void {
    try {
      const all = this.#open(read);
      this.#tellDropped(all);
      this.#dexFiles++;
      for (const dex of all) this.#readDex(dex, entry);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.gaps.push(unreadable(entry, error));
    }
  }

  /**
   * Where nobody else keeps the bytes, they are kept once: what was read is gone with this call, so that its memory is free
   * for what comes next.
   */
  #open(read: () => Uint8Array): readonly Dex[] {
    const { texts, sdkTexts } = this.#watch;
    const given = openDex(read());
    // The archive's own bytes of it are gone already.
    this.#tellDropped(given);
    return this.#calls === null ? (this.#fast?.hold(given, [texts, sdkTexts.table]) ?? given) : given;
  }

  #tellDropped([first]: readonly Dex[]): void {
    if (first !== undefined && first.bytes.length > MANY_BYTES) this.#dropped?.();
  }

  #readDex(dex: Dex, entry: string): void {
    this.#noteAnomalies(dex, entry);
    const { texts, sdkTexts } = this.#watch;
    const opened = this.#fast?.open(dex, [texts, sdkTexts.table]) ? this.#fast : null;
    const brokenClasses = this.index.addDex(dex, entry, opened);
    const marks = markDex(dex, this.#watch, this.index, opened);
    const addresses = findAddresses(dex, entry, marks);
    this.#calls?.mark(dex, marks);
    const walk = walkDex(dex, marks);
    this.#calls?.note(dex, walk);
    if (!marks.names.wasSorted)
      this.#note(entry, "dex-strings-unsorted", "strings are not in order", dex.header.offset);
    const context = new DexContext(dex, entry, this.#watch, this.index, marks, walk.codeOffsets);
    this.versions.push(...readVersions(dex, context));
    const look = new Look(context, this.findings);
    look.at(walk.found, walk.overriding);
    for (const address of addresses) this.#addHost(address, walk, dex);
    this.sdkMarks.push(
      ...readSdkMarks(dex, entry, this.#watch.sdkTexts, marks.sdkTexts, walk.textUses, walk.codeOffsets),
    );
    this.#count(dex, walk);
    const broken = walk.broken + look.broken + brokenClasses;
    if (broken > 0) this.gaps.push(partlyUnreadable(entry, broken, walk.firstBroken?.offset));
  }

  #addHost({ host, scheme, at, stringIndex }: AddressSeen, walk: Walked, dex: Dex): void {
    const key = `${scheme} ${host}`;
    const known = this.hosts.get(key);
    if (known !== undefined && known.usedAt !== null) return;
    const use = walk.textUses.get(stringIndex);
    if (use === undefined) {
      if (known === undefined) this.hosts.set(key, { host, scheme, at, usedAt: null });
      return;
    }
    const { class: owner, name, proto } = dex.methodRef(use.methodIndex);
    const usedAt = {
      kind: "code" as const,
      entry: at.entry,
      class: owner,
      method: name + proto,
      offset: use.offset,
    };
    this.hosts.set(key, { host, scheme, at, usedAt });
  }

  #count(dex: Dex, walk: Walked): void {
    const counts = this.#counts;
    this.#counts = {
      classes: counts.classes + dex.header.classes.count,
      methods: counts.methods + walk.methods,
      fields: counts.fields + walk.fields,
      strings: counts.strings + dex.header.strings.count,
      instructions: counts.instructions + walk.instructions,
      invokes: counts.invokes + walk.invokes,
    };
  }

  #noteAnomalies(dex: Dex, entry: string): void {
    for (const { kind, detail, offset } of dex.anomalies) {
      this.#note(entry, kind, detail, offset);
      if (kind === "dex-container-cut") this.gaps.push(unreadable(entry, new FormatError(detail, offset)));
    }
  }

  #note(entry: string, kind: string, detail: string, offset: number): void {
    this.anomalies.push({ layer: "code", kind, detail, at: { kind: "entry", entry, offset } });
  }
}

function unreadable(entry: string, error: FormatError): GapSeen {
  const at: EntryPlace = { kind: "entry", entry, offset: error.offset };
  return {
    layer: "code",
    reason: "dex-unreadable",
    says: {
      en: `${entry} could not be read (${error.message}): what its code does is unknown.`,
      zh: `无法读取 ${entry}（${error.message}）：其中代码的行为不明。`,
    },
    at,
  };
}

function partlyUnreadable(entry: string, broken: number, offset: number | undefined): GapSeen {
  return {
    layer: "code",
    reason: "code-partly-unreadable",
    says: {
      en: `${broken} classes or methods of ${entry} are broken and were not read; all others were.`,
      zh: `${entry} 中有 ${broken} 个类或方法已损坏，未能读取；其余均已读取。`,
    },
    at: offset === undefined ? { kind: "entry", entry } : { kind: "entry", entry, offset },
  };
}
