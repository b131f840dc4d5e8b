import { describe, expect, it } from "vitest";
import { goodManifest } from "../../../../test/hostile/axml-sound.ts";
import { utf8 } from "../../../../test/hostile/bytes.ts";
import { writeZip } from "../../../../test/hostile/zip-writer.ts";
import { inputBytes, nodePlatform } from "../../../../test/node-platform.ts";
import { memberUses } from "../../../formats/script/member-uses.ts";
import { readApp } from "../read.ts";

function seen(files: Readonly<Record<string, Uint8Array | string>>) {
  const entries = Object.entries(files).map(([name, content]) => ({
    name,
    content: typeof content === "string" ? utf8(content) : content,
  }));
  const zip = writeZip([{ name: "AndroidManifest.xml", content: goodManifest() }, ...entries]);
  const { facts, hosts, gaps } = readApp(inputBytes("a.apk", zip), nodePlatform);
  return {
    facts: facts.filter(({ action }) => action === "access"),
    hosts: hosts.map(({ host }) => host),
    reasons: gaps.map(({ reason }) => reason),
  };
}

describe("scripts of other runtimes", () => {
  it("are searched for calls, each with its owner", () => {
    const { facts, hosts } = seen({
      "assets/www/js/app.js":
        'var n = navigator; n.geolocation.getCurrentPosition(f); navigator.contacts["find"](["*"], g); fetch("https://api.example.com/x");',
      "assets/www/plugins/cordova-plugin-camera/www/Camera.js": "navigator.camera.getPicture(a, b)",
      "assets/www/cordova.js": "",
    });
    expect(facts.map(({ data, actor }) => [data, actor.kind])).toEqual([
      ["contacts.address-book", "first-party"],
      ["media.camera", "unknown"],
      ["media.photos", "unknown"],
    ]);
    expect(facts[0]?.at).toMatchObject({
      entry: "assets/www/js/app.js",
      quote: expect.stringContaining("navigator.contacts"),
    });
    expect(hosts).toContain("api.example.com");
  });

  it("uni-app calls are found, and a member that is only named is not a call", () => {
    const { facts } = seen({
      "assets/apps/__UNI__A/www/app-service.js":
        "uni.getLocation({}); var f = uni.chooseImage; plus.device.imei;",
    });
    expect(facts.map(({ data }) => data)).toEqual(["location.precise", "device.imei"]);
  });

  it("a React Native method counts only beside its module's name", () => {
    const call = "r(1).default.getUniqueId()";
    expect(seen({ "assets/index.android.bundle": call }).facts).toEqual([]);
    expect(seen({ "assets/index.android.bundle": `${call};n.RNDeviceInfo` }).facts).toMatchObject([
      { data: "device.android-id", actor: { kind: "unknown" } },
    ]);
  });

  it("what cannot be read is a gap, and addresses in Hermes bytecode are read", () => {
    const hermes = new Uint8Array([
      0xc6,
      0x1f,
      0xbc,
      0x03,
      0xc1,
      0x03,
      0x19,
      0x1f,
      ...utf8("\0https://rn.example.org/v1\0"),
    ]);
    const { hosts, reasons } = seen({
      "assets/index.android.bundle": hermes,
      "assets/www/broken.js": "var (",
    });
    expect(hosts).toContain("rn.example.org");
    expect(reasons).toEqual(expect.arrayContaining(["hermes-bytecode", "script-not-read", "other-runtime"]));
  });

  it("native libraries that nothing explains are named", () => {
    const { reasons } = seen({ "lib/arm64-v8a/libsecret.so": "x", "lib/arm64-v8a/libc++_shared.so": "x" });
    expect(reasons).toContain("native-code-not-read");
    expect(seen({ "lib/arm64-v8a/libc++_shared.so": "x" }).reasons).not.toContain("native-code-not-read");
  });
});

it("what is no tree has no uses, and a loop in one ends", () => {
  const loop: Record<string, unknown> = { type: "CallExpression" };
  loop.callee = loop;
  expect(memberUses(null)).toEqual([]);
  expect(memberUses("uni.getLocation()")).toEqual([]);
  expect(memberUses(loop)).toEqual([]);
});
