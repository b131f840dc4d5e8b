import type { Audit } from "../../model/audit.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { inParentheses, punctuation } from "../words/punctuation.ts";

/** What a person does after reading: mend what was found, give what was missing, look closer. */
export function nextSteps(audit: Audit, lang: Lang): readonly string[] {
  return [...mending(audit, lang), ...missing(audit, lang), ...closer(audit, lang)];
}

const FIXES_SHOWN = 3;

/** The first things to mend, each with the findings that it mends. */
export function mending({ findings }: Audit, lang: Lang): readonly string[] {
  const fixes = new Map<string, string[]>();
  for (const { verdict, fix, id } of findings) {
    if (verdict === "unknown") continue;
    const words = clean(fix[lang]);
    const ids = fixes.get(words) ?? [];
    ids.push(id);
    fixes.set(words, ids);
  }
  return [...fixes].slice(0, FIXES_SHOWN).map(([words, ids]) => {
    const shown = ids.slice(0, 4).join(punctuation[lang].list);
    const rest = ids.length > 4 ? "…" : "";
    return `${words}${inParentheses(`${shown}${rest}`, lang)}`;
  });
}

function missing({ evidence, options }: Audit, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  const steps: string[] = [];
  if (evidence.claims.length === 0) {
    steps.push(
      zh
        ? "提供隐私政策（--policy 文件）后重新审计：没有它，无法判断应用是否如实说明。"
        : "Give the privacy policy (--policy FILE) and audit again: without it nobody can tell whether the app says what it does.",
    );
  }
  if (options.category === null) {
    const example = `--category ${evidence.needs.likely[0]?.category ?? "ID"}`;
    steps.push(
      zh
        ? `指明应用类型，以便判断必要性：${example}`
        : `Name the app's category, so that necessity can be judged: ${example}`,
    );
  }
  if (evidence.gaps.some(({ layer }) => layer === "code" || layer === "container")) {
    steps.push(
      zh
        ? "提供未加固、完整的安装包：未能读取的代码不能视为没有问题。"
        : "Audit a complete build without a packer: code that could not be read is not clean code.",
    );
  }
  const more = moreEffort(evidence);
  if (more !== null) {
    steps.push(
      zh
        ? `代码过多，未能全部跟踪：可加大工作量重新审计，耗时会更长（--effort ${more}）`
        : `There is more code than was followed: audit again with more work, which takes longer (--effort ${more}).`,
    );
  }
  return steps;
}

const MORE = 4;
const MOST = 20;

/** How many times the usual work may close a gap; null where none is of that kind, or the most was done. */
function moreEffort({ gaps, facts }: Audit["evidence"]): number | null {
  const done = facts.effort ?? 1;
  return done < MOST && gaps.some(({ reason }) => END_OF_WORK.has(reason))
    ? Math.min(done * MORE, MOST)
    : null;
}

/** Reasons of gaps that more work may close. */
const END_OF_WORK: ReadonlySet<string> = new Set(["flow-budget-spent", "paths-not-all-followed"]);

function closer({ findings }: Audit, lang: Lang): readonly string[] {
  const first = findings[0];
  if (first === undefined) return [];
  return [
    lang === "zh"
      ? `查看某项检查的含义与示例：candor explain ${clean(first.rule)}`
      : `Read what a check means, with examples: candor explain ${clean(first.rule)}`,
  ];
}
