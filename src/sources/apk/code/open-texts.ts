import type { Findings } from "./findings.ts";
import { textOf } from "./value.ts";

const MAX_HOPS = 4;
const MAX_TEXTS = 64;

/** What fields and parameters were seen to be given, anywhere in the app. */
export class Texts {
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  of(atoms: readonly string[]): readonly string[] {
    const found = new Set<string>();
    this.#add(atoms, found, new Set(), 0);
    return [...found];
  }

  #add(atoms: Iterable<string>, found: Set<string>, passed: Set<string>, hops: number): void {
    for (const atom of atoms) {
      if (found.size >= MAX_TEXTS) return;
      const isOpen = atom.startsWith("@") || atom.startsWith("#");
      const behind = isOpen && !passed.has(atom) && hops < MAX_HOPS ? this.#behind(atom) : undefined;
      passed.add(atom);
      if (behind === undefined) found.add(atom);
      else this.#add(behind, found, passed, hops + 1);
    }
  }

  #behind(atom: string): ReadonlySet<string> | undefined {
    const { fieldTexts, parameterTexts } = this.#findings;
    return atom.startsWith("@") ? fieldTexts.get(textOf(atom)) : parameterTexts.get(textOf(atom));
  }
}
