import { describe, expect, it } from "vitest";
import { goodManifest } from "../../../../test/hostile/axml-sound.ts";
import { utf8 } from "../../../../test/hostile/bytes.ts";
import { writeZip } from "../../../../test/hostile/zip-writer.ts";
import { inputBytes, nodePlatform } from "../../../../test/node-platform.ts";
import type { Component } from "../../../model/app.ts";
import type { CodeLoader } from "../code/code-read.ts";
import { openApk } from "../container/open.ts";
import { readApp } from "../read.ts";
import { hiddenDex, shippedGaps } from "./hidden-dex.ts";
import { codeGaps } from "./readable.ts";
import { findShippedCode, type ShippedCode } from "./shipped-code.ts";

const DEX = utf8("dex\n035\0and so on");
const NOISE = Uint8Array.from({ length: 80_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 21);
const AT = { kind: "entry", entry: "x" } as const;

function app(files: Readonly<Record<string, Uint8Array>>) {
  const entries = Object.entries(files).map(([name, content]) => ({ name, content }));
  return inputBytes(
    "a.apk",
    writeZip([
      { name: "AndroidManifest.xml", content: goodManifest() },
      { name: "classes.dex", content: DEX },
      ...entries,
    ]),
  );
}

const shipped = (files: Readonly<Record<string, Uint8Array>>): ShippedCode =>
  findShippedCode(openApk(app(files), nodePlatform));

describe("code beside an app's own", () => {
  it.each([
    ["assets/plugin.dex", DEX],
    ["assets/settings", DEX],
    ["lib/arm64-v8a/libshell.so", DEX],
    ["res/raw/sound", DEX],
    ["assets/logo.png", DEX],
    ["META-INF/services.bin", DEX],
    ["payload", DEX],
    ["assets/config.txt", utf8("ZGV4CjAzNQBhbmQgc28gb24=")],
    ["assets/plugin.jar", writeZip([{ name: "classes.dex", content: DEX }])],
    [
      "assets/data.dat",
      writeZip([
        { name: "a.txt", content: DEX },
        { name: "classes2.dex", content: DEX },
      ]),
    ],
  ])("is found in %s", (path, content) => {
    expect(shipped({ [path]: content }).dex).toEqual([{ path, at: { kind: "entry", entry: path } }]);
  });

  it.each([
    ["assets/lib.jar", writeZip([{ name: "A.class", content: DEX }])],
    ["assets/broken.jar", utf8("PK\u0003\u0004 and no more")],
    ["assets/empty", new Uint8Array(0)],
  ])("is not seen in %s", (path, content) => {
    expect(shipped({ [path]: content })).toEqual({ dex: [], payload: null, hermes: null });
  });

  it("is a gap of the code by itself", () => {
    expect(shippedGaps(shipped({ "assets/plugin.dex": DEX }))).toMatchObject([
      { layer: "code", reason: "code-not-read", at: { entry: "assets/plugin.dex" } },
    ]);
  });

  it("is what hides the code of an app whose components have none", () => {
    const { runtimes, gaps } = readApp(app({ "assets/plugin.dex": DEX }), nodePlatform);
    expect(runtimes).toMatchObject([{ kind: "hidden-dex", name: "assets/plugin.dex" }]);
    expect(gaps.map(({ reason }) => reason)).toContain("packed");
  });
});

describe("noise as large as the app's code", () => {
  it("is React Native's where a file under any name begins as its compiled scripts do", () => {
    const content = new Uint8Array([0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f, 0x60]);
    const read = readApp(app({ "assets/bundles/home.bin": content }), nodePlatform);
    expect(read.runtimes.map(({ name }) => name)).toContain("React Native");
  });

  it("is a payload, unless it says what it is", () => {
    const { payload } = shipped({ "assets/core.dat": NOISE });
    expect(payload).toMatchObject({ path: "assets/core.dat", sizeBytes: NOISE.length });
    const named = NOISE.slice();
    named.set([0x89, 0x50, 0x4e, 0x47]);
    expect(shipped({ "assets/core.dat": named }).payload).toBeNull();
  });
});

describe("a hidden dex", () => {
  const component = (name: string, codeReadable: boolean): Component => ({
    kind: "activity",
    name,
    exported: false,
    exportedBy: "default",
    permission: null,
    process: null,
    enabled: true,
    launcher: false,
    codeReadable,
    at: { kind: "manifest", entry: "AndroidManifest.xml", path: name },
  });
  const loader: CodeLoader = {
    name: "java.lang.System.loadLibrary",
    kind: "native",
    argument: null,
    at: {
      kind: "code",
      entry: "classes.dex",
      class: "La/App;",
      method: "attachBaseContext(Landroid/content/Context;)V",
      offset: 0,
    },
  };
  const dex = [{ path: "assets/x.dex", at: AT }];
  const payload = { path: "assets/x", at: AT, sizeBytes: 9, bitsPerByte: 7.99 };

  it("needs components without code", () => {
    const whole = [component("a.A", true)];
    expect(hiddenDex(whole, [{ ...loader, kind: "dex" }], { dex, payload, hermes: null }, "a.App")).toEqual(
      [],
    );
    expect(
      hiddenDex(
        [component("a.A", false), ...whole, ...whole],
        [loader],
        { dex, payload, hermes: null },
        "a.App",
      ),
    ).toEqual([]);
  });

  it("stands where its bytes are", () => {
    expect(hiddenDex([component("a.A", false)], [], { dex, payload: null, hermes: null }, null)).toEqual([
      { kind: "hidden-dex", name: "assets/x.dex", at: AT },
    ]);
    expect(
      hiddenDex([component("a.A", false)], [loader], { dex: [], payload, hermes: null }, "a.App"),
    ).toEqual([{ kind: "hidden-dex", name: "assets/x", at: AT }]);
  });

  it("names the payload in the gap of a packed app", () => {
    const [gap] = codeGaps([component("a.A", false)], [], AT, payload);
    expect(gap?.says.en).toContain("assets/x (9 bytes, 7.99 bits of entropy a byte)");
    expect(gap?.says.zh).toContain("疑似加密内容");
  });
});
