/** What calls of library classes do with the values they are given, in the words of `sources/apk/flow/model-language.ts`. */
export interface LibraryModel {
  /** Dotted names of the classes; those below them inherit it. */
  readonly on: readonly string[];
  /** By name, or `name/parameters`; `*` stands for any letters. */
  readonly calls: Readonly<Record<string, string>>;
}
