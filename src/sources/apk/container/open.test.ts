import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goodManifest, manifestTree, PACKAGE } from "../../../../test/hostile/axml-sound.ts";
import { type Elem, writeAxml } from "../../../../test/hostile/axml-writer.ts";
import { utf8 } from "../../../../test/hostile/bytes.ts";
import { type Entry, writeZip } from "../../../../test/hostile/zip-writer.ts";
import { inputBytes, inputFile, nodePlatform } from "../../../../test/node-platform.ts";
import { readManifest } from "../manifest.ts";
import { readResources } from "../resources.ts";
import { dexEntries, entryBytes, type OpenApk, openApk } from "./open.ts";
import { readSigning } from "./signing.ts";

const dex = (body: string): Uint8Array => utf8(`dex\n035\0${body}`);
const file = (name: string, content: Uint8Array | string): Entry => ({
  name,
  content: typeof content === "string" ? utf8(content) : content,
});
const open = (...entries: readonly Entry[]): OpenApk =>
  openApk(inputBytes("a.apk", writeZip(entries)), nodePlatform);
const apk = (...entries: readonly Entry[]): Uint8Array =>
  writeZip([file("AndroidManifest.xml", goodManifest()), ...entries]);

/** A feature split with one service. */
function split(name: string, packageName = PACKAGE): Uint8Array {
  const service: Elem = { name: "service", attrs: [{ name: "name", id: 0x01010003, value: ".Extra" }] };
  const root: Elem = {
    name: "manifest",
    attrs: [
      { name: "package", value: packageName },
      { name: "split", value: name },
    ],
    children: [{ name: "application", children: [service] }],
  };
  return writeZip([file("AndroidManifest.xml", writeAxml(root)), file("classes.dex", dex(name))]);
}

describe("plain APKs", () => {
  it("have one part, without prefix, with the file's own hash", () => {
    const opened = open(file("AndroidManifest.xml", goodManifest()));
    expect(
      opened.parts.map(({ entry, prefix, split: name, sha256 }) => [entry, prefix, name, sha256]),
    ).toEqual([["", "", null, opened.file.sha256]]);
    expect(opened.gaps).toEqual([]);
  });

  it("list their dex in Android's order, and what lies outside it", () => {
    const opened = open(
      ...[
        "classes10.dex",
        "classes2.dex",
        "classes.dex",
        "classes.dex",
        "classes1.dex",
        "classes01.dex",
        "x/classes3.dex",
      ].map((name) => file(name, dex(name))),
    );
    expect(dexEntries(opened).map(({ entry }) => entry)).toEqual([
      "classes.dex",
      "classes2.dex",
      "classes10.dex",
      "classes.dex#2",
    ]);
    expect(opened.anomalies.map(({ kind }) => kind)).toEqual(["duplicate-name", "dex-not-contiguous"]);
  });

  it("give out the bytes that a place speaks of", () => {
    const opened = open(
      file("a", "one"),
      file("a", "two"),
      file("b#2", "named so"),
      file("in.zip", writeZip([file("c", "inner")])),
    );
    const text = (name: string): string => new TextDecoder().decode(entryBytes(opened, name));
    expect(["a", "a#1", "a#2", "b#2", "in.zip!/c"].map(text)).toEqual([
      "one",
      "one",
      "two",
      "named so",
      "inner",
    ]);
    for (const name of ["z", "a#3", "in.zip!/z", "a!/b", ""])
      expect(() => text(name)).toThrow(/no entry named|not a ZIP/);
  });

  it("say what is missing", () => {
    const opened = open(file("classes.dex", dex("")));
    expect(opened.gaps.map(({ layer, reason }) => [layer, reason])).toEqual([
      ["manifest", "manifest-missing"],
    ]);
    expect(readSigning(opened).gaps.map(({ reason }) => reason)).toEqual(["not-signed"]);
    const label: Elem = {
      name: "manifest",
      attrs: [
        { name: "package", value: "p" },
        { name: "label", id: 0x01010001, value: { type: 1, data: 0x7f010000 } },
      ],
    };
    expect(
      readResources(open(file("AndroidManifest.xml", writeAxml(label)))).gaps.map(({ reason }) => reason),
    ).toEqual(["resources-missing"]);
    const junk = readResources(
      open(file("AndroidManifest.xml", goodManifest()), file("resources.arsc", "junk")),
    );
    expect([junk.table, junk.gaps.map(({ reason }) => reason)]).toEqual([null, ["resources-unreadable"]]);
  });
});

describe("split sets", () => {
  it("are one app, base first, with the splits' components and code", () => {
    const opened = open(
      file("split_extra.apk", split("extra")),
      file("manifest.json", "{}"),
      file("base.apk", apk(file("classes.dex", dex("base")))),
    );
    expect(opened.parts.map(({ entry, prefix, split: name }) => [entry, prefix, name])).toEqual([
      ["base.apk", "base.apk!/", null],
      ["split_extra.apk", "split_extra.apk!/", "extra"],
    ]);
    expect(dexEntries(opened).map(({ entry }) => entry)).toEqual([
      "base.apk!/classes.dex",
      "split_extra.apk!/classes.dex",
    ]);
    const manifest = readManifest(opened, null);
    expect(manifest.components.map(({ name, at }) => [name, at.kind === "manifest" && at.entry])).toEqual([
      [`${PACKAGE}.Main`, "base.apk!/AndroidManifest.xml"],
      [`${PACKAGE}.Extra`, "split_extra.apk!/AndroidManifest.xml"],
    ]);
    expect(Uint8Array.from(entryBytes(opened, "split_extra.apk!/classes.dex"))).toEqual(dex("extra"));
    expect(new TextDecoder().decode(entryBytes(opened, "manifest.json"))).toBe("{}");
  });

  it("take bundletool's splits, not its whole builds for old devices", () => {
    const opened = open(
      file("standalones/standalone-hdpi.apk", apk()),
      file("splits/base-hdpi.apk", split("config.hdpi")),
      file("splits/base-master.apk", apk()),
      file("toc.pb", ""),
    );
    expect(opened.parts.map(({ entry }) => entry)).toEqual([
      "splits/base-master.apk",
      "splits/base-hdpi.apk",
    ]);
  });

  it("name another app in the set, which is not read as part of this one", () => {
    const stranger = writeAxml({ ...manifestTree(), attrs: [{ name: "package", value: "com.stranger" }] });
    const opened = open(
      file("base.apk", apk()),
      file("other.apk", writeZip([file("AndroidManifest.xml", stranger)])),
    );
    expect([opened.parts.length, opened.gaps.map(({ reason }) => reason)]).toEqual([1, ["other-app-inside"]]);
  });
});

describe("the sample sets", () => {
  const folder = fileURLToPath(new URL("../../../../test/apps/sets/", import.meta.url));

  it.each(["pals.xapk", "pals.apks"])("%s is read as one signed app", (name) => {
    const opened = openApk(inputFile(`${folder}${name}`), nodePlatform);
    expect(opened.gaps).toEqual([]);
    expect(opened.parts.length).toBeGreaterThan(1);
    expect(opened.parts[0]?.split).toBeNull();
    expect(readSigning(opened)).toMatchObject({ gaps: [], anomalies: [] });
    expect(readManifest(opened, readResources(opened).table).packageName).toBe("com.example.pals");
    for (const { entry, read } of dexEntries(opened)) expect(entryBytes(opened, entry)).toEqual(read());
    expect(opened.file.sha256).toBe(nodePlatform.sha256(readFileSync(`${folder}${name}`)));
  });
});
