import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceConstants } from "./android/constants/index.gen.ts";
import { markers } from "./android/markers/index.gen.ts";
import { packers } from "./android/packers/index.gen.ts";
import { permissions } from "./android/permissions/index.gen.ts";
import { sinks } from "./android/sinks/index.gen.ts";
import { sourceApis } from "./android/sources/index.gen.ts";
import { transforms } from "./android/transforms/index.gen.ts";
import { dataTypes } from "./data/index.gen.ts";
import { appFunctions } from "./functions/index.gen.ts";
import {
  broaderOf,
  category,
  covers,
  dataType,
  isA,
  isSensitive,
  law,
  penalty,
  permission,
} from "./index.ts";
import { laws } from "./laws/index.gen.ts";
import { categories } from "./needs/index.gen.ts";
import { penalties } from "./penalties/index.gen.ts";
import { sdks } from "./sdks/index.gen.ts";
import { umbrellaTerms } from "./umbrellas/index.gen.ts";
import { violations } from "./violations/index.gen.ts";

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), "utf8"));

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

const alternatives = [...sourceApis, ...sourceConstants].flatMap((row) => row.permissions);

describe("data types", () => {
  it("resolve every slug of the two tables they were merged from", () => {
    const slugs = strings(fixture("slugs"));
    expect(slugs.length).toBe(119 + 162);
    expect(slugs.filter((slug) => dataType(slug) === undefined)).toEqual([]);
  });

  it("resolve wherever the catalog names one", () => {
    const used = [
      ...dataTypes.flatMap(({ broader, impliedBy }) => [broader, impliedBy]).filter((id) => id !== undefined),
      ...umbrellaTerms.flatMap(({ members }) => members),
      ...categories.flatMap(({ necessary }) => necessary.map(({ data }) => data)),
      ...[...sdks, ...appFunctions, ...permissions, ...sourceApis, ...sourceConstants].flatMap(
        ({ data }) => data,
      ),
      ...sdks.flatMap(({ dataCited }) => dataCited),
    ];
    expect(used.filter((id) => dataType(id)?.id !== id)).toEqual([]);
  });

  it("own their ids and aliases alone", () => {
    expect(repeated(dataTypes.flatMap(({ id, aliases = [] }) => [id, ...aliases]))).toEqual([]);
  });

  it("own their words alone, among themselves and the umbrella terms", () => {
    const owned = [...dataTypes, ...umbrellaTerms].flatMap(({ terms }) => [
      ...new Set([...terms.zh, ...terms.en].map((term) => term.toLowerCase())),
    ]);
    expect(repeated(owned)).toEqual([]);
  });

  it("have words in both languages", () => {
    const silent = dataTypes.filter(({ terms }) => terms.zh.length === 0 || terms.en.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("never stand above themselves", () => {
    const parents = new Map(dataTypes.map(({ id, broader, impliedBy }) => [id, broader ?? impliedBy]));
    for (const { id } of dataTypes) {
      const seen = new Set([id]);
      for (let up = parents.get(id); up !== undefined; up = parents.get(up)) {
        expect(seen.has(up), `${id} is above itself`).toBe(false);
        seen.add(up);
      }
    }
  });

  it("are covered by a claim about a broader or an implying type, and by no other", () => {
    expect(covers("device.advertising-id", "device.oaid")).toBe(true);
    expect(covers("device.oaid", "device.advertising-id")).toBe(false);
    expect(covers("user.phone-number", "sim.phone-number")).toBe(true);
    expect(covers("contacts.picker", "contacts.address-book")).toBe(false);
    expect(covers("location.precise", "location.coarse")).toBe(true);
    expect(covers("location.precise", "location.cell")).toBe(true);
    expect(covers("location.coarse", "location.precise")).toBe(false);
    expect(covers("location.precise", "location.track")).toBe(false);
    expect(isA("location.coarse", "location.precise")).toBe(false);
    expect(isA("location.gnss-raw", "location.precise")).toBe(true);
  });

  it("that only describe a device or a behaviour are not sensitive", () => {
    const wrong = dataTypes.filter(({ id, kind }) => kind !== "personal" && isSensitive(id));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("necessity", () => {
  it("has the 39 categories, numbered as in the rule, 13 of which need nothing", () => {
    expect(categories.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 39 }, (_, at) => at + 1),
    );
    expect(categories.filter(({ necessary }) => necessary.length === 0).length).toBe(13);
    expect(category("camera_beauty")?.necessary).toEqual([]);
  });

  it("finds the address book necessary in no category", () => {
    const book = dataType("contacts.address-book")?.id;
    expect(book).toBeDefined();
    const needing = categories.filter(({ necessary }) =>
      necessary.some(({ data }) => data === book || (book !== undefined && broaderOf(book).includes(data))),
    );
    expect(needing.map(({ id }) => id)).toEqual([]);
  });

  it("says every condition in both languages, and names permissions that exist", () => {
    for (const { necessary, permissions: ours } of categories) {
      for (const { condition, conditionEn } of necessary) {
        expect(condition === undefined).toBe(conditionEn === undefined);
      }
      const named = [...ours.plausible, ...ours.redFlag];
      expect(named.filter((name) => permission(name) === undefined)).toEqual([]);
    }
  });
});

describe("law", () => {
  it("keeps as recall what was never read in a source", () => {
    const recalled = new Set(strings(fixture("recall")));
    expect(recalled.size).toBeGreaterThan(0);
    const marked = [...laws, ...violations].filter(({ mark }) => mark === "recall").map(({ id }) => id);
    expect([...recalled].filter((id) => !marked.includes(id))).toEqual([]);
  });

  it("names penalties, articles and items that exist", () => {
    const penaltiesNamed = laws.flatMap((one) => (one.penalty === undefined ? [] : [one.penalty]));
    expect(penaltiesNamed.filter((id) => penalty(id) === undefined)).toEqual([]);
    expect(violations.flatMap(({ laws: ids }) => ids).filter((id) => law(id) === undefined)).toEqual([]);
    const items = new Set(violations.map(({ id }) => id));
    expect(violations.flatMap(({ alike = [] }) => alike).filter((id) => !items.has(id))).toEqual([]);
  });

  it("speaks of possible breaches and calls nobody's practice illegal", () => {
    // What an article itself forbids may be called unlawful; a practice that a list names may not.
    const words = strings([...violations.map(({ name }) => name), ...categories]).join("\n");
    expect(words).not.toMatch(/\billegal\b/i);
  });

  it("dates its articles by ISO days", () => {
    const dates = laws.flatMap(({ inForce }) => (inForce === undefined ? [] : [inForce]));
    expect(dates.filter((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([]);
  });

  it("knows from when every law is in force; only stores change their rules without a day that we know", () => {
    const undated = laws.filter(({ inForce }) => inForce === undefined).map(({ id }) => id);
    expect(undated.filter((id) => !id.startsWith("STORE-"))).toEqual([]);
  });

  it("marks the date of what nobody checked as recalled", () => {
    const dated = laws.filter(({ mark, inForce }) => mark === "recall" && inForce !== undefined);
    expect(dated.filter(({ inForceRecalled }) => !inForceRecalled).map(({ id }) => id)).toEqual([]);
  });
});

describe("Android", () => {
  const TYPE = String.raw`\[*(?:[ZBCSIJFD]|L[\w/$-]+;)`;
  const METHOD = new RegExp(String.raw`^L[\w/$-]+;-><?[\w$]+>?\((?:${TYPE})*\)(?:V|${TYPE})$`);
  const FIELD = new RegExp(String.raw`^L[\w/$-]+;->[\w$]+:${TYPE}$`);

  it("writes signatures as dex does, each once", () => {
    for (const { signature, kind } of sourceApis)
      expect(signature).toMatch(kind === "field" ? FIELD : METHOD);
    for (const { signature } of [...sinks, ...transforms, ...markers]) expect(signature).toMatch(METHOD);
    expect(repeated(sourceApis.map(({ signature }) => signature))).toEqual([]);
    expect(repeated(sourceConstants.map(({ kind, value }) => `${kind} ${value}`))).toEqual([]);
    expect(repeated(permissions.map(({ name }) => name))).toEqual([]);
  });

  it("has constants of every kind that an argument may be", () => {
    const kinds = new Set(sourceConstants.map(({ kind }) => kind));
    const asked = [...sourceApis, ...sourceConstants].flatMap(({ byArgument = [] }) => byArgument);
    expect(asked.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("says for every source what it gives", () => {
    const empty = [...sourceApis, ...sourceConstants].filter(
      ({ data, byArgument = [] }) => data.length + byArgument.length === 0,
    );
    expect(empty).toEqual([]);
  });

  it("names permissions in full", () => {
    const names = alternatives.flatMap(({ allOf = [], anyOf = [] }) => [...allOf, ...anyOf]);
    expect(names.filter((name) => !/^[a-z]+(\.\w+)+$/.test(name) || name.includes(".BIND_"))).toEqual([]);
  });
});

describe("SDKs", () => {
  it("cite only data that they also list, and nothing where all is recall", () => {
    const loose = sdks.filter(({ data, dataCited }) => dataCited.some((id) => !data.includes(id)));
    const recalled = sdks.filter(
      ({ dataSource, dataCited }) => dataSource.kind === "recall" && dataCited.length > 0,
    );
    expect([...loose, ...recalled].map(({ id }) => id)).toEqual([]);
  });

  it("write their marks as kind and name", () => {
    const marks = sdks.flatMap(({ markers: own = [], components = [] }) => [...own, ...components]);
    const kinds = /^(?:meta|class|activity|service|receiver|provider|lib|asset|perm|string):./;
    expect(marks.filter((mark) => !kinds.test(mark))).toEqual([]);
    expect(sdks.length).toBe(353);
  });

  it("are no packers without a mark", () => {
    const bare = packers.filter(
      ({ nativeLibs, assets, classes }) => nativeLibs.length + assets.length + classes.length === 0,
    );
    expect(bare).toEqual([]);
    expect(penalties.length).toBe(14);
  });
});
