import { frameworkUri, SYSTEM_STREAMS } from "../code/framework.ts";
import type { LibraryCall } from "./library.ts";
import type { Machine } from "./machine.ts";
import { PSEUDO } from "./pseudo-fields.ts";
import { marked } from "./taints.ts";
import { ANYTHING, NOTHING, type ValueId } from "./values.ts";

/** A call that no model speaks of: what its arguments and its receiver tell, its result and its receiver may tell. */
export function assume(machine: Machine, call: LibraryCall): void {
  const { values, program, fields, objects, world } = machine;
  const { state, self, args } = call;
  for (const arg of args) world.escape(state, values.at(arg).objs);
  const deep = call.info.serialises;
  const given = args.flatMap((arg) => machine.told(state.heap, arg, deep));
  const isMaking = call.info.name === "<init>";
  if (given.length > 0 && !ASKS.test(call.info.name)) {
    const holders = values
      .at(self)
      .objs.filter((object) => isMaking || !program.isDefined(objects.at(object).type));
    const taints = call.mark === 0 ? given : given.map((taint) => marked(taint, call.mark));
    machine.trail.stored(call.frame, values.tainted(taints), PSEUDO.data, null);
    fields.add(state, holders, PSEUDO.data, values.tainted(taints));
  }
  fillArrays(machine, call, given);
  const type = program.types.text(call.resultType);
  if (type === "V" || call.result !== NOTHING) return;
  if (type === "Z" || (type === "I" && !GIVES_NUMBER.test(call.info.signature))) {
    call.result = ANYTHING;
    return;
  }
  const own = values.at(self).objs.every((object) => program.isDefined(objects.at(object).type))
    ? values.at(self).taints
    : machine.told(state.heap, self);
  const all = [...given, ...own].map((taint) => (call.mark === 0 ? taint : marked(taint, call.mark)));
  call.result = values.tainted(all);
  if (type.startsWith("L") && !PLAIN.has(type)) {
    const made = machine.library.resultObject(call);
    const { objs } = values.at(givesItself(call) ? values.join(made, self) : made);
    call.result = values.of({ any: true, taints: values.at(call.result).taints, consts: [], objs });
  }
}

/** What is told something and answers with its own kind most often answers with itself. */
function givesItself({ info, self }: LibraryCall): boolean {
  return self !== NOTHING && info.signature.endsWith(`)${info.owner}`) && TELLS.test(info.name);
}

const TELLS =
  /^(?:set|add|put|append|with|write|insert|name|value|text|title|subject|body|to|cc|param|attr|header|field|include|enable|disable|use|redirect|push|emit|print|data|key|object|array|begin|start|end|close)(?![a-z])/;

/** What a call puts into an array of numbers that it is given, where it does not only take what is in it. */
function fillArrays(machine: Machine, call: LibraryCall, given: readonly number[]): void {
  const { values, objects, program, fields } = machine;
  if (TAKES.test(call.info.name) || !/\[[BCDFIJS]/.test(call.info.signature)) return;
  const taints = [...given, ...machine.told(call.state.heap, call.self)];
  if (taints.length === 0) return;
  const arrays = call.args.flatMap((arg) =>
    values.at(arg).objs.filter((object) => {
      const { type } = objects.at(object);
      return type >= 0 && /^\[[BCDFIJS]$/.test(program.types.text(type));
    }),
  );
  fields.add(call.state, arrays, PSEUDO.data, values.tainted(taints));
}

/** Who takes numbers and puts none into the array. */
const TAKES =
  /^(?:<init>|write|put|update|append|set|send|add|print|of|from|to|encode|wrap|valueOf|init|doFinal|digest|load|decode|parse|create|copy|is|has|compare|equals|hash|log)/;

/** Who is asked to work something out does not keep what it was given: a format, a measure, an index. */
const ASKS =
  /^(?:format|get|parse|convert|encode|decode|compute|measure|find|lookup|resolve|contains|matches|compare|index|is|has)(?![a-z])/;

function systemStream(machine: Machine, signature: string): ValueId {
  const { objects, program, values } = machine;
  const stream = objects.ofMany(`stream ${signature}`, program.types.idOf("Ljava/io/PrintStream;"), true);
  objects.setSystemStream(stream);
  return values.object(stream);
}

/** What a static field of a library is: the address of a content provider, a stream to the log, or something unknown. */
export function constantField(machine: Machine, field: number): ValueId {
  const signature = machine.program.fieldSignature(field);
  if (SYSTEM_STREAMS.has(signature)) return systemStream(machine, signature);
  const [owner = "", rest = ""] = signature.split("->");
  const uri = frameworkUri(owner, rest.replace(/:.*$/, ""));
  return uri === null ? ANYTHING : machine.values.string(uri);
}

/** Other numbers are sizes, counts and places: they tell how much data there is, not which. */
const GIVES_NUMBER =
  /->(?:get(?!\w*(?:Count|Size|Length|Index|Position|Status|State|Type|Width|Height)\()|parse|to|as|next|int|value|read(?!\w*\(.*(?:\[|Buffer;))|from|decode)/;

const PLAIN: ReadonlySet<string> = new Set([
  "Ljava/lang/String;",
  "Ljava/lang/CharSequence;",
  "Ljava/lang/Object;",
  "Ljava/lang/Integer;",
  "Ljava/lang/Long;",
  "Ljava/lang/Double;",
  "Ljava/lang/Float;",
  "Ljava/lang/Boolean;",
]);
