import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openApk } from "../../src/sources/apk/container/open.ts";
import { readManifest } from "../../src/sources/apk/manifest.ts";
import { readResources } from "../../src/sources/apk/resources.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";
import { type AaptElement, aaptMissing, badging, xmlTree } from "./aapt.ts";
import { realApks } from "./packages.ts";

const { apks, missing } = realApks();
const APPS = fileURLToPath(new URL("../apps/", import.meta.url));
const ownApps = readdirSync(APPS, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".apk"))
  .sort()
  .map((path) => ({ name: `test/apps/${path}`, path: join(APPS, path) }));
const KINDS = ["activity", "activity-alias", "service", "receiver", "provider"];
const ID = {
  name: "0x01010003",
  permission: "0x01010006",
  readPermission: "0x01010007",
  enabled: "0x0101000e",
  exported: "0x01010010",
  process: "0x01010011",
};

describe("manifests of real apps, against aapt", () => {
  it("has aapt and all the packages", () => {
    expect(aaptMissing()).toBeNull();
    expect(missing).toEqual([]);
    expect(apks.length).toBeGreaterThanOrEqual(7);
  });

  describe.each([...apks, ...ownApps])("$name", ({ path }) => {
    const apk = openApk(inputFile(path), nodePlatform);
    const resources = readResources(apk);
    const manifest = readManifest(apk, resources.table);
    const aapt = badging(path);

    it("leaves no gap", () => {
      expect([...apk.gaps, ...resources.gaps, ...manifest.gaps]).toEqual([]);
    });

    it("has the same identity, versions and label", () => {
      const shown = (value: number | string | null): string => (value === null ? "" : String(value));
      expect({
        packageName: manifest.packageName,
        versionCode: shown(manifest.versionCode),
        versionName: shown(manifest.versionName),
        minSdk: shown(manifest.minSdk),
        targetSdk: shown(manifest.targetSdk),
        label: shown(manifest.label),
      }).toEqual({
        packageName: aapt.packageName,
        versionCode: aapt.versionCode,
        versionName: aapt.versionName,
        minSdk: aapt.minSdk,
        targetSdk: aapt.targetSdk,
        label: aapt.label,
      });
    });

    it("has the same label in every locale", () => {
      const own = (locale: string): string => {
        for (let rest = locale; rest !== ""; rest = rest.slice(0, Math.max(0, rest.lastIndexOf("-")))) {
          const label = manifest.labels[rest];
          if (label !== undefined) return label;
        }
        return manifest.label ?? "";
      };
      expect([...aapt.labels.keys()].map((locale) => [locale, own(locale)])).toEqual([...aapt.labels]);
    });

    it("asks for the same permissions", () => {
      const own = manifest.permissions.map(({ name, maxSdk }) =>
        maxSdk === null ? name : `${name} <= ${maxSdk}`,
      );
      expect([...new Set(own)].sort()).toEqual([...new Set(aapt.permissions)]);
    });

    it("has the same components", () => {
      const own = manifest.components.map(({ kind, name, exported, enabled, permission, process }) => ({
        kind,
        name,
        exported,
        enabled,
        permission,
        process,
      }));
      expect(own).toEqual(
        componentsOf(
          xmlTree(path, "AndroidManifest.xml"),
          aapt.packageName,
          Number(aapt.targetSdk || aapt.minSdk || 1),
        ),
      );
      const launchers = manifest.components.filter((component) => component.launcher).map(({ name }) => name);
      expect(new Set(launchers)).toEqual(new Set(aapt.launchable));
    });
  });
});

/** Components by aapt's tree, in the test's own words. */
function componentsOf(tree: AaptElement, packageName: string, targetSdk: number): unknown[] {
  const application = tree.children[0]?.children.find((child) => child.name === "application");
  const rows = (application?.children ?? []).filter((child) => KINDS.includes(child.name));
  return rows.map(({ name: kind, attributes, children }) => {
    const written = attributes.get(ID.name) ?? "";
    const exported = attributes.get(ID.exported);
    const isFiltered = children.some((child) => child.name === "intent-filter");
    const outer = (id: string): string | null =>
      attributes.get(id) ?? application?.attributes.get(id) ?? null;
    return {
      kind,
      name: written.startsWith(".")
        ? packageName + written
        : written.includes(".")
          ? written
          : `${packageName}.${written}`,
      exported:
        exported === undefined ? (kind === "provider" ? targetSdk < 17 : isFiltered) : exported !== "0x0",
      enabled: (attributes.get(ID.enabled) ?? "0xffffffff") !== "0x0",
      permission:
        (kind === "provider" ? attributes.get(ID.readPermission) : undefined) ?? outer(ID.permission),
      process: outer(ID.process),
    };
  });
}
