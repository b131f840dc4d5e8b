import type { Audit, Input } from "../../model/audit.ts";

const OPTIONS = {
  app: "",
  policy: "--policy ",
  label: "--label ",
  mapping: "--mapping ",
  "run-log": "--runtime ",
} satisfies Record<Input["kind"], string>;

/** The command that audits the same inputs again and fails on what is new. */
export function auditAgain({ inputs, options, evidence }: Audit, baseline: boolean): string {
  const words = [
    "candor audit",
    ...inputs.map(({ kind, name }) => `${OPTIONS[kind]}${shellWord(name)}`),
    ...(options.category === null ? [] : [`--category ${shellWord(options.category)}`]),
    ...options.functions.map((words) => `--function ${shellWord(words)}`),
    ...(evidence.facts.effort === undefined ? [] : [`--effort ${evidence.facts.effort}`]),
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
