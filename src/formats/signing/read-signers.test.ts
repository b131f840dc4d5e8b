import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Bytes, join, randomFrom } from "../../../test/hostile/bytes.ts";
import { type Entry, writeZip } from "../../../test/hostile/zip-writer.ts";
import { bufferSource, inputFile, nodePlatform } from "../../../test/node-platform.ts";
import { FormatError } from "../format-error.ts";
import { openZip, type Zip } from "../zip/zip.ts";
import { readCertificate, readPkcs7 } from "./certificate.ts";
import { readSigners, type Signing } from "./read-signers.ts";

const MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const minicap = openPath("@devicefarmer/minicap-prebuilt/prebuilt/noarch/minicap.apk");
const server = openPath("appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk");
const V2 = 0x7109871a;
const V3 = 0xf05368c0;
const V31 = 0x1b93ad61;

function openPath(path: string): Zip {
  return openZip(inputFile(`${MODULES}${path}`).bytes, nodePlatform);
}

const shown = ({ signers }: Signing): unknown[] =>
  signers.map(({ scheme, certificates, minSdk, maxSdk }) => [
    scheme,
    certificates.map(({ der }) => nodePlatform.sha256(der).slice(0, 8)),
    certificates[0]?.subject,
    minSdk,
    maxSdk,
  ]);

describe("signers of real apps, as apksigner prints them", () => {
  const debug = "C=US, O=Android, CN=Android Debug";
  const android =
    "EMAILADDRESS=android@android.com, CN=Android, OU=Android, O=Android, L=Mountain View, ST=California, C=US";

  it("v1 and v2", () => {
    expect(shown(readSigners(minicap))).toEqual([
      ["v1", ["6a3c468f"], debug, undefined, undefined],
      ["v2", ["6a3c468f"], debug, undefined, undefined],
    ]);
  });

  it("v1, v2 and v3 with its versions", () => {
    expect(shown(readSigners(server))).toEqual([
      ["v1", ["a40da80a"], android, undefined, undefined],
      ["v2", ["a40da80a"], android, undefined, undefined],
      ["v3", ["a40da80a"], android, 24, 0x7fffffff],
    ]);
  });
});

describe("signing blocks", () => {
  const [own, other] = [minicap, server].map(
    (zip) => readSigners(zip).signers[0]?.certificates[0]?.der ?? expect.fail("no certificate"),
  );
  const prefixed = (...parts: readonly Uint8Array[]): Uint8Array => {
    const body = join(...parts);
    return join(new Bytes().u32(body.length).done(), body);
  };
  const u32 = (...values: readonly number[]): Uint8Array => new Bytes().u32(...values).done();
  const signer = (certificate: Uint8Array | undefined, versions: readonly number[] = []): Uint8Array => {
    const signed = prefixed(
      prefixed(),
      prefixed(prefixed(certificate ?? expect.fail())),
      u32(...versions),
      prefixed(),
    );
    return prefixed(prefixed(signed, u32(...versions), prefixed(), prefixed()));
  };
  const block = (...pairs: readonly (readonly [number, Uint8Array])[]): Uint8Array => {
    const body = join(
      ...pairs.map(([id, value]) =>
        join(
          new Bytes()
            .u64(value.length + 4)
            .u32(id)
            .done(),
          value,
        ),
      ),
    );
    const size = new Bytes().u64(body.length + 24).done();
    return join(size, body, size, new TextEncoder().encode("APK Sig Block 42"));
  };
  const signed = (bytes: Uint8Array): Signing =>
    readSigners(
      openZip(
        bufferSource(writeZip([{ name: "a", content: new Uint8Array(3) }], { beforeDirectory: bytes })),
        nodePlatform,
      ),
    );

  it("takes the first of two blocks with one id, and says so", () => {
    const result = signed(block([V2, signer(own)], [V2, signer(other)]));
    expect(shown(result).map((row) => (Array.isArray(row) ? row[1] : row))).toEqual([["6a3c468f"]]);
    expect(result.anomalies.map(({ kind }) => kind)).toEqual(["duplicate-signing-block"]);
  });

  it("tells v3 and v3.1 apart, with the Android versions they are for", () => {
    const result = signed(
      block(
        [V31, signer(other, [33, 0x7fffffff])],
        [V3, signer(own, [24, 32])],
        [0x42726577, new Uint8Array(40)],
      ),
    );
    expect(result.signers.map(({ scheme, minSdk, maxSdk }) => [scheme, minSdk, maxSdk])).toEqual([
      ["v3", 24, 32],
      ["v3.1", 33, 0x7fffffff],
    ]);
  });

  it("names what is broken, and reads the rest", () => {
    const result = signed(block([V2, new Uint8Array(7).fill(9)], [V3, signer(own, [24, 99])]));
    expect(result.broken.map(({ scheme }) => scheme)).toEqual(["v2"]);
    expect(result.signers.map(({ scheme }) => scheme)).toEqual(["v3"]);
    expect(signed(block([V2, prefixed()])).broken).toHaveLength(1);
    expect(
      signed(block([V2, prefixed(prefixed(prefixed(prefixed(), prefixed(), prefixed())))])).broken,
    ).toHaveLength(1);
  });

  it("refuses a block whose sizes differ, and finds none where the magic is missing", () => {
    const bytes = block([V2, signer(own)]);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    expect(signed(bytes).broken.map(({ scheme }) => scheme)).toEqual([null]);
    expect(signed(bytes.subarray(0, bytes.length - 1))).toMatchObject({ signers: [], broken: [] });
  });

  it("flipped at random: signers, or what is broken", () => {
    const sound = block([V2, signer(own)], [V3, signer(other, [24, 32])]);
    const random = randomFrom(99);
    for (let run = 0; run < Number(process.env.CANDOR_FUZZ ?? 2000); run++) {
      const bytes = sound.slice();
      for (let i = 0; i <= random(5); i++) bytes[random(bytes.length)] = random(256);
      expect(() => signed(bytes)).not.toThrow();
    }
  });
});

describe("PKCS#7 and certificates", () => {
  const files = minicap.entries.filter(({ name }) => /\.RSA$/.test(name));
  const pkcs7 = minicap.read(files[0] ?? expect.fail("no v1 signature"));

  it("needs the signature file beside the block", () => {
    const alone: Entry[] = [{ name: "META-INF/X.RSA", content: pkcs7 }];
    const pair = [...alone, { name: "META-INF/X.SF", content: new Uint8Array(1) }];
    const count = (entries: readonly Entry[]): number =>
      readSigners(openZip(bufferSource(writeZip(entries)), nodePlatform)).signers.length;
    expect([count(alone), count(pair)]).toEqual([0, 1]);
  });

  it("cut at every byte or flipped: a value or a FormatError", () => {
    const certificate = readPkcs7(pkcs7)[0]?.[0]?.der ?? expect.fail();
    for (let length = 0; length < pkcs7.length; length++)
      valueOrFormatError(() => readPkcs7(pkcs7.subarray(0, length)));
    for (let length = 0; length < certificate.length; length++)
      expect(() => readCertificate(certificate.subarray(0, length))).toThrow(FormatError);
    const random = randomFrom(3);
    for (let run = 0; run < Number(process.env.CANDOR_FUZZ ?? 2000); run++) {
      const bytes = pkcs7.slice();
      for (let i = 0; i <= random(5); i++) bytes[random(bytes.length)] = random(256);
      valueOrFormatError(() => readPkcs7(bytes));
    }
  });
});

function valueOrFormatError(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
  }
}
