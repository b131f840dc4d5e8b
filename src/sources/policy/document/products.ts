import { matches } from "../lexicon/matches.ts";
import { ZH_COMPANY } from "./names.ts";

const HEAD_CHARS = 1_500;

/** What a policy calls the product it is for: in its title, and where it says what that is. */
const SHAPES: readonly RegExp[] = [
  /^《?[“"「【《]?([^\s“”"「」【】《》，。：:]{2,16}?)[”"」】》]?\s?(?:App|APP|app|软件|客户端|手机应用|应用|小程序)?(?:用户)?(?:隐私|个人信息保护|儿童)/u,
  /[“"「【《]([^“”"「」【】《》，。：:\n]{2,16})[”"」】》]\s?(?:App|APP|app|软件|客户端|应用|是(?:一款)?由|由)/u,
  /欢迎(?:您)?(?:使用|选择)[“"「【《]?([^“”"「」【】《》，。：:！!\n]{2,14}?)[”"」】》]?\s?(?:App|APP|app|软件|客户端|！|!)/u,
  /([\p{Script=Han}A-Za-z0-9]{2,14})是(?:一款)?由[^。\n]{2,40}(?:开发|运营|提供)/u,
  /^([\p{Lu}\d][\p{L}\d'’&+-]*(?: [\p{Lu}\d][\p{L}\d'’&+-]*){0,3})(?:'s|’s)? Privacy (?:Policy|Notice|Statement)/u,
  /Privacy (?:Policy|Notice|Statement) (?:of|for) (?:the )?[“"]?([\p{Lu}\d][\p{L}\d'’&+-]*(?: [\p{Lu}\d][\p{L}\d'’&+-]*){0,3})/u,
  /\b(?:the|The|our|using|Our) [“"]?([\p{Lu}\d][\p{L}\d'’&+-]*(?: [\p{Lu}\d][\p{L}\d'’&+-]*){0,3})[”"]? (?:mobile )?(?:app|application)\b/u,
];

/** Words that are the name of no product. */
const NO_NAME =
  /^(?:本|该|我们?的?|您的?|用户|个人|移动|手机|第三方|儿童|未成年人|互联网|产品|服务|网站|平台|公司|关于|最新|完整版?|简明版|摘要|our|the|this|your|mobile|app|website|online|global|data|user|customer|children|kids|general|privacy|android|ios|google play|cookies?)(?:$|\s|.{0,2}$)/i;
const COMPANY = new RegExp(`^(?:${ZH_COMPANY})`, "u");

export function productsIn(text: string, title: string | null): readonly string[] {
  const heads = [title ?? "", text.slice(0, HEAD_CHARS)];
  const names = heads.flatMap((head) =>
    SHAPES.flatMap((shape) => {
      const name = shape.exec(head)?.[1]?.trim() ?? "";
      return name.length < 2 || matches(NO_NAME, name) || COMPANY.test(name) ? [] : [name];
    }),
  );
  return [...new Set(names)];
}
