import type { DataId } from "../../../catalog/types.ts";
import type { Claim } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import { inside, type Parse, type Span } from "./grammar.ts";
import type { Mention } from "./mentions.ts";
import type { Named } from "./statement.ts";

/** Words that stand for data named before: 将其提供给…, "share it with", 上述信息. */
const AFTER_EN =
  /^\s+((?:(?:none|any|all|some|most|nothing|both|either|part) of )?(?:it|them|(?:these|those)(?=\s*$|\s*[.,;:)]|\s+(?:for|to|with|on|in|only|when|if|from|at|by|as|via|outside|anywhere)\b))|(?:none|any|all|some|most|nothing) of (?:this|that)|(?:(?:none|any|all|some) of )?(?:this|that|such|these|those|the above|the foregoing)\s+(?:information|data|details))\b/;
const BEFORE_EN =
  /\b((?:(?:none|nothing|any|all|some|most|both) of )?(?:it|they|them|these|those)|(?:none|nothing|all|some|most) of (?:this|that)|(?:(?:none|any|all|some) of )?(?:this|that|such|these|those)\s+(?:information|data|details)|(?<=^\W*|[,;:]\s*(?:and|but)?\s*)the (?:numbers?|copy|copies|originals?)(?: (?:itself|themselves))?)(?:'re|'s|'ll)?\s+((?:\w+ly|will|may|is|are|be|being|been|not|never|also|can|cannot|ever|only|then|was|were|has|have)\s+)*$/;
const AFTER_ZH =
  /^(给|了)?(您的)?(其(?!他|它|中|同意|授权|许可|单独同意|监护人|本人)|(该|该等|该类|上述|前述|以上|这些|这类|此类|此等|此|这部分|该部分|上述这些)(个人|旅客|用户|乘客|患者|客户|身份|会员|订单|注册)?(敏感)?(信息|数据|资料))/;
const BEFORE_ZH =
  /(将|把|对|就)?(其(?!他|它|中|对应|所|余|次|自身|本身|相关|服务|产品|账号|设备|个人)|它们|(该|该等|该类|上述|前述|以上|这些|这类|此类|此等|此|这部分|该部分|上述这些)(您的)?(个人|旅客|用户|乘客|患者|客户|身份|会员|订单|注册)?(敏感)?(信息|数据|资料))[^,，。;；]{0,24}$/;

const THEY_TAKE =
  /\b(?:information|data|details|identifiers|records|what)\s+(?:that\s+)?(?:they|it)\s+(?:(?:may|will|can|also|never|only)\s+)*$/;

/** 上述信息, 这些个人信息: no word for data of its own. */
const POINTS_BACK = /^(该|上述|前述|以上|这些|这类|此类|此等|相关|有关|其他|必要)/;

/** At most so many types does one word stand for. */
const MAX_TYPES = 16;

export interface Pointed {
  readonly data: DataId;
  readonly exactness: Claim["exactness"];
  readonly at: Span;
}

/** What a frame without an object of its own speaks of: what was named just before it. */
export function resolved(
  parse: Parse,
  frame: Frame,
  mentions: readonly Mention[],
  recent: readonly Named[],
): readonly Pointed[] {
  // 扫码要用相机，录音不上传: its object stands in its own clause.
  const { left } = frame;
  const named =
    left !== null &&
    mentions.some(
      ({ start, end }) =>
        start >= left.start && end <= left.end && !matchesIn(/[,，]/, parse.text, end, frame.start),
    );
  const word = anaphor(parse, frame) ?? (named ? null : dropped(parse, frame));
  if (!word) return [];
  // 为收集上述信息，我们会申请以下权限: that it is taken was told before.
  if (
    frame.action === "collect" &&
    matchesIn(/为了?$/, parse.text, Math.max(0, frame.start - 2), frame.start)
  )
    return [];
  // 其 stands for something of its own sentence; "it" may reach back only from the sentence's beginning.
  const pronoun = /^(将|把|对|就)?(其|它们)$|\b(it|them|they|these|those|this|that)$/.test(
    parse.text.slice(word.start, word.end).trim(),
  );
  const here = mentions.flatMap((mention) =>
    mention.end <= word.start &&
    mention.kind === "data" &&
    !inside(parse.purposes, mention.start) &&
    !isMeans(parse, mention)
      ? [{ data: mention.id, exactness: "exact" as const }]
      : [],
  );
  if (here.length === 0 && mentions.some((mention) => mention.end <= word.start && isMeans(parse, mention)))
    return [];
  // "We use this information to …" says no more than that it is used; a pronoun in the same sentence is that data.
  if (frame.action === "use" && frame.polarity.kind !== "denies" && here.length === 0) return [];
  if (word.start === word.end && here.length === 0) return [];
  if (pronoun && here.length === 0 && (holdsHan(parse.text) || word.start > 40)) return [];
  // "Personal data … we will delete that information": what it stands for is in this sentence, and names no type.
  const inThis = mentions.some(
    (mention) =>
      mention.kind === "umbrella" &&
      mention.end <= word.start &&
      mention.umbrella.members.length === 0 &&
      !matchesIn(POINTS_BACK, parse.text, mention.start, mention.end),
  );
  if (inThis && here.length === 0) return [];
  // 单独的设备信息无法识别您，且该等信息均已匿名化: so does what a class of data names.
  const classed = mentions.some(
    (mention) =>
      mention.kind === "umbrella" && mention.end <= word.start && mention.umbrella.members.length > 0,
  );
  if (classed && here.length === 0 && frame.action === "delete") return [];
  const meant = here.length > 0 ? here : recent;
  const distinct = new Map<DataId, Claim["exactness"]>();
  for (const { data, exactness } of meant) if (data !== null) distinct.set(data, exactness);
  const at = word.start === word.end ? { start: frame.start, end: frame.end } : word;
  return [...distinct].slice(0, MAX_TYPES).map(([data, exactness]) => ({ data, exactness, at }));
}

/** 通过Cookie收集您的信息，并将该等信息存储: not the means is stored, but what was got by it. */
function isMeans({ text }: Parse, mention: Mention): boolean {
  return (
    mention.kind === "data" &&
    mention.id === "web.cookies" &&
    matchesIn(/(通过|利用|借助)[^,，。;；]{0,16}$/, text, Math.max(0, mention.start - 18), mention.start)
  );
}

/** 我们不会上传至服务器: a denial whose object was named in the clause before and is left out. */
function dropped({ text }: Parse, frame: Frame): Span | null {
  if (!holdsHan(text)) return null;
  const comma = Math.max(text.lastIndexOf(",", frame.start), text.lastIndexOf("，", frame.start));
  // 采集您的语音，并发送给讯飞: joined to the clause before by nothing but a connector.
  const connected =
    comma > 0 &&
    matchesIn(
      /^\s*(并且?|且|然后|随后|之后|再|同时|经?(加密|脱敏|匿名化)(处理)?后?|并会|并将|会|将)+$/,
      text,
      comma + 1,
      frame.start,
    );
  const joined =
    connected &&
    frame.action !== "use" &&
    ((frame.recipient !== null && matchesIn(/^(给|至|到|予)/, text, frame.end)) ||
      // 获取您的人脸，加密后存储于数据库中
      (frame.action === "store" && matchesIn(/^(于|在|至|到)/, text, frame.end)));
  if (joined) return { start: comma, end: comma };
  if (frame.polarity.kind !== "denies") return null;
  const given = frame.recipient !== null && matchesIn(/[给至到]$/, text, frame.start, frame.end);
  const alone =
    given ||
    matchesIn(/^(和|或|及|、)?[^,，。;；]{0,0}($|[,，。;；]|至|到|给|于|在)/, text, frame.right.start);
  const clause = Math.max(text.lastIndexOf(",", frame.start), text.lastIndexOf("，", frame.start));
  return alone && clause > 0 ? { start: clause, end: clause } : null;
}

function anaphor({ text }: Parse, frame: Frame): Span | null {
  const zh = holdsHan(text);
  const after = (zh ? AFTER_ZH : AFTER_EN).exec(text.slice(frame.right.start, frame.right.start + 24));
  if (after) {
    const start = frame.right.start + after[0].length - after[0].trimStart().length;
    return { start, end: frame.right.start + after[0].length };
  }
  const head = text.slice(0, frame.start);
  const before = (zh ? BEFORE_ZH : frame.left ? BEFORE_EN : null)?.exec(head);
  if (!before) return null;
  // "The information they collect": they take it.
  if (!zh && matches(THEY_TAKE, head)) return null;
  const word = (zh ? (before[2] ?? before[1]) : before[1]) ?? before[0];
  const start = before.index + before[0].indexOf(word);
  return { start, end: start + word.length };
}
