import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { giverOf, holdsData, holdsExact, permissionLabel, type Turn, US, USER } from "./constructions.ts";
import { facesShown, gains, handedTo, sentHome, shortVerb, toBeGiven, toldOf } from "./daily-zh.ts";
import { dataEntry } from "./data-entry-zh.ts";
import { keptBack, neverListed, noneOfIt, notGiven, outOfSight, sightOfOthers } from "./denied-zh.ts";
import { described, extraGiven, ofYours } from "./described-zh.ts";
import { byYou, compared, drawnFrom, entrustedTo, keptAt, passedOn, thereby, thrownAway } from "./done-zh.ts";
import { EVERYDAY } from "./everyday-zh.ts";
import { type Grammar, overlaps, type Parse } from "./grammar.ts";
import { among, letSee, letUse, neededSo, onceOpened, readAndWritten } from "./granted-zh.ts";
import { handedInSection } from "./handed-zh.ts";
import { keptFor } from "./kept-for-zh.ts";
import { askedOf, givenAway, permissionEntry, recipientEntry, recorded, usedToServe } from "./labelled-zh.ts";
import {
  checked,
  cookiesUsed,
  correctedBy,
  judgedBy,
  learnt,
  masked,
  reachedBy,
  workedWith,
} from "./means-zh.ts";
import { outsiders } from "./outsiders-zh.ts";
import { partyOf } from "./parties.ts";
import { plainWords } from "./plain-zh.ts";
import { getsToSee, lastsFor, leavesInBrackets, listedAsSeen } from "./seen-zh.ts";
import { seenByOthers, shown, shows } from "./shown-zh.ts";
import {
  askedToAdd,
  chosenToSet,
  givenTo,
  kitCells,
  leavesListed,
  listedAsGiven,
  sentToNumber,
} from "./terse-zh.ts";
import { givenToUs, handedToUs, toldParents } from "./to-us-zh.ts";
import { found, plain, topic } from "./turn-parts-zh.ts";

type Reads = (parse: Parse, grammar: Grammar, heading: string | null) => Turn[];
/** Every reading with the letters without which it finds nothing, for most sentences have none of them. */
const READINGS: readonly (readonly [RegExp, Reads])[] = [
  [/(看到|看见|查看|浏览|见到|看不到|获得|得到|知道|知晓|获取)/, seenByOthers],
  [/不到|接触|触|经手|无法|无从|无权|不能|没办法/, outOfReach],
  [/不|没/, leftAlone],
  [/(把|将).*我们/, handedToUs],
  [/向(我们|本公司|平台)/, givenToUs],
  [/监护人|父母|家长/, toldParents],
  [
    /(提供|填写|提交|输入|上传|留下|设置|录入|填报|登记|完善|注册|发布|授权|收集|获取|采集|记录|接收|获得|读取|使用|处理|存储|储存|创建|补充)(给我们)?的[^,，。;；]{0,40}(信息|资料|数据|内容)/,
    described,
  ],
  [/(产生|形成)的[^,，。;；]{0,10}(记录|信息|数据|日志)/, described],
  [/(以下|下列|如下)(额外|补充|其他|更多)?的?(个人)?(信息|资料)/, extraGiven],
  [/通过.*[校矫][准正]/, correctedBy],
  [/通过(您|你|用户).*的.*(与|向|给)(您|你|用户)/, reachedBy],
  [/展示|显示|公示|展现|呈现|公开|可见|发布|开放/, shown],
  [/(展示|显示|呈现)(您|你|用户)/, shows],
  [/登录|登陆|注册|认证|身份|找回密码|账号|账户|核验/, signedInWith],
  [/需/, needed],
  [/日志|报告|记录|请求|数据包|报文|其中|凭|回执|结果|账单/, holds],
  [/(读|访问|获取|查看).{0,6}(写|修改|编辑|更改|删除)/, readAndWritten],
  [/(授权|允许).*(使用|调用|访问|开启|打开).*(功能|权限|服务)/, letUse],
  [/权限(的?情况下|的?前提下|之?后|时)/, onceOpened],
  [/授权.*(访问|查看|浏览|读取|获取|知悉)/, letSee],
  [/之间.*(共享|分享|交换|互通)/, among],
  [/信息[均都也]?[是为属]/, neededSo],
  [/存|留/, keptFor],
  [/删|清|毁|弃|抹/, erased],
  [/存/, keptOnDevice],
  [
    /比如|例如|举例|譬如|假设|好比|有的|有些|一些|某些|不少|很多|市面上|别的|那些|对方|的(网站|网页|页面|链接)/,
    outsiders,
  ],
  [/录音|录像|录屏/, recorded],
  [/[取要拿读抓存留记看瞄扫查]/, shortVerb],
  [/知晓|得知|晓得|看得|可见|调阅|翻|记下|走|获悉|调出|掌握|捕|听|留意|踪/, gains],
  [/[报交送传转推供案]/, handedTo],
  [/[回到至送传]/, sentHome],
  [/向/, toldOf],
  [/[需须应要]/, toBeGiven],
  [/刷脸/, facesShown],
  [/给|告诉/, givenAway],
  [/请|要求/, askedOf],
  [/[给向为与和](您|你|用户)/, usedToServe],
  [/[|｜]|\s[/／]\s|--/, kitCells],
  [/(提供|传送|发送|传输|推送|转发|报送|移交|交付|转交)(给|至|到)/, givenTo],
  [/(手机号码?|邮箱)(发|推送|拨打)/, sentToNumber],
  [/权限/, leavesListed],
  [/[:：]/, listedAsGiven],
  [/请/, askedToAdd],
  [/(您|你|用户).*(设置|创建|编辑)/, (parse, grammar, topic) => chosenToSet(parse, grammar, topic)],
  [/cookie/, cookiesUsed],
  [/通过(了解|掌握)/, judgedBy],
  [/(通过|利用|借助|以).*(进行|身份)/, workedWith],
  [/对于?(您|你|用户).*进行/, checked],
  [/(有关|关于)(您|你).*(信息|数据)/, (parse, _, topic) => ofYours(parse, topic)],
  [/(信息|数据|资料|日志)[,，]?(例如|包括|比如|包含|如|主要有)/, (parse, _, topic) => ofYours(parse, topic)],
  [/(不|绝).*(将|把).*(共享|分享|给|出售|交换)/, notGiven],
  [/了解(您|你|用户)/, learnt],
  [/加密|匿名|脱敏|去标识/, masked],
  [/收到|看|查|浏览|知|拿到|读取|调取|见|接触到/, getsToSee],
  [/[:：]/, listedAsSeen],
  [/[(（].*[(（].*[(（]/, leavesInBrackets],
  [/年|月|天|日|小时|周/, (parse, _, topic) => lastsFor(parse, topic)],
  [/由/, byYou],
  [/授权|委托|聘请|委派/, entrustedTo],
  [/不|没|未|无/, noneOfIt],
  [/(不|没|未).*[:：]/, neverListed],
  [/不到|不见|无法|无从|不会/, outOfSight],
  [/删|毁|清|弃|丢|抹|擦|移除|作废/, thrownAway],
  [/[在于到至进入]/, keptAt],
  [/[发传送交转报给移递告出流抄]/, passedOn],
  [/比对|核对|核验|对照|匹配|校验|对比/, compared],
  [/根据|依据|基于|综合|结合|参[考照]|凭|按|利用|通过分析|以/, drawnFrom],
  [/据[以此]|[以借由凭]此|用[它其]|拿[它来]|靠[它这]/, thereby],
  [/不|未|没/, keptBack],
  [/[:：】]/, (parse, _, topic) => recipientEntry(parse, topic)],
  [/[:：】]/, (parse, _, topic) => permissionEntry(parse, topic)],
  [/[传报提送步披公展登告交核查见看到悉知收触]/, handedInSection],
  [/[:：】]/, (parse, _, topic) => dataEntry(parse, topic)],
  [/[:：—–-]/, (parse, _, heading) => permissionLabel(parse, heading)],
  [/[自由把将入得知问须需用开您你以因比查核分审解听复设停终取下公载检收传采测感助]/, plainWords],
  ...EVERYDAY,
];

/** Turns of Chinese sentences, each with its own reading. */
export function turnsZh(parse: Parse, grammar: Grammar, heading: string | null): Turn[] {
  const turns: Turn[] = [];
  for (const reading of READINGS)
    if (matches(reading[0], parse.text)) turns.push(...reading[1](parse, grammar, heading));
  // Two readings of the same words say one thing: the first.
  return turns.filter(
    (turn, at) => !turns.some((other, index) => index < at && overlaps(other.words, turn.words)),
  );
}

/** 我们看不到您的聊天内容: but 拒绝后我们将无法获取 tells of a service that stops. */
function outOfReach(parse: Parse, grammar: Grammar): Turn[] {
  if (matches(/拒绝|关闭|如果|若|否则|如您|不同意|未授权|不授权/, parse.text)) return [];
  return found(
    parse,
    /(?<![您你户])(拿|看|读|获取|收|接触|得|碰)不到|不(会)?(接触|触碰|触及|经手)|不(会)?(接触|触碰|触及|经手)|(我们|我|平台|系统|服务器|客服)(的)?(员工|工作人员|技术人员|客服|运营人员)?(也|都|均|根本)?(无从|无法|不能|无权|没办法|没有办法)(看到|得知|接触|查看|读取|知道|知晓|获知|阅读|获取|访问|采集)|(?:运营|运维|技术|内部|平台|客服|工作|管理)(?:人员|员工)(?:也|都|均)?(?:无权|无法|不能|不得|没有权限)(?:查看|调阅|查阅|翻阅|接触|读取|访问|调取|浏览)/g,
  ).flatMap((words): Turn[] => {
    // 不开启通知权限，您将收不到消息: what the reader goes without.
    if (matchesIn(/(您|你|用户)(将|会|可能|就|便|也)+$/, parse.text, 0, words.start)) return [];
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    const subject = parse.subjects.findLast(({ end }) => end <= words.start);
    const ours =
      matchesIn(
        /^(我|平台|系统|服务器|客服|运营|运维|技术|内部|工作|管理)/,
        parse.text,
        words.start,
        words.end,
      ) || matchesIn(/(我们|我方|本公司)(也|都|均|是|就|根本)*$/, parse.text, 0, words.start);
    const actor = subject && !ours ? partyOf(subject, parse.original.slice(subject.start, subject.end)) : US;
    if (actor.kind === "user" || (!ours && sightOfOthers(parse, words.start))) return [];
    const turn: Turn = { ...plain(words), action: "collect", actor, denied: true };
    if (holdsData(parse, right)) return [{ ...turn, right }];
    const left = topic(parse, grammar, words.start);
    if (holdsData(parse, left)) return [{ ...turn, left }];
    // 面容数据由系统保管，我们拿不到
    const clause = grammar.clauseStart(parse.text, words.start);
    const before = {
      start: grammar.clauseStart(parse.text, Math.max(0, clause - 1)),
      end: Math.max(0, clause - 1),
    };
    const bare = matchesIn(/^(我们?|也|都|均|但|而|平台|客服|\s)*$/, parse.text, clause, words.start);
    // 看不到别的本子: what is not seen stands behind it.
    if (matchesIn(/^[^,，。;；]{2}/, parse.text, words.end)) return [];
    return bare && holdsData(parse, before) ? [{ ...turn, left: before }] : [];
  });
}

/** 短信内容、通话记录，我们一概不碰: the list stands before, the denial after. */
function leftAlone(parse: Parse, grammar: Grammar): Turn[] {
  return found(
    parse,
    /(?<=[,，;；])((我们?|本应用|本软件|平台|小程序|app|系统|公司)|(?=(也|都|均)?(一概|统统|一律)))(也|都|均|一概|统统|全都|全部|概|通通|一律)*(不会?|没有|没(?=[要碰看拿收读存记])|从不|绝不|从未|未曾)(去)?(碰|看|拿|要|收集|读取|获取|动|记录|保存|采集|访问|留存|上传|收)(?=$|[,，。;；])/g,
  ).flatMap((words): Turn[] => {
    const end = words.start - 1;
    const left = { start: grammar.clauseStart(parse.text, end), end };
    const stores = matchesIn(/(保存|留存)$/, parse.text, words.start, words.end);
    return holdsExact(parse, left)
      ? [{ ...plain(words), action: stores ? "store" : "collect", denied: true, left }]
      : [];
  });
}

/** 您可以用手机号加短信验证码登录 */
function signedInWith(parse: Parse): Turn[] {
  return everyMatch(
    /(使用|利用|用(?![户于途来作品])|通过|凭借|凭|(?<![可所予加])以|输入|填写)(您的?|你的?|本人)?([^,，。;；()（）]{2,36}?)(来|进行|完成|即可|一键|快捷|快速|直接)*(登录|登陆|注册|找回密码|验证(您|你|用户)?的?身份|认证|验证(?=$|[,，。;；])|(创建|开通|绑定)[^,，。;；]{0,12}?(账号|账户)|有效性核验)(?!后|时|的|功能|方式|信息)/g,
    parse.text,
  ).flatMap((match): Turn[] => {
    const start = match.index + (match[1]?.length ?? 0) + (match[2]?.length ?? 0);
    // 通过手机号、微信等方式创建账号: the first of them is typed.
    const first = firstMatch(
      /^(?:手机号码?(?=[、或和及])|(?:电子)?邮箱(?:地址)?(?=[、或和及](?:微信|qq|微博|支付宝|第三方|apple)))/,
      match[3] ?? "",
    )?.[0].length;
    const right = { start, end: start + (first ?? match[3]?.length ?? 0) };
    if (matchesIn(/(无法|不能|不可|不得)(再次?|继续)?$/, parse.text, 0, match.index)) return [];
    if (/发送|向(您|你)|的方式/.test(match[3] ?? "")) return [];
    // 我们会通过您预留的手机号验证您的身份: used by whoever verifies.
    if (
      matchesIn(/(我们|平台|系统)(会|将|可能|需要?)?$/, parse.text, 0, match.index) &&
      /身份$/.test(match[0])
    )
      return [];
    if (giverOf(parse, right).kind !== "user" || (!first && ACCOUNT.test(match[3] ?? ""))) return [];
    return [{ ...plain({ start: match.index, end: start }), action: "collect" as const, actor: USER, right }];
  });
}

const ACCOUNT = /微信|qq|微博|支付宝|第三方|apple|账号/;

/** 注册会员需要手机号和验证码 */
function needed(parse: Parse, grammar: Grammar): Turn[] {
  return found(parse, /不需要|(?<![不无毋所])(需要|须有|只需|只要|要有|需)(?=[^你我的])/g).flatMap(
    (words): Turn[] => {
      const denied = parse.text.startsWith("不", words.start);
      if (
        denied &&
        /^(注册|登录|提供账|您?(注册|登录))|即可|也可|便可|就能|就可|仍可|也能/.test(
          parse.text.slice(words.end),
        )
      )
        return [];
      const near = ofGroup(parse.marks, "data").some(
        ({ start, meaning }) =>
          meaning.kind === "data" &&
          start >= words.end &&
          matchesIn(
            /^(一个|一张|您|家长|监护人|孩子|本人|学生|对方|父母)?的?$/,
            parse.text,
            words.end,
            start,
          ),
      );
      const other = parse.subjects.some(
        ({ start, end }) =>
          end > words.start - 6 &&
          end <= words.start &&
          !matchesIn(/^(孩子|会员|学生|儿童)/, parse.text, start, end),
      );
      if (!near || other) return [];
      const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
      const actor = denied ? US : giverOf(parse, right);
      return [{ ...plain(words), action: "collect" as const, denied, actor, right }];
    },
  );
}

/** 服务器日志里会有IP地址 */
function holds(parse: Parse, grammar: Grammar): Turn[] {
  return found(
    parse,
    /(日志|报告|记录|请求|数据包|报文|凭据|回执|凭证|结果|账单)(里面?|中|内)(会|将|可能|通常|也|还|只|仅|没|并没|并不|不)*(有|包含|含有|含|带有|附带|包括|记有)|(?<=(收集|上报|上传|发送|日志|报告|记录|获取)[^。;；]{0,30}[,，])其中(会|可能|将)?(含有?|包含|包括)|(日志|报告|请求|数据包|报文)(会|将|可能|通常)(含有?|包含|带有|附带|带上)/g,
  ).map((words): Turn => {
    const denied = /(不|没)(会)?(有|包含|含有|含|带有|附带|包括|记有)$/.test(
      parse.text.slice(words.start, words.end),
    );
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    return { ...plain(words), action: "collect" as const, denied, right };
  });
}

/** 照片识别完就删 */
function erased(parse: Parse, grammar: Grammar): Turn[] {
  return found(
    parse,
    /(后|完|即|就|立即|马上|随即|自动|会|将|被)(予以|立即|自动|被)?(删除|清除|删掉|删|销毁|丢弃|清空|抹除)(?=$|[,，。;；])/g,
  ).flatMap((words): Turn[] => {
    const left = { start: grammar.clauseStart(parse.text, words.start), end: words.start };
    if (
      /(您|你|用户|可以|可在|申请|要求|请求|不)/.test(
        parse.text.slice(left.start, left.end).replace(/^(您|你)的?/, ""),
      )
    )
      return [];
    return holdsData(parse, left) ? [{ ...plain(words), action: "delete", left }] : [];
  });
}

/** 游戏进度存在您自己的手机里: kept, though not by the firm. */
function keptOnDevice(parse: Parse, grammar: Grammar): Turn[] {
  return found(
    parse,
    /(保存|存储|存放|储存|缓存|存)(在|于|到)(您|你|用户)?(的|自己的?)?(手机|设备|本地|终端|电脑|平板)/g,
  ).flatMap((words): Turn[] => {
    const left = topic(parse, grammar, words.start);
    return holdsData(parse, left) ? [{ ...plain(words), action: "store" as const, left }] : [];
  });
}
