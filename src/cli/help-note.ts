import type { Text } from "../model/text.ts";
import { languageOfWords } from "./language.ts";

/** What stands below the help of a command, in the language that the command line or the locale asks for. */
export function note(text: Text): () => string {
  return () => text[languageOfWords(process.argv.slice(2), process.env)];
}
