import type { ClaimAction, Party } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { asFrames, holdsData, US } from "./constructions.ts";
import { BY_READER } from "./done-zh.ts";
import { inside } from "./grammar.ts";
import { zh } from "./grammar-zh.ts";
import { type Context, type Statement, statement } from "./statement.ts";

/** A clause whose verb has no object of its own goes on with what was taken: 采集人脸信息，交由某云比对，用毕即删. */
interface Carried {
  readonly shape: RegExp;
  readonly action: ClaimAction;
}

const END = "(?=$|[,，。;；、])";
const WHEN =
  "(?:[^,，。;；、]{0,14}?(?:后|毕|时|内|起|期|完|日|天|月|年|满))?(?:会|将|便|就|即|则|均|都|也|由系统|系统|我们|自动|立即|立刻|随即|当场|予以|统一|一并|再|被|循环|同步|永久|彻底|并)*";

const CARRIED: readonly Carried[] = [
  {
    shape: new RegExp(
      `(?<=[,，]|^)${WHEN}(?:删除|删掉|删去|删|销毁|清除|清空|清理|清掉|抹去|抹除|抹掉|覆盖|丢弃|粉碎|释放|毁)(?:掉)?${END}`,
      "g",
    ),
    action: "delete",
  },
  {
    shape: new RegExp(
      `(?<=[,，]|^)(?:我们|平台|系统|门户|服务器|后台|均|都|也|亦|且|并|但|仅|用后|事后)*(?<deny>不(?:会|再|予|作|另)?|未|概不|绝不)(?:任何)?(?:保存|留存|存储|储存|保留|缓存|落库|落盘|留底|存档|录制|备份|留档)${END}`,
      "g",
    ),
    action: "store",
  },
  {
    shape: new RegExp(
      `(?<=[,，])${WHEN}(?:交由|交给|转交|转送|转给|送交|递交|报送|发往|发给|发送给|发送至|传给|传至|提供给|同步给|推送给|移交)(?<to>(?!您|你|我们|服务器|云端|后台|本|用户|手机|设备)[^,，。;；、]{2,18}?)(?:比对|核验|核对|审核|处理|查验|存储|保管|办理|评估|派送|投送|识别|转写|验证|承保|备案|使用)?${END}`,
      "g",
    ),
    action: "share",
  },
];

const PUBLIC = /局|部门|署|委$|厅|海关|公安|税务|法院|疾控|监管|政府|机关|征信中心/;
const GIVEN: ReadonlySet<Statement["action"]> = new Set(["collect", "use", "share", "store"]);

/** What such a clause says of the data that the clauses before it take. */
export function carriedOver(context: Context, said: Statement[]): Statement[] {
  const { parse } = context;
  if (!matches(/删|毁|清|抹|覆盖|丢|粉碎|释放|不|未|交|送|发|传|提供|同步|推|移/, parse.text)) return said;
  if (!holdsHan(parse.text)) return said;
  const more = CARRIED.flatMap(({ shape, action }) =>
    everyMatch(shape, parse.text).flatMap((match): Statement[] => {
      const words = { start: match.index, end: match.index + match[0].length };
      const clause = { start: zh.clauseStart(parse.text, words.end - 1), end: words.end };
      if (holdsData(parse, clause) || inside(parse.conditions, words.end - 1)) return [];
      if (matchesIn(BY_READER, parse.text, clause.start, clause.end)) return [];
      if (said.some((one) => one.action === action && one.end > words.start)) return [];
      const to = match.groups?.to;
      const recipient: Party | null =
        to === undefined
          ? null
          : matches(PUBLIC, to)
            ? { kind: "authority" }
            : { kind: "third-party", name: to };
      const [frame] = asFrames(parse, zh, [
        {
          action,
          actor: US,
          recipient,
          denied: match.groups?.deny !== undefined,
          words,
          right: null,
          left: null,
        },
      ]);
      if (!frame) return [];
      const here = said.filter(
        (one) => one.end <= words.start && one.affirms && GIVEN.has(one.action) && one.data !== null,
      );
      const last = here.at(-1);
      // Of several clauses the one right before it is meant.
      const same = here.filter(
        (one) =>
          last !== undefined &&
          zh.clauseStart(parse.text, one.start) === zh.clauseStart(parse.text, last.start),
      );
      const known = said.filter((one) => one.action === action);
      const fresh = (data: Statement["data"]) => !known.some((one) => one.data === data);
      return unique(same).flatMap((one) =>
        fresh(one.data) && one.data !== null
          ? [statement(context, frame, { start: one.start, end: one.end }, one.data, one.exactness)]
          : [],
      );
    }),
  );
  return more.length > 0 ? [...said, ...more] : said;
}

function unique<T extends { readonly data: Statement["data"] }>(all: readonly T[]): T[] {
  return all.filter((one, at) => !all.some((other, index) => index < at && other.data === one.data));
}
