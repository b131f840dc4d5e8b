import { expect, test } from "vitest";
import { columns } from "../report/text/width.ts";
import { chinese, inChinese, withInner } from "./help-zh.ts";
import { program } from "./program.ts";

const HAN = /\p{Script=Han}/u;
/** Lists of values, the same in every language but for the word between the last two. */
const VALUES = /^[a-z_ ,0-9-]+( or [a-z_]+)?$/;

test("everything that help says has words in Chinese", () => {
  const said = withInner(program({ exitCode: 0 })).flatMap((command) => [
    command.description(),
    ...command.registeredArguments.map(({ description }) => description),
    ...command.options.map(({ description }) => description),
  ]);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((words) => words !== "" && !HAN.test(chinese(words)) && !VALUES.test(words))).toEqual(
    [],
  );
});

test("help in Chinese fits 80 columns and has no English titles", () => {
  const candor = program({ exitCode: 0 });
  inChinese(candor);
  for (const command of withInner(candor)) {
    const help = command.helpInformation();
    expect(help).toContain("用法：");
    expect(help).not.toMatch(/^(Usage|Options|Arguments|Commands):/m);
    for (const line of help.split("\n")) expect(columns(line), line).toBeLessThanOrEqual(80);
  }
});
