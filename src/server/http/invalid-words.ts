import type { z } from "@hono/zod-openapi";
import type { Text } from "../../model/text.ts";

type Issue = z.core.$ZodIssue;

/** What does not fit, in both languages; the library has its own words for one at a time only. */
export function invalidWords(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? { en: "is missing", zh: "缺失" }
        : {
            en: `must be ${english(issue.expected)}`,
            zh: `应为${TYPES[issue.expected]?.zh ?? issue.expected}`,
          };
    case "too_small":
      return bound(issue.origin, issue.minimum, AT_LEAST);
    case "too_big":
      return bound(issue.origin, issue.maximum, AT_MOST);
    case "invalid_value":
      return {
        en: `must be one of: ${issue.values.map(String).join(", ")}`,
        zh: `须为以下之一：${issue.values.map(String).join("、")}`,
      };
    case "invalid_format":
      return FORMATS[issue.format] ?? { en: "has not the form that is asked for", zh: "格式不正确" };
    default:
      return { en: issue.message, zh: "不符合要求" };
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: "text", zh: "文本" },
  number: { en: "a number", zh: "数字" },
  int: { en: "a whole number", zh: "整数" },
  boolean: { en: "true or false", zh: "true 或 false" },
  array: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
};

function english(expected: string): string {
  return TYPES[expected]?.en ?? expected;
}

const FORMATS: Readonly<Record<string, Text>> = {
  date: { en: "must be a day such as 2026-03-09", zh: "应为日期，如 2026-03-09" },
  datetime: { en: "must be a time such as 2026-03-02T08:30:00Z", zh: "应为时间，如 2026-03-02T08:30:00Z" },
  url: { en: "must be a web address", zh: "应为网址" },
  email: { en: "must be an e-mail address", zh: "应为电子邮箱地址" },
};

interface BoundWords {
  readonly en: string;
  readonly zh: string;
  readonly zhNumber: string;
}

const AT_LEAST: BoundWords = { en: "at least", zh: "至少", zhNumber: "不得小于" };
const AT_MOST: BoundWords = { en: "at most", zh: "最多", zhNumber: "不得大于" };

function bound(origin: string, limit: number | bigint, words: BoundWords): Text {
  const one = Number(limit) === 1;
  if (origin === "string") {
    return {
      en: `must have ${words.en} ${limit} ${one ? "character" : "characters"}`,
      zh: `${words.zh} ${limit} 个字符`,
    };
  }
  if (origin === "array" || origin === "set") {
    return {
      en: `must have ${words.en} ${limit} ${one ? "entry" : "entries"}`,
      zh: `${words.zh} ${limit} 项`,
    };
  }
  return { en: `must be ${words.en} ${limit}`, zh: `${words.zhNumber} ${limit}` };
}
