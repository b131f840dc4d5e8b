import type { Party } from "../../../model/claim.ts";
import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import { BY_READER } from "./done-zh.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { BY_SOMEBODY, type Plain, readRows } from "./plain-rows.ts";

/** What any policy says in the commonest words: 会统计游戏时长, 由手环同步至App, 把电话告诉维修师傅, 会被其他观众看到. */

const THEM: Party = { kind: "third-party", name: null };

const ORDINARY: readonly Plain[] = [
  // 我们会统计您的游戏时长和充值金额
  {
    shape:
      /(?<=^|[,，。;；:：]|我们|平台|系统|会|将|可能|并|可)(?<deny>不(?:会|再)?|从不|绝不)?(?:自动|匿名|分别)?(?:统计|汇总|累计)(?=您|你|用户|孩子|设备|页面|[^,，。;；]{0,6}(?:时长|次数|时间|数量|金额|频率|频次|步数|里程|用量))/g,
    action: "collect",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // 步数、心率由手环同步至App
  {
    shape:
      /(?:均|都|会|将)?由(?:您的?|你的?|该|所绑定的?)?(?:智能|蓝牙|可穿戴|家用|测量|外接)*(?:手环|手表|设备|摄像机|门锁|网关|车机|车辆|传感器|体脂秤|血压计|血糖仪|体温计|秤|戒指|耳机|机器人|终端|音箱|跑步机|记录仪)(?:实时|自动|定时|加密|蓝牙|通过[^,，。;；]{1,10})*(?:同步|上传|传输|传送|发送|上报|回传|传)(?:至|到|给)?(?:本|您的?|你的?)?(?:app|应用|手机|手机端|客户端|平台|服务器|云端|我们|后台|系统)?(?=$|[,，。;；、])/gi,
    action: "collect",
    side: "before",
    unless: /不|未/,
  },
  // 声音和画面会被其他观众看到
  {
    shape:
      /(?<deny>不会?|无法|不能)?(?:会|将|可能|可以?|能够?|即可|都|也)*被(?:其他|同[^,，。;；]{1,4}|所有|全部|您的|对方|好友|粉丝|他人|别人|任何|公众|陌生|群|房间|直播间|直播间|房间内)[^,，。;；]{0,8}?(?:看到|看见|听到|听见|查看|浏览|知道|知晓|搜索到|搜到|找到)(?=$|[,，。;；、和或并])/g,
    action: "share",
    side: "before",
    near: true,
    recipient: THEM,
    unless: /您(?:可以?|有权|需)|如果|若|担心|避免|防止/,
  },
  // 不会在后台持续定位
  {
    shape:
      /(?:不会?|从不|绝不|不再|并不|不得)(?:会|再|进行)?(?:在)?(?=(?:应用)?后台(?:持续|连续|静默)?(?:定位|获取位置))/g,
    action: "collect",
    side: "behind",
    denies: true,
    unless: /您|你/,
  },
  // 我们从来不看你的聊天记录
  {
    shape:
      /(?<=我们?|平台|客服|员工|系统|后台|也|都)(?:从来|从|绝对?|根本|一概|更)?不(?:会|去|想|曾)?(?:偷?看|翻|碰|动)(?=(?:您|你|用户|任何人)的?)/g,
    action: "collect",
    side: "behind",
    denies: true,
    unless: /如果|若|您(?:可|不)/,
  },
  // 你的照片我们不存
  {
    shape:
      /(?:我们?|平台|服务器|后台)(?:也|都|均|是|绝|从|一概|一律|从来)*(?:不会?|没有?|从没|从未)(?:会|去)?(?:存|留|保存|留存)过?(?=$|[,，。;；])/g,
    action: "store",
    side: "before",
    near: true,
    denies: true,
  },
  {
    shape:
      /(?:我们?|平台|服务器|后台)(?:也|都|均|是|绝|从|一概|一律|从来)*(?:不会?|没有?|从没|从未)(?:会|去)?(?:看|要|碰|拿|收|记|读|动|收集|采集|获取|读取)过?(?=$|[,，。;；])/g,
    action: "collect",
    side: "before",
    near: true,
    denies: true,
  },
  // 导航的时候我们会一直用你的位置
  {
    shape:
      /(?<=会|将|要|只|仅|才|我们)(?:一直|持续|临时|短暂|全程)?(?<![使利应采运启专通])用(?=(?:您|你)的)(?:您|你)的/g,
    action: "use",
    side: "behind",
    unless: BY_SOMEBODY,
  },
  // 步数是从手机的健康App里读的
  {
    shape:
      /(?:都|均)?是(?:从|由|向)(?!您|你)[^,，。;；]{2,16}?(?:里|中|处|那里|那边|上|内)?(?:读|取|拿|同步|导入|传)(?:取|来|过来|到|出来)?的(?=$|[,，。;；])/g,
    action: "collect",
    side: "before",
    unless: /不|未/,
  },
  // 注册只要一个手机号
  {
    shape:
      /(?:注册|登录|开户|报名|下单|预约|认证|绑定)(?:账号|账户)?(?:时|的时候)?(?:只|仅)(?:需要?|要)(?:一个|你的|您的|填|提供|留)?/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未/,
  },
  // 将您的订单信息备份到异地机房
  {
    shape:
      /(?:会|将|定期|自动|实时|每[^,，。;；]{1,4})*备份(?:在|于|到|至)(?!您|你|本机|手机|u盘)[^,，。;；]{1,12}(?=$|[,，。;；])/g,
    action: "store",
    side: "before",
    unless: /不|未|您(?:可|需)|如果|若/,
  },
  // 我们已关闭该SDK读取应用列表的功能
  {
    shape:
      /(?:已|已经|均已|主动)(?:关闭|禁用|停用|屏蔽|禁止|移除|取消)了?(?:该|其|此|上述|这个)?(?:sdk|插件|组件)[^,，。;；]{0,8}?(?:收集|采集|读取|获取|上传|扫描|申请)(?=[^,，。;；]{2,20}(?:功能|权限|能力|行为|开关|$))/g,
    action: "collect",
    side: "behind",
    actor: { kind: "sdk", name: "SDK", sdk: null },
    denies: true,
  },
  // 我们采用GPS、基站等方式确定您的位置
  {
    shape:
      /(?<=我们|平台|系统|会|将|可能|^|[,，。;；])(?:采用|通过|利用|借助)[^,，。;；您你]{2,40}?(?:方式|技术|手段|信号)?(?:来)?(?:确定|确认|获知|定位|测定)(?:您|你)的?(?=[^,，。;；]{0,6}位置)/g,
    action: "collect",
    side: "behind",
    unless: /不|未|(?:您|你)(?:可|需)/,
  },
  // 推荐算法会综合您的点击、收藏
  {
    shape:
      /(?<=算法|模型|系统|我们|平台)(?:会|将|可能)*(?:综合|结合|参考|考虑|参照)(?:分析|考虑)?(?=(?:您|你|用户)的?[^,，。;；]{2,40}(?:$|[。;；]|等))/g,
    action: "use",
    side: "behind",
    unless: /不|未/,
  },
  // 学校管理员可导出学生的成绩
  {
    shape:
      /(?:管理员|老师|教师|班主任|企业|雇主|商家|医生|家长|群主|教练|主管)(?:可以?|能够?|有权|还可以?|也可以?)+(?:导出|下载|调取|查到|查询)(?=您|你|学生|员工|成员|用户|孩子|患者|其)/g,
    action: "share",
    side: "behind",
    recipient: THEM,
    unless: /不|未/,
  },
  // 技术人员可能需要查看您的操作日志
  {
    shape:
      /(?:技术|运维|客服|审核|处理|售后)(?:人员|员|工程师)(?:可能|会|需要?|将|可)*(?:远程|临时)?(?:查看|查阅|调取|检查|分析)(?=(?:您|你|用户)的?)/g,
    action: "use",
    side: "behind",
    unless: /不|未/,
  },
  // 联系电话只供回访使用
  {
    shape: /(?:只|仅|专|均)(?:供|限)(?!您|你)[^,，。;；]{1,14}?(?:使用|之用|时用|时使用)(?=$|[,，。;；])/g,
    action: "use",
    side: "before",
    unless: /不|未/,
  },
  // 违规账号的昵称可能会被公示
  {
    shape: /(?:会|将|可能|需)*被(?:予以|依法)?(?:公示|公布|曝光|公之于众)(?=$|[,，。;；、])/g,
    action: "share",
    side: "before",
    unless: /不|未|如果|若/,
  },
  // 须由家长填写其出生日期
  {
    shape:
      /由(?:您|你|家长|监护人|用户|本人|企业|车主|商家|员工|学生|子女|患者)(?:本人|自行|自愿|主动|如实)*(?:填写|提供|上传|录入|输入|提交)(?=(?:其|您|你|孩子|本人|自己)的?)/g,
    action: "collect",
    side: "behind",
    actor: USER,
    unless: /不|未|[^,，。;；]{4}的$/,
  },
];

/** Rows of the commonest words. */
export function ordinary(parse: Parse, grammar: Grammar, topic: string | null): Turn[] {
  return topic === "rights" ? [] : readRows(ORDINARY, parse, grammar);
}

const TOLD_TO =
  /(?<deny>(?:不(?:会|得|曾)?|从不|绝不|没有|不能)(?:再|会|去)?)?(?:把|将)(?<what>[^。;；:：]{2,60}?)(?:一并|同步|直接|随意|私自|转)*(?:告诉|告知|透露给|泄露给|交给|发给|给到|派给|转告|报给)(?:了)?(?<who>(?!您|你|我们|本|系统|平台|客服|后台|服务器|用户|监护人|家长)[^,，。;；、:：]{2,14}?)(?=$|[,，。;；]|用于|用来|以便|方便|来|进行|上门|联系|审核)/g;

/** 我们会把您的姓名、电话和地址告诉维修师傅 */
export function toldTo(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(TOLD_TO, parse.text).flatMap((match): Turn[] => {
    const { what = "", who = "" } = match.groups ?? {};
    const start = match.index + match[0].indexOf(what, 1);
    const left = { start, end: start + what.length };
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (
      !holdsExact(parse, left) ||
      matches(BY_READER, before) ||
      matches(/(?:您|你|用户|请|勿)(?:可以?|需要?|应|须|也|还)*$/, before)
    )
      return [];
    const to = match.index + match[0].length - who.length;
    const nobody = matches(/^(?:任何|别人|他人|其他|外人|第三方|陌生|谁)/, who);
    const recipient: Party = {
      kind: "third-party",
      name: nobody ? null : parse.original.slice(to, to + who.length),
    };
    const words = { start: left.end, end: match.index + match[0].length };
    const denied = match.groups?.deny !== undefined;
    return [{ action: "share", actor: US, recipient, denied, words, right: null, left }];
  });
}

const FACE_CHECKED =
  /(?:进行|完成|通过|采用|启用|接受)(?<face>人脸识别|人脸核验|人脸验证|人脸比对|人脸认证|人脸核身|活体检测)(?!技术|功能|算法|服务|sdk|模型|系统|信息|数据|特征|方案|能力|的?方式|规则)/g;

/** 上传身份证、进行人脸识别: a face is shown, whatever else is asked for. */
export function faceChecked(parse: Parse): Turn[] {
  return everyMatch(FACE_CHECKED, parse.text).flatMap((match): Turn[] => {
    const end = match.index + match[0].length;
    const right = { start: end - (match.groups?.face ?? "").length, end };
    if (matchesIn(/(?:不|无需|不用|未|无法|不必|如何)[^,，。;；、]{0,6}$/, parse.text, 0, match.index))
      return [];
    const words = { start: match.index, end: right.start };
    return [{ action: "collect", actor: US, recipient: null, denied: false, words, right, left: null }];
  });
}
