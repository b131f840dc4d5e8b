import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import { answerSpecials } from "./specials/answers.ts";
import { elementSpecials } from "./specials/elements.ts";
import { encodingSpecials } from "./specials/encodings.ts";
import { intentSpecials } from "./specials/intents.ts";
import { pageSpecials } from "./specials/pages.ts";
import { parcelSpecials } from "./specials/parcels.ts";
import { providerSpecials } from "./specials/providers.ts";
import { queueSpecials } from "./specials/queues.ts";
import { reflectionSpecials } from "./specials/reflection.ts";
import { serviceSpecials } from "./specials/services.ts";
import { shellSpecials } from "./specials/shell.ts";
import type { Special } from "./specials/special.ts";
import { tableSpecials } from "./specials/tables.ts";
import { textSpecials } from "./specials/texts.ts";
import { threadSpecials } from "./specials/threads.ts";

const SPECIALS: ReadonlyMap<string, Special> = new Map([
  ...Object.entries(textSpecials),
  ...Object.entries(intentSpecials),
  ...Object.entries(reflectionSpecials),
  ...Object.entries(threadSpecials),
  ...Object.entries(parcelSpecials),
  ...Object.entries(tableSpecials),
  ...Object.entries(providerSpecials),
  ...Object.entries(serviceSpecials),
  ...Object.entries(answerSpecials),
  ...Object.entries(encodingSpecials),
  ...Object.entries(queueSpecials),
  ...Object.entries(pageSpecials),
  ...Object.entries(elementSpecials),
  ...Object.entries(shellSpecials),
]);

/** What the words of the model language cannot say. */
export function runSpecial(machine: Machine, call: LibraryCall, name: string): void {
  const special = SPECIALS.get(name);
  if (special === undefined) throw new Error(`the models name a special that is not there: ${name}`);
  special(machine, call);
}
