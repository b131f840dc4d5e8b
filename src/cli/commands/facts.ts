import { type Companions, collectFacts } from "../../audit/collect-facts.ts";
import type { AppFacts } from "../../model/app.ts";
import { choice } from "../choice.ts";
import { openCompanions } from "../companions.ts";
import { effortOf } from "../effort.ts";
import { tellFault } from "../failure.ts";
import { findApps } from "../find-apps.ts";
import { languageOf } from "../language.ts";
import { nodePlatform } from "../node-platform.ts";
import { openInput } from "../open-input.ts";
import type { Options } from "../options.ts";
import { printedJson } from "../print-json.ts";
import { ProgressLine } from "../progress.ts";
import { refuseAddress } from "../refuse-address.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { textOrJson } from "../text-or-json.ts";
import { whyUnread } from "../unread.ts";
import { UsageError } from "../usage-error.ts";
import { slowDown } from "../warm-up.ts";

export async function factsCommand(named: readonly string[], options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const format = textOrJson(options.word("format"), terminal.screen);
  for (const path of named) refuseAddress(path);
  const { paths, problems } = findApps(named);
  for (const { says } of problems) terminal.tell(says);

  const beside = await openCompanions(options.word("mapping"), options.words("runtime"));
  const companions = {
    ...beside.companions,
    depth: choice("--depth", options.word("depth") ?? "full", DEPTHS),
    effort: effortOf(options.word("effort")),
  };
  const progress = new ProgressLine(options.flag("quiet"));
  const read: AppFacts[] = [];
  let failed = problems.length;
  for (const path of paths) {
    const facts = factsOf(path, companions, terminal, (step) => progress.show(`${path} · ${step}`));
    progress.clear();
    slowDown();
    if (facts === null) continue;
    read.push(facts);
    const unread = whyUnread(facts);
    if (unread === null) continue;
    terminal.tell(unread);
    failed += 1;
  }
  const why = options.word("why");
  if (why !== undefined) {
    const [only] = read;
    if (read.length > 1 || paths.length !== 1) throw ONE_APP;
    if (only !== undefined) await terminal.print(await whyOf(only, why, format, terminal));
  } else if (read.length > 0)
    await terminal.print(format === "json" ? printedJson(factsJson(read)) : await factsText(read, terminal));
  return failed > 0 || read.length < paths.length ? 2 : 0;
}

const ONE_APP = new UsageError({
  en: "--why explains a fact of one app; name one",
  zh: "--why 只能解释一个应用中的事实；请只指定一个应用",
});

async function whyOf(
  read: AppFacts,
  why: string,
  format: "text" | "json",
  terminal: Terminal,
): Promise<string> {
  const { factNamed, writeFactWhy } = await import("./facts-why.ts");
  const fact = factNamed(read, why);
  if (format === "json")
    return printedJson({ schema: "candor/facts-why@1", fact, consentGate: read.consentGate });
  const { Page } = await import("../../report/text/page.ts");
  const page = new Page(terminal.lang, terminal.width, terminal.colour);
  writeFactWhy(page, read, fact);
  return page.toString();
}

const DEPTHS = ["inventory", "graph", "full"] as const;

function factsOf(
  path: string,
  companions: Companions,
  terminal: Terminal,
  progress: (step: string) => void,
): AppFacts | null {
  try {
    const app = openInput(path);
    try {
      return collectFacts(app.file, nodePlatform, progress, companions);
    } finally {
      app.close();
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.tell(error.says);
    else tellFault(error, process.argv.slice(2));
    return null;
  }
}

function factsJson(read: readonly AppFacts[]) {
  const apps = read.map((facts) => ({ schema: "candor/facts@1", ...facts }));
  return apps.length === 1 ? apps[0] : { schema: "candor/facts-set@1", apps };
}

/** What prints text is loaded where text is asked for. */
async function factsText(read: readonly AppFacts[], { lang, width, colour }: Terminal): Promise<string> {
  const { Page } = await import("../../report/text/page.ts");
  const { writeFacts } = await import("./facts-text.ts");
  const page = new Page(lang, width, colour);
  for (const facts of read) {
    page.blank();
    writeFacts(page, facts);
  }
  return page.toString();
}
