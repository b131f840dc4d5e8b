import { matches, matchesIn } from "../lexicon/matches.ts";
import { holdsData, type Turn } from "./constructions.ts";
import { type Grammar, inside, type Parse, type Span } from "./grammar.ts";
import { found, plain, topic } from "./turn-parts-zh.ts";

const SHOWN =
  /(会|将|可能|并|可|还)*向(您|你)(本人)?(或|和|及|、|以及)(其他|其它|好友)[^,，。;；]{0,10}?(公开)?(展示|显示)|(会|将|可能|可|均)*在(您|你|用户)?的?[^,，。;；]{0,8}(主页|资料页|公会|社区|评论区|榜单|排行榜|直播间|广场)[^,，。;；]{0,20}?(中|内|上|里)?(进行)?(公开)?(展示|显示)|(会|将|可能|可|均)*面向[^,，。;；]{1,24}(用户|玩家|好友|公众)(进行)?(公开)?(展示|显示)|(不|未|没有)?(会|将|可能|均|都|默认|可)*(被)?(公开)?(显示|展示|公示|展现|呈现|公开|发布)(在|于|给|到)[^,，。;；]{0,14}?(排行榜|榜单|榜|主页|个人页|评论区|社区|广场|动态|朋友圈|群|其他|其它|用户|玩家|会员|司机|骑手|好友|访客|他人|房间|直播间|公众|所有人)|(不|未|没有)?(会|将|可能|均|都|默认)*(向|对|面向)(所有|全部|其他|其它|全体|公众|任何|平台|陌生|社区|好友|全网)[^,，。;；]{0,10}?(公开(?!表)|展示|显示|可见|公示|开放)(展示)?|(不|未|没有)?(会|将|均|都|默认|一起|一并|一同)(被)?(以[^,，。;；]{1,10})?公开(展示|显示|可见)?(?=$|[,，。;；])|(不|未)?(会|将|均|都)(被)?(以[^,，。;；]{1,10})(展示|显示)(?=$|[,，。;；])|(不|未)?(会|将|均|都)(被)?公开(展示|显示)|(不|未)?(会|将|均|都|可能)*(被)?(对外|在[^,，。]{1,10}?)(公开)?(展示|公示|公开|显示|公布)(?=$|[,，。;；])|(不|未)?(会|将|均|都)*(对|向)(所有人|他人|其他人|外|任何人|好友|陌生人|关注者)(不)?(可见|公开|展示)/g;

/** 昵称会显示在排行榜上, 将向所有用户公开展示: shown to others is shared. */
export function shown(parse: Parse, grammar: Grammar): Turn[] {
  return found(parse, SHOWN).flatMap((words): Turn[] => {
    const text = parse.text.slice(words.start, words.end);
    const left = topic(parse, grammar, words.start);
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const turn: Turn = { ...plain(words), action: "share" as const, denied: matches(/^(不|未|没有)/, text) };
    // 您发布的信息将公开展示您的头像、昵称
    if (
      holdsData(parse, left) &&
      matchesIn(/^(您|你|用户|其)的/, parse.text, right.start) &&
      holdsData(parse, right)
    )
      return [{ ...turn, left, right }];
    if (holdsData(parse, left)) return [{ ...turn, left }];
    return holdsData(parse, right) ? [{ ...turn, right }] : [];
  });
}

const SHOWS =
  /(?:我们|平台|系统)?(?:会|将|可能|并|也|同时|还)*(?:展示|显示|呈现)(?=(?:您|你|用户)的?(?:个人信息\s*[(（]|公开|账号|账户|昵称|头像|发布|评论|姓名|用户名|名字|动态|等级|粉丝|关注|IP属地|ip属地|微信|作品))/g;

/** 在留言中显示您的昵称以供其他用户查看: the words after say who sees it. */
export function shows(parse: Parse, grammar: Grammar): Turn[] {
  return found(parse, SHOWS).flatMap((words): Turn[] => {
    if (
      matchesIn(
        /((向|为|给|对)(您|你|用户|我)[^,，。;；]{0,8}|不|仅供您|便于您|方便您)$/,
        parse.text,
        0,
        words.start,
      )
    )
      return [];
    if (
      !matchesIn(
        /^[^。;；]{0,60}(其他|其它|别的|所有)(用户|玩家|人|会员|成员)|^[^。;；]{0,60}他人/,
        parse.text,
        words.end,
      )
    )
      return [];
    if (inside(parse.purposes, words.start) || inside(parse.conditions, words.start)) return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (/(您|你)的(设备|手机|屏幕|页面|终端)/.test(parse.text.slice(words.end, right.end))) return [];
    return holdsData(parse, right) ? [{ ...plain(words), action: "share" as const, right }] : [];
  });
}

const OTHERS =
  "(?:(?:其他|其它|所有|全部|任何|附近的?|同城的?|别的|受邀的?|您邀请的)?(?:用户|玩家|网友|会员|车友|成员|群成员|乘客|选手|商户|商家|卖家|买家|司机|骑手|老师|教师|家庭成员|家人|企业|招聘方|房东|医生|主播|小程序开发者|开发者|团长|群主|好友|粉丝|访客|队友|受邀者|被邀请者|招聘者|代理人|推荐人|主持人|同学|家长|监护人|与会者)|(?:其他|所有|任何|别)人)";
const WHO_ELSE = new RegExp(OTHERS);
const SEES =
  "(?:只|均|都|也|还|就|则|会)*(?:能够|能|可以|可|均可|会|将|无法|不能|不会|不可以)(?:够)?(?:看到|看见|查看|浏览|见到|获得|获取|得到|知道|知晓|看)";
const SEEN = new RegExp(`${OTHERS}[^,，。;；]{0,8}?${SEES}`, "g");
const UNSEEN =
  /[,，](?:但|却|而|也)?(?:是)?(?:无法|不能|看不到|不会|拿不到)(?:看到|看见|查看|获得|获取|得到|知道)?/g;

/** 其他玩家可以看到您的昵称，但看不到您的姓名: what others on the platform see is shared. */
export function seenByOthers(parse: Parse, grammar: Grammar): Turn[] {
  const to = (words: Span, denied: boolean, recipient: Turn["recipient"]): Turn[] => {
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    return holdsData(parse, right) ? [{ ...plain(words), action: "share", denied, recipient, right }] : [];
  };
  if (!WHO_ELSE.test(parse.text)) return [];
  return found(parse, SEEN).flatMap((words): Turn[] => {
    if (matchesIn(/(您|你|我们)$/, parse.text, 0, words.start)) return [];
    const text = parse.text.slice(words.start, words.end);
    const who = WHO_ELSE.exec(text)?.[0] ?? "";
    const some = matches(/(用户|玩家|网友|会员|人)$/, who);
    const recipient = some ? null : ({ kind: "third-party", name: who } as const);
    const denied = matches(/无法|不能|不会|不可以/, text);
    const rest = found({ ...parse, text: parse.text.slice(words.end) }, UNSEEN).map(({ start, end }) => ({
      start: words.end + start,
      end: words.end + end,
    }));
    return [...to(words, denied, recipient), ...rest.flatMap((span) => to(span, true, recipient))];
  });
}
