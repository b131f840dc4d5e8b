/** A JSON Schema (draft 2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: Json;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An object with exactly these members. Those named in `optional` may be absent; all others must be there. */
export function exact(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

export const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
export const refs = (name: string): JsonSchema => list(ref(name));
export const oneOf = (...choices: readonly string[]): JsonSchema => ({ enum: choices });
export const only = (value: string): JsonSchema => ({ const: value });
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });
export const record = (values: JsonSchema, keys: JsonSchema = {}): JsonSchema => ({
  type: "object",
  propertyNames: keys,
  additionalProperties: values,
});

export const string: JsonSchema = { type: "string" };
export const words: JsonSchema = { type: "string", minLength: 1 };
export const boolean: JsonSchema = { type: "boolean" };
export const count: JsonSchema = { type: "integer", minimum: 0 };
export const integer: JsonSchema = { type: "integer" };
export const strings: JsonSchema = list(string);
export const sha256: JsonSchema = { type: "string", pattern: "^[0-9a-f]{64}$" };
/** Ids are checked for their form only: a catalog that grows does not break a saved schema. */
export const dataId: JsonSchema = { type: "string", pattern: "^[a-z][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*$" };
export const kebab: JsonSchema = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
export const lawId: JsonSchema = { type: "string", pattern: "^[A-Z][A-Z0-9]*(-[A-Za-z0-9.]+)+$" };
export const categoryId: JsonSchema = { type: "string", pattern: "^[a-z][a-z0-9_]*$" };
export const jurisdiction: JsonSchema = oneOf("cn", "eu", "us-ca", "us", "play", "apple");
/** `F1`; `2:C1` for the second document of an audit. */
export const evidenceId = (letter: string): JsonSchema => ({
  type: "string",
  pattern: `^([1-9][0-9]*:)?${letter}[1-9][0-9]*$`,
});
export const date: JsonSchema = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$" };
