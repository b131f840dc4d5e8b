import type { Party } from "../../../model/claim.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { type Act, act, nothing, type Situation, US, USER } from "./act.ts";
import { goesAbroad } from "./reach.ts";

const SENDS_HOME = /^(send|sent|transmit|report|copi|relay|mirror)/;

/** A product that sends, or a denial of sending; "we send" and "we report" go elsewhere. */
function sendsHome({ actor: named, parse, group, polarity, verb }: Situation): boolean {
  const { text } = parse;
  const after = text.slice(group.end, group.end + 90);
  if (!matchesIn(SENDS_HOME, text, verb.start, verb.end) || group.embedded) return false;
  if (
    matches(
      /^\s+(you|your (parents?|child)|push|notifications?|e-?mails?|an? (e-?mail|message|notification))\b/,
      after,
    )
  )
    return false;
  if (
    matches(
      /^[^.;:]{0,80}\s(to|with)\s(?!(our|us|the (app|cloud|internet)|a server|(any |external |remote |outside |third-party |other )*servers?)\b)/,
      after,
    )
  )
    return false;
  if (named && named.kind !== "first-party") return false;
  const { subject } = group;
  const word = subject ? text.slice(subject.start, subject.end) : "";
  const passive =
    !named && matchesIn(/\b(is|are|be|being|been|was|were)\s+(\w+\s+){0,2}$/, text, 0, group.start);
  if (polarity.kind === "denies") return named !== null || passive;
  return named !== null && !matches(/^(we|i|me|us|our team|our staff)$/, word);
}

/** 发送到服务器, 备份到云端, "sent to our servers": the firm has it then. */
export const ON_SERVER_ZH = /^(至|到|给)?(我们的?|平台的?|本公司的?)?(服务器|云端|后台|云上)/;

export function decideSend(given: Situation, actor: Party): Act {
  const { actor: named, recipient, parse, group, polarity, verb } = given;
  const text = parse.text.slice(group.end, group.end + 40);
  if (matches(ON_SERVER_ZH, text) && (named?.kind !== "user" || polarity.kind === "denies"))
    return act("collect", US);
  // "Recordings are not sent anywhere"
  if (
    !recipient &&
    polarity.kind === "denies" &&
    matches(
      /^\s+(anywhere|elsewhere|off|out\b|over the (internet|network)|to (anyone|anybody|any server|the (internet|cloud)))/,
      text,
    )
  )
    return act(matches(/server|cloud|internet|network|off/, text) ? "collect" : "share", US);
  // "They are not transmitted to the Nestwarm cloud": no cloud has them.
  if (
    !recipient &&
    polarity.kind === "denies" &&
    matches(/^\s+to (?:the|any|a|an) (?:[\w-]+ ){0,3}(?:cloud|servers?|back-?end)\b/, text)
  )
    return act("collect", US);
  const { subject } = group;
  if (actor.kind === "first-party" && recipient?.kind !== "user" && goesAbroad(parse, group))
    return act("transfer", actor);
  // "The app does not transmit your photos", "Kestrel reports the screen size": whatever the app sends, its maker gets.
  if (!recipient && verb.meaning.kind === "verb" && verb.meaning.form !== "zh" && sendsHome(given))
    return act("collect", US);
  // 手表每十分钟上报一次位置: a device has nobody else to report to.
  if (
    !recipient &&
    polarity.kind === "affirms" &&
    !group.embedded &&
    actor.kind === "first-party" &&
    matchesIn(/^(上报|回传)/, parse.text, group.start, group.end)
  )
    return act("collect", US);
  if (!recipient || recipient.kind === "user") return nothing(actor);
  if (actor.kind === "user") return recipient.kind === "first-party" ? act("collect", USER) : nothing(actor);
  if (recipient.kind === "first-party") {
    if (polarity.kind === "denies" && matchesIn(/\b(must|should|may) not\s*$/, parse.text, 0, group.start))
      return nothing(actor);
    // "The app transmits to us", but not "we send us".
    const we = subject !== null && matchesIn(/^(we|i|我们|我)$/, parse.text, subject.start, subject.end);
    return named?.kind === "first-party" && we ? nothing(actor) : act("collect", US);
  }
  return actor.kind === "first-party" || actor.kind === "sdk"
    ? act("share", actor, recipient)
    : nothing(actor);
}
