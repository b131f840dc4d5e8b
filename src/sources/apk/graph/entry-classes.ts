import type { AppManifest } from "../manifest.ts";

/**
 * Descriptors of the classes of which Android makes objects by itself: components, the application, its factory, its backup agent; and
 * those that `<meta-data>` names for a library to make (androidx.startup, component registrars, options providers).
 */
export function entryClasses(manifest: AppManifest): readonly string[] {
  const { applicationClass, appComponentFactory, backupAgent, components, aliasTargets, metaData } = manifest;
  const started = components.map(({ name }) => aliasTargets.get(name) ?? name);
  const named = metaData.flatMap(({ name, value }) => [name, value ?? ""]);
  const initialisers = named.map((text) => text.slice(text.indexOf(":") + 1)).filter(isClassName);
  const names = [applicationClass, appComponentFactory, backupAgent, ...started, ...initialisers];
  return [...new Set(names)].flatMap((name) =>
    name === null || name === "" ? [] : [`L${name.replaceAll(".", "/")};`],
  );
}

function isClassName(text: string): boolean {
  return /^(?:[\w$]+\.)+[\w$]+$/.test(text);
}
