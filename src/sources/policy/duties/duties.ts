import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { contact } from "./contact.ts";
import { legalGround } from "./legal-ground.ts";
import { places } from "./places.ts";
import { promises } from "./promises.ts";
import { retention } from "./retention.ts";
import { rights } from "./rights.ts";
import { selfStart } from "./self-start.ts";

/** What a sentence offers or promises beside the taking of data: rights, periods, places, ways to reach the handler. */
export function dutiesOf(
  parse: Parse,
  original: string,
  topic: string | null,
  heading: boolean,
): Statement[] {
  const offered = rights(parse, original, topic, heading);
  if (heading) return offered;
  return [
    ...offered,
    ...retention(parse, original, topic),
    ...places(parse, original),
    ...contact(parse, original, topic),
    ...promises(parse, original),
    ...selfStart(parse, original),
    ...legalGround(parse, original),
  ];
}
