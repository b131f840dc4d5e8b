import { z } from "@hono/zod-openapi";
import { expect, test } from "vitest";
import { invalidWords } from "./invalid-words.ts";

test.each([
  [z.string(), 5, "must be text", "应为文本"],
  [z.string(), undefined, "is missing", "缺失"],
  [z.coerce.number().int(), "x", "must be a number", "应为数字"],
  [z.string().min(10), "short", "must have at least 10 characters", "至少 10 个字符"],
  [z.string().max(1), "ab", "must have at most 1 character", "最多 1 个字符"],
  [z.number().max(9), 20, "must be at most 9", "不得大于 9"],
  [z.array(z.string()).max(5), Array(6).fill("x"), "must have at most 5 entries", "最多 5 项"],
  [z.enum(["a", "b"]), "c", "must be one of: a, b", "须为以下之一：a、b"],
  [z.iso.date(), "today", "must be a day such as 2026-03-09", "应为日期，如 2026-03-09"],
  [z.string().regex(/^x/), "y", "has not the form that is asked for", "格式不正确"],
])("%#: what does not fit is told in both languages", (schema, value, en, zh) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  expect(issue === undefined ? null : invalidWords(issue)).toEqual({ en, zh });
});
