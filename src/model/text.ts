/** One sentence in both languages. Every word a person reads goes through this type, so neither is forgotten. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Lang = keyof Text;
