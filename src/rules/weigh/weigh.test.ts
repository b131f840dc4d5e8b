import { describe, expect, test } from "vitest";
import {
  codePlace,
  type ExampleParts,
  evidenceExample,
  permission,
  sdkActor,
  sdkRow,
} from "../../model/example.ts";
import { disclosesData, disclosureOf, isDisclosed } from "./disclosed.ts";
import { practices, practicesInCode } from "./does.ts";
import { whatIsNeeded } from "./needed.ts";
import { isDenial, whatIsSaid } from "./said.ts";
import { weigh as weighOf } from "./severity.ts";
import { verdictOf } from "./verdict.ts";
import { listed, same } from "./words.ts";

type FactPart = NonNullable<ExampleParts["facts"]>[number];
type ClaimPart = NonNullable<ExampleParts["claims"]>[number];

const CONTACTS = "contacts.address-book";
const FINE = "android.permission.ACCESS_FINE_LOCATION";
const LAST_LOCATION = {
  kind: "api",
  signature:
    "Landroid/location/LocationManager;->getLastKnownLocation(Ljava/lang/String;)Landroid/location/Location;",
} as const;

function strengths(...facts: readonly FactPart[]) {
  return practices(evidenceExample({ facts, permissions: [permission(FINE)] })).map(
    ({ data, strength, sends }) => `${data} ${strength}${sends ? " sends" : ""}`,
  );
}

describe("what the app does", () => {
  test("facts about the device and behaviour are no personal data", () => {
    expect(
      strengths({ data: "device.model" }, { data: "network.access" }, { data: "app.autostart" }),
    ).toEqual([]);
  });

  test("own code is there, reached code is reached, a value is seen", () => {
    expect(strengths({ data: CONTACTS })).toEqual([`${CONTACTS} present`]);
    expect(strengths({ data: CONTACTS, rung: "L2" })).toEqual([`${CONTACTS} reached`]);
    expect(strengths({ data: CONTACTS, rung: "L5", action: "send" })).toEqual([`${CONTACTS} seen sends`]);
  });

  test("a general library's call proves nothing, even where the app's way passes it, until a value is seen", () => {
    const actor = { kind: "unknown", package: "androidx.core.location", because: [] } as const;
    expect(strengths({ data: "location.precise", actor })).toEqual(["location.precise library"]);
    expect(strengths({ data: "location.precise", actor, rung: "L2" })).toEqual(["location.precise library"]);
    expect(strengths({ data: "location.precise", actor, rung: "L4" })).toEqual(["location.precise seen"]);
  });

  test("what Android refuses for want of a permission does not happen", () => {
    const facts = [{ data: "location.precise", via: LAST_LOCATION }] as const;
    expect(practices(evidenceExample({ facts }))).toEqual([]);
    expect(practices(evidenceExample({ facts, permissions: [permission(FINE)] }))).toHaveLength(1);
  });

  test("an object that holds several kinds of data gives none of them away", () => {
    const via = {
      kind: "api",
      signature: "Landroid/net/wifi/WifiManager;->getConnectionInfo()Landroid/net/wifi/WifiInfo;",
    } as const;
    const facts = [
      { data: "network.wifi-ssid", via },
      { data: "network.wifi-ssid", action: "send" },
    ] as const;
    const evidence = evidenceExample({
      facts,
      permissions: [permission("android.permission.ACCESS_WIFI_STATE")],
    });
    expect(practicesInCode(evidence)).toEqual([]);
  });

  test("text of the app's own fields counts once it is sent", () => {
    expect(strengths({ data: "input.text" })).toEqual(["input.text unclear"]);
    expect(strengths({ data: "input.text" }, { data: "input.text", action: "send" })).toEqual([
      "input.text present sends",
    ]);
  });

  test("a library that reads its own class takes nothing yet", () => {
    const via = { kind: "api", signature: "Lcom/acme/login/Account;->getEmail()Ljava/lang/String;" } as const;
    const inside = { ...codePlace, class: "Lcom/acme/login/internal/A;" };
    expect(strengths({ data: "user.email", via, at: inside })).toEqual(["user.email unclear"]);
    expect(strengths({ data: "user.email", via })).toEqual(["user.email present"]);
  });
});

describe("verdict and severity", () => {
  const weigh = (...facts: readonly FactPart[]) => {
    const [practice] = practices(evidenceExample({ facts, permissions: [permission(FINE)] }));
    if (!practice) throw new Error("no practice");
    return `${verdictOf(practice)} ${weighOf(practice).severity}`;
  };

  test.each<[string, FactPart, string]>([
    ["own code, sensitive", { data: CONTACTS }, "breach high"],
    ["own code", { data: "device.android-id" }, "breach medium"],
    [
      "an SDK's bundled code",
      { data: "device.android-id", actor: sdkActor("umeng-analytics") },
      "risk medium",
    ],
    [
      "an SDK's reached code",
      { data: "device.android-id", actor: sdkActor("umeng-analytics"), rung: "L2" },
      "breach high",
    ],
    [
      "code of nobody we know",
      { data: "device.android-id", actor: { kind: "unknown", package: "a.b", because: [] } },
      "risk low",
    ],
    [
      "a permission only",
      { data: CONTACTS, action: "declare", rung: "L0", via: { kind: "permission", name: "x" } },
      "risk low",
    ],
  ])("%s", (_what, fact, expected) => {
    expect(weigh(fact)).toBe(expected);
  });
});

describe("what the policy says", () => {
  const mark = (data: Parameters<typeof whatIsSaid>[1], ...claims: readonly ClaimPart[]) =>
    whatIsSaid(evidenceExample({ claims }), data).mark;

  test.each<[string, ClaimPart, string]>([
    ["the same type", { data: "location.precise", words: "location" }, "yes"],
    ["a narrower type", { data: "location.coarse", words: "coarse location" }, "partly"],
    ["an umbrella term", { term: "设备信息", exactness: "vague", words: "设备信息" }, "no"],
    ["a denial", { data: "location.precise", affirms: false, words: "no location" }, "denies"],
    ["another type", { data: "user.email", words: "e-mail" }, "no"],
    [
      "what only the second reader reads",
      { data: "location.precise", words: "…", secondReader: { certainty: 0.9 } },
      "likely",
    ],
    [
      "a denial that only the second reader reads",
      { data: "location.precise", affirms: false, words: "…", secondReader: { certainty: 0.9 } },
      "no",
    ],
  ])("%s", (_what, claim, expected) => {
    expect(mark("location.precise", claim)).toBe(expected);
  });

  test("a broader claim covers the narrower type", () => {
    expect(mark("location.coarse", { data: "location.precise", words: "location" })).toBe("yes");
  });

  test("an umbrella term covers its members vaguely", () => {
    expect(mark("device.imei", { term: "设备信息", exactness: "vague", words: "设备信息" })).toBe("vague");
  });

  test("without a policy, or with part of it unread, silence means nothing", () => {
    expect(whatIsSaid(evidenceExample({ claims: null }), CONTACTS).mark).toBe("unknown");
    expect(whatIsSaid(evidenceExample({ document: { isPolicy: false } }), CONTACTS).mark).toBe("unknown");
  });

  test.each<[string, Partial<ClaimPart>]>([
    ["an exception", { exception: "除非您同意" }],
    ["a condition", { condition: "unless you turn it on" }],
    ["consent", { consent: "consent" }],
  ])("%s takes a denial back", (_what, parts) => {
    const claims = [{ data: CONTACTS, affirms: false, words: "…", ...parts }] as const;
    const [claim] = evidenceExample({ claims }).claims[0]?.claims ?? [];
    expect(claim && isDenial(claim)).toBe(false);
  });
});

describe("an SDK in the policy", () => {
  const found = (parts: ExampleParts) => disclosureOf(evidenceExample(parts), ["umeng-analytics"]);

  test.each([
    ["友盟+ SDK", null],
    ["Umeng", null],
    ["统计服务", "umeng-analytics"],
  ] as const)("a row named %s counts", (name, id) => {
    expect(isDisclosed(found({ sdkTable: [sdkRow(name, id)] }))).toBe(true);
  });

  test.each(["极光推送", "Bugly", "Google Analytics"])("a row named %s does not", (name) => {
    expect(isDisclosed(found({ sdkTable: [sdkRow(name, null)] }))).toBe(false);
  });

  test("a row without a readable list of data covers all of it", () => {
    expect(disclosesData(found({ sdkTable: [sdkRow("Umeng", "umeng-analytics")] }), "device.imei")).toBe(
      true,
    );
    const row = sdkRow("Umeng", "umeng-analytics", ["device.oaid"]);
    expect(disclosesData(found({ sdkTable: [row] }), "device.imei")).toBe(false);
  });
});

describe("what the service needs", () => {
  const source = { kind: "declared-function", words: "…" } as const;

  test("a need for a broader type justifies the narrower one, never the reverse", () => {
    const broad = evidenceExample({ needs: [{ data: "location.precise", level: "optional", source }] });
    const narrow = evidenceExample({ needs: [{ data: "location.coarse", level: "optional", source }] });
    expect(whatIsNeeded(broad, "location.coarse").level).toBe("optional");
    expect(whatIsNeeded(narrow, "location.precise").level).toBe("unrelated");
  });

  test("without a category nobody can call it unrelated", () => {
    expect(whatIsNeeded(evidenceExample({ category: null }), CONTACTS).level).toBe("unknown");
  });
});

test("lists read as people write them", () => {
  const names = ["a", "b", "c"].map(same);
  expect(listed(names)).toEqual({ en: "a, b and c", zh: "a、b、c" });
  expect(listed([...names, ...names]).en).toBe("a, b, c, a, b and 1 more");
  expect(listed([...names, ...names]).zh).toBe("a、b、c、a、b等 6 项");
});
