import { afterAll, beforeAll } from "vitest";
import { audits } from "./audits.ts";
import { cases } from "./cases.ts";
import { Cast } from "./cast.ts";
import { dialogues } from "./dialogues.ts";
import { looks } from "./looks.ts";
import { operation } from "./operation.ts";
import { payloads } from "./payloads.ts";
import { openStage } from "./stage.ts";

// One instance, from its first start to a published bulletin: what people do stands in the order in which it is done.

const cast = new Cast();

beforeAll(async () => {
  cast.stage = await openStage();
}, 180_000);
afterAll(async () => {
  await cast.stage?.close();
}, 30_000);

audits(cast);
cases(cast);
operation(cast);
payloads(cast);
dialogues(cast);
looks(cast);
