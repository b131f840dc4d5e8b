import { Page } from "../../report/text/page.ts";
import { allSubjects, findSubject } from "../explain/subjects.ts";
import { languageOf } from "../language.ts";
import { nearest } from "../nearest.ts";
import type { Options } from "../options.ts";
import { nodeTerminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export async function explainCommand(asked: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const subjects = allSubjects();
  const subject = findSubject(subjects, asked);
  if (subject === null) {
    throw unknownSubject(asked, [...subjects.map(({ id }) => id), ...subjects.flatMap(({ names }) => names)]);
  }
  const page = new Page(terminal.lang, terminal.width, terminal.colour);
  page.write(subject.id, { paint: page.ink.bold });
  page.write(`${subject.title[terminal.lang]} · ${subject.kind[terminal.lang]}`);
  subject.write(page);
  await terminal.print(page.toString());
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
