// Types of the HTTP API for the workbench's client, in the form that openapi-fetch reads, made from docs/openapi.json.
// Published generators drive TypeScript's old JavaScript interface, which the compiler in use no longer has.
import { readFile } from "node:fs/promises";

/** The text of `src/workbench/api/schema.gen.ts`. */
export async function apiTypes(documentPath) {
  const { paths, components } = JSON.parse(await readFile(documentPath, "utf8"));
  return [
    "// Made by build/gen.mjs from docs/openapi.json.",
    "export interface schemas {",
    ...Object.entries(components.schemas).map(([name, schema]) => `  ${name}: ${typeOf(schema)};`),
    "}",
    "",
    "export interface paths {",
    ...Object.entries(paths).map(([path, operations]) => `  ${quoted(path)}: ${pathType(operations)};`),
    "}",
    "",
    "/** Who may call a route; `public` needs no account. */",
    "export const rolesOf = {",
    ...Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, operation]) => `  ${quoted(`${method} ${path}`)}: ${JSON.stringify(operation["x-roles"])},`,
      ),
    ),
    "} as const satisfies Record<string, readonly string[]>;",
    "",
  ].join("\n");
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const PLACES = ["query", "header", "path", "cookie"];

function pathType(operations) {
  const methods = METHODS.map((method) =>
    operations[method] === undefined
      ? `${method}?: never`
      : `${method}: ${operationType(operations[method])}`,
  );
  const none = PLACES.map((place) => `${place}?: never`);
  return `{ parameters: { ${none.join("; ")} }; ${methods.join("; ")} }`;
}

function operationType({ parameters = [], requestBody, responses }) {
  const places = PLACES.map((place) => {
    const here = parameters.filter((one) => one.in === place);
    if (here.length === 0) return `${place}?: never`;
    const fields = here.map(
      ({ name, required, schema }) =>
        `${quoted(name)}${required ? ": " : "?: undefined | "}${typeOf(schema)}`,
    );
    return `${place}${here.some(({ required }) => required) ? "" : "?"}: { ${fields.join("; ")} }`;
  });
  const body = requestBody === undefined ? "requestBody?: never" : `requestBody: ${contentType(requestBody)}`;
  const answers = Object.entries(responses).map(
    ([status, answer]) =>
      `${status}: { headers: { [name: string]: unknown } } & ${answer.content === undefined ? "{ content?: never }" : contentType(answer)}`,
  );
  return `{ parameters: { ${places.join("; ")} }; ${body}; responses: { ${answers.join("; ")} } }`;
}

function contentType({ content }) {
  const types = Object.entries(content).map(([media, { schema }]) => `${quoted(media)}: ${typeOf(schema)}`);
  return `{ content: { ${types.join("; ")} } }`;
}

function typeOf(schema) {
  if (schema.$ref !== undefined) return `schemas[${quoted(schema.$ref.split("/").at(-1))}]`;
  if (schema.allOf !== undefined) return allOfType(schema.allOf);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return `(${choices.map(typeOf).join(" | ")})`;
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(" | ");
  switch (schema.type) {
    case "string":
      return "string";
    case "number":
    case "integer":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array":
      return `(${typeOf(schema.items)})[]`;
    case "object":
      return objectType(schema);
    default:
      return "unknown";
  }
}

function allOfType(parts) {
  return parts.map(typeOf).join(" & ");
}

function objectType({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `${quoted(name)}${required.includes(name) ? ": " : "?: undefined | "}${typeOf(schema)}`,
  );
  if (typeof additionalProperties === "object")
    fields.push(`[name: string]: ${typeOf(additionalProperties)}`);
  return `{ ${fields.join("; ")} }`;
}

function quoted(name) {
  return JSON.stringify(name);
}
