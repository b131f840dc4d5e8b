import type { DataId } from "../../../../catalog/types.ts";
import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { ANYTHING, NOTHING, type ValueId } from "../values.ts";
import { argument, type Special } from "./special.ts";

/**
 * Pages and the objects that their scripts may call. What any page hands over nobody knows; where the app puts a script of
 * its own into the page, the script says what it reads there and whom it tells.
 */
export const pageSpecials: Readonly<Record<string, Special>> = {
  "page-object": (machine, call) => {
    const { values, world, fields, slots, statics } = machine;
    const given = argument(call, 0);
    world.escape(call.state, values.at(given).objs);
    for (const object of values.at(given).objs) world.pageObjects.add(object);
    for (const name of values.texts(argument(call, 1)))
      fields.add(call.state, [statics], slots.slot(`page ${name}`), given);
  },
  "page-script": (machine, call) => {
    const { values, calls, slots, statics } = machine;
    const given = argument(call, 0);
    const held = values.at(given).objs.map((object) => call.state.heap.get(object, slots.slot("text")));
    const callback = argument(call, 1);
    for (const text of [given, ...held].flatMap((one) => values.beginnings(one))) {
      const isScript = call.info.name !== "loadUrl" || /^\s*javascript:/i.test(text);
      const read = isScript ? readBy(machine, call, text) : NOTHING;
      if (read === NOTHING) continue;
      for (const [, name = "", method = "", args = ""] of text.matchAll(CALLS)) {
        const told = call.state.heap.get(statics, slots.slot(`page ${name}`));
        const count = args.trim() === "" ? 0 : args.split(",").length;
        calls.callByName(
          call.frame,
          call.state,
          told,
          method,
          Array.from({ length: count }, () => read),
        );
      }
      calls.callByName(call.frame, call.state, callback, "onReceiveValue", [read]);
    }
    calls.callByName(call.frame, call.state, callback, "onReceiveValue", [ANYTHING]);
  },
};

/** `name.method(arguments)`, one pair of brackets deep. */
const CALLS = /\b(?:window\.)?(\w+)\.(\w+)\(((?:[^()]|\([^()]*\))*)\)/g;

/** What a script reads in a page that is personal. */
const READS: readonly (readonly [RegExp, DataId])[] = [
  [/\.value\b(?!\s*=[^=])|\bFormData\b|\.keyCode\b|\be(?:vent)?\.key\b/, "input.text"],
  [/\bdocument\.cookie\b(?!\s*=[^=])/, "web.cookies"],
];

function readBy(machine: Machine, call: LibraryCall, script: string): ValueId {
  const data = READS.filter(([says]) => says.test(script)).map(([, one]) => one);
  return data.length === 0 ? NOTHING : machine.sources.at(call, data);
}
