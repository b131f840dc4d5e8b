import type { Answer, Line, Said } from "./answers.ts";

export interface Score {
  /** Right readings among all readings, 0 to 1. */
  readonly precision: number;
  /** Answers met among all that are asked, 0 to 1. */
  readonly recall: number;
  readonly read: number;
  readonly asked: number;
  readonly slips: readonly Slip[];
}

/** What was read on one line and should not have been, and what should have been and was not. */
export interface Slip {
  readonly line: Line;
  readonly missed: readonly Answer[];
  readonly wrong: readonly Said[];
}

export function score(lines: readonly Line[], kind: Said["kind"]): Score {
  let right = 0;
  let read = 0;
  let asked = 0;
  let met = 0;
  const slips: Slip[] = [];
  for (const line of lines) {
    const mine = line.read.filter((said) => said.kind === kind);
    const theirs = line.answers.filter(({ anyOf }) => anyOf.some((said) => said.kind === kind));
    const demanded = theirs.filter((answer) => answer.asked);
    const missed = demanded.filter(({ anyOf }) => !mine.some((said) => anyOf.some((want) => meets(said, want))));
    const wrong = mine.filter((said) => !theirs.some(({ anyOf }) => anyOf.some((want) => meets(said, want))));
    right += mine.length - wrong.length;
    read += mine.length;
    asked += demanded.length;
    met += demanded.length - missed.length;
    if (missed.length + wrong.length > 0) slips.push({ line, missed, wrong });
  }
  return { precision: right / read, recall: met / asked, read, asked, slips };
}

/** An SDK is a third party too. */
const RECIPIENTS = new Map([
  ["third-party", "other"],
  ["sdk", "other"],
  ["affiliate", "affiliate"],
  ["authority", "authority"],
]);

function meets(read: Said, wanted: Said): boolean {
  if (read.key !== wanted.key) return false;
  return wanted.recipient === null || RECIPIENTS.get(read.recipient ?? "") === RECIPIENTS.get(wanted.recipient);
}

export function slipText({ line, missed, wrong }: Slip): string {
  const lines = [
    ...missed.flatMap(({ anyOf }) => anyOf.slice(0, 1)).map(saidText("-")),
    ...wrong.map(saidText("+")),
  ];
  return `${line.file}: ${line.words}${lines.join("")}`;
}

function saidText(sign: "-" | "+") {
  return ({ key, recipient }: Said) => `\n    ${sign} ${key}${recipient ? ` to ${recipient}` : ""}`;
}

/** Why a line went wrong, counted: tells the kinds of slip apart without showing a line. */
export function slipKinds(slips: readonly Slip[]): Map<string, number> {
  const kinds = new Map<string, number>();
  const count = (kind: string) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  for (const { line, missed, wrong } of slips) {
    const left = [...wrong];
    for (const answer of missed) {
      const near = nearest(answer, left);
      if (near) left.splice(left.indexOf(near.said), 1);
      count(near ? `wrong ${near.differs}` : unread(answer, line));
    }
    for (const said of left) count(line.answers.length === 0 ? "read where nothing is said" : extra(said));
  }
  return new Map([...kinds].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}

const PARTS = ["data", "actor", "recipient", "action", "polarity"] as const;

function parts({ key, recipient }: Said): Record<(typeof PARTS)[number], string> {
  const [, vague = "", not = "", action = "", data = "", actor = ""] =
    /^(vague )?(not )?(\S+) (\S+) by (\S+)$/.exec(key) ?? [];
  return { data: vague + data, actor, recipient: RECIPIENTS.get(recipient ?? "") ?? "", action, polarity: not };
}

/** A wrong reading that differs from the answer in one part alone. */
function nearest({ anyOf }: Answer, wrong: readonly Said[]) {
  for (const want of anyOf) {
    const wanted = parts(want);
    for (const said of wrong) {
      const read = parts(said);
      const differs = PARTS.filter((part) => read[part] !== wanted[part]).filter(
        (part) => part !== "recipient" || want.recipient !== null,
      );
      if (differs.length === 1) return { said, differs: differs[0] ?? "data" };
    }
  }
  return null;
}

function unread({ anyOf }: Answer, line: Line): string {
  const { polarity } = parts(anyOf[0] ?? { kind: "practice", key: "", recipient: null });
  const what = polarity ? "denial" : "practice";
  return line.read.some(({ kind }) => kind === "practice")
    ? `missed ${what} in a line otherwise read`
    : `missed ${what} in a line not read`;
}

function extra(said: Said): string {
  return parts(said).polarity ? "denial too many" : "practice too many";
}
