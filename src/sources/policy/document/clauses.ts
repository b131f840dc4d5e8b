import type { Block } from "../../../formats/text/block.ts";
import type { ClauseKind } from "../../../model/claim.ts";
import { lookOver, matches } from "../lexicon/matches.ts";
import { type Sentence, splitSentences } from "../sentence/split.ts";
import type { Placed } from "./outline.ts";

/** A sentence that takes something from the reader, with its place in the plain text. */
export interface ClauseFound {
  readonly kind: ClauseKind;
  readonly start: number;
  readonly end: number;
}

interface Shape {
  readonly kind: ClauseKind;
  readonly says: RegExp;
  /** What it must be about. */
  readonly about?: RegExp;
  /** What makes it fair after all. */
  readonly unless: RegExp;
}

/** Sentences are folded. Each shape asks for what is said in full, for a half of it stands in fair sentences too. */
const SHAPES: readonly Shape[] = [
  {
    kind: "implied-consent",
    says: /(使用|访问|浏览|安装|下载|注册|登录|继续使用|进入)[^。；]{0,30}(即|则|就|将)?(被)?(表示|视为|代表|意味着|表明|推定)[^。；]{0,16}(同意|接受|认可|授权)|\b(by|your) (continu(ing|ed) to )?(using|use|accessing|access|downloading|installing|visiting|registering|continued use)\b[^.;]{0,90}\b(you (hereby )?(?:acknowledge[^.;]{0,40} and )?(agree|consent|accept)|(constitutes?|means?|signif(y|ies)|indicates?|deemed)[^.;]{0,30}(acceptance|consent|agreement|accept|consented|agree))/,
    unless:
      /(点击|勾选|选择)[^。；]{0,10}(同意|确认|接受)|明示同意|单独同意|不(会)?(视为|表示|代表)|(开启|打开|开通|授予|允许)[^。；]{0,14}权限|视为[^。；]{0,6}(个人信息|敏感)|(?:该人|有关人士|他人|其他人|当事人)[^。；]{0,12}(?:同意|视为)|\bclick(ing)?\b|\btick(ing)?\b|(does|do|will) not (constitute|mean)/,
  },
  {
    kind: "all-or-nothing",
    says: /(不同意|拒绝|不(愿|想)?提供|不授权)[^。；]{0,60}(信息|权限|数据|资料|授权|政策|协议)[^。；]{0,24}(无法|不能|不得|不可)[^。；]{0,4}(继续)?使用[^。；]{0,12}(任何|全部|所有|一切)(的)?(功能|服务)|(不同意|拒绝)[^。；]{0,60}(无法|不能|停止|不再)(继续)?(为您|向您)?提供(任何)?服务[^。；]{0,10}(请|应|须)(您)?[^。；]{0,4}(退出|卸载|停止)|\bif you (do not|don't|refuse to|decline to) (agree|consent|accept|provide|give)[^.;]{0,80}(cannot|can't|can not|will not be able to|not be able to|unable to) (use|access) (any|all|the app at all)/,
    unless: /不影响|仅浏览|游客|访客|基本功能|basic mode|guest|without (an )?account/,
  },
  {
    kind: "all-or-nothing",
    says: /(不同意|拒绝(接受|同意)?)[^。；]{0,24}(政策|协议|条款|声明|指引|内容|授权|规则)[^。；]{0,30}(请|应|须|需|将|可能)?(您)?(立即|立刻|马上)?(停止(使用|访问)|退出|卸载|(无法|不能|不得)(继续)?使用(我们|本|该)[^。；功能]{0,10}(产品|服务|软件|应用|平台|app))|\bif you do not (agree|consent|accept)[^.;]{0,60}(do not|must not|should not|may not|stop|cease|discontinue|cannot)[^.;]{0,20}(use|using|access)/,
    unless:
      /(可以|可|也可)选择停止|完整的产品|重新(获得|征得|取得)[^。；]{0,8}同意|基本功能|相应(的)?(功能|服务|产品)|对应(的)?(功能|服务)|(权限|终端)[^。；]{0,6}授权|仅浏览|游客|部分功能|相关功能|该功能|不影响|basic mode|guest|that feature|specific feature/,
  },
  {
    kind: "unfair-exemption",
    says: /(不(予|会|再)?(承担|负)|无需(承担|负)|概不(承担|负责)|免于承担|免除|不负)[^。；]{0,16}(责任|责)|概不负责|不负责任|\b(we|company|us) ?[^.;]{0,30}\b(are|is|shall|will)( not| in no event)( be)? (liable|responsible|accept (any )?(liability|responsibility))|\b(disclaim|exclude)s? (all|any) (liability|responsibility)/,
    about:
      /个人信息|隐私|信息[^。；]{0,12}(泄露|丢失|窃取|删除|安全|盗用)|泄露|窃取|黑客|(收集|处理|使用)[^。；]{0,6}信息|personal (data|information)|your (data|information)|unauthori[sz]ed access|breach/,
    unless:
      /(免除|限制)[^。；]{0,8}(条款|责任的)|免责(条款|声明)|第三方(网站|链接|提供的服务)|(您|你|用户)(自身|自行|自己|个人|主动|擅自|故意|过错|过失|原因|保管|告知|泄露|公开|将)|(您|你|用户)的(原因|过错|过失|行为|疏忽)|不可抗力|非(因|由)|不是(因|由)|依法(不)?承担|法律(法规)?(规定|另有)|(网站|链接|页面)|force majeure|your own|you (share|disclose|post|publish|fail)|to the extent (required|permitted)|other (web)?sites|linked|links? to|external (sites|services)/,
  },
  {
    kind: "cancellation-obstacle",
    says: /注销[^。；]{0,60}((手持|手拿)[^。；]{0,10}(身份证|证件)|邮寄|快递|书面(申请|材料|形式)|(上传|提交|提供)[^。；]{0,16}(身份证|户口|手持|护照)|线下|到店|营业(厅|网点|场所)|手续费|违约金|缴纳|支付[^。；]{0,8}(费|元)|注册(时)?的?(设备|地点|密码|手机型号)|历史(密码|登录))|(暂|尚)?(不支持|无法|不可|不能|不提供|不允许|没有提供)(?!逆)[^。；，,]{0,6}(在线|自助|主动|账号|账户|用户)?注销|(一经注册|注册后)[^。；]{0,10}不(可|能|予)注销|注销[^。；]{0,40}(^|[^\d])(1[6-9]|[2-9]\d|\d{3,})\s*(个)?工作日|\b(account|it) cannot be (deleted|closed|cancell?ed)|\b(delete|close|cancel)[^.;]{0,20}account[^.;]{0,80}(notari[sz]ed|by (post|mail|fax)|in writing|copy of your (id|passport)|fee\b|photo of yourself)/,
    unless:
      /不可逆|已注销|注销(?:成功|完成|之)?后[^。；]{0,30}(?:删除|匿名化|清除)|(若|如果?)(您|你)?(无法|不能|不满足)|(若|如)[^。；，]{0,12}(无法|不能)[^。；，]{0,4}注销|无法通过注销|(卸载|关闭|删除|退出)[^。；]{0,40}(并不能|不能|不会|不等于)[^。；]{0,4}注销|无法(恢复|登录|使用|找回|继续)|注销(成功|完成|之?后)[^。；]{0,20}(无法|不能|不可|不支持)|不(会|得|收取|需要|需|必|要求)[^。；]{0,8}(手续费|费用|手持|身份证|邮寄|书面)|free of charge|by e-?mail|send an e-?mail/,
  },
];

const MAX_CLAUSES = 60;

/** Clauses of the running text. What the tables of others say is theirs. */
export function clausesIn(
  placed: readonly Placed[],
  folded: string,
  skip: ReadonlySet<Block>,
): ClauseFound[] {
  const found: ClauseFound[] = [];
  for (const { block, topic } of placed) {
    if (block.kind === "heading" || block.kind === "row" || skip.has(block) || topic === "sdk") continue;
    for (const sentence of splitSentences(block, folded)) {
      if (found.length >= MAX_CLAUSES) return found;
      const kind = kindOf(sentence);
      if (kind) found.push({ kind, start: sentence.start, end: sentence.end });
    }
  }
  return found;
}

const MAX_SENTENCE_CHARS = 600;

function kindOf({ text }: Sentence): ClauseKind | null {
  if (text.length > MAX_SENTENCE_CHARS) return null;
  lookOver(text);
  const shape = SHAPES.find(
    ({ says, about, unless }) =>
      matches(says, text) && (!about || matches(about, text)) && !matches(unless, text),
  );
  return shape?.kind ?? null;
}
