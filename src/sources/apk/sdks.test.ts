import { expect, test } from "vitest";
import type { Sdk } from "../../catalog/types.ts";
import { type AppNames, findSdks } from "./sdks.ts";

const PUSH: Sdk = {
  id: "some-push",
  name: "Some Push",
  company: "Some Company",
  country: "CN",
  categories: ["push"],
  prefixes: [
    { prefix: "cn.push.core", corroborated: true },
    { prefix: "cn.push.guess", corroborated: false },
  ],
  markers: ["meta:PUSH_KEY", "lib:libpush*.so"],
  components: ["service:cn.push.PushService"],
  domains: [{ domain: "push.example", corroborated: true }],
  data: [],
  dataCited: [],
  dataSource: { kind: "recall" },
  privacyPolicy: { status: "none-known" },
};

const AT = { kind: "entry", entry: "x" } as const;

function names(part: Partial<AppNames> & { classes?: readonly string[] }): AppNames {
  const { classes = [], ...rest } = part;
  return {
    prefixesPresent: (prefixes) =>
      new Map(
        prefixes
          .filter((prefix) => classes.includes(prefix))
          .map((prefix) => [prefix, { sample: prefix, entry: "classes.dex" }]),
      ),
    components: [],
    metaData: [],
    nativeLibs: [],
    assets: [],
    hosts: [],
    ...rest,
  };
}

test("a corroborated prefix names an SDK by itself, another only as likely", () => {
  expect(findSdks([PUSH], names({ classes: ["cn.push.core"] }))).toMatchObject([
    { id: "some-push", confidence: "certain" },
  ]);
  expect(findSdks([PUSH], names({ classes: ["cn.push.guess"] }))).toMatchObject([{ confidence: "likely" }]);
});

test("one lone library, key or host names nobody; two independent signals do", () => {
  const nativeLibs = [{ name: "libpush-9.so", at: AT }];
  const hosts = [{ host: "api.push.example", at: AT }];
  expect(findSdks([PUSH], names({ nativeLibs }))).toEqual([]);
  expect(findSdks([PUSH], names({ hosts }))).toEqual([]);
  expect(findSdks([PUSH], names({ nativeLibs, hosts }))).toMatchObject([{ confidence: "certain" }]);
});

test("a host is matched at a label boundary", () => {
  const nativeLibs = [{ name: "libpush-9.so", at: AT }];
  expect(findSdks([PUSH], names({ nativeLibs, hosts: [{ host: "notpush.example", at: AT }] }))).toEqual([]);
});

test("SDKs that share a prefix are said to be shared until another signal tells them apart", () => {
  const twin: Sdk = { ...PUSH, id: "twin-push", markers: [], components: [], domains: [] };
  const found = findSdks([PUSH, twin], names({ classes: ["cn.push.core"] }));
  expect(found.map((sdk) => sdk.sharedWith)).toEqual([["twin-push"], ["some-push"]]);
});
