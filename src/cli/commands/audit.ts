import { fails } from "../../audit/fails.ts";
import { type Allowance, failsGate, type GateTerms, gateOf } from "../../audit/gate.ts";
import type { Audit } from "../../model/audit.ts";
import type { Gate } from "../../model/gate.ts";
import { type Answer, answerOf, threadedAnswers, threadsFor } from "../answers.ts";
import type { Answered, FilesBeside } from "../audit-app.ts";
import { type AuditRequest, auditRequest } from "../audit-request.ts";
import { type AuditCache, openCache } from "../cache/audit-cache.ts";
import { openCompanions } from "../companions.ts";
import { withConfig } from "../config/with-config.ts";
import { tellFault } from "../failure.ts";
import { findApps } from "../find-apps.ts";
import { gateWords } from "../gate-words.ts";
import { languageOf } from "../language.ts";
import { openPolicy } from "../open-input.ts";
import { openLabels } from "../open-labels.ts";
import type { Options } from "../options.ts";
import { findBrowser } from "../pdf/browser.ts";
import { ProgressLine } from "../progress.ts";
import { readBaseline, type SavedAudits } from "../saved-audit.ts";
import { FolderNames } from "../target.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { whyUnread } from "../unread.ts";
import { writeOutput } from "../write-output.ts";

const CLEAN = 0;
const FINDINGS = 1;
const COULD_NOT_RUN = 2;

export async function auditCommand(given: readonly string[], asked: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(asked.word("lang"), process.env));
  const { named, options, allow } = withConfig(given, asked);
  const request = auditRequest(named, options, terminal.screen);
  const baseline = request.baseline === null ? null : readBaseline(request.baseline);
  return runAudit(
    named,
    request,
    { baseline, allow },
    openCache(!options.refused("cache"), process.env),
    terminal,
  );
}

/** Audits each app and writes what was asked for; other commands ask for other reports of the same run. */
export async function runAudit(
  named: readonly string[],
  request: AuditRequest,
  terms: Terms,
  cache: AuditCache | null,
  terminal: Terminal,
): Promise<number> {
  // Without one the work would be for nothing.
  if (request.pdf) findBrowser(process.env);
  const apps = findApps(named);
  const policies = [...new Set(request.policies)].map(openPolicy);
  const files: FilesBeside = {
    policies: policies.map(({ file }) => file),
    beside: await openCompanions(request.mapping, request.runtime),
    ...openLabels(request.labels),
  };
  let failed = apps.problems.length;
  for (const { says } of apps.problems) terminal.tell(says);

  const progress = new ProgressLine(request.quiet);
  const output = new AuditOutput(
    request,
    terminal,
    [...apps.paths, ...request.policies, ...request.labels],
    terms,
  );
  const show = (path: string, step: string): void => {
    const lead = apps.paths.length > 1 ? `[${apps.paths.indexOf(path) + 1}/${apps.paths.length}] ` : "";
    progress.show(`${lead}${path} · ${step}`);
  };
  for await (const { path, answer } of answersFor(apps.paths, files, request, cache, show)) {
    progress.clear();
    const answered = told(answer, terminal);
    if (answered?.cached === true && !request.quiet) terminal.tell(unchanged(path));
    const audit = answered?.audit ?? null;
    const unread = audit === null ? null : whyUnread(audit.evidence.facts);
    if (unread !== null) terminal.tell(unread);
    if (audit === null || unread !== null) failed += 1;
    if (audit !== null) await output.take(path, audit);
  }
  await output.finish();
  if (failed > 0) return COULD_NOT_RUN;
  return output.failing ? FINDINGS : CLEAN;
}

/** One after the other, or in several threads where that is quicker. */
async function* answersFor(
  paths: readonly string[],
  files: FilesBeside,
  request: AuditRequest,
  cache: AuditCache | null,
  progress: (path: string, step: string) => void,
): AsyncGenerator<{ readonly path: string; readonly answer: Answer }> {
  const threads = threadsFor(paths, request.jobs);
  if (threads < 2) {
    for (const path of paths)
      yield { path, answer: answerOf(path, files, request, cache, (step) => progress(path, step)) };
    return;
  }
  const { category, functions, laws, asOf, children, effort, policies, labels, mapping, runtime } = request;
  const question = { category, functions, laws, asOf, children, effort };
  const cached = cache !== null;
  yield* threadedAnswers(paths, { question, policies, labels, mapping, runtime, cached }, threads, progress);
}

/** One app that cannot be audited is told of and stops nobody else. */
function told(answer: Answer, terminal: Terminal): Answered | null {
  if (answer.kind === "answered") return answer.answered;
  if (answer.kind === "refused") terminal.tell(answer.says);
  else tellFault(answer.error, process.argv.slice(2));
  return null;
}

function unchanged(path: string) {
  return {
    en: `${path} is unchanged since it was audited: this is that answer, from the cache (--no-cache audits again)`,
    zh: `${path} 自上次审计以来没有变化：以下结果来自缓存（加 --no-cache 可重新审计）`,
  };
}

interface Terms {
  readonly baseline: SavedAudits | null;
  readonly allow: readonly Allowance[];
}

/** Audits on their way out: together into one stream or file, or one file each into a folder. */
class AuditOutput {
  readonly #request: AuditRequest;
  readonly #terminal: Terminal;
  readonly #inputs: readonly string[];
  readonly #terms: Terms;
  readonly #names: FolderNames | null;
  readonly #audits: Audit[] = [];
  readonly #gates: Gate[] = [];
  failing = false;

  constructor(request: AuditRequest, terminal: Terminal, inputs: readonly string[], terms: Terms) {
    const { report, target, pdf } = request;
    this.#request = request;
    this.#terminal = terminal;
    this.#inputs = inputs;
    this.#terms = terms;
    this.#names =
      target.kind === "folder" ? new FolderNames(target.path, pdf ? "pdf" : report.extension) : null;
  }

  async take(path: string, audit: Audit): Promise<void> {
    const gate = this.#gate(audit);
    const { failOn } = this.#request;
    if (gate === null ? fails(audit, failOn) : failsGate(audit, gate, failOn)) this.failing = true;
    if (gate !== null && !this.#request.quiet)
      for (const words of gateWords(path, gate, failOn)) this.#terminal.tell(words);
    if (this.#names !== null)
      return this.#write(this.#names.next(path), [audit], gate === null ? [] : [gate]);
    this.#audits.push(audit);
    if (gate !== null) this.#gates.push(gate);
  }

  async finish(): Promise<void> {
    const { target } = this.#request;
    if (target.kind === "folder" || this.#audits.length === 0) return;
    if (target.kind === "file") await this.#write(target.path, this.#audits, this.#gates);
    else {
      const { colour, width } = this.#terminal;
      await this.#terminal.print(this.#render(this.#audits, this.#gates, colour, width));
    }
  }

  /** `null` where nothing was said of what is known or allowed: every finding counts. */
  #gate(audit: Audit): Gate | null {
    const { baseline, allow } = this.#terms;
    if (baseline === null && allow.length === 0) return null;
    const terms: GateTerms = { baseline: baseline?.of(audit) ?? null, allow, today: today() };
    const gate = gateOf(audit, terms);
    const { failOn } = this.#request;
    return { ...gate, verdict: { failsFrom: failOn, fails: failsGate(audit, gate, failOn) } };
  }

  async #write(path: string, audits: readonly Audit[], gates: readonly Gate[]): Promise<void> {
    const inFolder = this.#request.target.kind === "folder";
    const content = this.#render(audits, gates, false, FILE_WIDTH);
    await writeOutput(path, this.#request.pdf ? await onPaper(content) : content, this.#inputs, inFolder);
    if (!this.#request.quiet && process.stderr.isTTY) {
      this.#terminal.tell({ en: `${path} written`, zh: `已写入 ${path}` });
    }
  }

  #render(audits: readonly Audit[], gates: readonly Gate[], colour: boolean, width: number): string {
    const { report, source } = this.#request;
    const { lang } = this.#terminal;
    const given = { ...(source === null ? {} : { source }), ...(gates.length === 0 ? {} : { gates }) };
    return report.render(audits, { lang, colour, width, ...given });
  }
}

const FILE_WIDTH = 80;

/** The only use of the clock: allowances end on a day. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Only who asks for a PDF pays for it. */
async function onPaper(page: string): Promise<Uint8Array> {
  const { printPdf } = await import("../pdf/print.ts");
  return printPdf(page);
}
