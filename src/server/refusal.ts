import type { Text } from "../model/text.ts";

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 507;

/** A request that is answered with a `Problem` instead of what it asked for. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: RefusalStatus;
  readonly code: string;
  readonly says: Text;
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(
    status: RefusalStatus,
    code: string,
    says: Text,
    more: { readonly field?: string; readonly retryAfterSeconds?: number } = {},
  ) {
    super(says.en);
    this.status = status;
    this.code = code;
    this.says = says;
    this.field = more.field ?? null;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}

/** Also for what exists and is not theirs: the answer must not tell the two apart. */
export function notFound(): Refusal {
  return new Refusal(404, "not-found", {
    en: "There is no such thing here, or it is not yours to see.",
    zh: "这里没有该内容，或您无权查看。",
  });
}

export function conflict(code: string, says: Text): Refusal {
  return new Refusal(409, code, says);
}

export function invalid(field: string, says: Text): Refusal {
  return new Refusal(400, "invalid", says, { field });
}

export function forbidden(code: string, says: Text): Refusal {
  return new Refusal(403, code, says);
}
