import about from "../../../package.json" with { type: "json" };
import { collect } from "../../audit/collect.ts";
import { fails } from "../../audit/fails.ts";
import { judge } from "../../audit/judge.ts";
import type { InputFile } from "../../formats/platform.ts";
import type { Audit, Input } from "../../model/audit.ts";
import { type AuditRequest, auditRequest } from "../audit-request.ts";
import { type CompanionFiles, openCompanions } from "../companions.ts";
import { tellFault } from "../failure.ts";
import { findApps } from "../find-apps.ts";
import { languageOf } from "../language.ts";
import { nodePlatform } from "../node-platform.ts";
import { openInput, openPolicy } from "../open-input.ts";
import type { Options } from "../options.ts";
import { ProgressLine } from "../progress.ts";
import { FolderNames } from "../target.ts";
import { nodeTerminal, type Terminal } from "../terminal.ts";
import { whyUnread } from "../unread.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

const CLEAN = 0;
const FINDINGS = 1;
const COULD_NOT_RUN = 2;

export async function auditCommand(named: readonly string[], options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const request = auditRequest(named, options, terminal.screen);
  const apps = findApps(named);
  const policies = [...new Set(request.policies)].map(openPolicy);
  const beside = await openCompanions(request.mapping, request.runtime);
  let failed = apps.problems.length;
  for (const { says } of apps.problems) terminal.tell(says);

  const progress = new ProgressLine(request.quiet);
  const output = new AuditOutput(request, terminal, [...apps.paths, ...request.policies]);
  for (const [at, path] of apps.paths.entries()) {
    const lead = apps.paths.length > 1 ? `[${at + 1}/${apps.paths.length}] ` : "";
    const audit = auditOne(
      path,
      policies.map(({ file }) => file),
      beside,
      request,
      terminal,
      (step) => progress.show(`${lead}${path} · ${step}`),
    );
    progress.clear();
    const unread = audit === null ? null : whyUnread(audit.evidence.facts);
    if (unread !== null) terminal.tell(unread);
    if (audit === null || unread !== null) failed += 1;
    if (audit !== null) await output.take(path, audit);
  }
  await output.finish();
  if (failed > 0) return COULD_NOT_RUN;
  return output.failing ? FINDINGS : CLEAN;
}

/** One app that cannot be audited is told of and stops nobody else. */
function auditOne(
  path: string,
  policies: readonly InputFile[],
  beside: CompanionFiles,
  request: AuditRequest,
  terminal: Terminal,
  progress: (step: string) => void,
): Audit | null {
  try {
    const app = openInput(path);
    try {
      const { category, functions, children, laws, asOf } = request;
      const evidence = collect(
        { app: app.file, policies, category, functions, children, companions: beside.companions },
        nodePlatform,
        progress,
      );
      const inputs = [
        inputOf("app", app.file),
        ...policies.map((file) => inputOf("policy", file)),
        ...beside.inputs,
      ];
      return judge(evidence, { laws, asOf, inputs, toolVersion: about.version, sha256: nodePlatform.sha256 });
    } finally {
      app.close();
    }
  } catch (error) {
    if (error instanceof UsageError) terminal.tell(error.says);
    else tellFault(error, process.argv.slice(2));
    return null;
  }
}

function inputOf(kind: Input["kind"], { name, sha256, bytes }: InputFile): Input {
  return { kind, name, sha256, sizeBytes: bytes.sizeBytes };
}

/** Audits on their way out: together into one stream or file, or one file each into a folder. */
class AuditOutput {
  readonly #request: AuditRequest;
  readonly #terminal: Terminal;
  readonly #inputs: readonly string[];
  readonly #names: FolderNames | null;
  readonly #audits: Audit[] = [];
  failing = false;

  constructor(request: AuditRequest, terminal: Terminal, inputs: readonly string[]) {
    const { report, target, pdf } = request;
    this.#request = request;
    this.#terminal = terminal;
    this.#inputs = inputs;
    this.#names =
      target.kind === "folder" ? new FolderNames(target.path, pdf ? "pdf" : report.extension) : null;
  }

  async take(path: string, audit: Audit): Promise<void> {
    if (fails(audit, this.#request.failOn)) this.failing = true;
    if (this.#names === null) this.#audits.push(audit);
    else await this.#write(this.#names.next(path), [audit]);
  }

  async finish(): Promise<void> {
    const { target } = this.#request;
    if (target.kind === "folder" || this.#audits.length === 0) return;
    if (target.kind === "file") await this.#write(target.path, this.#audits);
    else await this.#terminal.print(this.#render(this.#audits, this.#terminal.colour, this.#terminal.width));
  }

  async #write(path: string, audits: readonly Audit[]): Promise<void> {
    const inFolder = this.#request.target.kind === "folder";
    const content = this.#render(audits, false, FILE_WIDTH);
    await writeOutput(path, this.#request.pdf ? await onPaper(content) : content, this.#inputs, inFolder);
    if (!this.#request.quiet && process.stderr.isTTY) {
      this.#terminal.tell({ en: `${path} written`, zh: `已写入 ${path}` });
    }
  }

  #render(audits: readonly Audit[], colour: boolean, width: number): string {
    const { report, source } = this.#request;
    const { lang } = this.#terminal;
    return report.render(audits, { lang, colour, width, ...(source === null ? {} : { source }) });
  }
}

const FILE_WIDTH = 80;

/** Only who asks for a PDF pays for it. */
async function onPaper(page: string): Promise<Uint8Array> {
  const { printPdf } = await import("../pdf/print.ts");
  return printPdf(page);
}
