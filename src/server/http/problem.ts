import type { Context, ErrorHandler } from "hono";
import type { Logger } from "pino";
import { Refusal } from "../refusal.ts";

export function problemOf(refusal: Refusal) {
  const { code, says, field } = refusal;
  return { code, says, ...(field === null ? {} : { field }) };
}

export function refuse(c: Context, refusal: Refusal): Response {
  if (refusal.retryAfterSeconds !== null) c.header("Retry-After", String(refusal.retryAfterSeconds));
  if (refusal.status === 401) c.header("WWW-Authenticate", "Bearer");
  return c.json(problemOf(refusal), refusal.status);
}

const FAULT = new Refusal(400, "fault", {
  en: "This is a fault of the server, not of your request; its log has the details.",
  zh: "这是服务器自身的故障，不是您的请求有误；详情见服务器日志。",
});

/** Refusals are answers; anything else is our fault: told in the log, never to the caller. */
export function errorHandler(log: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    if ("status" in error && error.status === 400) {
      return refuse(
        c,
        new Refusal(400, "invalid", {
          en: "The body is not the JSON that this route asks for.",
          zh: "请求体不是该接口所要求的 JSON。",
        }),
      );
    }
    log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, "fault");
    return c.json(problemOf(FAULT), 500);
  };
}
