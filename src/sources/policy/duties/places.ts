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
  const abroad = ofGroup(parse.marks, "place-abroad")[0] ?? countryAbroad(text);
  const hosted = domestic || abroad ? null : hostedIn(text, original);
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
      /传输|转移|提供|存储|出境|访问|处理|transfer|stor|process|server|contractual clauses|adequacy|binding corporate|privacy framework/,
      text,
    )
  ) {
    statements.push(crossBorder(parse, original, abroad));
  }
  return statements;
}

/** "Stored on our servers in Frankfurt", "hosted in the EU": a place has a capital. */
const HOSTED =
  /\b(?:stored?|hosted?|kept|processed|located|reside[sd]?|servers?|data ?cent(?:er|re)s?|infrastructure|facilities)\b[^.;:()]{0,50}?\b(?:in|within)\s+(?=(?:the\s+)?\w)/g;
const PLACE =
  /^(?:the\s+)?(?:[A-Z][A-Za-z.'-]+)(?:(?:,?\s+(?:and\s+|or\s+|of\s+)?)(?:the\s+)?[A-Z][A-Za-z.'-]+){0,4}/;
const NO_PLACE =
  /^(?:the\s+)?(?:Settings|Section|App|Application|Service|Services|Policy|Privacy|Google|Apple|Amazon|Firebase|Microsoft|Android|Chrome|Cookies?|Clause|Article|Annex|Appendix|Schedule|Site|Website|Account|Terms|Agreement|Platform|User|January|February|March|April|May|June|July|August|September|October|November|December|AES|TLS|SSL|JSON|SQL|I|We|You|Your|Our)\b/;

function hostedIn(text: string, original: string): { words: string; start: number; end: number } | null {
  for (const { index, 0: before } of everyMatch(HOSTED, text)) {
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
    /(不会|不存在|不涉及|暂不|不向|未向|没有|无需|不进行|尚未|do not|does not|will not|never)[^。]{0,90}$/,
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
