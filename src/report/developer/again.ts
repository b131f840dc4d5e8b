import type { Audit } from "../../model/audit.ts";

/** The command that audits the same inputs again and fails on what is new. */
export function auditAgain({ inputs, options }: Audit, baseline: boolean): string {
  const words = [
    "candor audit",
    ...inputs.filter(({ kind }) => kind === "app").map(({ name }) => shellWord(name)),
    ...inputs.filter(({ kind }) => kind === "policy").map(({ name }) => `--policy ${shellWord(name)}`),
    ...(options.category === null ? [] : [`--category ${shellWord(options.category)}`]),
    ...options.functions.map((words) => `--function ${shellWord(words)}`),
    ...(baseline ? ["--baseline audit.json"] : []),
  ];
  return words.join(" ");
}

/** A file's name is a stranger's words: quoted, so that a shell takes it as one word and runs nothing in it. */
export function shellWord(words: string): string {
  return /^[\w@%+=:,./-]+$/.test(words) && !words.startsWith("-")
    ? words
    : `'${words.replaceAll("'", "'\\''")}'`;
}
