/** A log of calls that a hook tool wrote while the app ran, as tables of text. A door reads the file into this. */
export interface RunLog {
  /** File name, without folders. */
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly RunSheet[];
}

export interface RunSheet {
  readonly name: string;
  /** The heading first, wherever it stands; empty cells are empty texts. */
  readonly rows: readonly (readonly string[])[];
}
