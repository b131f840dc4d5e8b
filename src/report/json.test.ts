import { expect, test } from "vitest";
import { quiet, sketchpad } from "./fixtures/audit.ts";
import { hostile } from "./fixtures/hostile.ts";
import json from "./json.ts";

const options = { lang: "en", colour: false, width: 80 } as const;

test("one app is its audit, whole and unchanged", () => {
  const printed = json.render([hostile], options);
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(hostile)));
  expect(printed.startsWith('{\n  "schema": "candor/audit@1",\n  "tool"')).toBe(true);
  expect(printed.endsWith("}\n")).toBe(true);
});

test("several apps are a list of audits, none an empty one", () => {
  expect(JSON.parse(json.render([sketchpad, quiet], options))).toEqual({
    schema: "candor/audits@1",
    audits: [sketchpad, quiet],
  });
  expect(JSON.parse(json.render([], options))).toEqual({ schema: "candor/audits@1", audits: [] });
});

test("an audit that comes back with its members in another order prints the same", () => {
  const { schema, findings, ...rest } = sketchpad;
  expect(json.render([{ ...rest, findings, schema }], options)).toBe(json.render([sketchpad], options));
});
