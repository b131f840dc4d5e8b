import { dirname, join } from "node:path";
import { Page } from "../../report/text/page.ts";
import { explainSite } from "../explain/site.ts";
import { type Subject, sectionList, t } from "../explain/subject.ts";
import { allSubjects, findSubject, namesakes } from "../explain/subjects.ts";
import { languageOf } from "../language.ts";
import { nearest } from "../nearest.ts";
import type { Options } from "../options.ts";
import { nodeTerminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { makeFolder, writeOutput } from "../write-output.ts";

export async function explainCommand(asked: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const site = options.word("site");
  if (site !== undefined) return writeSite(site);
  if (asked === "")
    throw new UsageError({
      en: "candor explain needs a name, such as collects-unneeded; or --site FOLDER for all pages at once",
      zh: "candor explain 后面需要名称，例如 collects-unneeded；或用 --site 文件夹 一次生成全部页面",
    });
  const subjects = allSubjects();
  const subject = findSubject(subjects, asked);
  if (subject === null) {
    throw unknownSubject(asked, [...subjects.map(({ id }) => id), ...subjects.flatMap(({ names }) => names)]);
  }
  const page = new Page(terminal.lang, terminal.width, terminal.colour);
  page.write(subject.id, { paint: page.ink.bold });
  page.write(`${subject.title[terminal.lang]} · ${subject.kind[terminal.lang]}`);
  subject.write(page);
  alsoNamed(page, namesakes(subjects, asked, subject));
  await terminal.print(page.toString());
  return 0;
}

const MAX_NAMESAKES = 12;

/** What else the word may have meant, by the name that brings its page up. */
function alsoNamed(page: Page, others: readonly Subject[]): void {
  const lines = others
    .slice(0, MAX_NAMESAKES)
    .map(({ id, title, kind }) => `${id}: ${title[page.lang]} · ${kind[page.lang]}`);
  const left = others.length - lines.length;
  if (left > 0) lines.push(t(`and ${left} more`, `另有 ${left} 项`)[page.lang]);
  sectionList(page, t("What else it may mean", "还可能指"), lines);
}

/** All pages as files. What an earlier run left there and no page replaces is left alone. */
async function writeSite(folder: string): Promise<number> {
  if (folder === "") throw new UsageError({ en: "--site needs a folder", zh: "--site 后面需要文件夹" });
  for (const { path, content } of explainSite()) {
    const target = join(folder, path);
    makeFolder(dirname(target));
    await writeOutput(target, content, [], true);
  }
  return 0;
}

function unknownSubject(asked: string, names: readonly string[]): UsageError {
  const near = nearest(asked, names);
  return near === null
    ? new UsageError({
        en: `there is nothing named "${asked}"; try a rule (collects-unneeded), data type (device.oaid), SDK (umeng-analytics), article (CN-PIPL-17), category (camera_beauty) or permission (READ_CONTACTS)`,
        zh: `没有名为“${asked}”的条目；可查询规则（collects-unneeded）、信息类型（device.oaid）、SDK（umeng-analytics）、法条（CN-PIPL-17）、应用类型（camera_beauty）或权限（READ_CONTACTS）`,
      })
    : new UsageError({
        en: `there is nothing named "${asked}"; did you mean ${near}?`,
        zh: `没有名为“${asked}”的条目；您是不是要查 ${near}？`,
      });
}
