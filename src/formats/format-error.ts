/** Broken input. `offset` is in bytes from the start of the structure being read. It becomes a gap that reports show. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
