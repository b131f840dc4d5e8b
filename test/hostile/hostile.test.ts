import { describe, expect, it } from "vitest";
import { printAxml } from "../../src/formats/axml/print-axml.ts";
import { readAxml } from "../../src/formats/axml/read-axml.ts";
import { FormatError } from "../../src/formats/format-error.ts";
import { openZip } from "../../src/formats/zip/zip.ts";
import { dexEntries, type OpenApk, openApk } from "../../src/sources/apk/container/open.ts";
import { readSigning } from "../../src/sources/apk/container/signing.ts";
import { type AppManifest, readManifest } from "../../src/sources/apk/manifest.ts";
import { readResources } from "../../src/sources/apk/resources.ts";
import { bufferSource, inputBytes, nodePlatform } from "../node-platform.ts";
import { type AxmlCase, axmlCases } from "./axml.ts";
import { goodManifest, PACKAGE, PERMISSION } from "./axml-sound.ts";
import { randomFrom } from "./bytes.ts";
import { type ContainerCase, containerCases } from "./containers.ts";
import { writeZip } from "./zip-writer.ts";

/** Far above what any case takes, far under what a hang takes. */
const MAX_MS = 5000;
/** Set CANDOR_FUZZ to run more. */
const FUZZ_RUNS = Number(process.env.CANDOR_FUZZ ?? 3000);

describe("hostile containers", () => {
  it("has at least 55 of them, each with its own name", () => {
    expect(new Set(containerCases.map(({ name }) => name)).size).toBe(containerCases.length);
    expect(containerCases.length).toBeGreaterThanOrEqual(55);
  });

  it.each(containerCases)("$name", (hostile) => {
    const started = performance.now();
    const { apk, manifest } = readAll(hostile.bytes);
    expectContainer(hostile, apk, manifest);
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });
});

function expectContainer(hostile: ContainerCase, apk: OpenApk, manifest: AppManifest): void {
  const reasons = apk.gaps.map((gap) => gap.reason);
  expect(manifest.packageName).toBe(hostile.expect === "read" ? PACKAGE : null);
  if (hostile.expect === "read") {
    expect(manifest.permissions.map(({ name }) => name)).toEqual([PERMISSION]);
    expect(manifest.components.map(({ name }) => name)).toEqual([`${PACKAGE}.Main`]);
  }
  if (hostile.reasons !== undefined)
    expect(hostile.reasons).toEqual(expect.arrayContaining(reasons.slice(0, 1)));
  else if (hostile.expect === "read")
    expect(reasons.filter((reason) => reason !== "dex-before-archive")).toEqual([]);
  if (hostile.expect === "gap") expect(reasons).not.toEqual([]);
  expect(apk.anomalies.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([...(hostile.anomalies ?? [])]),
  );
  if (hostile.lists !== undefined)
    expect(apk.container?.entries.map(({ name }) => name)).toContain(hostile.lists);
}

describe("hostile binary XML", () => {
  it("has at least 30 of them, each with its own name", () => {
    expect(new Set(axmlCases.map(({ name }) => name)).size).toBe(axmlCases.length);
    expect(axmlCases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(axmlCases)("$name", (hostile) => {
    const started = performance.now();
    expectXml(hostile);
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });
});

function expectXml(hostile: AxmlCase): void {
  const { apk, manifest } = readAll(writeZip([{ name: "AndroidManifest.xml", content: hostile.bytes }]));
  const reasons = apk.gaps.map((gap) => gap.reason);
  if (hostile.expect === "refused") {
    expect(() => readAxml(hostile.bytes)).toThrow(FormatError);
    expect(reasons).toEqual(["manifest-unreadable"]);
    expect(manifest.packageName).toBeNull();
    return;
  }
  const document = readAxml(hostile.bytes);
  expect(document.anomalies.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([...(hostile.anomalies ?? [])]),
  );
  expect(printAxml(document)).toContain(`package="${PACKAGE}"`);
  expect(reasons).toEqual(hostile.expect === "cut" ? ["manifest-cut-short"] : []);
  expect(manifest).toMatchObject({ packageName: PACKAGE, versionCode: 7, minSdk: 21, targetSdk: 33 });
  expect(manifest.permissions.map(({ name }) => name)).toEqual([PERMISSION]);
  expect(manifest.components).toMatchObject([
    { kind: "activity", name: `${PACKAGE}.Main`, exported: true, exportedBy: "attribute" },
  ]);
}

describe("cut short at every byte", () => {
  it.each([false, true])("binary XML, UTF-8 %s: a value or a FormatError", (utf8) => {
    const bytes = goodManifest({ utf8 });
    for (let length = 0; length < bytes.length; length++) {
      const document = valueOrFormatError(() => readAxml(bytes.subarray(0, length)));
      // Whatever was lost must show; the last two chunks only close what is open.
      if (document !== null && length < bytes.length - 48) expect(document.complete).toBe(false);
    }
  });

  it("archive: a value or a FormatError, and never a silent manifest", () => {
    const bytes = writeZip([
      { name: "AndroidManifest.xml", content: goodManifest() },
      { name: "classes.dex", content: new Uint8Array(9) },
    ]);
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      valueOrFormatError(() => openZip(bufferSource(cut), nodePlatform));
      const { apk, manifest } = readAll(cut);
      expect(apk.gaps.length > 0 || manifest.packageName === PACKAGE).toBe(true);
    }
  });
});

describe("bytes flipped at random", () => {
  it.each([
    ["binary XML", goodManifest()],
    ["binary XML in UTF-8", goodManifest({ utf8: true })],
  ])("%s: a value or a FormatError", (_, sound) => {
    const random = randomFrom(20_261_124);
    for (let run = 0; run < FUZZ_RUNS; run++) {
      const bytes = flipped(sound, random);
      valueOrFormatError(() => printAxml(readAxml(bytes)));
    }
  });

  it("archives: always an app or gaps", () => {
    const sound = writeZip([
      { name: "AndroidManifest.xml", content: goodManifest() },
      { name: "classes.dex", content: new Uint8Array(300), stored: true },
      { name: "resources.arsc", content: new Uint8Array(40) },
    ]);
    const random = randomFrom(42);
    for (let run = 0; run < FUZZ_RUNS; run++) {
      const { apk, manifest } = readAll(flipped(sound, random));
      expect(apk.gaps.length > 0 || manifest.packageName !== null).toBe(true);
    }
  });
});

function flipped(sound: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = sound.slice();
  const flips = 1 + random(6);
  for (let i = 0; i < flips; i++) bytes[random(bytes.length)] = random(4) === 0 ? 0xff : random(256);
  return bytes;
}

/** Everything this leg reads of an app. Nothing in it may throw. */
function readAll(bytes: Uint8Array): { apk: OpenApk; manifest: AppManifest } {
  const apk = openApk(inputBytes("app.apk", bytes), nodePlatform);
  const resources = readResources(apk);
  const manifest = readManifest(apk, resources.table);
  readSigning(apk);
  for (const dex of dexEntries(apk)) valueOrFormatError(dex.read);
  return { apk, manifest };
}

function valueOrFormatError<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    return null;
  }
}
