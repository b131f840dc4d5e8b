import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileProblem, UsageError } from "./usage-error.ts";

const APP_FILES = /\.(apk|xapk|apks|apkm)$/i;

export interface FoundApps {
  /** Paths in the order of the command line, folders sorted; each file once. */
  readonly paths: readonly string[];
  /** What could not be looked into. The run goes on, and ends with exit code 2. */
  readonly problems: readonly UsageError[];
}

/** Files as they are named; folders with all apps below them. */
export function findApps(named: readonly string[]): FoundApps {
  const paths: string[] = [];
  const problems: UsageError[] = [];
  const seen = new Set<string>();
  const attempt = (path: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      const problem = fileProblem(path, error);
      if (!(problem instanceof UsageError)) throw problem;
      problems.push(problem);
    }
  };
  const add = (path: string): void => {
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    paths.push(path);
  };
  for (const path of named) {
    attempt(path, () => {
      if (!statSync(path).isDirectory()) return add(path);
      let count = 0;
      walk(path, attempt, (file) => {
        count += 1;
        add(file);
      });
      if (count === 0) throw noApps(path);
    });
  }
  return { paths, problems };
}

type Attempt = (path: string, work: () => void) => void;

/** Links to files count, links to folders do not: they may lead in a circle. */
function walk(folder: string, attempt: Attempt, add: (file: string) => void): void {
  attempt(folder, () => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, attempt, add);
      else if (APP_FILES.test(entry.name)) {
        attempt(path, () => {
          if (statSync(path).isFile()) add(path);
        });
      }
    }
  });
}

function noApps(folder: string): UsageError {
  return new UsageError({
    en: `${folder} holds no app (.apk, .xapk, .apks, .apkm); name another folder or a file`,
    zh: `${folder} 中没有应用（.apk、.xapk、.apks、.apkm）；请换一个文件夹或直接指定文件`,
  });
}
