import type { Party } from "../../../model/claim.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import { type Act, act, BY_RIGHT, type Decide, isRole, nothing, type Situation, US, USER } from "./act.ts";
import { decideLearn } from "./learning.ts";
import { isNoDeed } from "./no-deed.ts";
import {
  asksForIt,
  calledFor,
  filmedByUser,
  forAuthority,
  handedIn,
  isPublic,
  LOCALLY,
  onOrder,
} from "./reach.ts";
import { decideSend, ON_SERVER_ZH } from "./sending.ts";
import { decideShare } from "./sharing.ts";

/** Who can do what: the same word takes data, gives it or serves, depending on who stands on its sides. */
const DECISIONS: Readonly<Record<string, Decide>> = {
  collect: (situation, actor) =>
    filmedByUser(situation)
      ? act("collect", USER)
      : byUser(situation) || calledFor(situation) || actor.kind === "user" || actor.kind === "authority"
        ? nothing(actor)
        : act("collect", actor),
  permission: ({ setting, actor, parse, group }) =>
    // 其他您授权的信息: which, no asking.
    setting.topic === "rights" ||
    (matchesIn(/^的(?!权限|情况|前提)/, parse.text, group.end) &&
      matchesIn(/(您|你|用户)(已|所|自愿|明示)?$/, parse.text, Math.max(0, group.start - 4), group.start))
      ? nothing(US)
      : {
          ...act("collect", actor && matches(/^(sdk|third-party|affiliate)$/, actor.kind) ? actor : US),
          needsPermission: true,
        },
  provide: decideProvide,
  use: (situation, actor) =>
    byUser(situation) ||
    // 收集或整合您的设备信息: one taking in two words.
    (matchesIn(
      /^(整合|汇总|归集|汇集|整理)$/,
      situation.parse.text,
      situation.verb.start,
      situation.verb.end,
    ) &&
      situation.group.verbs.some(({ meaning }) => meaning.kind === "verb" && meaning.means === "collect")) ||
    /^[^.;]{0,12}\b(locally|on your (own )?(phone|device|computer))\b|^(在|于)(您的?)?(手机|设备|本地)/.test(
      situation.parse.text.slice(situation.group.end, situation.group.end + 40),
    ) ||
    actor.kind === "user" ||
    actor.kind === "authority"
      ? nothing(actor)
      : act("use", actor),
  look: ({ actor: named, verb, recipient, parse, polarity, group }, actor) => {
    const word = parse.text.slice(verb.start, verb.end);
    if (matchesIn(/^\s+(only\s+)?to you\b/, parse.text, group.end)) return nothing(actor);
    // 向征信机构查询您的信用报告: what is asked of others is taken from them.
    if (
      matches(/^(查询|检索|核查|核实|核验|校验|核对)$/, word) &&
      recipient &&
      recipient.kind !== "user" &&
      actor.kind === "first-party"
    )
      return act("collect", US);
    // "Google Play shows me crash logs"
    if (named && named.kind !== "first-party" && matchesIn(/^\s+(me|us)\b/, parse.text, group.end))
      return act("collect", US);
    // "We may display your name to third parties"
    if (
      recipient &&
      polarity.kind === "affirms" &&
      matches(/^(third-party|sdk|affiliate)$/, recipient.kind) &&
      (!named || named.kind === "first-party") &&
      matches(/^(?:display|show)/, word)
    )
      return act("share", US, recipient);
    if (matches(/^(?:shown|displayed)$/, word) && isPublic(parse, group)) return act("share", US, recipient);
    // 你发布的内容中会展示你的头像
    const seen =
      matches(/^(展示|显示)$/, word) &&
      matchesIn(/(会|将|可能)$/, parse.text, Math.max(0, group.start - 2), group.start) &&
      matchesIn(/^(您|你|用户)的/, parse.text, group.end, group.end + 3);
    const shown = !named && polarity.kind === "affirms" && (seen || matches(/^(shown|displayed)$/, word));
    // 办理社保业务时，需要核验您的姓名
    const checks =
      !named &&
      matches(/^(核验|核实|校验|核对|比对|验证)$/, word) &&
      matchesIn(/(需要?|会|将|须)$/, parse.text, Math.max(0, group.start - 2), group.start) &&
      matchesIn(/^(您|你|用户)/, parse.text, group.end, group.end + 2);
    return named?.kind === "first-party" || shown || checks ? act("use", US) : nothing(actor);
  },
  learn: decideLearn,
  "used-for": (_, actor) => act("use", actor.kind === "user" ? US : actor),
  store: ({ parse, group, polarity }, actor) =>
    // 备份到云端: by whoever's hand, the firm has it then.
    ON_SERVER_ZH.test(parse.text.slice(group.end)) &&
    /备份|存到|存入|存进|记到/.test(parse.text.slice(group.start, group.end))
      ? act("collect", US)
      : // 保留关闭账号的权利: no keeping.
        matchesIn(/^保留$/, parse.text, group.start, group.end) &&
          matchesIn(/^[^,，。;；]{0,24}的?权利/, parse.text, group.end, group.end + 28)
        ? nothing(actor)
        : polarity.kind === "denies" && !/user/.test(actor.kind)
          ? act("store", actor)
          : actor.kind === "user" || LOCALLY.test(parse.text.slice(group.start, group.end + 40))
            ? nothing(actor)
            : act("store", actor),
  share: decideShare,
  send: (situation, byWhom) => {
    const { verb, recipient, polarity, parse, group, actor } = situation;
    // 同步您的步数: without a recipient it comes to the firm.
    const synced =
      !recipient &&
      polarity.kind === "affirms" &&
      parse.text.slice(verb.start, verb.end) === "同步" &&
      matchesIn(/^(您|你|用户)/, parse.text, group.end);
    if (synced) return act("collect", US);
    // 需告知车牌号: asked of whoever reads.
    const told = !actor && matchesIn(/^告知$/, parse.text, verb.start, verb.end);
    if (told && !recipient && matchesIn(ASKED, parse.text, 0, group.start)) return act("collect", USER);
    return decideSend(situation, byWhom);
  },
  entrust: ({ recipient, group }, actor) =>
    !group.embedded && actor.kind === "first-party" ? act("entrust", actor, recipient) : nothing(actor),
  delete: ({ setting, parse, group }, actor) =>
    // 保存被删除的评论: which ones.
    !(matchesIn(/^的/, parse.text, group.end) && matchesIn(/(已|被|已被)$/, parse.text, 0, group.start)) &&
    // 授权修改或删除SD卡内容的权限: a leave, and nothing that is done.
    !matchesIn(/^[^,，。;；]{0,16}权限/, parse.text, group.end, group.end + 18) &&
    !matchesIn(BY_RIGHT, parse.text, 0, group.start) &&
    !/(ask|request|tell|require|instruct|contact)\b(?:(?!\bwe\b)[^.;]){0,30}$|(要求|请求|申请|联系)[^,，。]{0,8}$/.test(
      parse.text.slice(0, group.start),
    ) &&
    // "Cookies can be deleted at any time": by whoever likes to.
    !matchesIn(/\bcan be\s+(\w+ly\s+)?$/, parse.text, 0, group.start) &&
    actor.kind === "first-party" &&
    setting.topic !== "rights"
      ? act("delete", actor)
      : nothing(actor),
};

export function decideAct(situation: Situation): Act {
  const { verb, actor, setting } = situation;
  const decide = verb.meaning.kind === "verb" ? DECISIONS[verb.meaning.means] : undefined;
  const who = actor ?? setting.actor;
  // In the section on rights a verb without a subject tells the user what to do: 访问头像、昵称.
  if (!actor && setting.topic === "rights") return nothing(who);
  if (!decide || situation.polarity.kind === "unclear") return nothing(who);
  if (isNoDeed(situation)) return nothing(who);
  return decide(situation, who);
}

/** 即使使用QQ登录, 购买、使用游戏道具: nobody is named, and nothing says that the firm is meant. */
function byUser({ actor, parse, group, verb }: Situation): boolean {
  if (actor || verb.meaning.kind !== "verb" || verb.meaning.form !== "zh") return false;
  const word = parse.text.slice(verb.start, verb.end);
  if (!matches(/^(使用|利用|拍摄|录制|扫描)$/, word) || group.verbs.length > 1) return false;
  const before = parse.text.slice(Math.max(0, group.start - 6), group.start);
  const after = parse.text.slice(group.end, group.end + 4);
  return (
    !matches(/(会|将|可能|仅|并|来|系统|自动|需要?|可|被|所|只)$/, before) &&
    !matches(/^(您|你|用户|其|该|上述|这些|收集)/, after)
  );
}

/** 上传至服务器, "uploaded to our servers": by whoever's hand, the firm has it then. */
const UPLOADS =
  /(上传|上报|回传|同步|上载|upload(s|ed|ing)?|synced|synchronised|synchronized|backed up|back up|backs up)(至|到|给)?$/;
const TO_SERVER =
  /^(至|到|给)?(了)?(我们的?|本公司的?|其|平台|公司)?[^,，。;；]{0,12}?(服务器|云端|云服务|云存储|后台|我们|server|云)|^\s+(it\s+|them\s+)?to (our|the|a|any) (own )?(servers?|cloud|backend)/;

/** Before an ownerless 提供 these ask the user to give: 需提供, 请填写. */
const ASKED = /(需|需要|请|应|应当|须|必须|可|可以|可选择|选择|主动|自愿|要求|您的授权后)\s*$/;

/** "You may choose to delete cookies": nothing is given. */
const CHOOSES = /^(choose|chose|chosen|chooses|choosing|pick|picks|picked|set|sets|add|adds|leave)$/;

function decideProvide(given: Situation, byWhom: Party): Act {
  if (
    matchesIn(CHOOSES, given.parse.text, given.verb.start, given.verb.end) &&
    matchesIn(/^\s+(to|not|whether|how|between|which|if)\b/, given.parse.text, given.group.end)
  )
    return nothing(byWhom);
  // "Your operator tells us your number"
  if (
    matchesIn(/ (?:us|me)$/, given.parse.text, given.verb.start, given.verb.end) &&
    given.actor?.kind !== "user"
  )
    return given.group.embedded ? nothing(byWhom) : act("collect", US);
  const role = given.actor !== null && isRole(given.actor);
  const situation = role && given.recipient === null ? { ...given, actor: USER } : given;
  const actor = situation === given ? byWhom : USER;
  const { recipient, polarity, parse, group, setting } = situation;
  const denied = polarity.kind === "denies" || polarity.exception !== null;
  const onto =
    matchesIn(UPLOADS, parse.text, group.start, group.end) &&
    (matchesIn(TO_SERVER, parse.text, group.end, group.end + 24) ||
      /^[^.;]{0,110}\bto (our|the) (servers?|cloud|backend)/.test(
        parse.text.slice(group.end, group.end + 140),
      ));
  const upload = /^(上传|上载|upload(s|ed)?)$/.test(
    parse.text.slice(situation.verb.start, situation.verb.end),
  );
  // 我们需要核验您的身份，请上传身份证: whoever reads is asked.
  if (!denied && !recipient && matchesIn(/请(?:您|你)?(?:先|如实|一并|务必)?$/, parse.text, 0, group.start))
    return act("collect", USER);
  if (upload && situation.actor?.kind === "first-party" && !denied && asksForIt(parse, group.start))
    return act("share", actor, { kind: "authority" });
  if (upload && situation.actor?.kind !== "user" && polarity.kind === "denies") return act("collect", US);
  const registers = matchesIn(/^(登记|录入)$/, parse.text, situation.verb.start, situation.verb.end);
  if (registers && situation.actor?.kind === "first-party" && !recipient) return act("collect", US);
  if (upload && /^(first-party|sdk)$/.test(situation.actor?.kind ?? "") && !recipient)
    return act("collect", actor);
  if (
    upload &&
    !situation.actor &&
    !recipient &&
    polarity.kind === "affirms" &&
    /(自动|会|将|系统|默认|实时|每[^,，。;；您]{1,8}(?:秒|分钟?|小时|天|日)|定时|定期)(自动|加密|同步|一并|直接|被|默认|实时|(?:经过?|以|进行)?[^,，。;；您你]{1,10}后(?:再|才)?)*$/.test(
      parse.text.slice(0, group.start),
    )
  )
    return act("collect", US);
  if (onto && (situation.actor?.kind !== "user" || denied)) return act("collect", US);
  // 您有权访问、更正、补充您的头像
  if (matchesIn(/有权[^,，。;；]{0,16}$/, parse.text, Math.max(0, group.start - 20), group.start))
    return nothing(actor);
  // 您可以访问、修改您提供的注册信息: a right, no taking.
  if (group.embedded && matchesIn(EXERCISED, parse.text, 0, group.start)) return nothing(actor);
  if (actor.kind === "user" && situation.actor) {
    if (denied) {
      const asked = /(要求|ask|require|request)/.test(
        parse.text.slice(Math.max(0, group.start - 20), group.start),
      );
      return asked ? act("collect", US) : nothing(USER);
    }
    return recipient === null || recipient.kind === "first-party" || recipient.kind === "user"
      ? act("collect", USER)
      : nothing(USER);
  }
  if (recipient?.kind === "user") return nothing(actor);
  if (recipient?.kind === "first-party") {
    // "Children must not give us their name": told to the user.
    if (denied && /\b(must|should|may) not\s*$/.test(parse.text.slice(0, group.start))) return nothing(actor);
    return situation.actor?.kind === "first-party"
      ? nothing(actor)
      : act(
          "collect",
          situation.actor ||
            matchesIn(/automatically\s*$/, parse.text, 0, group.start) ||
            // 您向商家提供的预订信息会转交给我们: whoever had it hands it on.
            matchesIn(/^(转交|转发|转达|转递)/, parse.text, group.start, group.end)
            ? US
            : USER,
        );
  }
  if (recipient) return actor.kind === "first-party" ? act("share", actor, recipient) : nothing(actor);
  if (
    situation.actor?.kind === "first-party" &&
    (asksForIt(parse, group.start) || (polarity.kind === "affirms" && onOrder(parse, group.start)))
  )
    return act("share", actor, { kind: "authority" });
  const before = parse.text.slice(0, group.start);
  const asked =
    matches(ASKED, before) ||
    matches(/\b(required|asked|requested|invited) to (also )?$/, before) ||
    // 需要填写姓名，并描述症状
    (matches(/[,，]?(并且?|以及|和|及)$/, before) &&
      /(需要?|请|应|须|可以|可选择)(您)?(填写|提供|上传|提交|输入|完善|录入)/.test(before)) ||
    matches(/\b(must|should|need to|needs to|required to|has to|have to) be\s+$/, before) ||
    (matches(/\b(?:may|can) (?:also |optionally )?be\s+$/, before) &&
      matchesIn(
        /^(?:added|entered|filled in|typed|typed in|keyed in)$/,
        parse.text,
        situation.verb.start,
        situation.verb.end,
      ));
  if (!situation.actor && asked && setting.topic !== "rights") return act("collect", USER);
  // 上传的头像、分享的照片: nobody is named but whoever uses the app.
  if (
    !situation.actor &&
    group.embedded &&
    recipient === null &&
    !denied &&
    setting.topic !== "rights" &&
    (matchesIn(/^(上传|填写|提交|输入|录入|发布)$/, parse.text, situation.verb.start, situation.verb.end) ||
      matchesIn(/(所|主动|自愿|自行)$/, parse.text, 0, group.start)) &&
    matchesIn(/^的/, parse.text, group.end)
  )
    return act("collect", USER);
  if (!situation.actor && !denied && forAuthority(parse, group.start))
    return act("share", US, { kind: "authority" });
  if (!situation.actor && !group.embedded && recipient === null && !denied && handedIn(situation))
    return act("collect", USER);
  return nothing(actor);
}

const EXERCISED =
  /(访问|查询|查看|查阅|浏览|修改|更正|更改|编辑|删除|管理|复制|转移|清除|撤回|补充)(或|和|、|及|以及|与)*[^,，。;；]{0,24}$/;
