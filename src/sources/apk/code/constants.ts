import type { SourceConstant } from "../../../catalog/types.ts";

/** Looks up what a constant argument stands for. */
export class Constants {
  readonly #exact = new Map<string, SourceConstant>();
  readonly #byAuthority = new Map<string, SourceConstant[]>();
  readonly #commands: SourceConstant[] = [];
  readonly #files: SourceConstant[] = [];

  constructor(constants: readonly SourceConstant[]) {
    for (const constant of constants) {
      const key = `${constant.kind} ${bareKey(constant)}`;
      if (!this.#exact.has(key)) this.#exact.set(key, constant);
      if (constant.kind === "shell-command") this.#commands.push(constant);
      if (constant.kind === "proc-file") this.#files.push(constant);
      if (constant.kind !== "content-uri") continue;
      const authority = authorityOf(constant.value);
      const others = this.#byAuthority.get(authority);
      if (others) others.push(constant);
      else this.#byAuthority.set(authority, [constant]);
    }
    const longestFirst = (a: SourceConstant, b: SourceConstant) => b.value.length - a.value.length;
    this.#commands.sort(longestFirst);
    this.#files.sort(longestFirst);
    for (const rows of this.#byAuthority.values()) rows.sort(longestFirst);
  }

  /** `isWhole` is false where only the beginning of the text is known. */
  find(kind: string, text: string, isWhole: boolean): SourceConstant | null {
    if (kind === "content-uri") return this.#findUri(text);
    if (kind === "shell-command") return this.#findCommand(text);
    if (kind === "proc-file") return this.#findFile(text);
    return isWhole ? (this.#exact.get(`${kind} ${text}`) ?? null) : null;
  }

  /** Whether a text is worth following from where it is written to where it is used. */
  isWatched(text: string): boolean {
    if (text.startsWith("content://")) return this.#byAuthority.has(authorityOf(text));
    if (text.startsWith("/")) return this.#findFile(text) !== null;
    return (
      this.#exact.has(`settings-key ${text}`) ||
      this.#exact.has(`system-property ${text}`) ||
      this.#exact.has(`shell-command ${text}`) ||
      this.#exact.has(`intent-action ${text}`) ||
      this.#exact.has(`bind-action ${text}`) ||
      this.#exact.has(`reflect-name ${text}`)
    );
  }

  /** The longest row that the Uri lies under; else what all rows of its provider agree on. */
  #findUri(text: string): SourceConstant | null {
    const uri = text.replace(/[?#].*$/s, "");
    const rows = this.#byAuthority.get(authorityOf(uri)) ?? [];
    for (const row of rows) {
      const base = row.value.replace(/\/$/, "");
      if (uri === base || uri.startsWith(`${base}/`)) return row;
    }
    const whole = rows.find((row) => row.note?.includes("authority"));
    if (whole) return whole;
    const [first, ...others] = rows;
    if (first === undefined) return null;
    const data = first.data.filter((id) => others.every((row) => row.data.includes(id)));
    return data.length > 0 ? { ...first, data } : null;
  }

  #findCommand(text: string): SourceConstant | null {
    const command = text
      .trim()
      .replace(/^(?:\S*\/)?s[hu] -c /, "")
      .replace(/^\S*\//, "")
      .replace(/\s+/g, " ");
    return this.#commands.find(({ value }) => command === value || command.startsWith(`${value} `)) ?? null;
  }

  #findFile(text: string): SourceConstant | null {
    return (
      this.#files.find(({ value }) =>
        value.endsWith("/") ? text.startsWith(value) : text.endsWith(value),
      ) ?? null
    );
  }
}

/** The catalog writes a settings key with its table: `secure/android_id`. */
function bareKey({ kind, value }: SourceConstant): string {
  return kind === "settings-key" ? value.slice(value.lastIndexOf("/") + 1) : value;
}

function authorityOf(uri: string): string {
  return /^content:\/\/([^/?#]*)/.exec(uri)?.[1] ?? "";
}
