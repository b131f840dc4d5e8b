import { holdsHan } from "../lexicon/han.ts";
import { lookOver, matches, matchesIn, mayMatch } from "../lexicon/matches.ts";
import { BODY_SHAPES, END_SHAPES, ENGLISH, FIRST_ENGLISH, PERSON_SHAPES, SHAPES } from "./handler-shapes.ts";
import { inFull, signsOrActs } from "./handler-speaker.ts";

/** The company that speaks, with its place in the text. */
export interface HandlerFound {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Who a policy's "we" is stands at its head or in its contact section. */
const HEAD_CHARS = 6_000;
const TAIL_CHARS = 3_000;
const END_CHARS = 600;

export function handlerIn(plainText: string): HandlerFound | null {
  const found = named(plainText);
  return found === null ? null : inFull(plainText, found);
}

function named(plainText: string): HandlerFound | null {
  const tailStart = Math.max(HEAD_CHARS, plainText.length - TAIL_CHARS);
  const all = [
    ...linesOf(plainText.slice(0, HEAD_CHARS), 0),
    ...linesOf(plainText.slice(tailStart), tailStart),
  ];
  // Two providers under the same label are a list of others: "服务提供方：…" below each service that is used.
  const several = new Set(all.filter(({ text }) => matches(PROVIDER, text)).map(({ text }) => text)).size > 1;
  const lines = all.filter(
    ({ text }, at) =>
      matches(NAMES_SOMEBODY, text) &&
      !isOfAnSdk(text, all.slice(Math.max(0, at - 2), at)) &&
      !(several && matches(PROVIDER, text)),
  );
  const endStart = Math.max(0, plainText.length - END_CHARS);
  const end = linesOf(plainText.slice(endStart), endStart).filter(({ text }) =>
    matches(NAMES_SOMEBODY, text),
  );
  // Every shape is tried on every line, so lines in which those of the other language cannot fit are left out.
  const chinese = lines.filter(({ text }) => holdsHan(text));
  const english = lines.filter(({ text }) => !holdsHan(text) || matches(ENGLISH, text));
  return (
    firstFit(SHAPES.slice(0, FIRST_ENGLISH), chinese) ??
    firstFit(SHAPES.slice(FIRST_ENGLISH), english) ??
    firstFit(END_SHAPES, end) ??
    firstFit(
      BODY_SHAPES,
      all.filter(({ text }) => {
        lookOver(text);
        return matches(NAMES_A_BODY, text);
      }),
    ) ??
    firstFit(
      PERSON_SHAPES,
      all.filter(({ text }) => matches(/\bI(?:['’]m| am) |[Mm]y name is/, text)),
    ) ??
    signsOrActs(plainText)
  );
}

const NAMES_A_BODY =
  /公司|解释权|控制者|（“我们|大学|学院|学校|中学|小学|幼儿园|[医卫保健]院|银行|联社|学会|协会|商会|联合会|[书物]馆|出版社|杂志社|报社|电视台|交易所|[理务安育政康]局|政府|\b(?:City|County|Town|State|Borough|Village|Ministry|Department|University|Municipality|Government) of|中心|集团|发布者|出品方|发行商|俱乐部|[营务]部|商行|[团项]队|[作目]组|team|作者|开发者|运营[者方主]|我是|[（(]以?下[简统文]?称|我叫|由[\p{Script=Han}]{2,3}(?:个人|独立|开发|运营)/iu;

const PROVIDER = /^[\s*_#>•·-]*服务提供(?:方|商|者)[\s*_]*[:：]/;

/** "服务提供方：…公司" below the name of an SDK says who makes that. */
function isOfAnSdk(text: string, before: readonly Line[]): boolean {
  return (
    matches(
      /^[\s*_#>•·-]*(?:\d+[.、)])?\s*(?:服务提供(?:方|商|者)|(?:第三方)?(?:公司|主体|运营方|提供方)(?:名称)?|company|provider|operator)[\s*_]*[:：]/i,
      text,
    ) && before.some((line) => /sdk|第三方/i.test(line.text))
  );
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Few lines of a policy hold the name of anybody: only they are looked at closely. */
const NAMES_SOMEBODY =
  /公司|称为?\s*[“"「']?我们|尊重并保护|\b(?:developed|operated|created|built|made|published|owned|maintained|provided)(?:,? (?:and |& )?\w{4,12})* by\b|\brefers? to\b|工作室|事务所|研究院|研究所|基金会|委员会|合伙|个体|开发者|运营者|作者|(?:Inc|Incorporated|PBC|LLC|L\.L\.C|LLP|LP|Ltd|Limited|GmbH|UG|e\.\s?[KV]|AG|KG|OHG|B\.?V|N\.V|S\.A|SAS|SARL|S\.r\.l|S\.p\.A|S\.L|Oy|AB|AS|ApS|A\/S|Corporation|Corp|Company|PLC|plc|K\.K|Kft|s\.r\.o|sp\. z|Foundation|asbl|ASBL|a\.s|d\.o\.o|S\.?à r|Sp\. z|FZE|FZCO|mbH|eG|SE|ASA|Oyj|OÜ|Bhd|Sàrl|SRL|Srl|Lt?da|JSC|Plc|CI[CO]|AöR|KdöR|e?GbR)(?![\p{L}\d])|[“"'](?:[Uu]s|[Ww]e|[Oo]ur|[Cc]ompany)[”"']|\b(?:[Bb]uilt|[Dd]eveloped|[Cc]reated) the\b|, an? (?:[\p{L}-]+ ){0,2}(?:corporation|company|startup|studio) \(|[Dd]oing business|d\/b\/a|dba\b|[Cc]ontroller|[Dd]ata fiduciary|Developer|[Dd]eveloper in |\b(?:by|is) \p{Lu}\p{L}+ \p{Lu}\p{L}+, an? |[Tt]his is (?:the|our) |Operator|Publisher|Provider|Owner|SERVICE (?:\([A-Z]+\) )?is|[“"](?:we|us),?\\?[”"]|\bI, \p{Lu}/u;

function linesOf(text: string, offset: number): Line[] {
  let at = offset;
  return text.split("\n").map((line, index, all) => {
    const start = at;
    at += line.length + 1;
    // "Company (referred to as "Us" in this": a definition that was broken to fit a width.
    const goesOn = (OPEN_DEFINITION.test(line) && !matches(/[.:]$/, line)) || matches(ABOVE_A_NAME, line);
    return { text: goesOn ? `${line} ${all[index + 1] ?? ""}` : line, start };
  });
}

/** "Data Controller", "The controller within the meaning of Art. 4 GDPR is:" over the line that names it. */
const ABOVE_A_NAME =
  /^[\s*_#\d.]*(?:(?:[Dd]ata |[Pp]ersonal [Dd]ata )?[Cc]ontroller(?: details)?|(?:[^\n]{0,60}\b)?controller\b[^.:\n]{0,80}\bis|[Ww]ho (?:is|are) (?:the )?(?:responsible|controller|accountable)[^.:\n]{0,50}\?|(?:[Tt]he )?[Rr]esponsible (?:body|party|entity|person))\s*:?[\s*_]*$/;
const OPEN_DEFINITION = /\bCompany\b.{0,20}\breferred to\b(?!.*\brefers? to\s+\S)/;

function firstFit(shapes: readonly RegExp[], lines: readonly Line[]): HandlerFound | null {
  const worthTrying = lines.map(({ text }) => {
    lookOver(text);
    return shapes.map((shape) => mayMatch(shape, text));
  });
  for (const [at, shape] of shapes.entries()) {
    for (const [line, { text, start }] of lines.entries()) {
      const found = worthTrying[line]?.[at] ? match(text, shape, start) : null;
      if (found) return found;
    }
  }
  return null;
}

/** What may run into a name that has no beginning of its own: "欢迎您选择由…", "…是一款由…". */
const LEAD_IN =
  /^.*(?:由|适用于|指的?是|选择|(?:感谢|欢迎)(?:您|你)?(?:信任(?:并|和)|选择(?:并|和))?使用|您(?:在|已|正在|将)?(?:成为|使用|选择|加入|访问|下载|购买)|所有者|(?:规定|说明|描述|阐述|介绍|阐明)了|双方为|协议为|欢迎使用|服务提供方|运营方|提供方|主体(?:均?为|是)?|全称|之间|用户与|您与|关于|产品和服务的|服务的|版权归|服务提供者|特别提示|经营者是|是|[）)]与)(?=.{4})/u;

const NAME_PREFIX =
  /^(本(软件|应用|产品|平台|政策|隐私政策|app)?(是|系|由|为)|由|是|系|即|为|欢迎(您)?使用|感谢|适用于|与|和|及|其中|您与|我们(是|为|即)?|公司名称|the\s+)+/i;

/** Others: those who make SDKs or keep data for the one who speaks. */
const OTHERS =
  /(第三方|sdk|委托|合作|服务商|供应商|友盟|用车|物流|配送|支付|披露|third part|which is|(?<!\bis an? (?:\w+ )?)services? of|partners?|processors?|via|such as)[^。.\n]{0,30}$/iu;
const NOT_A_NAME =
  /^(?:运营|开发|提供|制作|维护|所有|个人|独立|设计)|政策|第三方|关联|我们的|合作|本公司|我公司|贵公司|该公司|配送公司|子公司|您|其他|指引|本指引|合称|或.{0,6}公司$|^[A-Za-z]{1,12}公司$|^(The|This|These|Our|We|Your|You|If|When|In|For|By|Any|Personal|Privacy|Contact|Please|App|Data|Information|Name|Google|Apple|Facebook|Meta|Microsoft|Amazon|Unity|AppLovin|Firebase|AdMob|Google Play Services|Service|Application|Company|Website|Site|Users?|Each|All|Such|Where|Last|Effective|Welcome|Thank|Terms)\b(?! \p{Lu}.* (?:Inc|LLC|Ltd|Limited|GmbH))/u;

const MAX_TRIES = 6;

const EVERY = new Map<RegExp, RegExp>();

/** The shape with its global flag, made once: it is tried on every line. */
function everyOf(shape: RegExp): RegExp {
  const known = EVERY.get(shape);
  if (known) return known;
  const every = new RegExp(shape, `${shape.flags}g`);
  EVERY.set(shape, every);
  return every;
}

function match(text: string, shape: RegExp, offset: number): HandlerFound | null {
  let tries = 0;
  const every = everyOf(shape);
  every.lastIndex = 0;
  for (let found = every.exec(text); found !== null; found = every.exec(text)) {
    if (found[0] === "") every.lastIndex++;
    const place = placeOf(text, found);
    if (place)
      return { name: place.name, start: offset + place.start, end: offset + place.start + place.name.length };
    if (++tries >= MAX_TRIES) return null;
  }
  return null;
}

/** A name that opens its line may hold such words: 天津指娱天地科技有限公司. */
const SHORT_WORD = /^(指|是|为|本|与|使用|和|及)(?=.{6})/;
const DEFINING = /^.{1,8}指(?![南尖纹挥])(?=.{6})/;

/** What runs into a name from the words before it, in the order in which it is taken off. */
const RUNS_IN: readonly RegExp[] = [
  LEAD_IN,
  NAME_PREFIX,
  /^的/,
  /^[（()）]+/,
  SHORT_WORD,
  /(?<=有限公司|股份公司).*$/,
  /^[^（(]*[)）]/,
  /^.{0,12}(?:指?引中|旨在介绍|政策中|说明)(?=.{6})/,
  /^(?:和|与|及)(?=.{6})/,
  /^[^(（]*[(（](?=[^)）]{6,}$)/,
  DEFINING,
  /^\d{0,4}年?\d{0,2}月?\d{0,2}日(?=.{2,}有限)/,
];

function placeOf(text: string, found: RegExpMatchArray): { name: string; start: number } | null {
  const raw = found[1] ?? "";
  const opens = matchesIn(/^[\s*_#]*$/, text, 0, text.indexOf(raw, found.index));
  const name = RUNS_IN.reduce(
    (rest, shape) => (opens && (shape === SHORT_WORD || shape === DEFINING) ? rest : rest.replace(shape, "")),
    raw,
  );
  if (name.length < 2 || matches(NOT_A_NAME, name)) return null;
  const start = text.indexOf(raw, found.index) + raw.lastIndexOf(name);
  const before = text.slice(Math.max(0, start - 60), start).replace(/^.*[。\n]/s, "");
  return matches(OTHERS, before) ? null : { name, start };
}
