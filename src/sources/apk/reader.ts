import type { ResourceTable } from "../../formats/arsc/read-table.ts";
import { FormatError } from "../../formats/format-error.ts";
import type { AppFacts, Screens } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";
import type { GapSeen } from "../../model/gap.ts";
import type { AppFile } from "./blind/runtimes.ts";
import type { PermissionSeen } from "./code/code-read.ts";
import type { AskedSeen } from "./consent/with-moments.ts";
import type { OpenApk } from "./container/open.ts";
import type { Program } from "./graph/program.ts";
import type { AppManifest } from "./manifest.ts";
import type { StringsOf } from "./screens/layouts.ts";

/** A reader of one more kind of evidence: one file under `readers/`. */
export interface ApkReader {
  /** Equal to the file name. */
  readonly id: string;
  /** What it saw, and as gaps what it could not see. A FormatError that it throws becomes a gap of `layer`. */
  readonly layer: GapSeen["layer"];
  readonly read: (app: AppView) => ReaderSeen;
}

/** What a reader may look at. */
export interface AppView {
  readonly apk: OpenApk;
  /** Every entry of every part. */
  readonly files: readonly AppFile[];
  readonly manifest: AppManifest;
  /** The strings behind a resource id, in every locale. */
  readonly strings: StringsOf;
  /** The resources themselves; null where none could be read. */
  readonly table: ResourceTable | null;
  /** The code as a graph of calls, with the dex files that it was read from. */
  readonly program: Program;
  /** Where code asks the user for a permission. */
  readonly requested: readonly PermissionSeen[];
  /** What following the code saw to be asked for; what the launch itself asks first. */
  readonly asked: readonly AskedSeen[];
}

type Lists = Pick<AppFacts, "hosts" | "settings" | "consentBoxes" | "runtimes" | "anomalies">;

export interface AllSeen extends Lists {
  readonly screens: Partial<Screens>;
  readonly facts: readonly Omit<Fact, "id">[];
  readonly gaps: readonly GapSeen[];
}

export type ReaderSeen = Partial<AllSeen>;
type ReadersSeen = Omit<AllSeen, "screens"> & { readonly screens: Screens };

export function defineApkReader(reader: ApkReader): ApkReader {
  return reader;
}

/** Runs all readers; one that fails on broken input spoils only itself. */
export function readWith(readers: readonly ApkReader[], app: AppView): ReadersSeen {
  const seen = readers.map((reader) => readOne(reader, app));
  return {
    facts: seen.flatMap(({ facts = [] }) => facts),
    hosts: seen.flatMap(({ hosts = [] }) => hosts),
    settings: seen.flatMap(({ settings = [] }) => settings),
    screens: {
      requests: seen.flatMap(({ screens }) => screens?.requests ?? []),
      refusals: seen.flatMap(({ screens }) => screens?.refusals ?? []),
      agreements: seen.flatMap(({ screens }) => screens?.agreements ?? []),
      words: seen.flatMap(({ screens }) => screens?.words ?? []),
      repeats: seen.flatMap(({ screens }) => screens?.repeats ?? []),
    },
    consentBoxes: seen.flatMap(({ consentBoxes = [] }) => consentBoxes),
    runtimes: seen.flatMap(({ runtimes = [] }) => runtimes),
    anomalies: seen.flatMap(({ anomalies = [] }) => anomalies),
    gaps: seen.flatMap(({ gaps = [] }) => gaps),
  };
}

function readOne(reader: ApkReader, app: AppView): ReaderSeen {
  try {
    return reader.read(app);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { gaps: [failed(reader, error, app)] };
  }
}

function failed({ id, layer }: ApkReader, { message }: FormatError, { apk }: AppView): GapSeen {
  return {
    layer,
    reason: `${id}-unreadable`,
    says: {
      en: `The reader of ${id} could not go on: ${message}.`,
      zh: `${id} 读取器无法继续：${message}。`,
    },
    at: { kind: "file", sha256: apk.file.sha256, name: apk.file.name },
  };
}
