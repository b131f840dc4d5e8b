import { matches } from "../lexicon/matches.ts";

/** What the word of a Chinese verb tells by itself, whatever stands around it. */
interface VerbWord {
  readonly hides: boolean;
  /** 根据, 基于: what follows is a ground. */
  readonly grounds: boolean;
  readonly stores: boolean;
  readonly usedFor: boolean;
  readonly shows: boolean;
  readonly keeps: boolean;
  readonly asks: boolean;
  readonly shares: boolean;
  readonly isDoneByUsers: boolean;
  /** A verb only after what can drive one; elsewhere it ends a noun (浏览记录). */
  readonly needsDriver: boolean;
}

const SHAPES: Readonly<Record<keyof VerbWord, RegExp>> = {
  hides: /^(匿名化|去标识化)/,
  grounds: /^[根基]/,
  stores: /^(存储|储存)$/,
  usedFor: /^用(于|来|作)$/,
  shows: /^(展示|显示|呈现)$/,
  keeps: /^(保存|存储|储存|保留|留存)$/,
  asks: /^(请求|申请)$/,
  shares: /^(共享|分享)$/,
  isDoneByUsers: /^(分享|发布|关注|收藏|评论|点赞|浏览|搜索|查询|购买|添加|提供)$/,
  needsDriver:
    /^(记录|跟踪|追踪|访问|分析|处理|公开|保留|授权|打开|选择|识别|支持|管理|服务|登记|绑定|搜索|浏览|支付|购买|登录|注册|认证|评论|推送|推荐|保护|维护|更新|设置|播放|阅读|生成|复制|控制|验证|加密|校验|展示|显示|通知|帮助|处置)$/,
};

/** Found out once for each word, since a text says few verbs again and again. */
const known = new Map<string, VerbWord>();
/** More than the lists hold: only spaces within words make others. */
const MAX_KNOWN = 5_000;

export function verbWordZh(word: string): VerbWord {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const is = (name: keyof VerbWord) => SHAPES[name].test(word);
  const made = {
    hides: is("hides"),
    grounds: is("grounds"),
    stores: is("stores"),
    usedFor: is("usedFor"),
    shows: is("shows"),
    keeps: is("keeps"),
    asks: is("asks"),
    shares: is("shares"),
    isDoneByUsers: is("isDoneByUsers"),
    needsDriver: is("needsDriver"),
  };
  known.set(word, made);
  return made;
}

/** 填写抬头、税号和接收邮箱: in a list, what an address is for. 须留下电话: asked of the reader, kept by nobody yet. */
export function isNoDeed(word: string, before: string, after: string): boolean {
  if (word === "留下") return matches(/[须需得要应]$/, before);
  return (
    word === "接收" &&
    matches(/[、和及与]$/, before) &&
    matches(/^(邮箱|邮件地址|地址|手机|电话|号码)/, after)
  );
}
