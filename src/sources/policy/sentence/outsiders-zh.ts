import type { Turn } from "./constructions.ts";
import type { Parse } from "./grammar.ts";
import { found, plain } from "./turn-parts-zh.ts";

/** 比如地图SDK会获取位置: what is told as an example is nobody's practice. */
export function outsiders(parse: Parse): Turn[] {
  return found(
    parse,
    /(?:(?:对方|您(?:访问|浏览|打开)的(?:网站|网页|页面|链接))(?:可能|也)?(?:会|可能|可以|将|要))|(比如|例如|举例来说|譬如|假设|好比|有的|有些|一些|某些|不少|很多|市面上|别的|那些)[,，:：]?[^,，。:：]{0,10}(sdk|应用|软件|网站|app|平台|公司|商家|商店|输入法|浏览器)[^,，。]{0,4}(会|可能|可以|将|要)/g,
  ).flatMap((match): Turn[] => {
    const { start } = match;
    const clause = parse.text.slice(start, start + 60);
    if (
      /接入|集成|嵌入|使用的|我们(使用|接入|与|向|会)|本应用/.test(
        parse.text.slice(0, start) + clause.slice(0, 16),
      )
    )
      return [];
    const ours = /[,，;；。](但)?(我们|本应用|本软件|本App)/i.exec(parse.text.slice(start));
    const words = { start, end: ours ? start + ours.index : parse.text.length };
    return [{ ...plain(words), right: words }];
  });
}
