import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

/** Where data is stored, and whether it leaves the country. */
export function places(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const statements: Statement[] = [];
  const domestic = ofGroup(parse.marks, "place-domestic")[0];
  const abroad =
    ofGroup(parse.marks, "place-abroad").find(({ end }) => !matchesIn(TO_SOMEBODY, text, end, end + 40)) ??
    countryAbroad(text);
  const hosted = domestic ? null : (cityIn(text, original) ?? hostedIn(text, original));
  if (hosted)
    statements.push(
      duty(parse, {
        action: "store",
        purpose: { kind: "storage-place", words: hosted.words, vague: false },
        term: hosted.words,
        start: hosted.start,
        end: hosted.end,
      }),
    );
  const stores = matches(/服务器|位于|部署|存储|储存|保存|存放|收集和产生|stored?|hosted?|located/, text);
  if (domestic && stores && !matches(/境外用户/, text)) {
    const term = original.slice(domestic.start, domestic.end);
    statements.push(
      duty(parse, {
        action: "store",
        purpose: { kind: "storage-place", words: term, vague: false },
        term,
        start: domestic.start,
        end: domestic.end,
      }),
    );
  }
  if (
    abroad &&
    // 则不构成跨境传输: what is none is neither done nor denied.
    !matches(
      /\binside (?:and|or) outside\b|^if you (?:do not|don.t) (?:want|wish|agree|consent)|^如果?您?不(?:希望|同意|愿意?)|不(?:构成|属于)(?:数据|个人信息)?(?:跨境|出境)/,
      text,
    ) &&
    !/(境外|海外|国外)[^，。；]{0,4}(游|旅游|用户|酒店|商户|消费|支付|卡|旅行|证件|护照|身份|手机|号码|商品|直邮|购物|院校|学历)/.test(
      text,
    ) &&
    matches(
      /传输|传[到至]|送[到至]|转移|提供|存储|出境|访问|处理|transfer|stor|process|server|contractual clauses|adequacy|binding corporate|privacy framework/,
      text,
    )
  ) {
    statements.push(crossBorder(parse, original, abroad));
  }
  return statements;
}

/** "One of the assets transferred to third parties", "to the acquirer": to whom, and not where. */
const TO_SOMEBODY =
  /^\s+(?:a |an |the |any |other |our |new |another |such )*(?:third[ -]part|acquir|success|purchas|buyer|owner|compan(?:y|ies)\b|part(?:y|ies|ners?)\b|affiliate|us\b|entit|you\b|person)(?![^.;]{0,20}\b(?:abroad|outside|overseas|countr|international))/;

/** "Stored on our servers in Frankfurt", "hosted in the EU": a place has a capital. */
const HOSTED =
  /\b(?:stored?|host(?:ed|s)?|stores|kept|keeps?|processed|located|reside[sd]?|servers?|data ?cent(?:er|re)s?|infrastructure|facilities)\b[^.;:()]{0,50}?\b(?:in|within)\s+(?=(?:the\s+)?\w)/g;
const PLACE =
  /^(?:the\s+)?(?:[A-Z][A-Za-z.'-]+)(?:(?:,?\s+(?:and\s+|or\s+|of\s+)?)(?:the\s+)?[A-Z][A-Za-z.'-]+){0,4}/;
const NO_PLACE =
  /^(?:the\s+)?(?:Settings|Section|App|Application|Service|Services|Policy|Privacy|Google|Apple|Amazon|Firebase|Microsoft|Android|Chrome|Cookies?|Clause|Article|Annex|Appendix|Schedule|Site|Website|Account|Terms|Agreement|Platform|User|January|February|March|April|May|June|July|August|September|October|November|December|AES|TLS|SSL|JSON|SQL|I|We|You|Your|Our)\b/;

/** 存放在位于上海的数据中心, 保存在杭州和深圳的机房. */
const CITY =
  "(?:北京|上海|天津|重庆|广州|深圳|杭州|南京|成都|武汉|西安|贵阳|贵州|张家口|乌兰察布|内蒙古|苏州|青岛|合肥|宁夏|中卫|河北|广东|浙江|江苏|山东|四川|济南|郑州|长沙|厦门|福州|昆明|大连|沈阳|呼和浩特|无锡|宁波|东莞|佛山|南宁|海口)";
const IN_CITY = new RegExp(
  `(?:存放|存储|储存|保存|部署|托管|位于|设在|放)(?:在|于)?(?:我们)?(?:位于|设在)?(${CITY}[省市]?(?:[、和及与]${CITY}[省市]?){0,4})(?:[^,，。;；]{0,10})(?:数据中心|机房|服务器|云|节点)|(?:云|机房|服务器|数据中心)(${CITY})(?:节点|机房|区域|可用区)`,
);

function cityIn(text: string, original: string): { words: string; start: number; end: number } | null {
  const found = matches(/机房|中心|服务器|云|节点/, text) ? firstMatch(IN_CITY, text) : null;
  const city = found?.[1] ?? found?.[2];
  if (found === null || city === undefined) return null;
  const start = found.index + found[0].indexOf(city);
  return { words: original.slice(start, start + city.length), start, end: start + city.length };
}

/** "Fernwick is based in the United States, and your information will be … processed there". */
const BASED = /\b(?:is|are|am) (?:based|located|established) in\s+(?=(?:the\s+)?\w)/;
const THERE = /\b(?:transferred|processed|stored|kept|sent)\b[^.]{0,40}\bthere\b/;

function hostedIn(text: string, original: string): { words: string; start: number; end: number } | null {
  const based = matches(THERE, text) ? firstMatch(BASED, text) : null;
  for (const { index, 0: before } of [...(based ? [based] : []), ...everyMatch(HOSTED, text)]) {
    const start = index + before.length;
    const words = PLACE.exec(original.slice(start, start + 80))?.[0].replace(/[.,]+$/, "");
    if (
      words !== undefined &&
      !NO_PLACE.test(words) &&
      !/\b(?:Policy|Notice|Statement|Terms|Agreement|Section)\b/.test(words)
    )
      return { words, start, end: start + words.length };
  }
  return null;
}

/** 传输至新加坡, 位于美国的服务器: a country is abroad where data is sent to it or kept in it. */
const COUNTRY =
  "新加坡|美国|日本|韩国|英国|德国|法国|爱尔兰|荷兰|加拿大|澳大利亚|印度尼西亚|印度|泰国|越南|马来西亚|俄罗斯|巴西|瑞士|香港|澳门|台湾|欧盟|欧洲";
const TO_COUNTRY = new RegExp(
  `(?:(?:传输|传送|转移|发送|提供|存储|储存|存放|备份|保存|上传)(?:至|到|于|在|给)|位于|设在|部署在|存储在)[^，。；]{0,6}?(${COUNTRY})`,
);

/** 传输到隐私法不如您所在国家全面的国家或地区: it goes abroad, though nobody says where. */
const ELSEWHERE =
  /(?:传输|传送|转移|提供|存储|储存)(?:至|到|于|在|给)[^，。；]{0,24}?(其他国家|其它国家|国家(?:或|和|及|\/)地区|其他(?:法域|司法(?:管)?辖区))/;

function countryAbroad(text: string): { start: number; end: number } | undefined {
  const found = TO_COUNTRY.exec(text) ?? ELSEWHERE.exec(text);
  const country = found?.[1];
  if (found === null || country === undefined) return undefined;
  const end = found.index + found[0].length;
  return { start: end - country.length, end };
}

function crossBorder(parse: Parse, original: string, abroad: { start: number; end: number }): Statement {
  const { text } = parse;
  const denied = matchesIn(
    /(不会|不(?=出境|离境|传[到至]境|跨境)|不存在|不涉及|暂不|不向|未向|没有|无需|不进行|尚未|do not|does not|will not|never)[^。]{0,90}$/,
    text,
    0,
    abroad.end,
  );
  const exception =
    firstMatch(/(除非|除外|如(果)?(需|确需|我们)|但|需要跨境|单独同意后|unless|except)[^。]*/, text)?.[0] ??
    null;
  const term = original.slice(abroad.start, abroad.end);
  return duty(parse, {
    action: "transfer",
    affirms: !(denied && exception === null),
    exception: denied ? exception : null,
    purpose: { kind: "cross-border", words: term, vague: false },
    condition: denied ? null : (firstMatch(/(如果?|若|当|if|when)[^,，。]*/, text)?.[0] ?? null),
    consent: matches(/单独同意|separate consent/, text)
      ? "separate-consent"
      : matches(/同意|consent/, text)
        ? "consent"
        : "none-said",
    term,
    start: abroad.start,
    end: abroad.end,
  });
}
