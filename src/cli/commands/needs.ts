import { appFunctions } from "../../catalog/functions/index.gen.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import type { Category } from "../../catalog/types.ts";
import { Page } from "../../report/text/page.ts";
import { dataName } from "../../report/words/names.ts";
import { categoryNamed } from "../category-named.ts";
import { NECESSITY, writeCategory } from "../explain/category.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { printedJson } from "../print-json.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { textOrJson } from "../text-or-json.ts";

export async function needsCommand(asked: string | undefined, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const format = textOrJson(options.word("format"), terminal.screen);
  if (asked === undefined) {
    await terminal.print(format === "json" ? printedJson(listJson()) : listText(terminal));
    return 0;
  }
  const category = categoryNamed(asked, "candor needs");
  if (format === "json") {
    await terminal.print(printedJson(needsJson(category)));
    return 0;
  }
  const page = new Page(terminal.lang, terminal.width, terminal.colour);
  page.write(category.id, { paint: page.ink.bold });
  page.write(category.name[terminal.lang]);
  writeCategory(page, category);
  await terminal.print(page.toString());
  return 0;
}

function listText({ lang, width, colour }: Terminal): string {
  const page = new Page(lang, width, colour);
  const idWidth = Math.max(...categories.map(({ id }) => id.length));
  for (const { id, name } of categories) {
    page.row(
      [{ words: id, paint: page.ink.bold }, { words: name[lang] }],
      [idWidth, page.width - idWidth - 4],
    );
  }
  page.blank();
  page.write(
    lang === "zh"
      ? "下列功能另有法律要求收集真实身份等信息；提供此类功能的，请以 --function 指明，详见 candor explain："
      : "For these functions a law orders more, real names above all: name them with --function where the app offers them; see candor explain.",
  );
  const ordered = appFunctions.filter((one) => one.ordered !== undefined);
  const functionWidth = Math.max(...ordered.map(({ id }) => id.length));
  for (const { id, name } of ordered) {
    page.row(
      [{ words: id, paint: page.ink.bold }, { words: name[lang] }],
      [functionWidth, page.width - functionWidth - 4],
    );
  }
  return page.toString();
}

function listJson() {
  return {
    schema: "candor/categories@1",
    categories: categories.map(({ id, number, name }) => ({ id, number, name })),
  };
}

/** The list in both languages, whatever --lang says: it is data. */
function needsJson({ id, number, name, basicFunction, necessary, permissions, note }: Category) {
  return {
    schema: "candor/needs@1",
    category: { id, number, name, basicFunction },
    necessary: necessary.map(({ item, itemEn, data, role, condition, conditionEn }) => ({
      data,
      name: { en: dataName(data, "en"), zh: dataName(data, "zh") },
      item: { en: itemEn, zh: item },
      role,
      condition: condition === undefined ? null : { en: conditionEn ?? condition, zh: condition },
    })),
    permissions: { ...permissions, mark: "derived" },
    note: note ?? null,
    source: { ...NECESSITY, law: "CN-NECESSITY-5", mark: "verified" },
  };
}
