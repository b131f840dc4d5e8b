import type { TextDocument } from "../../../formats/text/block.ts";
import type { DocumentKind, PolicyDocument } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";
import { isOtherPaper, looksLikePolicy } from "./identity.ts";
import { isSupplement } from "./supplement.ts";

/** Titles, in the order in which they decide: a list of SDKs is named for the policy that it belongs to. */
const TITLES: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    "sdk-list",
    /(sdk|第三方|合作方|合作伙伴|共享|合作机构)[^，。]{0,16}(目录|列表|清单|名单|情况说明|使用说明|信息说明|一览)|(目录|列表|清单|名单)[^，。]{0,8}sdk|第三方sdk(明细|说明|及权限)|^(接入)?(第三方)?sdk(说明|信息)?$|(third[- ]party|sdks?|partners?|sub-?processors?|service providers?)[^.]{0,24}(list|directory|inventory|disclosure)|list of (third|sdk|partner|sub-?processor|service provider)|^[^.]{0,40}\bsub-?processors?\b[^.]{0,20}$/,
  ],
  [
    "collection-list",
    /(个人)?信息(收集|采集|使用)?(与使用|及使用)?(情况)?(清单|列表|明示清单)|(收集|采集)[^，。]{0,10}(清单|列表)|(list|inventory) of (the )?(personal )?(data|information)|(data|information) (collection )?(list|inventory)/,
  ],
  [
    "permission-list",
    /^(?!.*sdk).*权限[^，。]{0,12}(清单|列表|说明|目录|一览|情况)|(申请|使用|调用)权限|permissions? (list|explained|overview|usage)/,
  ],
  [
    "children-policy",
    /(儿童|未成年人|青少年)[^，。]{0,16}(隐私|个人信息|保护|监护)|(child|kid|minor|teen)[^.]{0,24}(privacy|policy|notice|data)|privacy[^.]{0,16}(children|kids|minors)/,
  ],
  [
    "cookie-notice",
    /^(关于|advertising and |ads? and )?\s*cookies?[^，。]{0,12}?( by [a-z0-9 ]{2,20}|政策|声明|说明|policy|notice|statement|settings)?$/,
  ],
];

const CONTRACT =
  /(用户|服务|使用|注册|许可|会员|充值|购买|账号|账户)(许可|使用|服务|注册|管理)?(协议|条款|规则|规约|约定)|(?:付费|订阅|充值)[^，。]{0,6}(?:协议|说明)|注销(协议|须知|规则|说明|指引)|terms (?:of|and|&)|licen[cs]e agreement|(?:user|customer|business|subscription|services?) agreement|eula\b|conditions of use/;
/** Between firms, on data that one of them processes for the other: no notice to the people whose data it is. */
const PROCESSING =
  /data (?:processing|processor|privacy|protection|controller)[^.]{0,16}(?:agreement|addendum|amendment|terms)\b|\bdpa\b|(?:数据|个人信息)(?:委托)?处理(?:协议|附录|附件)/;
const POLICY = /隐私|个人信息(保护|处理)|privacy|data protection|data policy/;

const OF_OTHERS = /第三方|sdk|third[- ]part/;

/** What the document is by its title, then by what stands in it. */
export function kindOf(
  page: TextDocument,
  title: string | null,
  language: PolicyDocument["language"],
  rows: number,
): DocumentKind {
  const named = fold(title ?? "");
  const text = fold(page.plainText.slice(0, 6_000));
  const annex = TITLES.find(([, shape]) => shape.test(named))?.[0];
  if (isMissingPage(page) && text.length < SHORT_CHARS) return "other";
  if ((linksOnly(page) && !(annex === "sdk-list" && rows > 0)) || isOtherPaper(named)) return "other";
  if (isContract(page, named, text)) return "terms";
  // A banner that asks for cookies speaks of data like a policy, and holds none of its parts.
  if (isCookieWall(text) && !hasPolicyParts(page)) return "cookie-notice";
  const isPolicy = looksLikePolicy(page, title, language);
  if (annex === "sdk-list" || annex === "collection-list" || annex === "permission-list") {
    // "…隐私政策（含第三方SDK目录）" holds both; an annex has no more to say than its list.
    return isPolicy && POLICY.test(named) && hasPolicyParts(page) ? "policy" : annex;
  }
  if (isPolicy && annex !== "cookie-notice" && isSupplement(named, text, page.plainText.length))
    return "supplement";
  if (annex !== undefined && (annex === "cookie-notice" || isPolicy)) return annex;
  if (CONTRACT.test(named) && !POLICY.test(named))
    return isPolicy && hasPolicyParts(page) ? "policy" : "terms";
  if (isPolicy)
    return rows >= 2 && !hasPolicyParts(page) && !(POLICY.test(named) && !OF_OTHERS.test(named))
      ? "sdk-list"
      : "policy";
  if (isLogin(text)) return "login-page";
  if (isCookieWall(text)) return "cookie-notice";
  return "other";
}

/** A contract by its first headings or by what it calls itself, where its title tells neither this nor that. */
function isContract(page: TextDocument, named: string, text: string): boolean {
  const heads = page.blocks
    .filter(
      ({ kind, start, text: words }, at) =>
        start < MAX_HEAD_START &&
        (kind === "heading" ||
          // Titles that nothing marks, among the first lines.
          (kind === "paragraph" &&
            at < MAX_HEADS &&
            words.length <= MAX_TITLE_CHARS &&
            !/[.。！!？?：:]$/.test(words))),
    )
    .slice(0, MAX_HEADS)
    .map((block) => fold(block.text));
  if (
    [named, ...heads.slice(0, 3)].some(
      (head) => PROCESSING.test(head) && !/privacy policy|隐私政策/.test(head),
    )
  )
    return true;
  // 隐私计算器用户协议: what the product is called is not what the paper is.
  if (CONTRACT_ALONE.test(named)) return true;
  if (POLICY.test(named) || TITLES.some(([, shape]) => shape.test(named))) return false;
  // What it calls itself counts before what it also holds.
  const own = /《([^》]{2,30})》\s*[（(]以?下(?:简)?称[^）)]{0,6}本(协议|条款|政策|声明)/.exec(
    text.slice(0, MAX_HEAD_START),
  );
  if (own?.[2] === "协议" || own?.[2] === "条款") return true;
  if (!looksTitled(page) && speaksAsContract(page.plainText)) return true;
  // Both in one document: what it says of data counts.
  if (page.blocks.some(({ kind, text: words }) => kind === "heading" && matches(WHOLE_POLICY, fold(words))))
    return false;
  const told = heads.find((head) => CONTRACT.test(head) || POLICY.test(head));
  return told !== undefined && CONTRACT.test(told) && !POLICY.test(told);
}

/** Whether any heading or first line of it is named for privacy. */
function looksTitled(page: TextDocument): boolean {
  return page.blocks.some(
    ({ kind, text, start }) =>
      text.length <= MAX_TITLE_CHARS &&
      (kind === "heading" || start < 300) &&
      /政策|声明|指引|policy|notice|statement/.test(fold(text)) &&
      POLICY.test(fold(text)),
  );
}

/** 本协议 again and again, and nowhere 本政策: what it calls itself tells what it is. */
function speaksAsContract(text: string): boolean {
  const contract = text.match(/本(?:服务|用户|使用)?(?:协议|条款|合同)/g)?.length ?? 0;
  const policy = text.match(/本(?:隐私|个人信息)?[^，。]{0,4}(?:政策|声明|指引)/g)?.length ?? 0;
  return contract >= 4 && contract > 3 * policy;
}

const CONTRACT_ALONE =
  /^(?!.*(?:政策|声明|指引|[与和及、&+]))[^，。]{0,20}(?<!隐私|信息)(?:用户|服务|使用|会员|许可)(?:服务|使用|许可|注册)?(?:协议|条款)$/;
const WHOLE_POLICY =
  /^[^，。]{0,16}(?:隐私(?:权)?(?:政策|声明|协议|保护指引)|privacy (?:policy|notice|statement))$/;
const MAX_HEADS = 5;
const MAX_TITLE_CHARS = 60;
const MAX_HEAD_START = 2_500;

/** Parts that a policy has and its annexes have not: two of them are enough. */
const PARTS: readonly RegExp[] = [
  /(如何|我们)(收集|使用|处理)|what (information|data) we collect|information we collect|how we use|data we collect/,
  /(存储|保存)(期限|地点|您的|个人)|如何(存储|保存)|how long|retention|retain/,
  /您的权利|(查阅|访问|更正|删除)[^。]{0,12}(个人信息|账号)|注销|your (rights|choices)|right to (access|delete|erasure)/,
  /如何保护|安全措施|加密|security|safeguard/,
  /未成年人|儿童|children|minors/,
  /(联系我们|如何联系)|contact us|how to (contact|reach)/,
  /(政策|声明|协议)的?(更新|修订|变更)|changes to (this|our)|update this/,
];

function hasPolicyParts(page: TextDocument): boolean {
  const text = fold(page.plainText);
  return PARTS.filter((part) => part.test(text)).length >= 3;
}

const SHORT_CHARS = 1_500;

function isLogin(text: string): boolean {
  if (text.length > SHORT_CHARS) return false;
  return /(忘记密码|验证码登录|登录\/注册|账号登录|立即登录|请(先)?登录|欢迎登录)|\b(sign in|log in|forgot(ten)? (your )?password|create an account)\b/.test(
    text,
  );
}

function isCookieWall(text: string): boolean {
  if (text.length > SHORT_CHARS) return false;
  return /(accept|allow|reject|manage) (all )?cookies|cookie (settings|preferences)|接受(所有|全部)?cookie|cookie (设置|偏好)/.test(
    text,
  );
}

/** "404", "page not found": by its title or its first lines. */
export function isMissingPage(page: TextDocument): boolean {
  const head = fold(`${page.pageTitle ?? ""}\n${page.plainText.slice(0, 200)}`);
  return matches(
    /(^|\n|\s)(error\s+)?404(\s|-|\n|$|页)|(page|file|article|document)\b[^.\n]{0,30}(not|n't) (be )?found|(页面|内容|文章|网页|文件)[^。\n]{0,10}(不存在|找不到|已?(被)?删除|已失效|无法访问)|没有找到[^。\n]{0,6}页面/,
    head,
  );
}

const MAX_OWN_CHARS = 200;

/** A page of links to policies, with no more than a lead of its own. */
export function linksOnly(page: TextDocument): boolean {
  const named = page.links.filter(({ start, end }) => POLICY.test(fold(page.plainText.slice(start, end))));
  if (named.length < 2) return false;
  const linked = page.links.reduce((sum, { start, end }) => sum + end - start, 0);
  return page.plainText.length - linked <= MAX_OWN_CHARS;
}

/** Whether silence of the document means anything: annexes say only what they list. */
export function isPolicyKind(kind: DocumentKind): boolean {
  return kind === "policy" || kind === "children-policy";
}
