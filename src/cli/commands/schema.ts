import { schemas } from "../../model/schema/schemas.ts";
import { choice } from "../choice.ts";
import { languageOf } from "../language.ts";
import type { Options } from "../options.ts";
import { printedJson } from "../print-json.ts";
import { nodeTerminal } from "../terminal.ts";

export async function schemaCommand(output: string, options: Options): Promise<number> {
  const terminal = nodeTerminal(languageOf(options.word("lang"), process.env));
  const name = choice("candor schema", output, [
    "facts",
    "claims",
    "audit",
    "checklist",
    "comparison",
    "config",
  ]);
  await terminal.print(printedJson(schemas[name]));
  return 0;
}
