/** A dictionary to be walked along a text. Nodes are shared by all words with the same beginning. */
export interface TrieNode<T> {
  readonly next: Map<number, TrieNode<T>>;
  /** What the word that ends here means; several lists may hold the same word. */
  readonly found: T[];
}

export function makeTrie<T>(): TrieNode<T> {
  return { next: new Map(), found: [] };
}

export function addWord<T>(root: TrieNode<T>, word: string, value: T): void {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    let child = node.next.get(code);
    if (!child) {
      child = makeTrie();
      node.next.set(code, child);
    }
    node = child;
  }
  node.found.push(value);
}

/** The same in rows of numbers, which a text is walked along faster than along objects: node 0 is the root. */
export interface Dictionary<T> {
  /** Children of node n: `codes` and `targets` from `starts[n]` to the next start, by ascending code. */
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
  readonly targets: Uint32Array;
  /** What the word that ends at a node means; null where none ends. */
  readonly found: readonly (readonly T[] | null)[];
  /** The root's child of each code, or 0. */
  readonly first: Uint32Array;
  /** A bit for each pair of characters with which a word begins, few enough to stay at hand; some pairs share one. */
  readonly pairs: Uint32Array;
}

/** `kept` is what a dictionary holds in place of what the tree held. */
export function compile<T>(root: TrieNode<T>, kept: (found: T) => T): Dictionary<T> {
  const nodes = [root];
  const starts = [0];
  const codes: number[] = [];
  const targets: number[] = [];
  // `nodes` grows while it is read: breadth first, so that the children of one node stand side by side.
  for (const node of nodes) {
    for (const code of [...node.next.keys()].sort((a, b) => a - b)) {
      const child = node.next.get(code);
      if (!child) continue;
      codes.push(code);
      targets.push(nodes.length);
      nodes.push(child);
    }
    starts.push(codes.length);
  }
  const first = new Uint32Array(0x10000);
  for (let at = 0; at < (starts[1] ?? 0); at++) first[codes[at] ?? 0] = targets[at] ?? 0;
  const pairs = new Uint32Array(PAIR_ROOM / 32);
  // A word of one character begins whatever comes behind it; a hyphen may stand for a space, and spaces may be left out.
  for (const [code, child] of root.next)
    for (const second of [...(child.found.length > 0 ? [0] : []), SPACE, HYPHEN, ...child.next.keys()]) {
      const place = pairPlace(code, second);
      pairs[place >> 5] = (pairs[place >> 5] ?? 0) | (1 << (place & 31));
    }
  return {
    starts: Uint32Array.from(starts),
    codes: Uint16Array.from(codes),
    targets: Uint32Array.from(targets),
    found: nodes.map(({ found }) => (found.length > 0 ? found.map(kept) : null)),
    first,
    pairs,
  };
}

const PAIR_ROOM = 1 << 17;

function pairPlace(first: number, second: number): number {
  return (Math.imul(Math.imul(first, 0x2c1b3c6d) ^ second, 0x297a2d39) >>> 15) & (PAIR_ROOM - 1);
}

/** The child of a node, or 0. */
function childOf<T>({ starts, codes, targets, first }: Dictionary<T>, node: number, code: number): number {
  if (node === 0) return first[code] ?? 0;
  let low = starts[node] ?? 0;
  let high = starts[node + 1] ?? 0;
  while (high - low > 4) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? 0) <= code) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (codes[low] === code) return targets[low] ?? 0;
  return 0;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * Calls `hit` for every word that starts at `from`, where `mayBegin` says that one may. Spaces beside Chinese characters do not count ("IMEI 号"), a hyphen
 * may stand for a space, and a word that begins or ends in a Latin letter or digit must not go on as one.
 */
export function walk<T>(
  words: Dictionary<T>,
  text: string,
  from: number,
  hit: (end: number, found: readonly T[]) => void,
): void {
  let node = 0;
  let last = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let child = childOf(words, node, code);
    if (child === 0 && code === HYPHEN) child = childOf(words, node, SPACE);
    if (code === SPACE && at > from) {
      const following = text.charCodeAt(at + 1);
      if ((isHan(last) || isHan(following)) && !(child !== 0 && childOf(words, child, following) !== 0))
        continue;
    }
    if (child === 0) return;
    node = child;
    last = code;
    const found = words.found[node];
    if (found && !(isWordCode(code) && isWordCode(text.charCodeAt(at + 1)))) hit(at + 1, found);
  }
}

/** Whether a word may begin there: few pairs of characters begin one, and none begins within another. */
export function mayBegin<T>({ pairs }: Dictionary<T>, text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  if (from > 0 && isWordCode(first) && isWordCode(text.charCodeAt(from - 1))) return false;
  const second = text.charCodeAt(from + 1);
  return holdsPair(pairs, pairPlace(first, second)) || holdsPair(pairs, pairPlace(first, 0));
}

function holdsPair(pairs: Uint32Array, place: number): boolean {
  return ((pairs[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xe0 && code <= 0xff);
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
