const MAX_REMEMBERED = 4000;

/** Tells whether a name is of a kind. */
export interface NamePattern {
  test(name: string): boolean;
}

/** A pattern, or any of several, asked of the same few names again and again. */
export function remembered(first: NamePattern, ...others: readonly NamePattern[]): NamePattern {
  const known = new Map<string, boolean>();
  return {
    test(name) {
      let is = known.get(name);
      if (is === undefined) {
        is = first.test(name) || others.some((pattern) => pattern.test(name));
        // Whoever reads many apps one after the other does not keep all their names.
        if (known.size >= MAX_REMEMBERED) known.clear();
        known.set(name, is);
      }
      return is;
    },
  };
}
