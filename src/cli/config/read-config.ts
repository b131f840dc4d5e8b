import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { Allowance } from "../../audit/gate.ts";
import { rules } from "../../audit/rules.ts";
import { nearest } from "../nearest.ts";
import { fileProblem, UsageError } from "../usage-error.ts";

export const CONFIG_NAME = "candor.yaml";
const LARGEST_BYTES = 1 << 20;

/** `candor.yaml` with its paths made relative to where the command runs. What is absent is left to the command line. */
export interface Config {
  readonly path: string;
  readonly app: readonly string[];
  /** Values for options of the command line, by their names there. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly allow: readonly Allowance[];
}

export function hasConfig(): boolean {
  return statSync(CONFIG_NAME, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function readConfig(path: string): Config {
  let text: string;
  try {
    if (statSync(path).size > LARGEST_BYTES)
      throw new UsageError({
        en: `${path} is too large to be a configuration`,
        zh: `${path} 过大，不像配置文件`,
      });
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw fileProblem(path, error);
  }
  return new ConfigReader(path, text).read();
}

/** Narrows the file's values once, and tells of the first that is wrong with its line. */
class ConfigReader {
  readonly #path: string;
  readonly #lines = new LineCounter();
  readonly #document;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    const [error] = this.#document.errors;
    if (error !== undefined) {
      const { line } = this.#lines.linePos(error.pos[0]);
      const [first = ""] = error.message.split("\n");
      throw new UsageError({ en: `${path}:${line}: ${first}`, zh: `${path}:${line}：${first}` });
    }
  }

  read(): Config {
    const value = this.#value();
    const members = fieldsOf(value);
    if (members === null)
      throw this.#wrong(
        [],
        "is to be a list of settings such as app: app.apk",
        "应为若干设置项，例如 app: app.apk",
      );
    this.#known([], members, MEMBERS);
    const folder = dirname(this.#path);
    const here = (path: string) => (isAbsolute(path) ? path : join(folder, path));
    const app = this.#words(["app"], members.app).map(here);
    if (app.length === 0)
      throw this.#wrong(
        ["app"],
        'needs "app": the file or folder to audit',
        "缺少 app：要审计的文件或文件夹",
      );
    const policies = this.#words(["policies"], members.policies).map(here);
    const baseline = this.#word(["baseline"], members.baseline);
    return {
      path: this.#path,
      app,
      options: defined({
        policy: policies.length === 0 ? undefined : policies,
        category: this.#word(["category"], members.category),
        function: members.functions === undefined ? undefined : this.#words(["functions"], members.functions),
        law: members.laws === undefined ? undefined : this.#words(["laws"], members.laws),
        failOn: this.#word(["fail-on"], members["fail-on"]),
        effort: this.#number(["effort"], members.effort),
        children: this.#flag(["children"], members.children),
        baseline: baseline === undefined ? undefined : here(baseline),
      }),
      allow: this.#allow(members.allow),
    };
  }

  #value(): unknown {
    try {
      return this.#document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      throw this.#wrong([], words, words);
    }
  }

  #allow(value: unknown): readonly Allowance[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.#wrong(["allow"], "allow is to be a list", "allow 应为列表");
    return value.map((one: unknown, at): Allowance => {
      const where = ["allow", at];
      const entry = fieldsOf(one);
      if (entry === null)
        throw this.#wrong(
          where,
          "each entry of allow has rule, reason and until",
          "allow 的每一项应有 rule、reason、until",
        );
      this.#known(where, entry, ENTRY);
      const rule = this.#needed(where, "rule", entry.rule);
      if (!rules.some(({ id }) => id === rule)) {
        const near = nearest(
          rule,
          rules.map(({ id }) => id),
        );
        throw this.#wrong(
          [...where, "rule"],
          `there is no rule "${rule}"${near === null ? "" : `; did you mean ${near}?`}`,
          `没有规则“${rule}”${near === null ? "" : `；您是不是要用 ${near}？`}`,
        );
      }
      const until = this.#needed(where, "until", entry.until);
      if (!isDay(until))
        throw this.#wrong(
          [...where, "until"],
          `until takes a day such as 2026-12-31, not "${until}"`,
          `until 须为日期，例如 2026-12-31，而不是“${until}”`,
        );
      return {
        rule,
        subject: this.#words([...where, "subject"], entry.subject),
        reason: this.#needed(where, "reason", entry.reason),
        until,
      };
    });
  }

  #needed(where: Path, name: string, value: unknown): string {
    const word = this.#word([...where, name], value);
    if (word === undefined || word.trim() === "")
      throw this.#wrong(where, `an allowed finding needs "${name}"`, `被接受的问题须写明 ${name}`);
    return word;
  }

  #words(where: Path, value: unknown): readonly string[] {
    if (value === undefined || value === null) return [];
    if (typeof value === "string") return [value];
    if (!Array.isArray(value))
      throw this.#wrong(
        where,
        `${nameOf(where)} is to be text or a list of texts`,
        `${nameOf(where)} 应为文字或文字列表`,
      );
    return value.map((one: unknown, at) => this.#word([...where, at], one) ?? "");
  }

  #word(where: Path, value: unknown): string | undefined {
    if (value === undefined || typeof value === "string") return value;
    throw this.#wrong(where, `${nameOf(where)} is to be text`, `${nameOf(where)} 应为文字`);
  }

  /** As the command line would have it, which says what is wrong with a number that is too large. */
  #number(where: Path, value: unknown): string | undefined {
    if (value === undefined || typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw this.#wrong(where, `${nameOf(where)} is to be a number`, `${nameOf(where)} 应为数字`);
  }

  #flag(where: Path, value: unknown): boolean | undefined {
    if (value === undefined || typeof value === "boolean") return value;
    throw this.#wrong(
      where,
      `${nameOf(where)} is to be true or false`,
      `${nameOf(where)} 应为 true 或 false`,
    );
  }

  #known(where: Path, fields: Fields, names: readonly string[]): void {
    const stranger = Object.keys(fields).find((name) => !names.includes(name));
    if (stranger === undefined) return;
    const near = nearest(stranger, names);
    throw this.#wrong(
      [...where, stranger],
      `there is no setting "${stranger}"; ${near === null ? `there are ${names.join(", ")}` : `did you mean ${near}?`}`,
      `没有设置项“${stranger}”；${near === null ? `可用的有 ${names.join("、")}` : `您是不是要用 ${near}？`}`,
    );
  }

  #wrong(where: Path, en: string, zh: string): UsageError {
    const node: unknown = this.#document.getIn(where, true);
    const { line } = this.#lines.linePos(startOf(node) ?? 0);
    const spot = `${this.#path}:${Math.max(1, line)}`;
    return new UsageError({ en: `${spot}: ${en}`, zh: `${spot}：${zh}` });
  }
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const MEMBERS = [
  "app",
  "policies",
  "category",
  "functions",
  "laws",
  "children",
  "effort",
  "fail-on",
  "baseline",
  "allow",
];
const ENTRY = ["rule", "subject", "reason", "until"];

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

function startOf(node: unknown): number | null {
  const range = fieldsOf(node)?.range;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

function nameOf(where: Path): string {
  return where.join(".");
}

function defined(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isDay(words: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== undefined && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
