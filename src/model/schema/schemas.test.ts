import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { schemas } from "./schemas.ts";

const MODEL = new URL("../", import.meta.url);
/** Interfaces that are no part of what is printed. */
const NOT_PRINTED = new Set([
  "Rule",
  "RuleContext",
  "Seen",
  "Example",
  "Report",
  "ChecklistReport",
  "ReportOptions",
  "ExampleParts",
  // What comes in, and how a gate stands: the doors read and say them.
  "RunLog",
  "RunSheet",
  "Gate",
  "Standing",
]);

describe("the published schemas", () => {
  it.each(Object.entries(schemas))("%s is itself valid and strict", (_, schema) => {
    expect(() => new Ajv2020({ strict: true, strictTypes: false }).compile(schema)).not.toThrow();
  });

  it("have exactly the members of the model's interfaces, and the same ones optional", () => {
    const defs = [schemas.checklist.$defs, schemas.comparison.$defs];
    const differing: string[] = [];
    let compared = 0;
    for (const { name, members } of interfaces()) {
      if (NOT_PRINTED.has(name)) continue;
      const def = defs.map((each) => (isObject(each) ? each[name] : undefined)).find(isObject);
      if (!isObject(def) || !isObject(def.properties) || !Array.isArray(def.required)) {
        differing.push(`${name}: no schema`);
        continue;
      }
      compared += 1;
      const required: readonly unknown[] = def.required;
      const published = Object.keys(def.properties).map((key) => (required.includes(key) ? key : `${key}?`));
      if (published.toSorted().join() !== members.toSorted().join())
        differing.push(`${name}: ${published} / ${members}`);
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(25);
  });
});

/** Members of each exported interface, as written in the model's sources; `name?` where optional. */
function interfaces(): readonly { name: string; members: string[] }[] {
  const found: { name: string; members: string[] }[] = [];
  for (const file of readdirSync(MODEL).filter((name) => name.endsWith(".ts"))) {
    const source = readFileSync(new URL(file, MODEL), "utf8");
    for (const [, name = "", body = ""] of source.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)) {
      const members = [...body.matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, member = ""]) => member);
      found.push({ name, members });
    }
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
