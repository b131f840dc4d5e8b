import type { z } from "zod";
import { rules } from "../../audit/rules.ts";
import { dataTypes } from "../../catalog/data/index.gen.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import { sdks } from "../../catalog/sdks/index.gen.ts";
import { reports } from "../../report/index.gen.ts";
import type { Choices } from "../api/schema/apps.ts";

/** What the catalog and the engine have, for lists to choose from. */
export function choices(): z.infer<typeof Choices> {
  return {
    categories: categories.map(({ id, name }) => ({ id, en: name.en, zh: name.zh })),
    dataTypes: dataTypes.map(({ id, name }) => ({ id, en: name.en, zh: name.zh })),
    rules: rules.map(({ id, title }) => ({ id, en: title.en, zh: title.zh })),
    sdks: sdks.map(({ id, name }) => ({ id, name })),
    jurisdictions: ["cn", "eu", "us-ca", "us", "play", "apple"],
    reports: reports.map(({ id, mediaType, extension }) => ({ id, mediaType, extension })),
  };
}
