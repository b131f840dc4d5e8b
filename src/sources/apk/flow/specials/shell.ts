import { sourceConstants } from "../../../../catalog/android/constants/index.gen.ts";
import type { DataId } from "../../../../catalog/types.ts";
import { Constants } from "../../code/constants.ts";
import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { NOTHING, type ValueId } from "../values.ts";
import { argument, type Special } from "./special.ts";

/** What is done with a file whose path is a word of the command. */
const COPIES = /^(?:cp|mv|cat|dd|tar|zip|busybox|ln)$/;
/** Its last word is the file that it makes. */
const MAKES = /^(?:cp|mv|ln|screencap|screenrecord)$/;

let constants: Constants | null = null;

export const shellSpecials: Readonly<Record<string, Special>> = {
  /** A command, or the words of one, given when the shell starts. */
  "shell-run": (machine, call) => {
    const { values } = machine;
    const given = argument(call, 0);
    const result = machine.library.resultObject(call);
    call.result = values.join(call.result, result);
    const words = wordsOf(machine, call, given);
    for (const text of [given, ...words].flatMap((one) => values.texts(one)))
      obey(machine, call, text, NOTHING);
  },
  /** A process that was put together before. */
  "shell-start": (machine, call) => {
    const { values, slots } = machine;
    call.result = machine.library.resultObject(call);
    for (const builder of values.at(call.self).objs) {
      const words = wordsOf(machine, call, call.state.heap.get(builder, slots.slot("words")));
      const line = words.map((word) => values.texts(word)[0]);
      if (line.length > 0 && !line.includes(undefined)) obey(machine, call, line.join(" "), call.result);
    }
  },
};

function wordsOf({ values, elements }: Machine, call: LibraryCall, given: ValueId): readonly ValueId[] {
  return values.at(given).objs.flatMap((array) => {
    const size = Math.min(values.onlyInt(elements.size(call.state, array)) ?? 0, MAX_WORDS);
    return Array.from({ length: size }, (_, n) => elements.get(call.state, [array], values.int(n)));
  });
}

const MAX_WORDS = 8;

/** Lines that are written to a shell: what they read goes where they say, or comes out of the shell. */
export function toldShell(machine: Machine, call: LibraryCall, process: ValueId): void {
  const { values, slots } = machine;
  for (const arg of call.args) {
    const held = values.at(arg).objs.flatMap((object) => {
      return values.texts(call.state.heap.get(object, slots.slot("text")));
    });
    for (const text of [...values.texts(arg), ...held]) obey(machine, call, text, process);
  }
}

function obey(machine: Machine, call: LibraryCall, text: string, process: ValueId): void {
  const { values, fields, named, program } = machine;
  for (const line of text.split(/[\n;|]|&&/)) {
    const { data, target } = understood(line);
    if (data.length === 0) continue;
    const read = machine.sources.at(call, data);
    if (read === NOTHING) continue;
    const type = program.types.idOf("Ljava/io/File;");
    const into =
      target === null ? process : values.objects(named.of("file", values.string(target), call.state, type));
    machine.trail.stored(call.frame, read, PSEUDO.data, null);
    fields.add(call.state, values.at(into).objs, PSEUDO.data, read);
  }
}

interface Command {
  readonly data: readonly DataId[];
  /** The file that it makes. */
  readonly target: string | null;
}

function understood(line: string): Command {
  constants ??= new Constants(sourceConstants);
  const [command = "", sent] = line
    .trim()
    .replace(/^\S*su\s+(?:-c\s+)?/, "")
    .replace(/["']/g, "")
    .split(/\s*>>?\s*/, 2);
  const words = command.trim().split(/\s+/);
  const tool = (words[0] ?? "").replace(/^.*\//, "");
  const paths = words.slice(1).map((word) => word.replace(/^(?:if|of)=/, ""));
  const last = paths.at(-1) ?? "";
  const output = words.find((word) => word.startsWith("of="))?.slice(3);
  const isMaking = MAKES.test(tool) && last.startsWith("/");
  const target = sent ?? output ?? (isMaking ? last : null);
  const known = constants;
  const read = COPIES.test(tool)
    ? paths
        .filter((path) => path.startsWith("/"))
        .flatMap((path) => known.find("proc-file", path, true)?.data ?? [])
    : (known.find("shell-command", command, true)?.data ?? []);
  return { data: [...new Set(read)].sort(), target };
}
