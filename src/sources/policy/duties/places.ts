import { ofGroup } from "../lexicon/marks.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

/** Where data is stored, and whether it leaves the country. */
export function places(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const statements: Statement[] = [];
  const domestic = ofGroup(parse.marks, "place-domestic")[0];
  const abroad = ofGroup(parse.marks, "place-abroad")[0];
  const stores = /存储|储存|保存|存放|收集和产生|stored?|hosted?|located/.test(text);
  if (domestic && stores && !/境外用户/.test(text)) {
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
    !/境外(游|旅游|用户|酒店|商户|消费|支付|卡|旅行)/.test(text) &&
    /传输|转移|提供|存储|出境|访问|处理|transfer|stor|process|server/.test(text)
  ) {
    statements.push(crossBorder(parse, original, abroad));
  }
  return statements;
}

function crossBorder(parse: Parse, original: string, abroad: { start: number; end: number }): Statement {
  const { text } = parse;
  const denied =
    /(不会|不存在|不涉及|暂不|不向|未向|没有|无需|不进行|尚未|do not|does not|will not|never)[^。]{0,90}$/.test(
      text.slice(0, abroad.end),
    );
  const exception =
    /(除非|除外|如(果)?(需|确需|我们)|但|需要跨境|单独同意后|unless|except)[^。]*/.exec(text)?.[0] ?? null;
  const term = original.slice(abroad.start, abroad.end);
  return duty(parse, {
    action: "transfer",
    affirms: !(denied && exception === null),
    exception: denied ? exception : null,
    purpose: { kind: "cross-border", words: term, vague: false },
    condition: denied ? null : (/(如果?|若|当|if|when)[^,，。]*/.exec(text)?.[0] ?? null),
    consent: /单独同意|separate consent/.test(text)
      ? "separate-consent"
      : /同意|consent/.test(text)
        ? "consent"
        : "none-said",
    term,
    start: abroad.start,
    end: abroad.end,
  });
}
