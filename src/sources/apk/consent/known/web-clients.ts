import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { UNKNOWN } from "../value.ts";
import { handTo } from "./hand-to.ts";

const SETS = "setWebViewClient";
const LOADS = remembered(/^(?:loadUrl|loadData|loadDataWithBaseURL|postUrl)$/);
const CLIENT = "client";
const PAGE = "page";
/** What a page that loads brings about by itself, whether it is found or not. */
const TOLD: readonly string[] = ["onPageStarted", "onPageFinished"];

/** A web view tells its client of the pages that it loads, without anybody's doing. */
export const webClientCalls: Model = {
  applies: ({ name, parameters }) =>
    (name === SETS && parameters.length === 1) || (LOADS.test(name) && parameters.length > 0),
  call: webClientCall,
};

/** Always leaves the rest to others: what is shown, and who may call the client besides. */
function webClientCall(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  const [number] = receiver?.objects ?? [];
  const [given = UNKNOWN] = args;
  if (receiver === null || receiver.open || receiver.objects.length !== 1 || number === undefined)
    return null;
  const { heap } = run.exploration;
  heap.note(number, name === SETS ? CLIENT : PAGE, given);
  const client = heap.elementAt(run.context, receiver, CLIENT);
  const page = heap.elementAt(run.context, receiver, PAGE);
  if (client === null || page === null) return null;
  for (const told of TOLD) handTo(run, client, told, [receiver, page, UNKNOWN]);
  return null;
}
