/**
 * Writers of PDFs often store radicals where the text has the character that looks the same: ⼿ for 手, ⻚ for 页.
 * Those of the first block decompose by the standard; those of the supplement do not and are listed.
 */
const KANGXI = /[\u2f00-\u2fd5]/g;
const SUPPLEMENT = /[\u2e80-\u2ef3]/g;

const PAIRS =
  "⺁厂⺇几⺊卜⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺢水⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺸羊⺺聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻏邑⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻳龟";

const SAME = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2] ?? "", PAIRS[at * 2 + 1] ?? ""]),
);

/** One character for one, so that nothing moves. */
export function plainCharacters(text: string): string {
  return text
    .replace(KANGXI, (radical) => radical.normalize("NFKC"))
    .replace(SUPPLEMENT, (radical) => SAME.get(radical) ?? radical);
}
