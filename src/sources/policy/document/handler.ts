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
  new RegExp(`(${EN_NAME})[^.\\n]{0,80}?\\(?[“"']?(?:we|us|our|the\\s+company)[”"']?[,”"')]`),
  new RegExp(`(?:operated|provided|developed|owned|published|made available)\\s+by\\s+(${EN_NAME})`),
  new RegExp(`(?:controller|company|developer|operator)(?:\\s+(?:is|name))?\\s*(?:[:：]|is)\\s*(${EN_NAME})`),
  new RegExp(`[“"]?(?:we|us)[”"]?[^.\\n]{0,20}?(?:means?|refers? to)\\s+(${EN_NAME})`, "i"),
];

/** Who a policy's "we" is stands at its head or in its contact section. */
const HEAD_CHARS = 6_000;
const TAIL_CHARS = 3_000;

export function handlerIn(plainText: string): HandlerFound | null {
  const tailStart = Math.max(HEAD_CHARS, plainText.length - TAIL_CHARS);
  const head = plainText.slice(0, HEAD_CHARS);
  const tail = plainText.slice(tailStart);
  for (const shape of SHAPES) {
    const found = match(head, shape, 0) ?? match(tail, shape, tailStart);
    if (found) return found;
  }
  return null;
}

const NAME_PREFIX =
  /^(本(软件|应用|产品|平台|政策|隐私政策|app)?(是|系|由|为)|由|是|系|即|为|欢迎(您)?使用|感谢|适用于|与|和|及|您与|我们(是|为|即)?|公司名称|the\s+)+/i;

function match(text: string, shape: RegExp, offset: number): HandlerFound | null {
  const found = shape.exec(text);
  const raw = found?.[1];
  if (!found || raw === undefined) return null;
  const name = raw.replace(NAME_PREFIX, "").replace(/^[（(]/, "");
  if (name.length < 4 || /第三方|关联|我们的|合作/.test(name)) return null;
  const start = offset + text.indexOf(raw, found.index) + raw.indexOf(name);
  return { name, start, end: start + name.length };
}
