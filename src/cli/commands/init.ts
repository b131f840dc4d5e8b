import { existsSync } from "node:fs";
import { collect } from "../../audit/collect.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import { schemas } from "../../model/schema/schemas.ts";
import { Asker } from "../ask.ts";
import { questionOf } from "../audit-request.ts";
import { type Answers, configText } from "../config/config-text.ts";
import { CONFIG_NAME } from "../config/read-config.ts";
import { findApps } from "../find-apps.ts";
import { languageOf } from "../language.ts";
import { nodePlatform } from "../node-platform.ts";
import { openInput } from "../open-input.ts";
import type { Options } from "../options.ts";
import { printedJson } from "../print-json.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

const SCHEMA_NAME = "candor.schema.json";

/** Writes candor.yaml (and its schema, for editors): what the command line does not say is asked on a terminal. */
export async function initCommand(app: string | undefined, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  if (existsSync(CONFIG_NAME))
    throw new UsageError({
      en: `${CONFIG_NAME} is there already; edit it, or remove it and run candor init again`,
      zh: `${CONFIG_NAME} 已存在；请直接编辑，或删除后重新运行 candor init`,
    });
  const { category, functions, laws } = questionOf(options);
  const given: Answers = {
    app: app ?? null,
    policies: options.words("policy"),
    category,
    functions,
    laws: laws ?? [],
    likely: [],
  };
  const asks = process.stdin.isTTY === true && !options.flag("yes");
  const answers = asks ? await ask(given, terminal) : { ...given, likely: likely(given.app) };
  await writeOutput(CONFIG_NAME, configText(answers, SCHEMA_NAME, terminal.lang), []);
  await writeOutput(SCHEMA_NAME, printedJson(schemas.config), []);
  terminal.tell({
    en: `${CONFIG_NAME} and ${SCHEMA_NAME} written; next: candor audit`,
    zh: `已写入 ${CONFIG_NAME} 和 ${SCHEMA_NAME}；下一步：candor audit`,
  });
  return 0;
}

async function ask(given: Answers, { lang }: Terminal): Promise<Answers> {
  const asker = new Asker();
  const zh = lang === "zh";
  try {
    const put = (question: string): Promise<string> => asker.ask(question);
    const app =
      given.app ??
      (await put(zh ? "要审计的应用（文件或文件夹）：" : "The app to audit (a file or folder):"));
    const policies =
      given.policies.length > 0
        ? given.policies
        : listed(
            await put(
              zh
                ? "隐私政策文件（多个以空格分隔，没有可留空）："
                : "Its privacy policy (files, separated by blanks; empty for none):",
            ),
          );
    const best = likely(app === "" ? null : app);
    const [first] = best;
    const hint =
      first === undefined ? "" : zh ? `，可能是 ${best.join("、")}` : `, likely ${best.join(", ")}`;
    const category = given.category ?? (await categoryFrom(put, hint, zh));
    const functions =
      given.functions.length > 0
        ? given.functions
        : (
            await put(
              zh
                ? "应用提供的可选功能（以 ; 分隔，可留空）："
                : "Optional functions it offers (separated by ;, may be empty):",
            )
          )
            .split(/[;；]/)
            .map((one) => one.trim())
            .filter((one) => one !== "");
    return { ...given, app: app === "" ? null : app, policies, category, functions, likely: best };
  } finally {
    asker.close();
  }
}

const TRIES = 3;

async function categoryFrom(
  put: (question: string) => Promise<string>,
  hint: string,
  zh: boolean,
): Promise<Answers["category"]> {
  let lead = zh
    ? `应用类型：candor needs 可列出全部${hint}。`
    : `Its category: candor needs lists them${hint}.`;
  for (let count = 0; count < TRIES; count += 1) {
    const said = await put(
      `${lead}\n${zh ? "类型（留空则以后再填）：" : "Category (empty to fill in later):"}`,
    );
    if (said === "") return null;
    if (said === "unlisted") return said;
    const found = categories.find(({ id, name }) => id === said || name.zh === said || name.en === said);
    if (found !== undefined) return found.id;
    lead = zh ? `没有“${said}”这一类型。` : `There is no category "${said}".`;
  }
  return null;
}

function listed(words: string): readonly string[] {
  return words.split(/\s+/).filter((one) => one !== "");
}

/** What the app itself suggests; nothing where it cannot be read yet, since it may not be built. */
function likely(app: string | null): readonly string[] {
  if (app === null || !existsSync(app)) return [];
  const [path] = findApps([app]).paths;
  if (path === undefined) return [];
  const input = openInput(path);
  try {
    const evidence = collect(
      { app: input.file, policies: [], category: null, functions: [], children: false },
      nodePlatform,
    );
    return evidence.needs.likely.slice(0, 3).map(({ category }) => category);
  } finally {
    input.close();
  }
}
