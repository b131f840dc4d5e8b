import type { DataId } from "../../../catalog/types.ts";
import { umbrellaTerms } from "../../../catalog/umbrellas/index.gen.ts";
import { everyMatch } from "../lexicon/matches.ts";
import type { Mention } from "./mentions.ts";
import { HOW_USED } from "./standing-zh.ts";

/** What a word means before 信息, by which the lists know it. */
const HEADS = new Map<string, { readonly id: DataId } | { readonly umbrella: string }>([
  ["设备", { umbrella: "device-information" }],
  ["网络", { umbrella: "network-information" }],
  ["账号", { umbrella: "account-information" }],
  ["帐号", { umbrella: "account-information" }],
  ["账户", { umbrella: "account-information" }],
  ["日志", { umbrella: "log-information" }],
  ["支付", { umbrella: "payment-information" }],
  ["身份", { umbrella: "identity-information" }],
  ["硬件", { id: "device.hardware" }],
  ["交易", { id: "user.purchase" }],
  ["订单", { id: "financial.order" }],
  ["位置", { id: "location.precise" }],
  ["行为", { id: "user.behavior" }],
]);

const WORD = [...HEADS.keys()].join("|");
const ELIDED = new RegExp(
  `(?<=^|[、,，:：(（的和及与或]|收集|获取|共享|使用|处理|必要|相关)(?<words>(?:${WORD})(?:、(?:${WORD}))*)(?:、|以及|和|及|与|或)(?:(?:${WORD}|渠道|应用|操作系统|系统|浏览器|运营商|操作日志|软件|服务|崩溃|标签|属性|物流|行程|消费|浏览)(?:、|以及|和|及|与|或)?)+(?:等)?(?:信息|数据)(?!安全|主体|保护|处理)`,
  "g",
);

/** 设备、账号及日志信息, 硬件及操作系统信息: whose head stands only once. */
function elided(text: string): Mention[] {
  return everyMatch(ELIDED, text).flatMap((match) => {
    const mentions: Mention[] = [];
    let start = match.index;
    for (const word of (match.groups?.words ?? "").split("、")) {
      const head = HEADS.get(word);
      const span = { start, end: start + word.length };
      start = span.end + 1;
      if (!head) continue;
      if ("id" in head) mentions.push({ kind: "data", ...span, id: head.id });
      else {
        const umbrella = umbrellaTerms.find(({ id }) => id === head.umbrella);
        if (umbrella) mentions.push({ kind: "umbrella", ...span, umbrella });
      }
    }
    return mentions;
  });
}

/** 进行人脸识别, 通过活体检测: who does so shows a face. */
const FACE_CHECK =
  /(?:进行|通过|做|采用|启用|开启)(?:人脸识别|人脸核验|人脸验证|人脸比对|人脸认证|活体检测|人脸检测)(?!技术|功能|算法|服务|sdk|模型|系统|信息|数据|特征|方案|能力|的方式|方式|规则)/g;

/** What stands for data in more words, or fewer, than the lists hold. */
export function otherwiseNamedZh(text: string): Mention[] {
  const used = text.includes("使用") ? everyMatch(HOW_USED, text) : [];
  return [
    ...used.map(
      (found): Mention => ({
        kind: "data",
        start: found.index,
        end: found.index + found[0].length,
        id: "user.behavior",
      }),
    ),
    ...(/信息|数据/.test(text) ? elided(text) : []),
    ...(text.includes("人脸") || text.includes("活体")
      ? everyMatch(FACE_CHECK, text).map((found): Mention => {
          const end = found.index + found[0].length;
          return { kind: "data", start: end - 4, end, id: "biometric.face" };
        })
      : []),
  ];
}
