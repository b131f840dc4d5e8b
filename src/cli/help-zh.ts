import type { Command } from "commander";
import { columns, wrap } from "../report/text/width.ts";

/** Puts the help of a command line into Chinese: what it says, its titles, and how its lines are broken. */
export function inChinese(candor: Command): void {
  for (const command of withInner(candor)) {
    command.description(chinese(command.description()));
    for (const argument of command.registeredArguments) argument.description = chinese(argument.description);
    for (const option of command.options) option.description = chinese(option.description);
    command.helpOption("-h, --help", "显示帮助");
    command.configureHelp({
      showGlobalOptions: false,
      styleTitle: (title) => TITLES.get(title) ?? title,
      displayWidth: columns,
      boxWrap: (words, width) => wrap(words, width).join("\n"),
    });
  }
  candor.helpCommand("help [command]", "显示某个命令的帮助");
}

export function withInner(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withInner)];
}

/** The words themselves where they have none in Chinese. */
export function chinese(words: string): string {
  return WORDS.get(words) ?? words;
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ["Usage:", "用法："],
  ["Arguments:", "参数："],
  ["Options:", "选项："],
  ["Commands:", "命令："],
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  [
    "Audits an app's practice with personal data: what it does, what it says, what its function needs.",
    "审计应用处理个人信息的实际情况：做了什么，说了什么，功能需要什么。",
  ],
  ["print the version", "显示版本"],
  ["print this help", "显示帮助"],
  ["print the help of a command", "显示某个命令的帮助"],
  ["audit apps against their privacy policy and their category", "对照隐私政策和应用类型审计应用"],
  [
    "apps (.apk, .xapk, .apks, .apkm), or folders that hold them",
    "应用（.apk、.xapk、.apks、.apkm），或其所在文件夹",
  ],
  [
    "a privacy policy or a list beside it: HTML, PDF, DOCX, text (repeatable)",
    "隐私政策或随附清单：HTML、PDF、DOCX、文本（可多次使用）",
  ],
  ["a Google Play Data safety form, CSV or JSON", "Google Play 数据安全表单，CSV 或 JSON"],
  ["follow code with so many times the usual work, 1 to 20", "跟踪代码的工作量，为平常的 1 至 20 倍"],
  ["mapping.txt of the build: names from before R8", "构建时的 mapping.txt：R8 混淆前的名称"],
  [
    "what a hook tool logged, .xls, .xlsx, .csv or .json (repeatable)",
    "动态检测工具的日志，.xls、.xlsx、.csv 或 .json（可多次使用）",
  ],
  [
    "the app's category, or unlisted; see candor needs",
    "应用类型，或 unlisted（不在 39 类之列）；见 candor needs",
  ],
  ["an optional function that the app offers (repeatable)", "应用提供的可选功能（可多次使用）"],
  [
    "cn, eu, us-ca, us, play, apple (default: all that apply)",
    "cn、eu、us-ca、us、play、apple（默认：适用的全部）",
  ],
  ["judge by the law in force on that day: 2025-06-01", "按该日有效的法律判断：2025-06-01"],
  ["the app is for children under 14", "应用面向不满十四周岁的儿童"],
  ["en or zh (default: the locale's)", "en 或 zh（默认：系统语言）"],
  ["text, json, html, pdf, sarif, markdown or csv", "text、json、html、pdf、sarif、markdown 或 csv"],
  ["a page for a person, developer or lawyer", "写给某类读者的一份：person、developer 或 lawyer"],
  ["where the app is from, such as a store; for --for lawyer", "应用来源，如应用商店；用于 --for lawyer"],
  ["write to a file, or one file per app into a folder", "写入文件；多个应用时在文件夹内各写一份"],
  [
    "exit with 1 from: none, low, medium (default), high",
    "达到该严重程度即以 1 退出：none、low、medium（默认）、high",
  ],
  [
    "a saved audit (JSON): only what is new since then fails",
    "已保存的审计（JSON）：只有此后新增的问题才判为不通过",
  ],
  [
    "settings of a repository (default, without an app: candor.yaml)",
    "代码仓库的设置（未指定应用时默认为 candor.yaml）",
  ],
  ["audit again what was audited before", "不用缓存，重新审计"],
  [
    "threads for several apps (default: as many as there are cores)",
    "审计多个应用时的线程数（默认：处理器核数）",
  ],
  ["no progress, no notes", "不显示进度和提示"],
  [
    "answer the Chinese regulators' lists item by item, with evidence",
    "逐项回答监管部门的检查清单，并附证据",
  ],
  ["164, method, 337, 35273, 41391 (default: all)", "164、method、337、35273、41391（默认：全部）"],
  ["text, json, html, csv or pdf", "text、json、html、csv 或 pdf"],
  ["print what an app does, read from its bytes", "列出从安装包中读到的应用行为"],
  ["an app (.apk, .xapk, .apks, .apkm)", "一个应用（.apk、.xapk、.apks、.apkm）"],
  [
    "print one fact's way: what starts it, each step, and when it runs",
    "说明一项事实的来路：由什么启动、经过哪些步骤、何时运行",
  ],
  [
    "inventory (what is there), graph (who calls it, when), full (flows too)",
    "inventory（有什么）、graph（谁在何时调用）、full（连同数据流）",
  ],
  ["text or json", "text 或 json"],
  ["no progress", "不显示进度"],
  ["print what a privacy policy says", "列出隐私政策说了什么"],
  ["a policy: HTML, PDF, DOCX, Markdown or plain text", "隐私政策：HTML、PDF、DOCX、Markdown 或纯文本"],
  ["print the plain text that the spans of claims point into", "输出各条声明的位置所指的纯文本"],
  [
    "print why one claim was read: its sentence, the words that fired, their scope",
    "说明一条声明的由来：原句、触发词及其作用范围",
  ],
  [
    "print what an app category needs by the necessity list; without one, list them",
    "列出某类应用的必要个人信息；不指定时列出全部类型",
  ],
  ["one of the 39 ids, such as camera_beauty", "39 类之一，如 camera_beauty"],
  [
    "explain a rule, data type, SDK, article, category or permission",
    "解释一项规则、信息类型、SDK、法律条文、应用类型或权限",
  ],
  [
    "such as collects-unneeded, device.oaid, umeng-analytics, CN-PIPL-17",
    "如 collects-unneeded、device.oaid、umeng-analytics、CN-PIPL-17",
  ],
  ["write every page in both languages as a static site", "将全部页面以两种语言写成静态网站"],
  [
    "compare two audits (JSON), or two apps: what is new, fixed, moved",
    "比较两次审计（JSON）或两个应用：新增、已解决、已移动",
  ],
  ["a saved audit, or an app", "已保存的审计，或一个应用"],
  ["where apps are named: their privacy policy (repeatable)", "比较应用时：其隐私政策（可多次使用）"],
  ["where apps are named: their category", "比较应用时：其类型"],
  ["text, json, markdown or html", "text、json、markdown 或 html"],
  ["write to a file", "写入文件"],
  [
    "exit with 1 where something new is: none, low, medium, high",
    "新增问题达到该严重程度即以 1 退出：none、low、medium、high",
  ],
  [
    "write the lists a privacy notice lacks: data, SDKs, permissions",
    "起草隐私政策所缺的清单：个人信息、SDK、权限",
  ],
  ["the policy that is to be completed (repeatable)", "待补充的隐私政策（可多次使用）"],
  ["an optional function that it offers (repeatable)", "其提供的可选功能（可多次使用）"],
  ["all that was seen, not only what the policy lacks", "列出看到的全部，而不只是隐私政策所缺的"],
  ["html, markdown, text or pdf", "html、markdown、text 或 pdf"],
  [
    "write candor.yaml, so that candor audit needs no arguments here",
    "写入 candor.yaml，此后在此运行 candor audit 无需参数",
  ],
  ["the app, or a folder of apps", "应用，或应用所在文件夹"],
  ["its privacy policy (repeatable)", "其隐私政策（可多次使用）"],
  ["its category, or unlisted; see candor needs", "其类型，或 unlisted；见 candor needs"],
  ["ask nothing", "不提问"],
  [
    "print an entry of an app as Android sees it, to check evidence",
    "按 Android 所见输出安装包中的一个条目，用于核对证据",
  ],
  [
    "such as AndroidManifest.xml, or base.apk!/classes.dex",
    "如 AndroidManifest.xml，或 base.apk!/classes.dex",
  ],
  ["print binary XML as readable XML", "将二进制 XML 转为可读的 XML"],
  ["print the JSON Schema of an output", "输出某种结果的 JSON Schema"],
  ["facts, claims, audit or config", "facts、claims、audit 或 config"],
  [
    "start the workbench: web pages and HTTP API over the same audits",
    "启动工作台：同一套审计的网页与 HTTP 接口",
  ],
  ["where everything is kept (default: candor-data)", "全部数据的存放位置（默认：candor-data）"],
  ["8080 if not given", "默认 8080"],
  ["127.0.0.1 if not given; 0.0.0.0 opens it to the network", "默认 127.0.0.1；0.0.0.0 表示对网络开放"],
  ["audits at once; 0 leaves them to candor worker", "同时进行的审计数；0 表示交给 candor worker"],
  ["audit what is put into this folder", "审计放入该文件夹的文件"],
  ["log errors only", "只记录错误"],
  [
    "run audits for a candor serve on another machine (needs DATABASE_URL)",
    "为另一台机器上的 candor serve 执行审计（需要 DATABASE_URL）",
  ],
  ["for files on their way, and blobs if no S3 is set", "暂存传输中的文件；未设置 S3 时也存放文件内容"],
  ["audits at once", "同时进行的审计数"],
  [
    "check the log of a candor serve, or a sealed evidence bundle",
    "核验 candor serve 的日志，或封存的证据包",
  ],
  ["an evidence bundle (.zip); without it, the log", "证据包（.zip）；不指定则核验日志"],
  ["the data folder (default: candor-data)", "数据文件夹（默认：candor-data）"],
  [
    "of the last entry as it was noted down: it must still be there",
    "事先记下的最后一条记录的散列值：它必须仍在日志中",
  ],
  ["write everything of a candor serve into a new folder", "将 candor serve 的全部数据备份到新文件夹"],
  ["a folder that is not there yet, or empty", "尚不存在或为空的文件夹"],
  ["make a data folder or a database from a backup", "从备份恢复数据文件夹或数据库"],
  ["what candor backup wrote", "candor backup 写出的备份"],
  ["a new data folder (default: candor-data)", "新的数据文件夹（默认：candor-data）"],
]);
