import { holdsHan } from "../lexicon/han.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import { inside, type Parse } from "./grammar.ts";
import { isFor, TAKEN_BACK } from "./label-of-list.ts";
import { isBesides, listedBy } from "./listed-by.ts";
import type { Mention } from "./mentions.ts";
import { isOver, nearestActing } from "./nearest.ts";
import { isPermission } from "./permission.ts";
import { type Context, within } from "./statement.ts";

/** The frames that say something of a mention: whose object it is, before or after their verb. */
export function governors(context: Context, mention: Mention): readonly Frame[] {
  const { parse, frames } = context;
  if (parse.text.includes("除") && isBesides(context, mention)) return [];
  if (inside(parse.purposes, mention.start) && !frames.some((frame) => usedFor(context, frame, mention)))
    return [];
  const condition = inside(parse.conditions, mention.start);
  const here = frames.filter(
    (frame) => (!condition || frame.condition === condition) && !isOver(parse, frame, mention.start),
  );
  const acts = (frame: Frame) =>
    frame.action !== null &&
    // "The microphone is used for voice messages": what follows is what it is for.
    !(frame.usedFor && frame.left !== null && mention.start >= frame.end && !holdsHan(parse.text)) &&
    (!frame.needsPermission || isPermission(context, frame, mention));
  const right = nearestActing(
    here.filter((frame) => within(frame.right, mention)),
    acts,
    !holdsHan(parse.text),
  );
  const left = here.filter((frame) => frame.left && within(frame.left, mention) && acts(frame));
  const said = (frame: Frame) =>
    right.acting.some((other) => other.action === frame.action && other.actor.kind === frame.actor.kind);
  // 提供给航空公司用于出票: the use is the purpose of the giving.
  const main = right.acting.length > 0 || left.some((frame) => !frame.usedFor);
  const acting = entrusted(context, here, mention, [
    ...right.acting,
    // 收集您的手机号，用于注册: the use is the purpose of the collecting.
    ...left.filter(
      (frame) =>
        !said(frame) &&
        (!frame.usedFor ||
          !main ||
          (isFirst(parse, frame, left) && !(right.acting.length > 0 && holdsHan(parse.text))) ||
          matchesIn(JOINED, parse.text, 0, frame.start)) &&
        // "We collect the address you provide" says it once.
        !(frame.embedded && frame.action === "collect" && right.acting.length > 0),
    ),
  ]);
  // 收集您输入的语音以及设备标识符: nobody types in what the phone holds; the verb around takes it.
  const read = acting.length > 0 && acting.every(({ embedded, actor }) => embedded && actor.kind === "user");
  if (read && readByItself(mention)) {
    const around = here.filter(
      (frame) =>
        frame.action === "collect" &&
        !frame.embedded &&
        frame.actor.kind !== "user" &&
        within(frame.right, mention),
    );
    if (around.length > 0) return around.slice(-1);
    // 我们会记录一些信息。例如您输入的搜索关键词: the example of what is taken, where its verb stands before.
    if (holdsHan(parse.text)) return acting.map((frame) => ({ ...frame, actor: { kind: "first-party" } }));
  }
  // 我们会使用您提供的手机号与您联系: who gave it is told beside what is done with it.
  const toldOnly =
    acting.length > 0 &&
    acting.every(
      ({ embedded, actor, end }) => actor.kind === "user" && (embedded || parse.text.startsWith("的", end)),
    );
  if (toldOnly && holdsHan(parse.text)) {
    const around = here.filter(
      (frame) =>
        frame.action !== null &&
        matches(/^(use|store|share|entrust|transfer)$/, frame.action) &&
        !frame.embedded &&
        !frame.usedFor &&
        frame.actor.kind !== "user" &&
        within(frame.right, mention),
    );
    if (around.length > 0) return [...acting, ...around.slice(-1)];
  }
  // "Contacts: used to find friends" under "we collect:" is collected; the use is its purpose.
  const onlyUsed =
    acting.length > 0 &&
    acting.every(
      (frame) =>
        frame.action === "use" &&
        frame.left !== null &&
        (frame.usedFor || !holdsHan(parse.text)) &&
        !saysItself(parse.text, frame.start),
    );
  if (onlyUsed && context.inherited && context.inherited.frames.length > 0) return context.inherited.frames;
  // "Your name (which is not shown to others)" under "you give us:" is given as well.
  const aside =
    acting.length > 0 &&
    !holdsHan(parse.text) &&
    acting.every(({ start }) => matchesIn(ASIDE_OF_ENTRY, parse.text, mention.end, start));
  if (aside && context.inherited) return [...acting, ...context.inherited.frames];
  if (acting.length > 0) return acting;
  const listed = right.governed && !condition ? listedBy(context, here, mention) : [];
  if (listed.length > 0) return listed;
  if (right.governed || condition || !context.inherited) return [];
  // "We do not ask the number of your card": a denial with a verb that no list knows goes on with nothing.
  if (matches(DENIED, parse.text)) return [];
  // 密码不参与同步: what the lead-in says is taken back.
  if (matchesIn(TAKEN_BACK, parse.text, mention.end)) return [];
  // "We ask for these permissions: Camera: to scan": what stands before the colon is asked for.
  const label = firstMatch(/[:：—–]|\s-\s/, parse.text)?.index ?? parse.text.length;
  if (mention.start > label && !holdsHan(parse.text) && isFor(context, label)) return [];
  return context.inherited.frames.filter((frame) => !frame.needsPermission || mention.end <= label);
}

/** "Your location is used to list the branches" is a sentence; "Location: used to list the branches" an entry of a list. */
function saysItself(text: string, at: number): boolean {
  return (
    (matchesIn(/\b(?:is|are|be|was|were)\s+(?:\w+\s+)?$/, text, Math.max(0, at - 24), at) ||
      matchesIn(SERVING, text, at)) &&
    !/[:(–—]|\s-\s/.test(text.slice(0, at))
  );
}

/** "Serial numbers help us trace": a verb whose subject is the data. */
const SERVING = /^(?:helps?|lets?|serves?|forms?|allows?|enables?|feeds?|assists?|tells?|gives?|makes?)\s/;

/** "Used for research and disclosed to hospitals": nothing was done before of which the use would be the purpose. */
function isFirst({ text }: Parse, frame: Frame, left: readonly Frame[]): boolean {
  // 人脸图像仅用于本次核验，核验结束后立即删除
  if (holdsHan(text)) return left.every((other) => other.usedFor || other.start > frame.start);
  return (
    !matchesIn(RELATIVE, text, 0, frame.start) &&
    saysItself(text, frame.start) &&
    left.every((other) => other.usedFor || other.start > frame.start)
  );
}

/** "Information that can be used to identify you" */
const RELATIVE = /\b(?:that|which|who)\s+(?:\w+\s+){1,3}$/;

/** "Stored on our server and used only to send it": the use is no purpose of the storing. */
const JOINED = /\band\s+(?:\w+\s+)?$/;

/** "Your name (which is not shown", "live selfie, which is compared": what is told of an entry besides. */
const ASIDE_OF_ENTRY =
  /\([^)]*$|^[^:;]*,\s+(?:which|that)\s+(?:(?:is|are|may be|will be|we|also|then|only)\s+)+(?:\w+ly\s+)?$/;

const DENIED = /\b(we|i|it|they|you|app|game)\s+(?:(?:do|does|will|can|did)(?: not|n't)|never|cannot)\b/;

const BY_ITSELF = /^(device|network|sim|sensor|app|apps|usage|web|bluetooth)[.-]/;

function readByItself(mention: Mention): boolean {
  return mention.kind === "data"
    ? matches(BY_ITSELF, mention.id)
    : mention.umbrella.members.length > 0 && mention.umbrella.members.every((id) => matches(BY_ITSELF, id));
}

/** 委托服务商处理崩溃日志: what the processor does with it is what it was entrusted with. */
function entrusted(
  { parse, frames: all }: Context,
  frames: readonly Frame[],
  mention: Mention,
  acting: readonly Frame[],
): readonly Frame[] {
  const entrust = frames.findLast((frame) => frame.action === "entrust" && frame.end <= mention.start);
  const byThem = acting.length > 0 && acting.every((frame) => frame.actor.kind === "third-party");
  // 委托阿里云存储您的订单信息: somebody, in the lists or not, stands between the two verbs.
  const first = acting[0];
  const somebody =
    entrust !== undefined &&
    first !== undefined &&
    all.includes(first) &&
    first.start > entrust.end &&
    matchesIn(/^[^,，。;；的]{2,24}$/, parse.text, entrust.end, first.start);
  return entrust && (byThem || somebody) ? [entrust] : acting;
}

function usedFor(context: Context, frame: Frame, mention: Mention): boolean {
  return (
    frame.action !== null &&
    frame.left !== null &&
    within(frame.left, mention) &&
    !inside(context.parse.purposes, frame.start)
  );
}
