import { dataCells } from "./cells-zh.ts";
import type { Turn } from "./constructions.ts";
import type { Grammar, Parse } from "./grammar.ts";
import { putToUse, setBeside } from "./put-to-use-zh.ts";
import { leftToChoice, signsInBy } from "./terse-zh.ts";
import { hasNone } from "./without-zh.ts";

/** Readings of plain words and rows, each with the letters without which it finds nothing. */
export const EVERYDAY: readonly (readonly [
  RegExp,
  (parse: Parse, grammar: Grammar, heading: string | null) => Turn[],
])[] = [
  [/登录|登陆|注册/, signsInBy],
  [/可选|选填|必填|可不填/, leftToChoice],
  [/\s[/|｜]\s/, dataCells],
  [/所用|[用到]的|[靠凭]的/, putToUse],
  [/[以拿把将用].*(比较|比对|对比|对照|核对|匹配|比照)/, setBeside],
  [/没有|不持有|不掌握|不留|没留|并无|离开|流出|传出|发出|走出|不出/, hasNone],
];
