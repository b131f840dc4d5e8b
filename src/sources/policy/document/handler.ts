/** The company that speaks, with its place in the text. */
export interface HandlerFound {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const ZH_NAME =
  "[\\p{Script=Han}A-Za-z0-9()（）·&]{2,40}?(?:股份有限公司|有限责任公司|有限公司|集团公司|工作室|事务所|研究院|公司(?=[(（]))";
const EN_NAME =
  "[A-Z][\\w&.'’-]*(?:[ ,]+[A-Z][\\w&.'’-]*){0,5}?,?\\s(?:Inc|LLC|L\\.L\\.C|Ltd|Limited|GmbH|Corporation|Corp|S\\.A|B\\.V|Pte\\.? Ltd|Co\\.,? Ltd|PLC|plc|AG|Oy|AB)\\b\\.?";

/** In order of how surely each says who "we" is. */
const SHAPES: readonly RegExp[] = [
  new RegExp(`(${ZH_NAME})[^。\\n]{0,60}?(?:以下|下称|简称)[^。\\n]{0,20}?[“"「'](?:我们|本公司|公司)`, "u"),
  new RegExp(`(${ZH_NAME})\\s*[（(][^）)\\n]{0,60}?[“"「']?我们[”"」']?[^）)\\n]{0,20}?[）)]`, "u"),
  new RegExp(`[“"「']?我们[”"」']?\\s*(?:是指|指的?是|即)[^。\\n]{0,10}?(${ZH_NAME})`, "u"),
  new RegExp(`(?:由|系|是)(${ZH_NAME})[^。\\n]{0,20}?(?:开发|运营|提供|所有|经营)`, "u"),
  new RegExp(
    `(?:公司名称|运营者|运营主体|运营方|开发者(?:名称)?|个人信息处理者|企业名称|服务提供者|公司全称|名称)\\s*(?:名称)?\\s*(?:[:：]|为|是)\\s*(${ZH_NAME})`,
    "u",
  ),
  new RegExp(`(?:适用于|所有者|运营方|主体|欢迎使用|服务提供方|服务提供者)[\\s*_【“"]*(${ZH_NAME})`, "u"),
  new RegExp(`(${ZH_NAME})(?:及其关联公司)?[\\s*_】]*[（(][^）)\\n]{0,20}?(?:以下|下称|简称|合称)`, "u"),
  new RegExp(
    `(${ZH_NAME})[\\s*_】”"]*(?:非常重视|十分重视|高度重视|深知|尊重|承诺|在此(?:特别)?提醒|特别提醒|提醒您|一直|是本|运营的)`,
    "u",
  ),
  new RegExp(`全称\\s*[:：]\\s*(${ZH_NAME})`, "u"),
  new RegExp(`(?:^|\\n)[\\s*_#（(]*运营(?:公司|单位)\\s*[:：]\\s*(${ZH_NAME})`, "u"),
  new RegExp(`基本情况如下[:：]?[（(]?1?[）)、.]?(${ZH_NAME})`, "u"),
  new RegExp(`(${EN_NAME})[^.\\n]{0,80}?\\(?[“"']?(?:we|us|our|the\\s+company)[”"']?[,”"')]`),
  new RegExp(`(?:operated|provided|developed|owned|published|made available)\\s+by\\s+(${EN_NAME})`),
  new RegExp(`(?:controller|company|developer|operator)(?:\\s+(?:is|name))?\\s*(?:[:：]|is)\\s*(${EN_NAME})`),
  new RegExp(`[“"]?(?:we|us)[”"]?[^.\\n]{0,20}?(?:means?|refers? to)\\s+(${EN_NAME})`, "i"),
];

/** Who a policy's "we" is stands at its head or in its contact section. */
const HEAD_CHARS = 6_000;
const TAIL_CHARS = 3_000;

/** A policy is often signed: its last lines hold a name and a date, and nothing else. */
const SIGNED = new RegExp(`(?:^|\\n)[\\s*_]*(${ZH_NAME}|${EN_NAME})[\\s*_。.]*(?=\\n|$)`, "u");
const SIGNATURE_CHARS = 400;

export function handlerIn(plainText: string): HandlerFound | null {
  const tailStart = Math.max(HEAD_CHARS, plainText.length - TAIL_CHARS);
  const head = plainText.slice(0, HEAD_CHARS);
  const tail = plainText.slice(tailStart);
  for (const shape of SHAPES) {
    const found = match(head, shape, 0) ?? match(tail, shape, tailStart);
    if (found) return found;
  }
  const endStart = Math.max(0, plainText.length - SIGNATURE_CHARS);
  return match(plainText.slice(endStart), SIGNED, endStart);
}

/** What may run into a name that has no beginning of its own: "欢迎您选择由…", "…是一款由…". */
const LEAD_IN =
  /^.*(?:由|适用于|指的?是|选择|所有者|双方为|协议为|欢迎使用|服务提供方|运营方|提供方|主体(?:均?为|是)?|全称|之间|用户与|您与|关于|产品和服务的|服务的|版权归|服务提供者|特别提示|是|[）)]与)(?=.{4})/u;

const NAME_PREFIX =
  /^(本(软件|应用|产品|平台|政策|隐私政策|app)?(是|系|由|为)|由|是|系|即|为|欢迎(您)?使用|感谢|适用于|与|和|及|您与|我们(是|为|即)?|公司名称|the\s+)+/i;

function match(text: string, shape: RegExp, offset: number): HandlerFound | null {
  const found = shape.exec(text);
  const raw = found?.[1];
  if (!found || raw === undefined) return null;
  const name = raw
    .replace(LEAD_IN, "")
    .replace(NAME_PREFIX, "")
    .replace(/^[（()）]+/, "")
    .replace(/^(指|是|为|本|与)(?=.{6})/, "");
  if (
    name.length < 4 ||
    /第三方|关联|我们的|合作|本公司|我公司|贵公司|该公司|配送公司|子公司|您|其他/.test(name)
  )
    return null;
  const start = offset + text.indexOf(raw, found.index) + raw.indexOf(name);
  return { name, start, end: start + name.length };
}
