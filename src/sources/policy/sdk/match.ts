import type { Sdk } from "../../../catalog/sdk-types.ts";
import { sdks } from "../../../catalog/sdks/index.gen.ts";
import { fold } from "../lexicon/fold.ts";
import { everyMatch, firstMatch, matches } from "../lexicon/matches.ts";
import { hasMany, isVendor, namesOf } from "./names.ts";

interface Known {
  readonly sdk: Sdk;
  readonly names: readonly string[];
  readonly company: string;
}

let known: readonly Known[] | null = null;

function catalog(): readonly Known[] {
  known ??= sdks.map((sdk) => ({
    sdk,
    names: namesOf(sdk)
      .map(bareName)
      .filter((name) => name.length > 1),
    company: bareName(sdk.company),
  }));
  return known;
}

export interface SdkClues {
  readonly name: string;
  readonly company: string | null;
  readonly link: string | null;
  /** Everything the row says: package names stand anywhere. */
  readonly text: string;
}

/** The catalog's id for an SDK as a list describes it: by name, then package, then link, then its company's one SDK. */
export function matchSdk({ name: called, company, link, text }: SdkClues): string | null {
  const name = called.replace(VERSION, "");
  return (
    ofFirm(byName(bareName(name)), company) ??
    everyMatch(/[(（]([^()（）]{2,40})[)）]/g, name).reduce<string | null>(
      (found, [, inner = ""]) => found ?? byName(bareName(inner)),
      null,
    ) ??
    byPackage(text) ??
    fitting(byLink(link), name) ??
    fitting(byCompany(company ?? name, name), name)
  );
}

/** "vivo推送SDK 4.0", "微信SDK v6.8.0": which version is no part of the name. */
const VERSION = /[\s_-]*(?:版本(?:号)?[:：]?\s*)?[vV]?\d+(?:\.\d+)+(?:[.-][\w.-]+)?\s*$/;

/** "HTTPDNS-android" beside 阿里云 in the column of companies. */
function ofFirm(id: string | null, company: string | null): string | null {
  const sdk = id === null ? undefined : catalog().find((entry) => entry.sdk.id === id)?.sdk;
  const words = fold(company ?? "");
  return sdk && company !== null && isOthers(sdk, words) && !FIRMS.some((firm) => firm.test(fold(sdk.name)))
    ? null
    : id;
}

/** A vendor's page or firm names no SDK that does something else than what the row's name says. */
function fitting(id: string | null, name: string): string | null {
  const words = fold(name);
  if (id === null) return id;
  const sdk = catalog().find((entry) => entry.sdk.id === id)?.sdk;
  if (sdk && CONVERSION.test(words) && !counts(sdk)) return null;
  if (!hasFunction(words)) return id;
  return sdk && suits(sdk, words) ? id : null;
}

/** What an SDK is for, by words of its name and by the catalog's categories. */
const FUNCTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/推送|push/, ["push"]],
  [/地图|map/, ["map"]],
  [/定位|location/, ["map", "location"]],
  [/统计|分析|analytics/, ["analytics"]],
  [/广告|\bads?\b|advertis/, ["ads"]],
  [/支付|pay/, ["payment"]],
  [/一键登录|号码认证|认证|verif/, ["login"]],
  [/登录|登陆|帐号|账号|sign[- ]?in|log[- ]?in|account/, ["login", "social"]],
  [/分享|share|sharing/, ["social"]],
  [/客服|support/, ["support"]],
  [/崩溃|crash|异常/, ["crash"]],
  [/语音|voice|speech/, ["voice"]],
  [/人脸|活体|face/, ["biometric"]],
  [/加固/, ["packer"]],
  [/短信|sms/, ["login"]],
  [/通讯|聊天|\bim\b|chat/, ["im"]],
  [/音视频|直播|rtc|live/, ["rtc", "media"]],
  // What shops of phone makers offer to games is none of their other SDKs.
  [/联运|渠道|游戏|加速/, ["game"]],
];

function suits(sdk: Sdk, words: string): boolean {
  return FUNCTIONS.some(
    ([shape, categories]) =>
      shape.test(words) && sdk.categories.some((category) => categories.includes(category)),
  );
}

function hasFunction(words: string): boolean {
  return FUNCTIONS.some(([shape]) => shape.test(words));
}

/** Speech that is read or spoken by a machine is not talk between people. */
const SPEECH = /语音(?:识别|合成|转写|交互)|speech recognition/;

/** Firms whose SDKs others name alike: an SDK of one of them is none of another's. */
const FIRMS: readonly RegExp[] = [
  /阿里|aliyun|alibaba|支付宝|alipay|淘宝|高德|amap|友盟|umeng|优酷|钉钉|dingtalk/,
  /腾讯|tencent|微信|wechat|qq|财付通|tenpay/,
  /百度|baidu/,
  /华为|huawei/,
  /小米|xiaomi/,
  /字节|bytedance|火山|volc|抖音|douyin|巨量|穿山甲|pangle|头条/,
  /网易|netease/,
  /金山|kingsoft/,
  /七牛|qiniu/,
];

/** "阿里云HTTPDNS" names its firm, and no other's SDK. */
function isOthers(sdk: Sdk, words: string): boolean {
  const named = FIRMS.filter((firm) => firm.test(words));
  if (named.length === 0) return false;
  const own = fold(`${sdk.name} ${(sdk.alsoNamed ?? []).join(" ")} ${sdk.company}`);
  return FIRMS.some((firm) => firm.test(own)) && !named.some((firm) => firm.test(own));
}

/** A vendor's SDK that counts installs and purchases is none of its SDKs that show advertisements. */
const CONVERSION = /转化|归因|attribution/;

function counts(sdk: Sdk): boolean {
  return sdk.categories.some((category) => category === "attribution" || category === "analytics");
}

/** Two characters are the name of many firms: beside a function they count only for an SDK that has it. */
const SHORT_CHARS = 2;

/** Of two names that both fit, that of the SDK which does what the name says counts as longer. */
const FUNCTION_CHARS = 2;

function byName(bare: string): string | null {
  if (bare.length < 2 || hasMany(bare)) return null;
  let best: string | null = null;
  let most = 0;
  for (const { sdk, names } of catalog()) {
    for (const candidate of names) {
      if (candidate === bare) return sdk.id;
      if (candidate.length < 2 || !wordIn(bare, candidate) || isVendor(candidate)) continue;
      if (SPEECH.test(bare) && !SPEECH.test(candidate) && !sdk.categories.includes("voice")) continue;
      if (isOthers(sdk, bare)) continue;
      if (CONVERSION.test(bare) && !CONVERSION.test(candidate) && !counts(sdk)) continue;
      if (candidate.length <= SHORT_CHARS && hasFunction(bare) && !suits(sdk, bare)) continue;
      const weight = candidate.length + (suits(sdk, bare) ? FUNCTION_CHARS : 0);
      if (weight > most) {
        best = sdk.id;
        most = weight;
      }
    }
  }
  return best;
}

function wordIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const edge = (char: string | undefined) => char === undefined || !/[a-z0-9]/.test(char);
  return !matches(/^[a-z0-9]/, word) || (edge(text[at - 1]) && edge(text[at + word.length]));
}

const PACKAGE = /\b[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*){1,6}\b/g;

function byPackage(text: string): string | null {
  for (const [name] of everyMatch(PACKAGE, fold(text))) {
    let best: string | null = null;
    let length = 0;
    for (const { sdk } of catalog()) {
      for (const { prefix } of sdk.prefixes) {
        if (
          (name === prefix.toLowerCase() || name.startsWith(`${prefix.toLowerCase()}.`)) &&
          prefix.length > length
        ) {
          best = sdk.id;
          length = prefix.length;
        }
      }
    }
    if (best) return best;
  }
  return null;
}

/** A vendor with several SDKs shows all of them the same page: only a host with one owner proves anything. */
function byLink(link: string | null): string | null {
  const host = link === null ? null : hostOf(link);
  if (!host || matches(SHARED_HOSTS, host)) return null;
  const owners = catalog().filter(
    ({ sdk }) =>
      (sdk.domains ?? []).some(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ||
      (sdk.privacyPolicy.url !== undefined && hostOf(sdk.privacyPolicy.url) === host),
  );
  return owners.length === 1 ? (owners[0]?.sdk.id ?? null) : null;
}

/** Where makers of phones and clouds document all that they offer. */
const SHARED_HOSTS =
  /^(?:developer\.(?:huawei|honor)|consumer\.huawei|dev\.vivo|dev\.mi|(?:www\.)?(?:mi|vivo|xiaomi|huawei|aliyun|qq|baidu)|cloud\.(?:tencent|baidu|google)|privacy\.(?:qq|mi|baidu)|aws\.amazon|policies\.google|www\.google)\.com(?:\.cn)?$/;

function hostOf(link: string): string | null {
  return firstMatch(/^(?:https?:)?\/\/([^/?#:\s]+)/i, link)?.[1]?.toLowerCase() ?? null;
}

/** A name made only of what it does ("推送SDK") and of words that all names have. */
const PLAIN =
  /sdk|第三方|移动|消息|手机|客户端|服务|组件|平台|开放|系统|官方|厂商|应用|一键|推送|地图|定位|统计|分析|广告|支付|登录|分享|客服|语音|人脸|识别|短信|验证码?|push|analytics|ads?|login|pay|share|\s/g;

/** "推送SDK" says what it does, not which it is. */
export function isPlainName(name: string): boolean {
  return fold(name).replace(PLAIN, "") === "";
}

/** A company with one SDK; of several, the only one that does what the row says, where its name says no more. */
function byCompany(company: string | null, words: string): string | null {
  if (company === null) return null;
  const bare = bareName(company);
  if (bare.length < 4) return null;
  const owners = catalog().filter((entry) => entry.company === bare);
  const [only, second] =
    owners.length > 1 && isPlainName(words) ? owners.filter(({ sdk }) => suits(sdk, fold(words))) : owners;
  return only && !second ? only.sdk.id : null;
}

function bareName(name: string): string {
  return fold(name)
    .replace(/[(（][^)）]*[)）]/g, " ")
    .replace(/\b(android|ios|sdk|the)\b|sdk$|^第三方|[“”"'《》]/g, " ")
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
