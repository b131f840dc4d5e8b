/**
 * Numbers by number, 0 where none was set. A copy costs nothing: both share what they hold, and each copies the few
 * small nodes on the way to what it changes. Two that came from one differ only where their nodes do.
 */
export class Ints {
  #root: Root | null;
  /** Nodes with this mark belong to this copy alone. */
  #mark: number;
  static #marks = 0;

  constructor(root: Root | null = null) {
    this.#root = root;
    this.#mark = ++Ints.#marks;
  }

  copy(): Ints {
    this.#mark = ++Ints.#marks;
    return new Ints(this.#root);
  }

  isSame(other: Ints): boolean {
    return this.#root === other.#root;
  }

  get(at: number): number {
    const leaf = this.#root?.kids[at >>> 15]?.kids[(at >>> 10) & 31]?.kids[(at >>> 5) & 31];
    return leaf === undefined ? 0 : (leaf.slots[at & 31] ?? 0);
  }

  set(at: number, value: number): void {
    const root = owned(this.#root ?? undefined, this.#mark);
    this.#root = root;
    const top = owned(root.kids[at >>> 15], this.#mark);
    root.kids[at >>> 15] = top;
    const branch = owned(top.kids[(at >>> 10) & 31], this.#mark);
    top.kids[(at >>> 10) & 31] = branch;
    const old = branch.kids[(at >>> 5) & 31];
    const leaf =
      old?.mark === this.#mark
        ? old
        : new Leaf(this.#mark, old === undefined ? EMPTY.slice() : old.slots.slice());
    branch.kids[(at >>> 5) & 31] = leaf;
    leaf.slots[at & 31] = value;
  }

  /** Each number that the two do not have in common. */
  eachDifference(other: Ints, visit: (at: number, mine: number, theirs: number) => void): void {
    if (this.#root === other.#root) return;
    eachKid(this.#root?.kids, other.#root?.kids, (n, a, b) =>
      eachKid(a?.kids, b?.kids, (m, c, d) =>
        eachKid(c?.kids, d?.kids, (k, e, f) => eachSlot(e, f, ((n * 32 + m) * 32 + k) * 32, visit)),
      ),
    );
  }

  each(visit: (at: number, value: number) => void): void {
    this.eachDifference(NONE, visit);
  }
}

class Leaf {
  readonly mark: number;
  readonly slots: number[];

  constructor(mark: number, slots: number[]) {
    this.mark = mark;
    this.slots = slots;
  }
}

class Branch<Kid> {
  readonly mark: number;
  readonly kids: (Kid | undefined)[];

  constructor(mark: number, kids: (Kid | undefined)[]) {
    this.mark = mark;
    this.kids = kids;
  }
}

type Root = Branch<Branch<Branch<Leaf>>>;

const EMPTY: readonly number[] = new Array<number>(32).fill(0);

function owned<Kid>(branch: Branch<Kid> | undefined, mark: number): Branch<Kid> {
  if (branch === undefined) return new Branch<Kid>(mark, []);
  return branch.mark === mark ? branch : new Branch(mark, branch.kids.slice());
}

function eachKid<Kid>(
  a: readonly (Kid | undefined)[] | undefined,
  b: readonly (Kid | undefined)[] | undefined,
  visit: (n: number, a: Kid | undefined, b: Kid | undefined) => void,
): void {
  const count = Math.max(a?.length ?? 0, b?.length ?? 0);
  for (let n = 0; n < count; n++) {
    const left = a?.[n];
    const right = b?.[n];
    if (left !== right) visit(n, left, right);
  }
}

function eachSlot(
  a: Leaf | undefined,
  b: Leaf | undefined,
  base: number,
  visit: (at: number, mine: number, theirs: number) => void,
): void {
  for (let n = 0; n < 32; n++) {
    const left = a?.slots[n] ?? 0;
    const right = b?.slots[n] ?? 0;
    if (left !== right) visit(base + n, left, right);
  }
}

const NONE = new Ints();
