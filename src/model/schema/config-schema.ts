import { categories } from "../../catalog/needs/index.gen.ts";
import { exact, type JsonSchema, jurisdiction, kebab, list, oneOf, words } from "./json-schema.ts";

const oneOrMore: JsonSchema = { anyOf: [words, { ...list(words), minItems: 1 }] };
const day: JsonSchema = { type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" };

const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

/** `candor.yaml`, for editors; the program reads the file by the same members. */
export const configSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:candor:config@1",
  title: "candor.yaml: what to audit in a repository, and what fails",
  ...exact(
    {
      app: described(oneOrMore, "The app, or a folder of apps; relative to this file."),
      policies: described(oneOrMore, "Privacy policies, HTML or plain text; relative to this file."),
      category: described(
        oneOf("unlisted", ...categories.map(({ id }) => id)),
        "The app's category by the necessity list: candor needs lists them.",
      ),
      functions: described(list(words), "Optional functions that the app offers, in its own words."),
      laws: described(list(jurisdiction), "All that apply when left out."),
      children: described({ type: "boolean" }, "The app is for children under 14."),
      effort: described(
        { type: "integer", minimum: 1, maximum: 20 },
        "So many times the usual work goes into following code; for large apps whose reports name it.",
      ),
      "fail-on": described(
        oneOf("none", "low", "medium", "high"),
        "Severity from which a run fails; medium when left out.",
      ),
      baseline: described(words, "A saved audit (JSON): only what is new since then fails."),
      allow: described(
        list(
          exact(
            {
              rule: described(kebab, "Id of a rule: candor explain RULE."),
              subject: described(
                oneOrMore,
                "Data type, SDK or permission; whatever the rule finds when left out.",
              ),
              reason: described(words, "Why it is accepted, for whoever reads the report."),
              until: described(day, "The last day on which it is: 2026-12-31."),
            },
            ["subject"],
          ),
        ),
        "Findings that are accepted for a while.",
      ),
    },
    ["policies", "category", "functions", "laws", "children", "effort", "fail-on", "baseline", "allow"],
  ),
};
