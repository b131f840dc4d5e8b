import { matches, matchesIn } from "../lexicon/matches.ts";
import { clauseEnd, clauseStart, findConditions, findPurposes } from "./adverbials-zh.ts";
import { turnsZh } from "./constructions-zh.ts";
import type { Grammar } from "./grammar.ts";
import { isKeptOrDoneAs } from "./kept-as-zh.ts";
import { isSubjectZh } from "./subjects-zh.ts";
import { isTrace } from "./traces-zh.ts";
import { isNoDeed, verbWordZh } from "./verb-words-zh.ts";

/** After these a verb is a noun's part: 收集方式, 使用情况, 存储空间, 记录仪. */
const NOUN_AFTER =
  /^(方式|目的|范围|种类|类型|清单|规则|情况|行为(?!信息|数据|日志|记录|轨迹)|频率|期限|期间|过程|者|量|功能|按钮|空间|卡(?!号|片|密|信息|券|类|种)|器|条款|协议|说明|场景|政策|活动|和使用规则|与使用规则|原则|时间|地点|服务器|介质|请求|商(?!家|户|业|品|务|店|城|标)|方(?!便|式|法|可|案|能|才)|单位|习惯|指南|手册|中心|能力|主体|流程|效果|完毕|等功能|等服务|等场景|等操作|提示(?!您|音)|机(?=的|、|,|或|和|及|\/)|屏|参数|码(?!头)|符(?!合)|中(?=授予|产生|形成|生成|所|的|[,，、]|自愿|主动|涉及|我们|会|可能))/;

/** 存储卡读写等权限, 日历读写的权限: a verb that names a permission. */
const NAMES_PERMISSION =
  /^(读写|读取|写入|访问|使用|拨打|录制|拍摄|调用|扫描|修改|删除|录入|获取)(和写入|及写入|与写入|和修改|和删除)?(等|的|等的|等相关)?权限/;

/** 记录 and 发布 are verbs only after what can drive a verb; elsewhere they end a noun (浏览记录). */
const DRIVEN_BEFORE =
  /(^|我们|您|会|将|自动|并|和|、|后|时|,|可能|系统|以及|或|可|需|需要|要|须|应|请|先|来|去|及|能|主动|地|端|:|sdk|平台|公司|进行|予以|加以|开展|被|要求|须|得以|连续|持续|实时|定期|全程|同时|仍|继续|单独|临时|短暂|一并|分别|依法|如实|妥善|加密|全部|均|都|只|才|没有|不再|默认|后台|随时|统一|集中|长期|完整|不|再|传感器|手表|手环|摄像头|app|应用|软件|程序|插件|工具|代码|机器人|车机|音箱|门锁|电视|耳机|仪|秤|诸如|例如|比如)$/;

/** 收集有关个人身份的信息, 与您相关的信息: what they are about does not make a description of the verb. */
const ABOUT =
  /^(特定|必要|相关|相应|有关|少量|不同|完整|真实|准确)的|(部分|全部)(或(全部|部分))?的|(有关|关于|涉及)[^,，。、的]{1,14}的|(与|和)[^,，。、的]{1,10}(有关|相关|无关)的/;
/** 将收集相应服务所需的信息: so does what they are needed for, where the verb is driven. */
const NEEDED =
  /^[^,，。、的]{0,14}?(所需|必需|必须|必要|需要|产生|对应|相应|相关|有关|不同|全部|部分|真实|完整|准确|以下|如下|下列)的/;
const DRIVEN_HERE = /(会|将|可能|需要?|仅|还|自动|授权|(我们|我行|我司|平台|公司|系统|应用|软件))$/;
const WE_DRIVE =
  /(我们|我行|我司|本公司|平台|系统|本应用|本软件)(也|还|都|均|仅|只)?(会|将|将会|可能|可能会|需要?|自动)+(自动|向您|依法|(根据|依据|按照|基于|经|在)[^,，。;；]{1,10})?$|(^|[,，。;；:：])(?!您|你|用户|其)[\p{Script=Han}a-z0-9]{2,10}(会|将|可能)+$/u;
/** 用于接入服务的程序, 用于识别您身份的信息: it only describes what follows. */
const FOR_A_NOUN =
  /^[^,，、。;；]{1,30}?(?<!您|你|我们|用户|其)的(?=[^,，。、]{0,8}(信息|数据|资料|账号|标签|画像|程序|设备|内容|手机|名称))/;

/** 将调起支付SDK，某某仅获取: a name that no list knows begins the clause, and acts. */
const OF_ITS_OWN =
  /[,，;；](?!并|且|但|同时|也|还|则|就|均|都|才|又|再|即|可|将|会|仅|只|以|为|在|从|经|当|因|由|按|根据|基于|对|向|如|若|通过|其|该|这|此|从而|进而|期间|然后|随后|之后|相关|上述|前述|部分|可能|需要|必要|一般|通常|自动|实时|直接|主动|我们|您|你|用户|第三方)(?![^,，;；]*(?:时|后|中|下|前|上|内|方|商|者|伙伴|公司|机构|平台|sdk)(?:仅|只|会|将))[\p{Script=Han}a-z]{2,6}(?:仅|只会|会|将会?)$/u;

const TELLS_WHOM = /^(不能|无法|难以|不可|能够?|可以|不)(单独|直接)?(识别|辨识|辨认|定位|关联)/;
const KEPT_AT =
  /^[^,，。;；的]{0,6}[于在至到][^,，。;；]{0,16}的[^,，。;；的]{0,4}(服务器|云端?|机房|数据中心|数据库)(?=$|[,，。;；中上内])/;

export const zh: Grammar = {
  isVerb(text, verb) {
    const word = text.slice(verb.start, verb.end);
    const told = verbWordZh(word);
    if (told.hides) {
      const tail = text.slice(verb.end, verb.end + 4);
      return (
        !matchesIn(/(经|经过|已|以)$/, text, 0, verb.start) &&
        !matches(/^(处理)?(的|后|信息|技术|等|数据)/, tail)
      );
    }
    const after = text.slice(verb.end, verb.end + 6);
    const before = text.slice(Math.max(0, verb.start - 4), verb.start).trimEnd();
    if (matches(NOUN_AFTER, after) || isNoDeed(word, before, after)) return false;
    // 与委托我们推广的合作伙伴共享: who entrusts the firm is not entrusted.
    if (word === "委托" && matches(/^(了)?(我们|本公司|平台)(?!的)/, after)) return false;
    // 根据您的授权获取昵称: on what ground, not of what.
    if (told.grounds && matches(/^(授权|同意|选择|设置|需要|需求|要求|请求|指示|操作|申请|许可)/, after))
      return false;
    // 剩余存储、存储总量: a quantity of the device.
    if (
      told.stores &&
      (matches(/^(总量|剩余|占用|容量|余量|大小|状态)/, after) ||
        (matches(/(剩余|可用|内部|外部|机身|磁盘|运行|对象|扩展|读写)$/, before) &&
          matches(/^([、,。;/和及与)(]|$)/, after)))
    )
      return false;
    // 相机、存储/照片权限: the name of a permission.
    if (
      told.stores &&
      matches(
        /^([/、]?(照片|相册|位置|权限|相机|麦克风|电话|媒体|访问|读取|网络)|[(（](相册|照片|媒体|文件|图片))/,
        after,
      )
    )
      return false;
    // 说明我们如何使用您的位置: told elsewhere.
    if (matches(/(如何|怎样|怎么|哪些方式)$/, before)) return false;
    // 用来获取您的经纬度: the getting is the deed.
    if (
      told.usedFor &&
      matchesIn(
        /^(我们|能够?|可以|及时|准确|更好地)*(获取|收集|采集|读取|获得)(您|你|用户|设备|手机)/,
        text,
        verb.end,
        verb.end + 12,
      )
    )
      return false;
    if (
      told.usedFor &&
      matches(/(^|[、(.)]|和|或|及|与|的|您|收集|共享|提供|获取|包括|分享|披露)$/, before) &&
      matchesIn(FOR_A_NOUN, text, verb.end, verb.end + 48)
    )
      return false;
    // 用于接入我们服务的程序: which program.
    if (
      matches(/^用(于|来)$/, word) &&
      matchesIn(/^(接入|访问|登录|连接)[^,，、。;；]{0,10}(服务|产品|软件)的/, text, verb.end, verb.end + 20)
    )
      return false;
    // 我们会记录并向您展示订单: what is shown is what is recorded.
    if (
      told.shows &&
      matchesIn(
        /(收集|记录|获取|保存|读取|存储)(并|和)(向|为)(您|你|用户)$/,
        text,
        Math.max(0, verb.start - 8),
        verb.start,
      )
    )
      return false;
    if (
      matches(NAMES_PERMISSION, word + text.slice(verb.end, verb.end + 9)) &&
      matches(/[\p{Script=Han}a-z]$/u, before) &&
      !matches(/(会|将|要|请|并|和|或|及|可|申请|可能|您|的)$/, before)
    )
      return false;
    if (isKeptOrDoneAs(text, verb, told)) return false;
    // 关注列表、浏览与互动行为: one of a list of doings.
    if (
      matches(/^(浏览|搜索|点击|收藏|关注|分享|播放|停留|下单|登录|访问|下载|评论|投诉)$/, word) &&
      matches(/[、与和及]$/, before) &&
      matchesIn(/^([、与和及或][^,，。;；]{0,6})?(行为|记录|数据|历史|日志)/, text, verb.end, verb.end + 12)
    )
      return false;
    // 家庭共享：, 1. 登录：: the label of what follows.
    if (
      matches(/^\s*[:：]/, after) &&
      matchesIn(/^[\s\p{P}\d]*[^,，。;；:：的会将]{0,8}$/u, text, 0, verb.end) &&
      !matchesIn(/(包括|如下|以下|收集|获取|读取)$/, text, 0, verb.end)
    )
      return false;
    if (isTrace(text, verb)) return false;
    // 记录您所发出的请求，例如…: what was sent.
    if (
      told.asks &&
      matches(/(的|该|此|次|等)$/, before) &&
      matches(/^([,，。、;；)]|$|中|时|信息|数据|记录|内容)/, after)
    )
      return false;
    // 下单及交付: one of the steps of an order.
    if (word === "交付" && matches(/(及|和|与|、|^)$/, before) && matches(/^\s*($|[,，。、;；)）])/, after))
      return false;
    // 根据您使用本产品的频率、故障信息分析…: how it is used is what is reckoned with.
    if (
      word === "使用" &&
      matchesIn(
        /(根据|基于|依据|结合|分析|了解|统计)(您|你|用户)$/,
        text,
        Math.max(0, verb.start - 6),
        verb.start,
      ) &&
      matchesIn(/^[^,，。;；]{1,24}?的(频率|频次|时长|情况|次数)/, text, verb.end, verb.end + 30)
    )
      return false;
    // 浏览记录、检索内容; 浏览器类型和设置; 能够提供相关信息的传感器: parts of what is listed.
    if (matches(/^(检索|查询|搜索)$/, word) && matches(/^(内容|词)(、|和|及|等|以及|[,，;；)）])/, after))
      return false;
    if (word === "设置" && matches(/(类型|语言|版本)(和|与|及)$/, before)) return false;
    if (
      word === "提供" &&
      matches(/(能够?|可以?)$/, before) &&
      matches(/^(相关|有关)[^,，]{0,2}信息的/, after)
    )
      return false;
    // 推送SDK版本号
    if (word === "推送" && matches(/^\s*(sdk|服务sdk)/, after)) return false;
    // 收集使用某服务的设备信息: of what, not what for.
    if (
      word === "使用" &&
      matches(/收集$/, before) &&
      matchesIn(
        /^[^,，。、;；您你]{1,12}?(服务|产品|软件|应用|app|功能)(时|的|过程)/,
        text,
        verb.end,
        verb.end + 20,
      )
    )
      return false;
    // 您提供的共享信息: what others can see, not that it is handed on.
    if (
      told.shares &&
      matches(/的$/, before) &&
      matches(/^(信息|照片|内容|录像|资料|视频|数据|图片|文件)/, after)
    )
      return false;
    if (
      matches(/(的|项|次|种|该等|此等)$/, before) &&
      matches(
        /^(收集|使用|共享|披露|转让|处理|提供|保存|存储|传输|获取|访问|保护|缓存|读取|加载|下载)$/,
        word,
      ) &&
      matches(/^(,|。|$|、|和|及|与|将|会|等|需|应|均|都|仅|行为|活动)/, after)
    )
      return false;
    // 收藏、关注分享信息、发布信息，以及IP地址: one of a list of records.
    if (
      told.isDoneByUsers &&
      matches(/^(信息|数据|记录)(、|和|及|等|以及|,以及|,及)/, after) &&
      matches(/(、|关注|收藏|点赞|评论|查看|查询)$/, before)
    )
      return false;
    if (told.needsDriver && !matches(DRIVEN_BEFORE, before)) return matches(/^(您|你|用户|到|了|并)/, after);
    return true;
  },
  isSubject: isSubjectZh,
  isEmbedded(parse, before, group) {
    // 使用您的信息而形成的画像
    if (
      matchesIn(
        /^[^,，。]{0,16}(而|所|集合|汇总|分析)(形成|生成|产生|得出)的/,
        parse.text,
        group.end,
        group.end + 22,
      )
    )
      return true;
    // 我们会收集移动应用和其他软件的信息: so driven, it is the sentence's own verb.
    if (
      matchesIn(WE_DRIVE, parse.text, Math.max(0, group.start - 20), group.start) &&
      !matchesIn(
        /^(的|[^,，。;；]{0,14}的(第三方|公司|组织|机构|行为|方式|范围|目的|主体|情形|情况|过程(?!中)|权利|人员|同意|授权|请求|服务|功能|合作|关联|原因|期限|规则|信息类型|个人信息类型))/,
        parse.text,
        group.end,
        group.end + 24,
      )
    )
      return false;
    // 收集您使用的设备信息: the 的 after the verb turns its clause into a description.
    const after = parse.text.slice(group.end, clauseEnd(parse.text, group.end)).slice(0, 20);
    // 收集您使用的设备信息: whoever stands right after it owns or acts in the description, the verb itself does not.
    const takes = parse.verbs.some(
      ({ start, meaning }) =>
        start >= group.start &&
        start < group.end &&
        meaning.kind === "verb" &&
        matches(/^(collect|use|store|share|send|learn|permission|look)$/, meaning.means),
    );
    if (
      takes &&
      matches(/^(了|过)?(您|你|用户|我们|孩子|儿童|其他人|他人)(?!的)/, after) &&
      !/的(第三方|公司|组织|机构|行为|方式|范围|目的|主体|情形|情况|过程(?!中)|权利|人员|同意|授权|请求|服务|功能|合作|关联)/.test(
        after,
      )
    )
      return false;
    // 共享不识别您个人身份的标签, 存储于我们位于中国境内的服务器: whom it tells and where it is describe no verb.
    if (matches(TELLS_WHOM, after) || matches(KEPT_AT, after)) return false;
    const described =
      /^[^、(（]*?(?<!您|你|我们|用户|其|他人|他|自己|目|有|到)的(?!是|情况|过程|[,，。;；]|$)/.exec(
        takes &&
          !after.startsWith("的") &&
          matchesIn(DRIVEN_HERE, parse.text, Math.max(0, group.start - 8), group.start)
          ? after.replace(ABOUT, "").replace(NEEDED, "")
          : after.replace(ABOUT, ""),
      );
    return described !== null && !/[。;；]/.test(parse.text.slice(before, group.start));
  },
  actsOn(text, subject, group) {
    if (subject.meaning.kind !== "party" || subject.meaning.means !== "user")
      return subject.meaning.kind !== "party" || subject.meaning.means === "first-party"
        ? true
        : !matchesIn(OF_ITS_OWN, text, subject.end, group.start);
    const between = text.slice(subject.end, group.start);
    const word = text.slice(group.start, group.end);
    // Users collect nothing: 您同意并授权某某收集……, 您登录时，某某会读取……
    if (matches(/^(收集|采集|搜集|读取|接收|记录|自动|抓取|检测|监测|扫描|采取|会载明|将载明)/, word))
      return between.length <= 3 && !/授权|同意|允许/.test(between);
    // 您同意向我们提供: who agrees to give, gives.
    if (
      matches(/^(提供|填写|上传|提交|输入|填报)/, word) &&
      matches(/^[^,，]{0,8}同意(向|给)[^,，]{1,10}$/, between)
    )
      return true;
    // 提示您注意信息泄露，但不获取所截取的画面: what is not taken, in a clause of its own, is the firm's doing.
    if (
      matches(/[,，](但|而|却|也|并|且|更|亦|均|都|绝|从)*(不会?|不再|绝不|从不|未)$/, between) &&
      matches(/^(获取|读取|存储|保存|留存|上传|记录|访问|共享|保留|调用)/, word)
    )
      return false;
    if (/(授权|同意|允许|许可)/.test(between))
      // 您可以授权向我们分享好友列表: who gives is whoever grants it.
      return matches(/^(分享|提供)$/, word) && matches(/授权(向|给)我们$/, between);
    // 您使用微信登录，并据此获取昵称: the firm gets it.
    return !matches(/[,，]([并再]?(据此|由此|从中)|[^,，]*(会|将|可能|系统|需要)[^,，]{0,10})$/, between);
  },
  turns: (parse, topic) => turnsZh(parse, zh, topic),
  conditions: findConditions,
  purposes: findPurposes,
  isJoint: (between) =>
    matches(
      /^[\s、,/]*(和|与|及|或|以及|并|且|并且|或者|或者是|和\/或|及\/或|、|,)?\s*(会|将|可能|不|不会|亦不|也不|未)?\s*((向|与|同)(第三方|任何第三方|合作(伙伴|方)|关联(公司|方)|我们的[^,，、。;；您]{2,8}|其他[^,，、。;；您]{2,8}))?$/,
      between,
    ),
  clauseStart,
  clauseEnd,
};
