import type { ClaimAction, Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import { BY_READER, objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** Plain words for what is done, each with the side its data stand on: 课表读自教务系统, 将通讯录导入, 推荐以城市、职位为参数. */
interface Plain {
  /** `what` names the data where they stand within; `deny` a denial. */
  readonly shape: RegExp;
  readonly action: ClaimAction;
  readonly side: "before" | "behind" | "within";
  readonly actor?: Party;
  /** What the clause before may not hold. */
  readonly unless?: RegExp;
}

const BY_OTHERS =
  /(?:第三方|商家|商户|合作方|合作伙伴|服务商|运营商|公司|机构|平台方|银行|司机|骑手|医生|他人|对方|sdk|其)(?:可以?|也|还|能|会|将|可能|须|需|得|方可|应)*$/;
const BY_SOMEBODY = new RegExp(`${BY_READER.source}|${BY_OTHERS.source}`);
const THEIRS = "(?:您|你|用户|其|该|登记|孩子)?(?:的|之)?";

const PLAIN: readonly Plain[] = [
  // 课表：实时读自教务系统, 车牌由停车场返回
  {
    shape:
      /(?:实时|均|系|直接)*(?:读自|取自|来自|源自|调自|由(?!您|你|用户|我们|员工|家长)[^,，。;；]{1,14}(?:返回|回传|传来|推送|导入|共享|(?:提供|同步|发送|传输|传送|推送|共享|传)给(?=我们|我方|平台|本公司|本应用|app)))(?:于)?(?:给我们|我们|我方|平台|本公司|本应用|app|而来|而得)?(?=$|[,，。;；]|(?<=自)[^,，。;；]{2,20})/g,
    action: "collect",
    side: "before",
    unless: /不|未|无(?!线)|如何|哪/,
  },
  // 已将师生的姓名、学号导入认证中心
  {
    shape: /(?:把|将)(?<what>[^。;；:：]{2,80}?)(?:导入|录入|汇入|载入)/g,
    action: "collect",
    side: "within",
    unless: /不(?:会|得|再)?$|未$|(?:您|你|用户)(?:可以?|需|应)?$/,
  },
  // 将起降时间写入日历
  {
    shape: /(?:写入|写进|加入|添加到|添加至|插入|存入)(?:您的|你的|手机|系统|本机)*(?=日历)/g,
    action: "collect",
    side: "behind",
    unless: /不|未/,
  },
  // 取得您的微信绑定手机号, 附记拍摄之地理坐标
  {
    shape:
      /(?<=^|[,，。;；:：\s]|我们|我方|平台|系统|应用|会|将|可|仅|只|并|由此)(?<deny>不|未)?(?:取得|取用|附记|登载|测得|调得|查得|获知|得知|登入时取得)(?!了?(?:您|你|用户|监护人|其|家长)?的?(?:单独|明示|书面)?(?:同意|授权|许可|联系))/g,
    action: "collect",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // App需要知道您家Wi-Fi的名称, 还会询问您所在的国家
  {
    shape: /(?:需要?|会|须|必须|还会|可能会)(?:知道|知晓|掌握|询问|问)(?=您|你|用户|孩子|设备|当前|所在)/g,
    action: "collect",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // 该订单会同时载明订单号、金额
  {
    shape: /(?<=(?:该|此)订单(?:中|内)?)(?:将|会|还)*\s*(?:同时)?(?:载明|列明|记载)/g,
    action: "collect",
    side: "behind",
  },
  // 会公布相关账号的头像、昵称
  {
    shape:
      /(?:会|将|可能)(?:公布|公示|公告|公开披露)(?=(?:相关|获奖|中奖|违规|用户|您|该)[^,，。;；]{0,8}的?)/g,
    action: "share",
    side: "behind",
    unless: /不|未|如果|若/,
  },
  // 应用将检查您手机的操作系统版本
  {
    shape: /(?:会|将|需要?)(?:检查|检测)(?=(?:您|你|用户)的?(?:手机|设备|系统|终端))/g,
    action: "collect",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // 须相机和蓝牙, App使用手机麦克风
  {
    shape:
      /(?<![无不毋必])(?:须|需|会用到|用到|调用|启用|打开|开启|取用|(?<!会|将|要|需|来)使用)(?:到|开启|打开|使用|调用|用到)?(?:您的?|你的|手机|设备|系统|本机)*(?:的)?(?=(?:摄像头|相机|麦克风|话筒|定位|gps|蓝牙|通讯录|相册|陀螺仪|加速度|计步|日历)(?:$|[,，。;；、和及与以来]|权限|功能))/g,
    action: "collect",
    side: "behind",
    unless: /不|未|无需|如|若|可以?(?:随时)?$|拒绝|您(?:可|也可)|第三方|商家|公司/,
  },
  // 并设置登录密码, 需要您授权微信昵称
  {
    shape:
      /(?:设置|设定|自设)(?:一个|您的|你的|不少于[^,，的]{1,6}的)?(?=[^,，。;；]{0,6}密码|[^,，。;；]{0,4}口令)/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未|如|若|忘记|重新|建议|可(?:以)?在|的$|(?:您|你|用户)(?:[^,，须需应可请]{0,6})$/,
  },
  {
    shape:
      /(?:需|需要|须|要求|请)(?:您|你|用户)授权(?!我们|我方|本|平台|给|范围|权限|同意|后|[^,，。;；]{0,10}权限)(?:提供|使用)?/g,
    action: "collect",
    side: "behind",
    unless: /不|未|无|如果|若/,
  },
  // 我们已停止收集您的运营商详单
  {
    shape:
      /(?<deny>(?:已|已经|现已|均已)(?:全面)?(?:停止|终止|取消|下线))(?:收集|采集|读取|获取|申请|上传|调用)/g,
    action: "collect",
    side: "behind",
    unless: /如果|若|后[,，]?$|您|你/,
  },
  // 须填老人的姓名, 另填抬头
  {
    shape: /(?:须|需要?|应|请|另|得)(?:您|用户)?(?:另|再|一并|如实)*填(?!充|补|空|写|报)(?:上|明)?/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未|无|如|若/,
  },
  // 也可用邮箱代替
  {
    shape: /(?:也|还|亦)?可以?(?:改)?(?:用|使用|通过|选择|填写)(?=[^,，。;；]{2,12}(?:代替|替代))/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未/,
  },
  // 根据IP判断您所在的城市
  {
    shape:
      /(?:判断|推断|推算|估算|推测|推知|识别|解析)出?(?=(?:您|你|用户)?(?:的)?(?:所在|大致|大概)(?:的)?(?:城市|地区|区域|位置|省份|国家|地理))/g,
    action: "collect",
    side: "behind",
    unless: /不会?$|无法|不能|未|(?:您|你)可以?$/,
  },
  // 您可保存常用旅客的姓名、证件号码
  {
    shape:
      /(?:您|你|用户)(?:可以?|还可以?|也可以?)(?:保存|存入|维护|建立|录下|记下|记录|预存|附加|附上|填写?)(?:常用|多位|若干)?/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未/,
  },
  // 推荐算法以期望职位、城市为主要参数; 我们禁止以性别、民族作为排序条件
  {
    shape:
      /(?<deny>禁止|不得|不会?|从不|绝不)?(?<!可|所|予|加|难|得|足)以(?<what>[^。;；:：]{2,60}?)(?:为|作为|作|充当)(?:主要|重要|排序|过滤|筛选|推荐|判断|计算|评估|定价|审核|考核|授信|录用|的|或|和|唯一|首要){0,6}(?:参数|依据|条件|指标|因子|权重|特征|变量|标准)/g,
    action: "use",
    side: "within",
  },
  // 不会因您手机品牌、消费记录不同而给出不同价格
  {
    shape:
      /(?<deny>不会?|不得|绝不|从不)(?:因为?|根据|依据|按)(?:您|你|用户)?的?(?<what>[^。;；:：]{2,40}?)(?:等)?(?:的)?(?:不同|差异|高低)?(?:而|就)?(?:给出|设置|实行|收取|展示|向您|实施|区别|差别|歧视|抬高|提高)/g,
    action: "use",
    side: "within",
  },
  // 我们用您的常用路线、支付金额区间，推算…
  {
    shape:
      /(?<=^|[,，。;；:：]|我们|平台|系统|会|将|后)用(?!户|于|以|来|作|途|品|时|量|完|毕)(?<what>[^。;；:：]{2,60}?)[,，]?(?:来|去)?(?:推算|推测|推断|判断|预测|估算|计算|匹配|校准|排序|训练|生成|绘制|画出|标出|算出|定位到|回信|回复)/g,
    action: "use",
    side: "within",
    unless: /不|未|您|你|用户/,
  },
  // 不会拿您的照片去训练模型, 不会用孩子的学习数据做商业营销
  {
    shape:
      /(?<deny>不会?|从不|绝不|不得|不再)?(?:会|将|可能)?(?:用(?!户|于|途|品)|拿|将|把)(?<what>[^。;；:：,，]{2,40}?)(?:来|去|用来|用于|拿来|拿去)?(?:训练(?!记录|数据|计划)|做(?:广告|营销|商业|画像|推广|宣传|研究|测试|样本)|练(?:ai|模型)|[打投推]广告|投放广告)/g,
    action: "use",
    side: "within",
    unless: /(?:您|你|用户)(?:可以?|需|应)?$/,
  },
  // 比对年龄、户籍；查阅您的订单
  {
    shape: new RegExp(
      `(?<=^|[,，。;；:：\\s]|我们|平台|系统|客服|会|将|可能|可|并|再|要|须|需)(?<!不|无)(?<deny>不会?再?|不再|从不|绝不|不|停止|已停止)?(?:自动|人工|抽样|随机|逐条)?(?:比对|查阅|核对|分析|审核|解析|听取|复核|审阅)${THEIRS}`,
      "g",
    ),
    action: "use",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // 城市默认由IP推断
  {
    shape:
      /由(?<what>[^,，。;；:：您你]{2,24}?)(?:自动)?(?:推断|推算|换算|估算|得出|测算)(?:而来|出来|而得|得到)?(?=$|[,，。;；])/g,
    action: "use",
    side: "within",
    unless: /不|未/,
  },
  // 利用光线传感器判断远近
  {
    shape:
      /(?<![可您你户得以])(?<deny>不会?)?(?:利用|借助)(?<what>[^。;；:：,，]{2,40}?)(?:来|去|以)?(?:判断|识别|测算|计算|推算|推断|感知|检测|监测|估算|校准|判定)/g,
    action: "use",
    side: "within",
    unless: BY_SOMEBODY,
  },
  // 服务器便会收到请求里携带的IP
  {
    shape:
      /(?<=服务器|我们|系统|平台|后台)(?:便|就|即|也|只|仅)*(?<deny>不会?)?(?:会|将|可能)*收到(?:的|了)?(?:请求[^,，。;；]{0,4}(?:携带|带有|附带|包含)(?:着|了)?的?)?/g,
    action: "collect",
    side: "behind",
  },
  // 盒子以每秒一次的频率上传车速
  {
    shape:
      /(?<=^|[,，。;；:：])(?:该|本|车载)?(?:盒子|手环|手表|摄像机|音箱|门锁|车机|车辆|车载终端|t-?box|机器人|网关|体脂秤|探头|雷达|记录仪)(?<deny>不会?|从不)?(?:会|将|可|自动|定时|实时|持续|以[^,，。;；]{2,14}|每[^,，。;；]{2,8})*(?:上传|上报|回传|采集|传回|测量|感知)(?!到|至|给)/g,
    action: "collect",
    side: "behind",
  },
  // IMSI与IMEI自2023年起停止采集
  {
    shape:
      /(?:均|都|自[^,，。;；]{2,12}起)*(?<deny>已?停止|不再|已终止)(?:采集|收集|读取|获取|申请|上传)(?=$|[,，。;；])/g,
    action: "collect",
    side: "before",
  },
];

/** Plain words, as the rows above read them. */
export function plainWords(parse: Parse, grammar: Grammar, topic: string | null): Turn[] {
  if (topic === "rights") return [];
  return PLAIN.flatMap((row) =>
    everyMatch(row.shape, parse.text).flatMap((match) => turnOf(row, match, parse, grammar)),
  );
}

function turnOf(row: Plain, match: RegExpExecArray, parse: Parse, grammar: Grammar): Turn[] {
  const end = match.index + match[0].length;
  const clause = grammar.clauseStart(parse.text, match.index);
  if (row.unless && matchesIn(row.unless, parse.text, clause, match.index)) return [];
  const turn = {
    action: row.action,
    actor: row.actor ?? US,
    recipient: null,
    denied: match.groups?.deny !== undefined,
    words: { start: match.index, end },
  };
  if (row.side === "before") {
    const left = labelled(parse, match.index) ?? objectBefore(parse, grammar, match.index);
    return left ? [{ ...turn, right: null, left }] : [];
  }
  if (row.side === "behind") {
    const right = { start: end, end: grammar.clauseEnd(parse.text, end) };
    return near(parse, right) ? [{ ...turn, right, left: null }] : [];
  }
  const what = match.groups?.what ?? "";
  const start = match.index + match[0].indexOf(what, 1);
  const right = { start, end: start + what.length };
  if (!holdsExact(parse, right) || matches(/您(?:可|需|应)|我们会|同意/, what)) return [];
  return [{ ...turn, words: { start: match.index, end: start }, right, left: null }];
}

/** 课表、成绩：读自…: the list before the colon. */
function labelled(parse: Parse, at: number): Span | null {
  if (!matchesIn(/[:：]\s*$/, parse.text, 0, at)) return null;
  const left = { start: 0, end: at };
  return holdsExact(parse, left) ? left : null;
}

/** What is taken stands right behind the verb, or first in a list that begins there. */
function near(parse: Parse, { start, end }: Span): boolean {
  const first = (parse.marks.get("data") ?? []).find(
    (mark) => mark.start >= start && mark.meaning.kind === "data",
  );
  return (
    first !== undefined &&
    first.end <= end &&
    !/[,，]/.test(parse.text.slice(start, first.start)) &&
    first.start - start <= 24
  );
}
