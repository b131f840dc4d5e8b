import type { Text } from "../model/text.ts";

/** The server cannot start as it was asked to: one line that says how to mend it, no stack. */
export class SetUpError extends Error {
  override readonly name = "SetUpError";
  readonly says: Text;

  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}
