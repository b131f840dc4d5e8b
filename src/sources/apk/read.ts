import { sourceConstants } from "../../catalog/android/constants/index.gen.ts";
import { permissions as catalogPermissions } from "../../catalog/android/permissions/index.gen.ts";
import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import type { InputFile, Platform } from "../../formats/platform.ts";
import type { App, AppFacts, PermissionUse } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";
import type { GapSeen } from "../../model/gap.ts";
import type { FilePlace } from "../../model/place.ts";
import type { RunLog } from "../../model/run-log.ts";
import { RunApis } from "../runtime/apis.ts";
import { readRunLog } from "../runtime/read-run-log.ts";
import { appFiles, assets, layoutFiles, nativeLibs } from "./app-files.ts";
import { hiddenDex, shippedGaps } from "./blind/hidden-dex.ts";
import { codeGaps, withReadableCode } from "./blind/readable.ts";
import { findShippedCode, withHermes } from "./blind/shipped-code.ts";
import { catalogWatch } from "./code/catalog-watch.ts";
import type { CodeRead } from "./code/code-read.ts";
import { joinRows, notAmong } from "./code/fact-rows.ts";
import { FastDex } from "./code/fast/fast-dex.ts";
import { readCode } from "./code/read-code.ts";
import type { Companions } from "./companions.ts";
import { dexEntries, type OpenApk, openApk } from "./container/open.ts";
import { readSigning } from "./container/signing.ts";
import { depthGaps } from "./depth.ts";
import type { FlowsRead } from "./flow/read-flows.ts";
import { apkReaders, CodeGraph, entryClasses, namedClasses, withMoments, withReach } from "./followed.ts";
import { accountDeletions, appShape, momentsAsked, readFlows, withMomentsOf } from "./followed-data.ts";
import { hostsFound } from "./hosts.ts";
import { type AppManifest, readManifest } from "./manifest.ts";
import { type Attribute, attribution, ownPackages } from "./parties/attribution.ts";
import { catalogSdks, domainOwners, prefixOwners, sdkNamed } from "./parties/catalog-sdks.ts";
import { byOriginal, withOriginalPrefixes, withOriginals } from "./parties/originals.ts";
import { marksInUnknownCode, withRenamed } from "./parties/renamed.ts";
import { sdkDocumentFacts } from "./parties/sdk-facts.ts";
import { withVersions } from "./parties/sdk-versions.ts";
import { findSdks } from "./parties/sdks.ts";
import { withSelfStarts } from "./parties/self-start.ts";
import { declaredFacts, permissionUses, withUnused } from "./permissions.ts";
import { readWith } from "./reader.ts";
import nativeLibraries from "./readers/native-libraries.ts";
import runtimeReader from "./readers/runtimes.ts";
import scripts from "./readers/scripts.ts";
import { type AppResources, readResources } from "./resources.ts";

/** One app's evidence as read: `collect` numbers the facts and gaps. */
export interface AppSeen extends Omit<AppFacts, "facts" | "gaps"> {
  readonly facts: readonly Omit<Fact, "id">[];
  readonly gaps: readonly GapSeen[];
}

const PERMISSIONS = new Map(catalogPermissions.map((permission) => [permission.name, permission]));

/** Reads everything that one app shows. Never throws for what the file holds: what cannot be read becomes a gap. */
export function readApp(
  file: InputFile,
  platform: Platform,
  companions: Companions = {},
  progress: (step: string) => void = () => {},
): AppSeen {
  const seen = readOpen(file, platform, companions, progress);
  return companions.mapping === undefined ? seen : withOriginals(seen, companions.mapping);
}

function readOpen(
  file: InputFile,
  platform: Platform,
  { mapping, runLogs = [], depth = "full", effort = 1 }: Companions,
  progress: (step: string) => void,
): AppSeen {
  progress("manifest");
  const apk = openApk(file, platform);
  const resources = readResources(apk);
  const manifest = readManifest(apk, resources.table);
  const signing = readSigning(apk);
  progress("code");
  const graph = depth === "inventory" ? null : new CodeGraph();
  const code = readCode(
    {
      dexFiles: graph === null ? dexEntries(apk) : graph.alongside(dexEntries(apk), progress),
      targetSdk: manifest.targetSdk,
      bytesOf: platform.bytesOf,
      dropped: platform.dropped,
      ...(graph === null ? {} : { calls: graph }),
    },
    catalogWatch(platform.bytesOf),
    FastDex.of(platform),
  );
  progress("sdks");
  const byShippedName = attributionOf(manifest);
  const byName = mapping === undefined ? byShippedName : byOriginal(byShippedName, mapping);
  const sdkMarks = marksInUnknownCode(code.sdkMarks, byName);
  const files = appFiles(apk);
  const components = withReadableCode(manifest.components, manifest.aliasTargets, code.hasClass);
  const found = findSdks(catalogSdks, {
    ...code,
    ...manifest,
    prefixesPresent:
      mapping === undefined
        ? code.prefixesPresent
        : withOriginalPrefixes(code.prefixesPresent, code.hasClass, mapping),
    components,
    nativeLibs: nativeLibs(files),
    assets: assets(files),
    sdkMarks,
  });
  const attribute = withRenamed(byName, found, sdkMarks);
  const rows = joinRows(code.rows, attribute);
  progress("reach");
  const reach = graph === null ? null : graph.reach(entryClasses(manifest), namedClasses(apk, graph.program));
  progress("flows");
  const flows =
    graph !== null && depth === "full" && wantsFlows(rows)
      ? readFlows({
          program: graph.program,
          shape: appShape(manifest, layoutFiles(apk), stringsIn(resources)),
          attribute,
          targetSdk: manifest.targetSdk,
          settings: manifest.settings,
          effort,
        })
      : NO_FLOWS;
  const all = [...rows, ...joinRows(notAmong(flows.reads, code.rows), attribute)];
  const reached = reach === null ? all : withReach(all, reach);
  progress("consent");
  const moments =
    graph === null
      ? { facts: all, gate: null, hosts: [], asked: [], gaps: [] }
      : withMoments(
          flows.flows.length === 0 ? reached : [...reached, ...momentsAsked(flows.flows)],
          graph,
          { apk, resources, manifest },
          attribute,
          effort,
        );
  progress("files");
  const codeFacts = moments.facts.slice(0, all.length);
  const more = readWith(graph === null ? FILE_READERS : apkReaders, {
    apk,
    files,
    manifest,
    strings: stringsIn(resources),
    table: resources.table,
    get program() {
      return (graph ?? new CodeGraph()).program;
    },
    requested: code.requested,
    asked: moments.asked,
  });
  const ran = runLogs.length === 0 ? [] : readLogs(runLogs, attribute);
  const shipped = findShippedCode(apk);
  const hidden = hiddenDex(components, code.loaders, shipped, manifest.applicationClass);
  const runtimes = [...withHermes(more.runtimes, shipped), ...hidden];
  const whole: FilePlace = { kind: "file", sha256: file.sha256, name: file.name };
  const unread = [
    ...code.gaps,
    ...codeGaps(components, runtimes, whole, shipped.payload),
    ...(hidden.length > 0 ? [] : shippedGaps(shipped)),
    ...noCode(apk, code, whole),
    ...depthGaps(depth, whole),
  ];
  const permissions = readPermissions(
    manifest,
    { ...code, requested: [...code.requested, ...moments.asked] },
    unread.length === 0,
  );
  return {
    app: appOf(file, apk, manifest, signing.signers),
    facts: [
      ...declaredFacts(permissions, PERMISSIONS, manifest.minSdk),
      ...codeFacts,
      ...ran.flatMap(({ facts }) => facts),
      ...sdkDocumentFacts(found, sdkNamed),
      ...more.facts,
    ],
    flows: flows.flows.length === 0 ? [] : withMomentsOf(flows.flows, moments.facts.slice(all.length)),
    stored: flows.stored,
    deletions: [
      ...flows.deletions,
      ...(graph !== null && depth === "full" ? accountDeletions(more.screens.words, graph.program) : []),
    ],
    permissions,
    components,
    sdks: withSelfStarts(withVersions(found, code.versions, attribute), sdkNamed, manifest),
    hosts: [...hostsFound([...code.hosts, ...moments.hosts], domainOwners()), ...more.hosts],
    settings: [...manifest.settings, ...more.settings],
    consentBoxes: more.consentBoxes,
    screens: more.screens,
    consentGate: moments.gate,
    runtimes,
    anomalies: [
      ...apk.anomalies,
      ...resources.anomalies,
      ...signing.anomalies,
      ...code.anomalies,
      ...more.anomalies,
    ],
    gaps: [
      ...apk.gaps,
      ...resources.gaps,
      ...manifest.gaps,
      ...signing.gaps,
      ...unread,
      ...more.gaps,
      ...flows.gaps,
      ...moments.gaps,
      ...ran.flatMap(({ gaps }) => gaps),
    ],
    stats: code.stats,
    ...(effort === 1 ? {} : { effort }),
  };
}

function readLogs(logs: readonly RunLog[], attribute: Attribute) {
  const apis = new RunApis(sourceApis, sourceConstants);
  return logs.map((log) => readRunLog(log, apis, attribute));
}

/** Only code that reads something of a person has anything to follow. */
function wantsFlows(facts: readonly Omit<Fact, "id">[]): boolean {
  return facts.some(({ action, at }) => action !== "declare" && at.kind === "code");
}

function attributionOf(manifest: AppManifest): Attribute {
  const launchers = manifest.components
    .filter((component) => component.launcher)
    .map(({ name }) => manifest.aliasTargets.get(name) ?? name);
  const entries = manifest.applicationClass === null ? launchers : [manifest.applicationClass, ...launchers];
  const bySdk = attribution(prefixOwners(), []);
  const own = ownPackages(
    manifest.packageName,
    entries,
    (name) => bySdk(`L${name.replaceAll(".", "/")};`).kind === "sdk",
  );
  return attribution(prefixOwners(), own);
}

/** Readers that look at files alone, not at what code does. */
const FILE_READERS = [nativeLibraries, runtimeReader, scripts];
const NO_FLOWS: FlowsRead = { flows: [], stored: [], deletions: [], reads: [], gaps: [] };

/** An app without a single class shows nothing of what it does. */
function noCode(apk: OpenApk, code: CodeRead, whole: FilePlace): readonly GapSeen[] {
  if (code.stats.classes > 0 || code.gaps.length > 0 || apk.parts.length === 0) return [];
  return [
    {
      layer: "code",
      reason: "no-code",
      says: { en: "The app holds no bytecode that could be read.", zh: "应用中没有可读取的字节码。" },
      at: whole,
    },
  ];
}

function readPermissions(
  manifest: AppManifest,
  code: Pick<CodeRead, "permissionUses" | "requested">,
  codeSeen: boolean,
): readonly PermissionUse[] {
  const uses = permissionUses(
    manifest.permissions,
    PERMISSIONS,
    { uses: code.permissionUses, requests: code.requested },
    codeSeen,
  );
  return withUnused(uses, catalogWatch().shownPermissions, codeSeen);
}

function stringsIn(resources: AppResources): (id: number) => readonly string[] {
  const { table } = resources;
  return (id) => (table === null ? [] : Object.values(table.strings(id)));
}

function appOf(file: InputFile, apk: OpenApk, manifest: AppManifest, signers: App["signers"]): App {
  return {
    platform: "android",
    packageName: manifest.packageName,
    versionName: manifest.versionName,
    versionCode: manifest.versionCode,
    minSdk: manifest.minSdk,
    targetSdk: manifest.targetSdk,
    label: manifest.label,
    labels: manifest.labels,
    sha256: file.sha256,
    sizeBytes: file.bytes.sizeBytes,
    file: file.name,
    signers,
    parts: apk.parts.map(({ entry, split, sha256 }) => ({ entry, split, sha256 })),
  };
}
