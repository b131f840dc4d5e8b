import type { Text } from "../../model/text.ts";

/** What went wrong, as the server said it; a broken connection has no such words. */
export interface Problem {
  readonly code: string;
  readonly says: Text;
  readonly field: string | null;
}

const UNREACHED: Problem = {
  code: "unreachable",
  says: {
    en: "The server could not be reached. Check the connection and try again.",
    zh: "无法连接服务器，请检查网络后重试。",
  },
  field: null,
};

export function problemOf(error: unknown): Problem {
  if (!isRecord(error) || !isRecord(error.says)) return UNREACHED;
  const { en, zh } = error.says;
  if (typeof en !== "string" || typeof zh !== "string") return UNREACHED;
  return {
    code: typeof error.code === "string" ? error.code : "unknown",
    says: { en, zh },
    field: typeof error.field === "string" ? error.field : null,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
