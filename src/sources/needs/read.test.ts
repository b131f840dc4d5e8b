import { describe, expect, test } from "vitest";
import type { DataId } from "../../catalog/types.ts";
import { type ExampleParts, evidenceExample } from "../../model/example.ts";
import { dataOfFunction, isNamedIn, statedFunction } from "./functions.ts";
import { type NeedsInput, readNeeds } from "./read.ts";

const APP = { packageName: "app.example", label: "Example", labels: {} };

function read(parts: Partial<NeedsInput>, claims: ExampleParts["claims"] = []) {
  const documents = evidenceExample({ claims }).claims;
  return readNeeds({ category: "camera_beauty", functions: [], app: APP, documents, ...parts });
}

function levels(parts: Partial<NeedsInput>, data: DataId, claims: ExampleParts["claims"] = []) {
  return read(parts, claims)
    .needs.needs.filter((need) => need.data === data)
    .map(({ level, source }) => `${level} by ${source.kind}`);
}

describe("the category's list", () => {
  test("names what is necessary, with the item in the rule's own words", () => {
    const [first] = read({ category: "map_navigation" }).needs.needs;
    expect(first).toMatchObject({ id: "N1", level: "necessary", data: "location.precise" });
    expect(first?.source).toMatchObject({ kind: "category", item: "位置信息" });
  });

  test("a permission that suits the basic function is optional, never necessary", () => {
    expect(levels({}, "media.camera")).toEqual(["optional by category"]);
  });

  test.each([["camera_beauty"], ["instant_messaging"], ["online_shopping"]] as const)(
    "the device's address book is not on the list of %s",
    (category) => {
      expect(levels({ category }, "contacts.address-book")).toEqual([]);
    },
  );

  test("no list applies to an app of no listed type, and that is no gap", () => {
    expect(read({ category: "unlisted" })).toMatchObject({
      needs: { category: "unlisted", needs: [] },
      gaps: [],
    });
  });
});

describe("a category that was not given", () => {
  test("is a gap, with the likely ones that the label suggests", () => {
    const { needs, gaps } = read({
      category: null,
      app: { ...APP, label: "Sketch & Draw", packageName: "com.acme.paint" },
    });
    expect(needs.likely[0]).toMatchObject({ category: "camera_beauty" });
    expect(gaps).toMatchObject([{ layer: "category", reason: "category-not-given", at: null }]);
    expect(gaps[0]?.says.en).toContain("camera_beauty");
  });
});

describe("functions", () => {
  test("stated with their data after a colon, in either language's signs", () => {
    expect(statedFunction("find friends: contacts.address-book")).toMatchObject({
      words: "find friends",
      data: ["contacts.address-book"],
    });
    expect(statedFunction("找好友：contacts.address-book、location.precise").data).toEqual([
      "contacts.address-book",
      "location.precise",
    ]);
  });

  test.each([
    ["find friends", "contacts.address-book"],
    ["找好友", "contacts.address-book"],
    ["扫码", "media.camera"],
    ["Voice input", "media.microphone"],
  ] as const)("%s needs %s by the vocabulary", (words, data) => {
    expect(dataOfFunction(words)).toContain(data);
    expect(levels({ functions: [words] }, data)).toContain("optional by declared-function");
  });

  test("one that nobody knows is a gap that says how to write it", () => {
    expect(read({ functions: ["frobnicate"] }).gaps).toMatchObject([{ reason: "function-unknown" }]);
  });

  test("a term inside another word is not that term", () => {
    expect(isNamedIn("roadmaps", "maps")).toBe(false);
    expect(isNamedIn("our maps, too", "maps")).toBe(true);
    expect(isNamedIn("使用NFC刷卡", "nfc")).toBe(true);
  });
});

describe("functions that the policy names", () => {
  const data = "contacts.address-book" as const;

  test("tie exact data to a function", () => {
    const claims = [{ data, function: "find friends", words: "To find friends we read your contacts." }];
    expect(levels({ category: "instant_messaging" }, data, claims)).toEqual(["optional by policy-function"]);
  });

  test("purpose words count where they have to do with the data, and only there", () => {
    const purpose = (words: string) => [{ data, purpose: { kind: "service", words, vague: false }, words }];
    expect(levels({}, data, purpose("to find friends"))).toEqual(["optional by policy-function"]);
    expect(levels({}, data, purpose("to scan codes"))).toEqual([]);
    expect(levels({}, data, purpose("to improve our service"))).toEqual([]);
  });

  test("a condition names a function by the words on its button", () => {
    const tap = (condition: string) => [{ data, condition, words: condition }];
    expect(levels({}, data, tap("when you tap “Find pals”"))).toEqual(["optional by policy-function"]);
    expect(levels({}, data, tap("当您点击“扫一扫”"))).toEqual([]);
    expect(levels({}, data, tap("when you use our services"))).toEqual([]);
  });

  test.each([
    ["a denial", { affirms: false }],
    ["a vague term", { exactness: "vague" as const }],
    ["sharing", { action: "share" as const }],
  ])("%s makes no need", (_what, parts) => {
    expect(levels({}, data, [{ data, function: "find friends", words: "…", ...parts }])).toEqual([]);
  });
});

describe("a control that the policy names", () => {
  const claim = { data: "media.camera", action: "use", words: "…" } as const;

  test.each([["If you tap “Scan a page”"], ["当您点击“扫一扫”时"]])("is a function: %s", (condition) => {
    expect(levels({ category: "utility" }, "media.camera", [{ ...claim, condition }])).toEqual([
      "optional by policy-function",
    ]);
  });

  test("a mere condition is none", () => {
    const condition = "When the “Terms” change";
    expect(levels({ category: "utility" }, "media.camera", [{ ...claim, condition }])).toEqual([]);
  });
});

describe("what a law orders for a function", () => {
  test.each([
    ["live_streaming", "going live", "user.id-number"],
    ["live_streaming", "网络直播发布", "user.name"],
    ["online_game", "防沉迷", "user.id-number"],
    ["hotel", "lodging", "user.id-number"],
    ["mail_express", "寄快递", "property.shipment-item"],
    ["online_payment", "支付账户", "identity.id-document-meta"],
    ["unlisted", "域名注册", "user.id-number"],
    ["unlisted", "sim card", "user.name"],
    ["ride_hailing", "网约车司机", "identity.drivers-licence"],
  ] as const)("in %s, %s makes %s necessary", (category, words, data) => {
    expect(levels({ category, functions: [words] }, data)).toContain("necessary by law");
  });

  test("only for that function: watching streams needs no identity", () => {
    expect(levels({ category: "live_streaming" }, "user.id-number")).toEqual([]);
    expect(levels({ category: "live_streaming", functions: ["scan codes"] }, "user.id-number")).toEqual([]);
  });

  test("the sentence names article and function, and says where it is cited from memory", () => {
    const [first] = read({ functions: ["vehicle rental"] }).needs.needs.filter(
      ({ source }) => source.kind === "law",
    );
    expect(first?.why.en).toMatch(/art\. 21.*cited from memory/);
    expect(first?.why.zh).toMatch(/第21条.*据记忆引用/);
  });

  test("a policy that names such a function makes nothing necessary: only who runs the audit says that it is there", () => {
    const claims = [{ data: "user.id-number", function: "going live", words: "To go live …" }] as const;
    expect(levels({ category: "live_streaming" }, "user.id-number", claims)).toEqual([
      "optional by policy-function",
    ]);
  });
});
