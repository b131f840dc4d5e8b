import type { IntentFilter } from "../manifest/components.ts";
import type { AppManifest } from "../manifest.ts";
import { type Launch, NO_LAUNCH } from "./launch.ts";
import { HOOKS } from "./lifecycle.ts";
import type { World } from "./world.ts";

export interface Started {
  /** By the launch itself, in order: factory, application, providers of its process, initialisers, launcher pages. */
  readonly first: readonly number[];
  /** By the user or another app from outside. */
  readonly opened: readonly number[];
  /** By the system, without the user. */
  readonly background: readonly number[];
  /** By a page, service or receiver of another process: the providers that start with that process. */
  readonly beside: ReadonlyMap<number, readonly number[]>;
}

/** The name of the process that the first page runs in; empty where the app has no name. */
export function launchOf({ packageName, components, authorities, filters }: AppManifest): Launch {
  const process = components.find(({ enabled, launcher }) => enabled && launcher)?.process ?? null;
  const providers = new Map(
    components.flatMap(({ name, exported }) => {
      const descriptor = `L${name.replaceAll(".", "/")};`;
      return (authorities.get(name) ?? []).map((each) => [each, { descriptor, exported }] as const);
    }),
  );
  if (packageName === null) return { ...NO_LAUNCH, providers };
  const ownActions = new Map<string, string[]>();
  for (const { name, enabled, exported, kind } of components) {
    if (!enabled || exported || (kind !== "receiver" && kind !== "service")) continue;
    for (const action of actionsOf(filters.get(name)).filter((each) => isOwnAction(each, packageName))) {
      const told = ownActions.get(action) ?? [];
      ownActions.set(action, [...told, `L${name.replaceAll(".", "/")};`]);
    }
  }
  return { packageName, process: fullName(process, packageName), providers, ownActions };
}

function actionsOf(filters: readonly IntentFilter[] = []): readonly string[] {
  return filters.flatMap(({ actions }) => actions);
}

function isOwnAction(action: string, packageName: string | null): boolean {
  return packageName !== null && action.startsWith(`${packageName}.`);
}

function fullName(written: string | null, packageName: string): string {
  return written === null ? packageName : written.startsWith(":") ? packageName + written : written;
}

/** A process beside the one that the first page runs in. */
export interface OtherProcess {
  readonly process: string;
  /** What runs in it first, whichever of its parts is started: the application and its providers. */
  readonly first: readonly number[];
  readonly parts: readonly number[];
}

export function otherProcesses(manifest: AppManifest, { program, launch }: World): readonly OtherProcess[] {
  const { components, applicationClass } = manifest;
  const typeOf = (name: string): number => program.types.idOf(`L${name.replaceAll(".", "/")};`);
  const enabled = components.filter((component) => component.enabled);
  const nameOf = ({ process }: { readonly process: string | null }): string =>
    fullName(process, launch.packageName);
  return [...new Set(enabled.map(nameOf))]
    .filter((process) => process !== launch.process)
    .slice(0, MAX_OTHER_PROCESSES)
    .map((process) => ({ process, parts: enabled.filter((each) => nameOf(each) === process) }))
    .map(({ process, parts }) => ({
      process,
      first: [
        ...(applicationClass === null ? [] : [typeOf(applicationClass)]),
        ...parts.filter(({ kind }) => kind === "provider").map(({ name }) => typeOf(name)),
      ],
      parts: parts.map(({ name }) => typeOf(name)),
    }));
}

const MAX_OTHER_PROCESSES = 4;

const STARTUP = "androidx.startup";

/** Which classes of the manifest Android starts, and on what occasion. */
export function startedClasses(manifest: AppManifest, { program, solving }: World): Started {
  const { components, aliasTargets, metaData, applicationClass, appComponentFactory, backupAgent } = manifest;
  const { filters, packageName } = manifest;
  const typeOf = (name: string): number => program.types.idOf(`L${name.replaceAll(".", "/")};`);
  const classOf = (name: string): string => aliasTargets.get(name) ?? name;
  const enabled = components.filter((component) => component.enabled);
  const launchers = enabled.filter(({ launcher }) => launcher);
  const home = launchers[0]?.process ?? null;
  const providers = enabled.filter(({ kind }) => kind === "provider");
  const own = providers.filter(({ process }) => process === home);
  const initialisers = metaData.filter(
    ({ value, component }) => value === STARTUP && own.some(({ name }) => name === component),
  );
  const first = [
    appComponentFactory,
    applicationClass,
    ...own.map(({ name }) => name),
    ...initialisers.map(({ name }) => name),
    ...launchers.map(({ name }) => classOf(name)),
  ].filter((name) => name !== null);
  const known = new Set(first);
  const others = enabled.filter(({ name }) => !known.has(classOf(name)));
  const isPage = (kind: string): boolean => kind === "activity" || kind === "activity-alias";
  const opened = others
    .filter(({ kind, exported }) => isPage(kind) && exported)
    .map(({ name }) => classOf(name));
  // A service or receiver that is not open to others, and filters nothing but what bears the app's own name, is started by
  // the app's own code alone.
  const away = providers.filter(({ process }) => process !== home);
  const withProviders = enabled.filter(
    ({ kind, process }) => kind !== "provider" && away.some((each) => each.process === process),
  );
  const background = others
    .filter(({ kind, exported, name, process }) => {
      if (isPage(kind)) return false;
      // It starts with its process, which something else of it starts.
      if (kind === "provider" && withProviders.some((each) => each.process === process)) return false;
      return (
        kind === "provider" ||
        exported ||
        actionsOf(filters.get(name)).some((action) => !isOwnAction(action, packageName))
      );
    })
    .map(({ name }) => name)
    // Android saves and brings back what an app holds while nobody looks at it.
    .concat(backupAgent ?? []);
  const named = metaData
    .flatMap(({ name, value }) => [name, value ?? ""])
    .filter((name) => /^(?:[\w$]+\.)+[\w$]+$/.test(name));
  return {
    first: [
      ...[...new Set(first)].map(typeOf),
      ...HOOKS.flatMap((hook) => solving.liveBelow(program.types.idOf(hook))),
    ],
    beside: new Map(
      withProviders.map(({ name, process }) => [
        typeOf(classOf(name)),
        away.filter((each) => each.process === process).map((each) => typeOf(each.name)),
      ]),
    ),
    opened: [...new Set(opened)].map(typeOf),
    background: [...new Set([...background, ...named.filter((name) => !known.has(name))])].map(typeOf),
  };
}
