import { type Command, CommanderError } from "commander";
import type { Text } from "../model/text.ts";
import { languageOfWords } from "./language.ts";
import { nearest } from "./nearest.ts";
import { program } from "./program.ts";
import { tell } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const COULD_NOT_RUN = 2;

/** Says what ended the run, and answers the exit code. */
export function failure(error: unknown, words: readonly string[]): number {
  const lang = languageOfWords(words, process.env);
  if (error instanceof UsageError) {
    tell(error.says, lang);
    return COULD_NOT_RUN;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.help") return COULD_NOT_RUN;
    tell(parserWords(error, words), lang);
    return COULD_NOT_RUN;
  }
  tellFault(error, words);
  return COULD_NOT_RUN;
}

/** Our own bug: the stack, and a request to report it. */
export function tellFault(error: unknown, words: readonly string[]): void {
  tell(FAULT, languageOfWords(words, process.env));
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

const FAULT: Text = {
  en: "this is a fault of candor itself, not of your files; please report it with the lines below",
  zh: "这是 candor 自身的故障，不是您的文件有问题；请附上下面的内容报告给我们",
};

/** What the parser of the command line complains about, as one line that says how to mend it. */
function parserWords(error: CommanderError, words: readonly string[]): Text {
  const all = program({ exitCode: 0 });
  const command = all.commands.find((one) => one.name() === words[0]);
  const name = command === undefined ? "candor" : `candor ${command.name()}`;
  const named = /'([^' ]*)/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(named, name, command ?? all, words);
    case "commander.unknownCommand":
      return unknownCommand(words[0] ?? "", all);
    case "commander.missingArgument":
      return {
        en: `${name} needs <${named.replace("...", "")}>; see ${name} --help`,
        zh: `${name} 缺少参数 <${named.replace("...", "")}>；见 ${name} --help`,
      };
    case "commander.optionMissingArgument":
      return {
        en: `${named} needs a value; see ${name} --help`,
        zh: `${named} 后面需要一个值；见 ${name} --help`,
      };
    case "commander.excessArguments":
      return {
        en: `${name} takes fewer arguments than that; quote names with blanks, see ${name} --help`,
        zh: `${name} 的参数过多；含空格的名字请加引号，见 ${name} --help`,
      };
    default:
      return {
        en: `${error.message.replace(/^error: /, "").replace(/\s+/g, " ")}; see ${name} --help`,
        zh: `${error.message.replace(/\s+/g, " ")}；见 ${name} --help`,
      };
  }
}

function unknownOption(typed: string, name: string, command: Command, words: readonly string[]): Text {
  const option = typed.split("=")[0] ?? typed;
  const valid = command.options.flatMap(({ long }) => (long ? [long] : []));
  const near = nearest(option, [...valid, "--help"]);
  if (near !== null) {
    return {
      en: `${name} has no option ${option}; did you mean ${near}?`,
      zh: `${name} 没有选项 ${option}；您是不是要用 ${near}？`,
    };
  }
  if (command.parent === null && words.length > 1) {
    return {
      en: `${name} has no option ${option}; put options after the command: candor audit app.apk ${option}`,
      zh: `${name} 没有选项 ${option}；选项应写在命令之后：candor audit app.apk ${option}`,
    };
  }
  return {
    en: `${name} has no option ${option}; see ${name} --help`,
    zh: `${name} 没有选项 ${option}；见 ${name} --help`,
  };
}

function unknownCommand(typed: string, all: Command): Text {
  if (/\.(apk|xapk|apks|apkm)$/i.test(typed)) {
    return {
      en: `say what to do with ${typed}: candor audit ${typed}`,
      zh: `请说明要对 ${typed} 做什么：candor audit ${typed}`,
    };
  }
  const near = nearest(
    typed,
    all.commands.map((command) => command.name()),
  );
  const mend =
    near === null
      ? { en: "see candor --help", zh: "见 candor --help" }
      : { en: `did you mean ${near}?`, zh: `您是不是要用 ${near}？` };
  return { en: `there is no command "${typed}"; ${mend.en}`, zh: `没有命令“${typed}”；${mend.zh}` };
}
