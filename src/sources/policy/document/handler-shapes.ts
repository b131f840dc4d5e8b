import { EN_COMPANY, FORM, PROPER, ZH_BODY, ZH_COMPANY, ZH_PERSON } from "./names.ts";

const ZH = `(${ZH_COMPANY})`;
const EN = `(${EN_COMPANY})`;
const ANY = `(${EN_COMPANY}|${PROPER})`;
const PERSON = "(\\p{Script=Han}{2,4})";
const SELF =
  "(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|our company|(?:the )?Company|the\\s+(?:company|app|developer|provider|controller))";
const DOES = "(?:开发|运营|提供|所有|经营|制定|拟定|发布|负责|研发)";
const ROLE =
  "(?:公司名称|公司全称|企业名称|单位名称|运营者|经营者|运营主体|运营方|运营单位|运营公司|主办单位|开发者(?:名称)?|开发商|开发单位|(?:个人信息|数据)(?:处理者|控制者)|处理者|控制者|服务提供者|服务提供方|主体名称|发布者|发行商|出品方|产品主体|App主体|名称|全称)";

/** `("Woosh", "we", or "us")`, whatever stands before the word that speaks. */
const CALLED_US =
  "\\s*[(（]\\s*(?:(?:the|hereinafter|hereafter|collectively|referred to as|also|or|and|as|together)[\\s,]+)*(?:[“\"'][^”\"'\\n]{1,40}[”\"'],?\\s*(?:(?:or|and)\\s+)?){0,3}[“\"'](?:us|we|our|ours|Us|We|Our|(?:[Oo]ur |[Tt]he )?[Cc]ompany),?[”\"']";

/** In order of how surely each says who "we" is. */
export const SHAPES: readonly RegExp[] = [
  new RegExp(`由[“"「]?${ZH}[”"」]?及其(?:关联|子|分)[^（(。\\n]{0,8}[（(][^）)\\n]{0,200}?我们`, "u"),
  new RegExp(`[（(](?:本[^，）)\\n]{0,10}中)?[亦即]?指${ZH}，[^）)\\n]{0,6}称[“"「]?我们`, "u"),
  new RegExp(
    `${ZH}[^。\\n]{0,60}?(?:以下|下称|简称|又称)[^。\\n]{0,20}?[“"「'](?:我们|本公司|公司|我行|本行|本人)`,
    "u",
  ),
  new RegExp(
    `${ZH}[^。\\n]{0,60}?[，,（(](?:以下|下文|下)?(?:简|统|合|又)?称(?:为|作)?[“"「']?(?:我们|本公司|我行)`,
    "u",
  ),
  new RegExp(
    `${ZH}(?:及其[^（(。\\n]{0,10})?\\s*[（(][^）)\\n]{0,60}?[“"「']?我们[”"」']?[^）)\\n]{0,20}?[）)]`,
    "u",
  ),
  new RegExp(
    `[“"「']?我们[”"」']?(?:[、和及或][^：:。，\\n]{1,14})?[\\s*_]*[:：，,]?[*_]*\\s*(?:是指|指的?是|指|即|为)[^。\\n]{0,10}?${ZH}`,
    "u",
  ),
  // "我们（…公司，统一社会信用代码…）"
  new RegExp(`我们[（(]${ZH}[，,）)]`, "u"),
  new RegExp(
    `由(?:以下|下列)(?:主体|公司|各方)?(?:共同)?(?:运营|提供|开发)[:：]\\s*${ZH}(?=负责|[，,（(])`,
    "u",
  ),
  // "…公司（统一社会信用代码…）是本应用的运营者，也是…处理者"
  new RegExp(
    `${ZH}(?:[（(][^）)\\n]{0,140}[）)])?[，,]?(?:是|为|作为|系)[^。\\n]{0,30}的?(?:运营者|经营者|提供者|处理者|控制者|开发者|运营方|开发商|所有者)`,
    "u",
  ),
  new RegExp(`(?:由|系|是)${ZH}[^。\\n]{0,40}?(?:旗下|${DOES}|的(?:产品|应用|软件|平台|品牌))`, "u"),
  new RegExp(`(?:使用|选择|信任)${ZH}(?:及其关联(?:公司|方))?(?:提供|开发|运营|旗下|的(?:产品|服务))`, "u"),
  // "应用运营方/研发方：…公司" too: two roles of one firm.
  new RegExp(
    `${ROLE}\\s*(?:名称)?\\s*(?:[/／、与和及]\\s*[\\p{Script=Han}]{2,6})?\\s*(?:[:：]|为|是)+\\s*${ZH}`,
    "u",
  ),
  new RegExp(`(?:适用于|所有者|运营方|主体|欢迎使用|服务提供方|服务提供者)[\\s*_【“"]*${ZH}`, "u"),
  new RegExp(`${ZH}(?:及其关联公司)?[\\s*_】]*[（(][^）)\\n]{0,20}?(?:以下|下称|简称|合称)`, "u"),
  new RegExp(
    `${ZH}[\\s*_】”"]*(?:非常重视|非常注重|十分重视|高度重视|深知|尊重|承诺|在此(?:特别)?提醒|特别提醒|提醒您|一直|是本|运营的)`,
    "u",
  ),
  new RegExp(`${ZH}[\\s*_”"]*(?:将|会)?(?:严格)?(?:按照|依据|根据|遵照|依照)本`, "u"),
  /由\s*([\p{L}\p{N}.·& ]{2,30}?公司)\s*[（(](?:以下|下)(?:简)?称[“"「']我们[”"」'][）)]/u,
  new RegExp(`(?:^|\\n)[\\s（(\\d）).、]*${ZH}[，,]\\s*(?:注册地址|常用办公地址|办公地址|联系地址)`, "u"),
  /(?:^|\n|信任并(?:使用|选择)|欢迎(?:您)?使用)((?!本)[\p{Script=Han}A-Za-z0-9·]{2,16})\s?[（(]以?下(?:简)?称\s*[“"「']?我们[”"」']?(?:或[“"「'][^”"」'）)]{1,8}[”"」'])?[）)]/u,
  /(?:^|\n)((?!本)[\p{Script=Han}A-Za-z0-9·]{2,30})尊重并保护所有使用(?:本[\p{Script=Han}]{1,8})?服务(?:的)?用户/u,
  /created by (?:developers? )?([\p{L}\p{N}._-]{2,40}(?: [\p{L}\p{N}._-]{1,30}){0,3})\s*\((?:hereby|hereinafter|here) referred to as [“"']?Service Provider/u,
  /个人开发者\s*[:：]?\s*([^\s（(，。,、“”《》]{1,12}(?: ?工作室| ?团队)?)\s*[（(][^）)]{0,8}简称/u,
  new RegExp(`(?:由|系|是)?个人开发者\\s*[:：]?\\s*${PERSON}`, "u"),
  new RegExp(
    `(?:由|归)\\s*[【[“"「]?([\\p{Script=Han}A-Za-z0-9·]{2,20})[】\\]”"」]?\\s*[（(]以?下可?(?:简)?称为?\\s*[“"「'](?:我们|开发者|运营者)[”"」']?(?:[或、和/][“"「']?[^”"」'）)]{1,30}[”"」']?)?[）)]\\s*${DOES}`,
    "u",
  ),
  // "适用于某某开发团队（以下可简称为“我们”…": a team that no legal form marks.
  /(?:适用于|由|是)\s*([\p{Script=Han}A-Za-z0-9·().+]{2,30}(?:团队|工作组|小组))\s*[（(]以?下可?(?:简)?称为?\s*[“"「']我们/u,
  // "开发者：BoboBru" on a line of its own.
  /(?:^|\n)[\s*_#•·-]*(?:开发者|个人开发者|运营者|作者)(?:名称|姓名)?[\s*_]*[:：][\s*_]*([A-Za-z][\p{L}\d._-]{1,30}(?: [A-Za-z][\p{L}\d._-]{0,30}){0,3})[\s*_]*(?=\n|$)/u,
  new RegExp(
    `(?:^|\\n)[\\s*_#]*(?:开发者|个人开发者|运营者|作者)(?:名称|姓名)?\\s*(?:[:：]|为)\\s*${PERSON}(?=[\\s，。,.;；（(]|$)`,
    "u",
  ),
  new RegExp(`${ZH}[^。\\n]{0,90}?(?:以下)?(?:统称|合称|简称)为?[“"「'《]`, "u"),
  new RegExp(`[“"「][^”"」\\n]{2,16}[”"」](?:是|系)?指${ZH}`, "u"),
  new RegExp(
    `(?:服务的?)?(?:提供者|运营者|经营者)\\s*[:：]?\\s*(?:即|为|是|指)?[^。，\\n]{0,30}?(?:运营者|提供者|为|是|即)${ZH}`,
    "u",
  ),
  // "服务的提供者包括…公司（…）、…公司", "游戏及其服务的提供方…公司"
  new RegExp(`服务的?(?:提供者|提供方|运营者|运营方)(?:包括|为|是|即|指)?${ZH}`, "u"),
  new RegExp(`基本情况如下[:：]?[（(]?1?[）)、.]?${ZH}`, "u"),
  new RegExp(`${EN}[^.\\n]{0,80}?\\(?[“"']?${SELF}[”"']?[,”"')]`, "u"),
  new RegExp(
    `[“"]?\\b(?:[Ww]e|[Uu]s|[Oo]ur)[”"]?(?:,? (?:and )?[“"]?(?:us|our|ours)[”"]?)*[^.\\n]{0,20}?\\b(?:means?|refers? to)\\s+${EN}`,
    "u",
  ),
  new RegExp(`\\b[Oo]ur company,?\\s+${EN}`, "u"),
  new RegExp(`\\b[Ww]e(?: are|['’]re)\\s+${EN}`, "u"),
  // "Harbor Technologies, Inc., together with its subsidiaries ("Harbor")", "Bintang Sdn. Bhd. (Company No. 1234-X) ("Bintang""
  new RegExp(
    `${EN},? (?:together with|along with|and) (?:its|our|all) [a-z, ]{3,60}?\\([^)\\n]{0,40}?[“"]`,
    "u",
  ),
  new RegExp(`${EN}(?:\\s*\\([^)\\n]{1,60}\\)){1,3}\\s*\\((?:[a-z, ]{0,40})[“"]`, "u"),
  // "Chayn CIO, a charity registered in …, (hereinafter referred to as “Chayn”, “we”"
  new RegExp(
    `${EN}[^.\\n]{0,200}?\\((?:hereinafter|hereafter|together|collectively)[^)\\n]{0,60}[“"']${SELF}[,”"']`,
    "u",
  ),
  new RegExp(
    `${EN}(?:\\s*\\([^)\\n]{1,60}\\))?,? (?:with (?:a )?(?:share )?capital|whose registered office|having its registered office|with its registered office)`,
    "u",
  ),
  // "This is the privacy notice of Transportes Andinos S.A.S."
  new RegExp(
    `\\b[Tt]his is (?:the|our) (?:[\\p{L}-]+ ){0,3}(?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:of|for) (?:the )?${EN}`,
    "u",
  ),
  // "In this policy, “Brightside” means Brightside Media Holdings, Inc."
  new RegExp(`[“"]\\p{Lu}[^”"\\n]{1,30}[”"] (?:means|refers to|is) ${EN}`, "u"),
  // "This notice is issued on behalf of Ferryman Logistics Limited"
  new RegExp(
    `\\b(?:[Nn]otice|[Pp]olicy|[Ss]tatement)\\b[^.\\n]{0,40}\\b(?:on behalf of|issued by|given by|published by)\\s+${EN}`,
    "u",
  ),
  new RegExp(`\\b[Cc]ontroller(?: details)?[\\s*_:]+${EN}`, "u"),
  new RegExp(`\\bcontroller\\b[^.:\\n]{0,80}\\bis:?[\\s*_]+${EN}`, "u"),
  // "describes how Sunny Day Studios Pte. Ltd. (UEN …) (“Sunny Day”) handles"
  new RegExp(
    `\\bhow\\s+${EN}(?:\\s*\\([^)\\n]{1,60}\\)){0,3}\\s+(?:may\\s+)?(?:handles?|collects?|uses?|process(?:es)?|treats?|protects?|gathers?|deals?|manages?)\\b`,
    "u",
  ),
  // "how Larch GmbH, Hauptstr. 1, 10827 Berlin (“we”, “us”) processes"
  new RegExp(`\\b(?:[Hh]ow|by|of|from|that)\\s+${EN}, [^()\\n]{4,120}?${CALLED_US}`, "u"),
  // "I, Anna Berg, am the sole developer of this app"
  new RegExp(`\\bI,\\s+(${PROPER}),\\s+am\\s`, "u"),
  // "given by the University of Westbrook as data controller"
  /\b(?:by|of|from|that)\s+(?:the\s+)?((?:University|College|City|Municipality|Ministry|Department|Council|Institute|Museum|Library|Diocese|Bank)\s+(?:of|for)\s+\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+){0,3}),?\s+(?:as|which is|who is|\(?the)\s+(?:the\s+|a\s+)?(?:data\s+)?controller/u,
  // "how we (Shiguozia Inc) collect"
  new RegExp(`\\b[Ww]e\\s*\\(\\s*${EN}\\s*\\)`, "u"),
  new RegExp(
    `${EN}(?:,\\s[^.\\n]{3,60}?)?\\s+(?:is|are|acts? as)\\s+(?:the\\s+)?(?:data\\s+)?controller`,
    "u",
  ),
  new RegExp(
    `(?:[Cc]ontrollers?|[Rr]esponsible (?:party|entity|body|company)|[Rr]esponsible for (?:the )?(?:data )?(?:processing|handling)(?: (?:of )?your (?:personal )?(?:data|information))?|[Dd]ata fiduciary|[Pp]rovider of (?:this|the) (?:app|service)|[Cc]ompany|[Dd]eveloper|[Oo]perator|[Pp]ublisher)(?:\\s+(?:name|of your (?:personal )?data|for (?:the|this|our) [A-Za-z ]{2,40}?))?\\s*(?:[:：–—]|is:?)\\s*${EN}`,
    "u",
  ),
  new RegExp(
    `(?:\\b[Aa]pp|[Aa]pplication|[Ww]ebsite|\\b[Ss]ite|[Ss]ervices?|SERVICE|[Gg]ame|[Pp]roducts?|[Pp]latform|[Ss]oftware|\\b[Ii]t|[Aa]pps|["”])[ "”](?:[^.\\n]|\\.(?=\\p{L})){0,40}?\\b(?:operated|owned|provided|developed|published(?: in \\p{Lu}[\\p{L} ]{2,20})?|made available|made|designed|offered|built|created|run|brought to you)(?:,? (?:and |or )?(?:operated|owned|developed|published|maintained|managed|controlled))*\\s+by\\s+(?:the\\s+)?${EN}`,
    "u",
  ),
  new RegExp(
    `(?:\\bis|,) an? (?:[a-z]+ )?(?:product|service|app|brand|trading name|trade name|game|platform)s? (?:of|from|(?:(?:provided|offered|operated|run|owned|developed|published) )?by)\\s+${EN}`,
    "u",
  ),
  // "Overleaf is operated and controlled by Digital Science UK Ltd", "how nordvpn S.A. (“Nord”, “we”"
  new RegExp(
    `(?:^|\\n|[.!?]\\s)[\\s*_#]*${PROPER} is (?:owned|operated|run|provided|developed|published|made|created|built|designed|brought to you)(?:,? and [a-z]+)? by\\s+${EN}`,
    "u",
  ),
  new RegExp(`\\b(?:how|by|of|from|that|at)\\s+([a-z][\\w.-]{2,30},? ${FORM})${CALLED_US}`, "u"),
  new RegExp(
    `(?:^|\\n|[.!?]\\s|\\b(?:information|data) )${EN}\\s*(?:\\([^)\\n]{1,60}\\))?\\s*(?:and its affiliates\\s*)?(?:values?|respects?|cares?|takes?|built|operates?|provides?|is committed|understands?|recogni[sz]es|collects)\\b`,
    "u",
  ),
  new RegExp(
    `(?:^|\\n)[\\s*_#]*(?:Controller|Developer|Operator|Publisher|Company|Provider|Owner|Data controller)(?: name)?[\\s*_]*[:：][\\s*_]*${ANY}`,
    "u",
  ),
  // "Dewdrop is developed by Marta Kowalczyk, an independent developer", "by me, Jo Byrne": a person says so.
  new RegExp(
    `\\bby (?:me, )?(${PROPER}),? (?:\\([^)\\n]{1,40}\\),? )?(?:an?|the) (?:(?:[a-z-]+|Polish|German|French|British|American|Dutch|Indian) ){0,3}(?:developer|programmer|freelancer|creator|designer|studio|team|person)\\b`,
    "u",
  ),
  new RegExp(
    `(?:^|\\n|[.!?]\\s|\\b(?:[Tt]o|[Bb]y|[Aa]t|[Uu]sing|[Cc]hoosing|of|from|for|that|how|and) )[\\s*_#]*(${PROPER})\\.?(?:,? and (?:its|our) [a-z, ]{3,60}?)?${CALLED_US}`,
    "u",
  ),
  /(?:^|\n|[.!?]\s|\b(?:[Tt]o|[Bb]y|[Aa]t|[Uu]sing) )([a-z][\w.-]{2,30})\s*\([“"]\1[,”"]/u,
  // "lumen.io ("we", "our")", "The Orchard development team (hereinafter referred to as "we")": no name in capitals.
  new RegExp(
    `(?:^|\\n|[.!?]\\s|\\b(?:[Tt]o|[Bb]y|[Aa]t|[Uu]sing|how) )[\\s*_#]*([a-z\\d-]{2,30}\\.[a-z]{2,6})${CALLED_US}`,
    "u",
  ),
  new RegExp(
    `(?:^|\\n|[.!?]\\s)[\\s*_#]*(?:[Tt]he )?(${PROPER} (?:[a-z]+ )?(?:team|group|project|collective))${CALLED_US}`,
    "u",
  ),
  new RegExp(
    `\\b[Tt]his is (?:the|our) (?:[\\p{L}-]+ ){0,3}(?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:of|for) (?:the )?(${PROPER})(?=[.,(]|\\s+\\()`,
    "u",
  ),
  new RegExp(`\\bCompany\\b[^.\\n]{0,110}\\brefers? to\\s+${ANY}`, "u"),
  new RegExp(
    `[“"]?\\b(?:[Ww]e|[Uu]s|[Oo]ur)[”"]?(?:,? ?(?:and |or )?[“"]?(?:[Uu]s|[Oo]ur|[Oo]urs)[,”"]*)*[^.\\n]{0,14}?\\brefers? to\\s+(?:the\\s+)?${ANY}`,
    "u",
  ),
  new RegExp(`${ANY} is the data controller`, "u"),
  new RegExp(`(?:^|\\n|[.!?]\\s)[\\s*_#]*${ANY},? \\\\?[“"](?:we|us|our),?\\\\?[”"]`, "u"),
  /(?:^|\n|[.!?]\s)[\s*_#]*(\p{Lu}[\p{L}\p{N}.&'’-]*(?: [\p{L}\p{N}.&'’-]+){0,3}) (?:built|developed|created) the\b[^.\n]{0,60}?\bapp\b/u,
  new RegExp(
    `\\b(?:app|App|application|Application|game|Game|extension|plugin|tool|website|software)\\b[^.\\n]{0,110}\\b(?:developed|operated|created|built|made|published|owned|maintained|provided)(?:,? (?:and |& )?(?:developed|operated|owned|published|maintained|managed))*\\s+by\\s+${ANY}`,
    "u",
  ),
  // "Bright Tasks is made by Oakline Software Ltd"
  new RegExp(
    `(?:^|\\n|[.!?]\\s)[\\s*_#>-]*(?!We|You|It|This|These|The data)\\p{Lu}[\\p{L}\\p{N}'’& -]{1,40}? (?:is|are) (?:developed|operated|created|built|made|published|owned|maintained|provided|run)(?:,? (?:and |& )?(?:developed|operated|owned|published|maintained|managed|run))*\\s+by\\s+${EN}`,
    "u",
  ),
  new RegExp(
    `(?:^|\\n)[\\s*_#>-]*(?:[Dd]eveloped|[Pp]ublished|[Cc]reated|[Mm]aintained|[Oo]perated) by\\s*[:：]?[\\s*_]*${ANY}`,
    "u",
  ),
  new RegExp(`${EN}\\s*[,(]\\s*(?:the\\s+)?[“"][^"”\\n]{2,30}[”"]`, "u"),
  // "Orbit Labs, a Delaware corporation ("Orbit")", "applies to the apps of Orbit Labs Pty Ltd"
  new RegExp(
    `(?:^|\\n|[.!?]\\s)[\\s*_#]*(${PROPER}),? an? (?:[\\p{L}-]+ ){0,3}(?:corporation|company|startup|business|partnership|non-?profit|charity|organi[sz]ation|studio)\\b[^.\\n(]{0,50}\\([^)\\n]{0,30}?[“"]`,
    "u",
  ),
  new RegExp(
    `\\b(?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:applies|covers|governs)[^.\\n]{0,80}\\b(?:of|by|from)\\s+${EN}`,
    "u",
  ),
  new RegExp(`(?:community at|[Ww]elcome to|choosing)\\s+${ANY},? (?:doing business as|d/b/a|dba)\\b`, "u"),
  new RegExp(`\\bSERVICE(?: \\([A-Z]{3,20}\\))? is provided by\\s+${ANY}`, "u"),
];

export const FIRST_ENGLISH = SHAPES.findIndex(({ source }) => source.startsWith(new RegExp(EN, "u").source));

/** What a Chinese line must hold for an English shape to fit: one of their words, or a name in brackets or quotes. */
export const ENGLISH =
  /\b(?:we|us|our|ours|by|of|from|at|to|choosing|controllers?|responsible|fiduciary|company|developer|operator|publisher|provider|owner|refers?|means?|values?|respects?|cares?|takes?|built|developed|created|operates?|provides?|is|are|acts?|understands?|recogni[sz]es|business|dba|the)\b|[a-z][,(\s]*[“"]|\([“"]/i;

const BODY = `(${ZH_BODY})`;

/** Where no company is named: schools, hospitals, teams, firms without their legal form, and persons. */
export const BODY_SHAPES: readonly RegExp[] = [
  /([\p{Script=Han}A-Za-z0-9（）()]{2,24}公司)(?:及其|和其|与其)(?:关联|附属|子|分)[^（(。\n]{0,8}[（(][^）)\n]{0,20}我们/u,
  new RegExp(
    `${BODY}(?:及其[^（(。\\n]{0,10})?\\s*[（(]\\s*(?:以?下|后文)(?:文)?(?:简|合|统)?称(?:为|作)?[：:]?\\s*[“"「'‘]?(?:我们|本[院校行会局馆社团]|我[院校行会局馆社们]|[^”"」'’）)\\n]{1,12}[”"」'’]\\s*[或、和/]\\s*[“"「'‘]?我们)`,
    "u",
  ),
  new RegExp(`${ROLE}\\s*(?:名称)?\\s*(?:[:：]|为|是)+\\s*${BODY}(?=[\\s，。,.;；（(]|$)`, "u"),
  // "由您与BLOCK BLITZ（以下简称“我们”）共同缔结", "运营主体：【boonook】"
  /(?:与|由|即|是|说明|欢迎(?:您)?使用)\s*((?!本)[A-Za-z][A-Za-z0-9 .&'’-]{1,40}?)\s*[（(](?:以?下(?:文)?(?:简|统)?称(?:为)?)?\s*[“"「']我们/u,
  /解释权(?:及[^归。\n]{1,6}权)?归\s*((?!本)[\p{Script=Han}A-Za-z0-9（）()]{2,24}?(?<!开发者|作者|平台|网站))所有/u,
  new RegExp(`${ROLE}\\s*[:：]\\s*[【[]?([A-Za-z][A-Za-z0-9 ._-]{1,30}?)[】\\]]?\\s*$`, "u"),
  new RegExp(`(?:由|系|是)${BODY}[^。，,\\n]{0,20}?(?:旗下|主办|建设|${DOES})`, "u"),
  new RegExp(
    `(?:^|\\n|[。！!]|欢迎(?:您)?使用)[\\s*_]*${BODY}\\s?(?:官网|网站|平台)?\\s?(?:一直|始终)?(?:非常|十分|高度|充分)?(?:重视|注重|深知|尊重(?:并保护)?)[^。\\n]{0,20}(?:隐私|个人信息|信息)`,
    "u",
  ),
  // 本政策由某省大数据管理局制定, The City of Millbrook ("City")
  new RegExp(`本(?:隐私)?(?:政策|声明|协议|指引|规则)由${BODY}(?:制定|发布|拟定|负责解释)`, "u"),
  /(?:^|\n|[.!?]\s)(?:The\s+)?((?:City|County|Town|State|Borough|Village|Ministry|Department|University|Municipality|Government) of \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})\s*\(\s*(?:the\s+)?["“]/u,
  // 本声明适用于某县人民医院互联网医院小程序, 是我（开发者：陈某某）独立开发的
  new RegExp(`适用于${BODY}(?=(?:提供|运营|互联网|官方|App|小程序|公众号|微信|的))`, "u"),
  new RegExp(`[（(](?:个人|独立)?开发者\\s*[:：]\\s*(${ZH_PERSON})[）)]`, "u"),
  new RegExp(
    `(?:作者|开发者|运营者|独立开发者)(?:名叫|叫|是|为|[:：])?\\s*(${ZH_PERSON})(?=[，。,（(\\s]|开发|独立|个人|$)`,
    "u",
  ),
  new RegExp(`(?:我是|我叫|由)(${ZH_PERSON})(?=，|,|。|（|\\(|个人|独立|开发|运营)`, "u"),
];

/** Persons who say in English who they are. */
export const PERSON_SHAPES: readonly RegExp[] = [
  /\b(?:I['’]m|I am|[Mm]y name is)\s+(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})\b(?! (?:Inc|LLC|Ltd))/u,
];

/** What counts only at the end: who signs, and whose the rights are. */
export const END_SHAPES: readonly RegExp[] = [
  new RegExp(`(?:^|\\n)[\\s*_]*${ZH}[\\s*_。.]*(?=\\n|$)`, "u"),
  // "（2）公司：…", "…公司 地址：… 客服电话：…": below what there is to say, how to reach the operator.
  new RegExp(`(?:^|\\n)[\\s*_•·-]*(?:[（(]?\\d[)）.、]\\s*)?公司\\s*[:：]\\s*${ZH}`, "u"),
  new RegExp(`(?:^|\\n)[\\s*_]*${ZH}\\s+(?:地址|联系|客服|电话|邮编)`, "u"),
  new RegExp(`(?:^|\\n)[\\s*_]*${ZH}[^\\n]{0,12}[（(]收[)）]`, "u"),
  new RegExp(`(?:^|\\n)[\\s*_]*${EN}[\\s*_.]*(?=\\n|$|[,;]?[\\s>*-]*[Aa]ttn)`, "u"),
  new RegExp(`(?:©|[Cc]opyright|\\([Cc]\\))[^\\n\\p{Lu}]{0,20}${EN}`, "u"),
  new RegExp(`(?:©|版权所有|[Cc]opyright|\\([Cc]\\))[^\\n\\p{Script=Han}A-Za-z]{0,24}(?:[Bb]y )?${ZH}`, "u"),
  new RegExp(`${ZH}\\s*(?:版权所有|保留所有权利|保留最终解释权)`, "u"),
  new RegExp(`(?:^|\\n)[\\s*_]*${ZH}[^\\n。]{0,30}拥有[^\\n。]{0,24}解释权`, "u"),
  new RegExp(`(?:[版解修更][^，。\\n]{0,12}权[^，。\\n]{0,6}归|权均?(?:归|属)[于]?)\\s*[【“"]?${ZH}`, "u"),
];
