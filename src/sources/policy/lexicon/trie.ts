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

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * Calls `hit` for every word that starts at `from`. Spaces beside Chinese characters do not count ("IMEI 号"), a hyphen
 * may stand for a space, and a word that begins or ends in a Latin letter or digit must not go on as one.
 */
export function walk<T>(
  root: TrieNode<T>,
  text: string,
  from: number,
  hit: (end: number, found: readonly T[]) => void,
): void {
  if (from > 0 && isWordCode(text.charCodeAt(from)) && isWordCode(text.charCodeAt(from - 1))) return;
  let node: TrieNode<T> | undefined = root;
  let last = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let child: TrieNode<T> | undefined = node.next.get(code);
    if (!child && code === HYPHEN) child = node.next.get(SPACE);
    if (code === SPACE && at > from) {
      const following = text.charCodeAt(at + 1);
      if ((isHan(last) || isHan(following)) && !child?.next.has(following)) continue;
    }
    if (!child) return;
    node = child;
    last = code;
    if (node.found.length > 0 && !(isWordCode(code) && isWordCode(text.charCodeAt(at + 1)))) {
      hit(at + 1, node.found);
    }
  }
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xe0 && code <= 0xff);
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
