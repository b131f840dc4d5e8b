import { describe, expect, it } from "vitest";
import { type ArscType, writeArsc } from "../../../test/hostile/arsc-writer.ts";
import { type Attr, type Elem, writeAxml } from "../../../test/hostile/axml-writer.ts";
import { utf8 } from "../../../test/hostile/bytes.ts";
import { type Entry, writeZip } from "../../../test/hostile/zip-writer.ts";
import { inputBytes, nodePlatform } from "../../../test/node-platform.ts";
import { ATTRIBUTE_ID } from "../../formats/axml/attribute-ids.ts";
import { openApk } from "./container/open.ts";
import { type AppManifest, readManifest } from "./manifest.ts";
import { readResources } from "./resources.ts";

const reference = (data: number): { type: number; data: number } => ({ type: 1, data });

const IDS = new Map<string, number>(Object.entries(ATTRIBUTE_ID));

/** Framework attributes by name, plain ones with a leading `_`. */
function el(
  name: string,
  attrs: Readonly<Record<string, Attr["value"]>> = {},
  ...children: readonly (Elem | string)[]
): Elem {
  const named = (attr: string): { readonly name: string; readonly id?: number } => {
    if (attr.startsWith("_")) return { name: attr.slice(1) };
    const id = IDS.get(attr);
    return id === undefined ? { name: attr } : { name: attr, id };
  };
  return { name, attrs: Object.entries(attrs).map(([attr, value]) => ({ ...named(attr), value })), children };
}

function manifest(
  children: readonly Elem[],
  more: Readonly<Record<string, Attr["value"]>> = {},
  entries: readonly Entry[] = [],
): AppManifest {
  const root = el("manifest", { _package: "com.a", ...more }, ...children);
  const apk = openApk(
    inputBytes("a.apk", writeZip([{ name: "AndroidManifest.xml", content: writeAxml(root) }, ...entries])),
    nodePlatform,
  );
  return readManifest(apk, readResources(apk).table);
}

const sdk = (target: number): Elem => el("uses-sdk", { minSdkVersion: 14, targetSdkVersion: target });
const setting = (m: AppManifest, name: string): string | undefined =>
  m.settings.find((one) => one.name === name)?.value;

describe("identity", () => {
  it("joins the two halves of the version code", () => {
    expect(manifest([], { versionCode: 5, versionCodeMajor: 2 }).versionCode).toBe(2 * 2 ** 32 + 5);
    expect(manifest([]).versionCode).toBeNull();
  });

  it("lets the last uses-sdk count, and a letter stand above all numbers", () => {
    expect(manifest([sdk(20), el("uses-sdk", { targetSdkVersion: "Z" })])).toMatchObject({
      minSdk: 14,
      targetSdk: 10_000,
    });
    expect(manifest([el("uses-sdk", { minSdkVersion: 9 })])).toMatchObject({
      targetSdk: null,
      effectiveTargetSdk: 9,
    });
  });

  it("gives the label of every locale", () => {
    const types: ArscType[] = ["", "zh", "de"].map((language, i) => ({
      id: 1,
      language,
      entryCount: 1,
      entries: [{ index: 0, key: 0, value: { type: 3, data: i } }],
    }));
    const table = writeArsc(
      ["Draw", "画画", "Malen"],
      [{ id: 0x7f, name: "com.a", typeNames: ["string"], keys: ["app"], types }],
    );
    const m = manifest([el("application", { label: reference(0x7f010000) })], {}, [
      { name: "resources.arsc", content: table },
    ]);
    expect([m.label, m.labels]).toEqual(["Draw", { de: "Malen", zh: "画画" }]);
  });
});

describe("permissions", () => {
  const names = (m: AppManifest): string[] =>
    m.permissions.map(({ name }) => name.replace("android.permission.", ""));
  const ask = (name: string, more = {}): Elem =>
    el("uses-permission", { name: `android.permission.${name}`, ...more });

  it("keeps versions, the element they stand in, and places counted from 1", () => {
    const m = manifest([
      sdk(30),
      ask("A"),
      ask("B", { maxSdkVersion: 28 }),
      el("uses-permission-sdk-23", { name: "x.C" }),
      ask("A"),
    ]);
    expect(m.permissions).toEqual([
      {
        name: "android.permission.A",
        minSdk: null,
        maxSdk: null,
        declaredBy: "uses-permission",
        at: place("manifest/uses-permission[1]@name"),
      },
      {
        name: "android.permission.B",
        minSdk: null,
        maxSdk: 28,
        declaredBy: "uses-permission",
        at: place("manifest/uses-permission[2]@name"),
      },
      {
        name: "x.C",
        minSdk: 23,
        maxSdk: null,
        declaredBy: "uses-permission-sdk-23",
        at: place("manifest/uses-permission-sdk-23@name"),
      },
    ]);
  });

  it("adds what Android implies for older apps", () => {
    expect(names(manifest([sdk(30), ask("WRITE_EXTERNAL_STORAGE", { maxSdkVersion: 28 })]))).toEqual([
      "WRITE_EXTERNAL_STORAGE",
      "READ_EXTERNAL_STORAGE",
    ]);
    expect(names(manifest([sdk(15), ask("READ_CONTACTS")]))).toEqual(["READ_CONTACTS", "READ_CALL_LOG"]);
    expect(names(manifest([sdk(16), ask("READ_CONTACTS")]))).toEqual(["READ_CONTACTS"]);
    expect(names(manifest([]))).toEqual([
      "WRITE_EXTERNAL_STORAGE",
      "READ_PHONE_STATE",
      "READ_EXTERNAL_STORAGE",
    ]);
  });
});

describe("components", () => {
  const main = el(
    "intent-filter",
    {},
    el("action", { name: "android.intent.action.MAIN" }),
    el("category", { name: "android.intent.category.LAUNCHER" }),
  );
  const app = (target: number, ...children: readonly Elem[]): AppManifest =>
    manifest([sdk(target), el("application", { permission: "p.App", process: ":app" }, ...children)]);

  it("writes names out", () => {
    const m = app(30, ...[".A", "B", "c.D", ".A$In"].map((name) => el("activity", { name })));
    expect(m.components.map(({ name }) => name)).toEqual(["com.a.A", "com.a.B", "c.D", "com.a.A$In"]);
    expect(m.components[1]?.at).toEqual(place("manifest/application/activity[2]"));
  });

  it("knows Android's defaults for export, and what launches", () => {
    const m = app(
      30,
      el("activity", { name: ".A" }, main),
      el("service", { name: ".S", exported: true }),
      el("receiver", { name: ".R" }),
      el("provider", { name: ".P", readPermission: "p.Read" }),
      el("activity-alias", { name: ".L", targetActivity: ".A", exported: false, enabled: false }, main),
    );
    expect(
      m.components.map(({ exported, exportedBy, launcher }) => [exported, exportedBy, launcher]),
    ).toEqual([
      [true, "intent-filter", true],
      [true, "attribute", false],
      [false, "default", false],
      [false, "default", false],
      [false, "attribute", false],
    ]);
    expect(m.components.map(({ permission }) => permission)).toEqual([
      "p.App",
      "p.App",
      "p.App",
      "p.Read",
      "p.App",
    ]);
    expect([...m.aliasTargets]).toEqual([["com.a.L", "com.a.A"]]);
    expect(app(16, el("provider", { name: ".P" })).components[0]?.exported).toBe(true);
  });

  it("collects meta-data of application and components", () => {
    const m = app(
      30,
      el("meta-data", { name: "KEY", value: "v" }),
      el("service", { name: ".S" }, el("meta-data", { name: "n", value: 7 })),
    );
    expect(m.metaData).toEqual([
      { component: null, name: "KEY", value: "v", at: place("manifest/application/meta-data") },
      { component: "com.a.S", name: "n", value: "7", at: place("manifest/application/service/meta-data") },
    ]);
  });
});

describe("settings", () => {
  const at = (target: number, attrs = {}, entries: readonly Entry[] = []): AppManifest =>
    manifest([sdk(target), el("application", attrs)], {}, entries);

  it("has Android's defaults for the target SDK", () => {
    const values = (m: AppManifest): unknown =>
      Object.fromEntries(m.settings.map(({ name, value }) => [name, value]));
    const old = {
      "allow-backup": "true",
      "full-backup-content": "true",
      "data-extraction-rules": "none",
      "cleartext-traffic": "true",
      debuggable: "false",
      "legacy-external-storage": "true",
    };
    expect(values(at(27))).toEqual(old);
    expect(values(at(33))).toEqual({
      ...old,
      "cleartext-traffic": "false",
      "legacy-external-storage": "false",
    });
    expect(at(33).settings.every(({ written }) => !written)).toBe(true);
  });

  it("takes what is written", () => {
    const m = at(33, { allowBackup: false, usesCleartextTraffic: true, debuggable: true });
    expect(m.settings.filter(({ written }) => written).map(({ name, value }) => [name, value])).toEqual([
      ["allow-backup", "false"],
      ["cleartext-traffic", "true"],
      ["debuggable", "true"],
    ]);
    expect(m.settings[0]?.at).toEqual(place("manifest/application@allowBackup"));
  });

  const config = (...children: readonly Elem[]): readonly Entry[] => {
    const types: ArscType[] = [
      { id: 1, entryCount: 1, entries: [{ index: 0, key: 0, value: { type: 3, data: 0 } }] },
    ];
    const table = writeArsc(
      ["res/xml/net.xml"],
      [{ id: 0x7f, name: "com.a", typeNames: ["xml"], keys: ["net"], types }],
    );
    return [
      { name: "resources.arsc", content: table },
      { name: "res/xml/net.xml", content: writeAxml(el("network-security-config", {}, ...children)) },
    ];
  };
  const written = { networkSecurityConfig: reference(0x7f010000), usesCleartextTraffic: true };

  it("lets the network security configuration overrule the attribute", () => {
    expect(setting(at(33, written, config()), "cleartext-traffic")).toBe("false");
    expect(setting(at(26, written, config()), "cleartext-traffic")).toBe("true");
    expect(setting(at(23, written, config()), "cleartext-traffic")).toBe("true");
    expect(
      setting(
        at(33, written, config(el("base-config", { _cleartextTrafficPermitted: "true" }))),
        "cleartext-traffic",
      ),
    ).toBe("true");
    const domains = el(
      "domain-config",
      { _cleartextTrafficPermitted: "true" },
      el("domain", { _includeSubdomains: "true" }, "b.example"),
      el("domain-config", {}, el("domain", {}, "a.example")),
      el("domain-config", { _cleartextTrafficPermitted: "false" }, el("domain", {}, "c.example")),
    );
    const m = at(33, written, config(domains));
    expect(setting(m, "cleartext-traffic")).toBe("only *.b.example, a.example");
    expect(m.networkSecurity?.domains).toHaveLength(3);
  });

  it("leaves a gap where the configuration cannot be read", () => {
    const [table] = config();
    expect(at(33, written, [table ?? expect.fail()]).gaps.map(({ reason }) => reason)).toEqual([
      "network-config-unreadable",
    ]);
    expect(
      at(33, written, [table ?? expect.fail(), { name: "res/xml/net.xml", content: utf8("junk") }]).gaps.map(
        ({ reason }) => reason,
      ),
    ).toEqual(["network-config-unreadable"]);
  });
});

function place(path: string): unknown {
  return { kind: "manifest", entry: "AndroidManifest.xml", path };
}
