import { collectClaims, policyText, readForWhy } from "../../audit/collect.ts";
import type { DocumentClaims } from "../../model/claim.ts";
import { Page } from "../../report/text/page.ts";
import { languageOf } from "../language.ts";
import { nodePlatform } from "../node-platform.ts";
import { openPolicy } from "../open-input.ts";
import type { Options } from "../options.ts";
import { printedJson } from "../print-json.ts";
import { refuseAddress } from "../refuse-address.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { textOrJson } from "../text-or-json.ts";
import { UsageError } from "../usage-error.ts";
import { writeClaims } from "./claims-text.ts";
import { writeWhy } from "./claims-why.ts";

export async function claimsCommand(named: readonly string[], options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const format = textOrJson(options.word("format"), terminal.screen);
  for (const path of named) refuseAddress(path);
  if (options.flag("text")) return printText(named, terminal);
  const why = options.word("why");
  if (why !== undefined) return printWhy(named, why, format, terminal);
  const read: DocumentClaims[] = [];
  for (const path of named) {
    const claims = documentClaims(path, terminal);
    if (claims !== null) read.push(claims);
  }
  if (read.length > 0)
    await terminal.print(format === "json" ? printedJson(claimsJson(read)) : claimsText(read, terminal));
  return read.length < named.length ? 2 : 0;
}

async function printWhy(
  named: readonly string[],
  why: string,
  format: "text" | "json",
  terminal: Terminal,
): Promise<number> {
  const path = onlyFile(named, "--why");
  const policy = openPolicy(path);
  const { document, text, traces } = readForWhy(policy.file, nodePlatform);
  policy.close();
  const wanted = /^C?\d+$/i.test(why) ? `C${why.replace(/^C/i, "")}` : why;
  const at = document.claims.findIndex(({ id }) => id === wanted);
  const claim = document.claims[at];
  const trace = traces[at];
  if (!claim || !trace) {
    const count = document.claims.length;
    throw new UsageError({
      en: `${path} has no claim ${wanted}; ${count === 0 ? "none was read" : `its claims are C1 to C${count}`}`,
      zh: `${path} 中没有声明 ${wanted}；${count === 0 ? "未读出任何声明" : `声明编号为 C1 至 C${count}`}`,
    });
  }
  if (format === "json") {
    await terminal.print(printedJson({ schema: "candor/claims-why@1", claim, trace }));
    return 0;
  }
  const page = new Page(terminal.lang, terminal.width, terminal.colour);
  writeWhy(page, claim, trace, text);
  await terminal.print(page.toString());
  return 0;
}

function onlyFile(named: readonly string[], option: string): string {
  const [path, second] = named;
  if (path === undefined || second !== undefined) {
    throw new UsageError({
      en: `${option} prints one policy at a time; name one file`,
      zh: `${option} 一次只输出一份政策；请只指定一个文件`,
    });
  }
  return path;
}

/** The text whose characters the spans of claims count; a screen gets it without what would steer it, each sign in its place. */
async function printText(named: readonly string[], terminal: Terminal): Promise<number> {
  const path = onlyFile(named, "--text");
  const policy = openPolicy(path);
  const text = policyText(policy.file, nodePlatform);
  policy.close();
  await terminal.print(terminal.screen ? text.replace(STEERING, "\ufffd") : text);
  return 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function documentClaims(path: string, terminal: Terminal): DocumentClaims | null {
  try {
    const policy = openPolicy(path);
    try {
      return collectClaims(policy.file, nodePlatform);
    } finally {
      policy.close();
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(error.says);
    return null;
  }
}

function claimsJson(read: readonly DocumentClaims[]) {
  const documents = read.map((claims) => ({ schema: "candor/claims@1", ...claims }));
  return documents.length === 1 ? documents[0] : { schema: "candor/claims-set@1", documents };
}

function claimsText(read: readonly DocumentClaims[], { lang, width, colour }: Terminal): string {
  const page = new Page(lang, width, colour);
  for (const claims of read) {
    page.blank();
    writeClaims(page, claims);
  }
  return page.toString();
}
