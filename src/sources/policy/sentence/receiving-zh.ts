import type { Mark } from "../lexicon/marks.ts";
import { matchesIn } from "../lexicon/matches.ts";
import type { Act } from "./act.ts";
import type { Setting } from "./frames.ts";
import type { Parse } from "./grammar.ts";

const RECEIVING = /^(?:接收|收到|得到|获得|获取|看到|查看|知悉|知晓|查阅|浏览|获知|读取|查询|拿到|接触)/;

/** 保险公司会收到您的姓名 in a section on who gets what: whoever receives is given. */
export function onReceiving(done: Act, { text }: Parse, verb: Mark, { topic }: Setting): Act {
  if (done.action !== "collect" || !matchesIn(RECEIVING, text, verb.start, verb.end)) return done;
  // 航空公司会收到您的姓名: wherever it is told.
  if (
    topic !== "sharing" &&
    !(
      done.actor.kind === "third-party" &&
      matchesIn(/^(?:收到|看到)$/, text, verb.start, verb.end) &&
      matchesIn(/(?:会|将|可|能|可以|能够)$/, text, Math.max(0, verb.start - 2), verb.start)
    )
  )
    return done;
  if (done.actor.kind !== "third-party" && done.actor.kind !== "affiliate") return done;
  return { ...done, action: "share", actor: { kind: "first-party" }, recipient: done.actor };
}
