import { givenByTheirs, imported, sentByDevice, throughSensor } from "./brought-in-zh.ts";
import { entrustedWith, exchanged, handedForYou, handledBy, noneGets } from "./by-others-zh.ts";
import { dataCells } from "./cells-zh.ts";
import { colloquial } from "./colloquial-zh.ts";
import type { Turn } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { kitsInBrackets, labelledTaker } from "./kits-in-brackets-zh.ts";
import { ordinaryActs } from "./ordinary-acts-zh.ts";
import { faceChecked, ordinary, toldTo } from "./ordinary-zh.ts";
import { plainTalk } from "./plain-talk-zh.ts";
import { putToUse, setBeside } from "./put-to-use-zh.ts";
import { spokenActs } from "./spoken-acts-zh.ts";
import { spokenWords } from "./spoken-zh.ts";
import { leftToChoice, signsInBy } from "./terse-zh.ts";
import { picked, restsOn, sentAbroad, sentForReview, shownWith, toYourName, turnsUp } from "./whereto-zh.ts";
import { hasNone } from "./without-zh.ts";

/** Readings of plain words and rows, each with the letters without which it finds nothing. */
export const EVERYDAY: readonly (readonly [
  RegExp,
  (parse: Parse, grammar: Grammar, heading: string | null) => Turn[],
])[] = [
  [/[(（]/, kitsInBrackets],
  [/[会要将需能得].?[读采收获抓拿取用上]/, labelledTaker],
  [/登录|登陆|注册/, signsInBy],
  [/可选|选填|必填|可以?不|留空|略过|非必/, leftToChoice],
  [/\s[/|｜]\s/, dataCells],
  [/所用|[用到]的|[靠凭]的/, putToUse],
  [/[以拿把将用].*(比较|比对|对比|对照|核对|匹配|比照)/, setBeside],
  [/没有|不持有|不掌握|不留|没留|并无|离开|流出|传出|发出|走出|不出/, hasNone],
  [/由/, handledBy],
  [/委托|交由|委派/, entrustedWith],
  [/没有|并无|绝无/, noneGets],
  [/互通|打通|交换/, exchanged],
  [/[代替帮][您你用]/, handedForYou],
  [/境外|海外|国外|新加坡|美国|日本|香港|欧|德国|爱尔兰|英国|法兰克福|韩国|东京/, sentAbroad],
  [/名下|账号|账户/, toYourName],
  [/出现|[列标带印写附][出有明]|挂出/, turnsUp],
  [/一起|一同|一并/, shownWith],
  [/送检|送审|送测|检测|审核/, sentForReview],
  [/相册|图库|照片库|媒体库/, picked],
  [/依据|凭据|凭证|参考|根据/, restsOn],
  [
    /那边|那儿|那里|手里|手上|侧|管|不|没|着|出去|过去|[留报写输敲打填传发拍选挑贴附记盯数量测要]|[算理析别对断测]|进行|做|任选|选一|用|凭|靠|就|[可能得][见查看]/,
    spokenWords,
  ],
  [
    /涉|委托|代为|代发|[送交传转].*[理识析验对管印译分]|没了|没有了|消失|不在了|不见了|[只仅]|有|[了到]|[记测数量]|由|不[录截拍]|[问报]/,
    spokenActs,
  ],
  [
    /[一哪半统通全什谁].*[不没未从]|[没未]有?.?[开用调启碰动申要]|着|的[。;；,，]?$|[盖清]|干净|冲掉|权限|列|[到见着清](?=$|[,，。;；])|[给诉][我本平后]|知道|晓得|弄|搞|紧急|应急|说|描述|告知|[写注填]明|讲|勾选|交代/,
    colloquial,
  ],
  [
    /[得要需须请应].?.?.?[把将]|[请得须需要己行你您][您你]?[也都再一如]*.?[留填写报交登备补]|不[用需必要强报给提写露交列稀]|无[需须]|用不|没[必用]|[脸纹]|问|[打画]|勾|[看目查览道问握晓阅考](?=$|[,，。;；])|[上过进]?来|[全同所其群班圈]|弹|[管着握理责](?=$|[,，。;；的])|手(?=$|[,，。;；])|派|下发/,
    plainTalk,
  ],
  [/摄像头|相机|麦克风|话筒|蓝牙|nfc/i, throughSensor],
  [/[把将].*[到至给回]/, sentByDevice],
  [/导入/, imported],
  [
    /统计|汇总|累计|由|被|后台|综合|结合|参|考虑|位置|导出|下载|调|查|供|限|看|翻|碰|动|存|留|要|拿|收|记|读|用|取|备份|sdk/i,
    ordinary,
  ],
  [
    /服务器|云|后台|带|附|显示|联系|通知|回[访复]|提醒|发|推|拨|寄|设|创|公[布示告]|通报|上报|传|一次|由|公开|给|使用|启用|开|范围|[到至]/,
    ordinaryActs,
  ],
  [/[把将].*(告|给)/, toldTo],
  [/人脸|活体/, faceChecked],
  [/[向给为](我们|平台|本|我司|我行|系统)/, givenByTheirs],
];
