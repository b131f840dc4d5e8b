/** Features are numbers: hashes of words and of what they stand for, mixed with where they stand. */
export const FEATURE_BITS = 18;
const MASK = (1 << FEATURE_BITS) - 1;

export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16);
}

export function bucket(hash: number): number {
  return (hash ^ (hash >>> 15)) & MASK;
}
