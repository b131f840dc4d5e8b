import { everyMatch, matches } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { plain } from "./turn-parts-zh.ts";

const THROUGH =
  /(?:通过|使用|调用|利用|借助|打开|启动|用)(?:您的?|手机的?|设备的?|系统的?|前置|后置)*(?<sensor>摄像头|相机|照相机|麦克风|话筒|蓝牙|NFC|nfc)(?:来|以|进行)?(?:扫描|扫码|识别|拍摄|拍照|录制|录音|录入|读取|检测|采集|测量|感应|搜索|连接)/g;

/** 我们通过摄像头扫描二维码: what a thing is done with is used. */
export function throughSensor(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(THROUGH, parse.text).flatMap((match): Turn[] => {
    const sensor = match.groups?.sensor ?? "";
    const start = match.index + match[0].indexOf(sensor);
    const right = { start, end: start + sensor.length };
    const before = parse.text.slice(grammar.clauseStart(parse.text, match.index), match.index);
    if (!holdsExact(parse, right) || matches(/(?:您|你|用户)(?:可以?|能|也)*$|无法|如何|不能/, before))
      return [];
    const denied = matches(/(?:不会?|从不|绝不|不得|未)(?:再|曾|在后台)?$/, before);
    return [{ ...plain({ start: match.index, end: start }), action: "use", denied, right }];
  });
}

const DEVICE =
  "手环|手表|戒指|设备|车辆|车机|汽车|终端|传感器|体脂秤|秤|血压计|血糖仪|血氧仪|[\\p{Script=Han}]{1,3}仪|机器人|门锁|摄像头|摄像机|耳机|音箱|[\\p{Script=Han}]{1,2}盒|手柄|胸带|心率带|跑步机|单车|滑板车|电视|冰箱|空调|电表|水表|定位器|项圈|玩具";
const SYNCED = new RegExp(
  `(?:${DEVICE})(?<deny>不会?|从不|绝不)?(?:会|将|可|可以|能|定期|实时|自动|持续|每[^,，。;；]{1,6})*(?:把|将)(?<what>[^,，。;；]{2,60}?)(?:实时|自动|定期|持续|加密后?|通过(?:蓝牙|网络|WiFi))*(?:同步|上传|传输|发送|传送|回传|上报|推送|传)(?:到|至|给|回)(?:您的?|手机上?的?|本)*(?:App|app|APP|应用|软件|客户端|我们|平台|云端|云平台|服务器|后台|小程序|手机)`,
  "gu",
);

/** 手环会把您的心率同步到App: what a device sends home the firm has. */
export function sentByDevice(parse: Parse): Turn[] {
  return everyMatch(SYNCED, parse.text).flatMap((match): Turn[] => {
    const what = match.groups?.what ?? "";
    const start = match.index + match[0].lastIndexOf(what);
    const left = { start, end: start + what.length };
    if (!holdsExact(parse, left)) return [];
    const denied = match.groups?.deny !== undefined;
    const words = { start: left.end, end: match.index + match[0].length };
    return [{ ...plain(words), action: "collect", denied, left }];
  });
}

const IMPORTED =
  /(?:您|你|用户)(?:可以?|能|也|还|可选择|选择|一键|自愿|主动|手动|通过授权)*(?:导入|关联导入|批量导入)(?=[^,，。;；]{2,16})/g;

/** 您可以导入通讯录以查找好友 */
export function imported(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(IMPORTED, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const end = Math.min(grammar.clauseEnd(parse.text, words.end), words.end + 20);
    const right = { start: words.end, end };
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", actor: USER, right }] : [];
  });
}

const THEIRS =
  /(?:(?:您|你|用户|员工|学生|孩子)(?:所在|所属|任职|就读|就职|投保|开户)?的?)(?:单位|公司|雇主|学校|企业|医院|银行|运营商|机构|老师|班主任|家人|家长|好友|朋友|亲友|同事|经纪人|社区|物业|开户行|保险公司|服务商|网点|门店|医生|HR|人事部门)(?:也|会|将|可能|可以?|还)*(?:向|给|为)(?:我们|平台|本应用|本公司|本平台|我司|我行|系统)(?:提供|上传|报送|发送|推送|同步|共享|传输|录入|提交|反馈|导入|披露)/g;

/** 您的单位会向我们提供您的姓名: others give it, not whoever reads. */
export function givenByTheirs(parse: Parse, grammar: Grammar): Turn[] {
  return everyMatch(THEIRS, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    return holdsExact(parse, right) ? [{ ...plain(words), action: "collect", actor: US, right }] : [];
  });
}
