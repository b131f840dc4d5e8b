import { expect, test } from "vitest";
import type { Sdk } from "../../../catalog/sdk-types.ts";
import { listSdks } from "./sdk-index.ts";
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
    prefixesPresent: ({ prefixes }) =>
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
    sdkMarks: [],
    ...rest,
  };
}

test("a corroborated prefix names an SDK by itself, another only as likely", () => {
  expect(findSdks(listSdks([PUSH]), names({ classes: ["cn.push.core"] }))).toMatchObject([
    { id: "some-push", confidence: "certain" },
  ]);
  expect(findSdks(listSdks([PUSH]), names({ classes: ["cn.push.guess"] }))).toMatchObject([
    { confidence: "likely" },
  ]);
});

test("one lone library, key or host names nobody; two independent signals do", () => {
  const nativeLibs = [{ name: "libpush-9.so", at: AT }];
  const hosts = [{ host: "api.push.example", at: AT }];
  expect(findSdks(listSdks([PUSH]), names({ nativeLibs }))).toEqual([]);
  expect(findSdks(listSdks([PUSH]), names({ hosts }))).toEqual([]);
  expect(findSdks(listSdks([PUSH]), names({ nativeLibs, hosts }))).toMatchObject([{ confidence: "certain" }]);
});

test("a host is matched at a label boundary", () => {
  const nativeLibs = [{ name: "libpush-9.so", at: AT }];
  expect(
    findSdks(listSdks([PUSH]), names({ nativeLibs, hosts: [{ host: "notpush.example", at: AT }] })),
  ).toEqual([]);
});

test("SDKs that share a prefix are said to be shared until another signal tells them apart", () => {
  const twin: Sdk = { ...PUSH, id: "twin-push", markers: [], components: [], domains: [] };
  const found = findSdks(listSdks([PUSH, twin]), names({ classes: ["cn.push.core"] }));
  expect(found.map((sdk) => sdk.sharedWith)).toEqual([["twin-push"], ["some-push"]]);
});

const OTHER: Sdk = {
  ...PUSH,
  id: "other",
  prefixes: [
    { prefix: "cn.push.core", corroborated: true },
    { prefix: "cn.other", corroborated: true },
  ],
  markers: [],
  components: [],
  domains: [],
};

function textMarks(sdk: string, count: number, shape: string | null): AppNames["sdkMarks"] {
  return Array.from({ length: count }, (_, n) => ({
    sdk,
    text: `t${n}`,
    shape,
    at: { kind: "code", entry: "classes.dex", class: "La/a;", method: "b()V", offset: n } as const,
  }));
}

test("renamed code is named by its texts and one signal more, never by texts alone", () => {
  const hosts = [{ host: "api.push.example", at: AT }];
  expect(
    findSdks(listSdks([PUSH]), names({ sdkMarks: textMarks("some-push", 3, "00112233") })),
  ).toMatchObject([{ id: "some-push", confidence: "certain" }]);
  expect(
    findSdks(listSdks([PUSH]), names({ sdkMarks: textMarks("some-push", 3, null), hosts })),
  ).toHaveLength(1);
  expect(findSdks(listSdks([PUSH]), names({ sdkMarks: textMarks("some-push", 9, null) }))).toEqual([]);
  expect(findSdks(listSdks([PUSH]), names({ sdkMarks: textMarks("some-push", 2, "00112233") }))).toEqual([]);
});

test("an SDK whose code is part of another that is there is not there by itself", () => {
  const found = findSdks(
    listSdks([{ ...PUSH, domains: [] }, OTHER]),
    names({ classes: ["cn.push.core", "cn.other"] }),
  );
  expect(found.map(({ id }) => id)).toEqual(["other"]);
  expect(findSdks(listSdks([PUSH, OTHER]), names({ classes: ["cn.push.core"] }))).toHaveLength(2);
});
