import { FormatError } from "../format-error.ts";

/** The names that code had before R8 or ProGuard shortened them. Names are dotted, as Java writes them. */
export interface Mapping {
  /** By the class's short name. */
  readonly classes: ReadonlyMap<string, MappedClass>;
}

export interface MappedClass {
  readonly original: string;
  /** By the method's short name. */
  readonly methods: ReadonlyMap<string, readonly MappedMethod[]>;
}

export interface MappedMethod {
  readonly name: string;
  /** Original types, as Java writes them: `int[]`. */
  readonly parameters: readonly string[];
}

const CLASS_LINE = /^(\S+) -> (\S+):\s*$/;
/** `1:5:void track(android.content.Context,int):10:14 -> a`; a method moved in from elsewhere has a dotted name. */
const METHOD_LINE = /^\s+(?:\d+:\d+:)?\S+ ([^\s(]+)\(([^)\s]*)\)(?::\d+)*(?::\d+)? -> (\S+)\s*$/;
const MEMBER = /^\s/;
const MAX_LINE = 4096;

/**
 * Reads a `mapping.txt` of R8 or ProGuard. Lines of kinds that are not known (comments, R8's JSON notes) are passed
 * over; a text without a single class line throws a FormatError.
 */
export function readMapping(text: string): Mapping {
  const classes = new Map<string, { original: string; methods: Map<string, MappedMethod[]> }>();
  let current: { original: string; methods: Map<string, MappedMethod[]> } | null = null;
  for (const line of lines(text)) {
    if (line.length > MAX_LINE || line.trimStart().startsWith("#")) continue;
    if (MEMBER.test(line)) {
      if (current !== null) addMethod(current.methods, line, current.original);
      continue;
    }
    const [, original, short] = CLASS_LINE.exec(line) ?? [];
    if (original === undefined || short === undefined) continue;
    current = { original, methods: new Map() };
    classes.set(short, current);
  }
  if (classes.size === 0) throw new FormatError("no line reads like a class of an R8 mapping", 0);
  return { classes };
}

function* lines(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    yield text.slice(at, stop).replace(/\r$/, "");
    at = stop + 1;
  }
}

function addMethod(methods: Map<string, MappedMethod[]>, line: string, owner: string): void {
  const [, name, parameters, short] = METHOD_LINE.exec(line) ?? [];
  if (name === undefined || parameters === undefined || short === undefined) return;
  const own = name.startsWith(`${owner}.`) ? name.slice(owner.length + 1) : name;
  const method = { name: own, parameters: parameters === "" ? [] : parameters.split(",") };
  const before = methods.get(short);
  // Each range of lines has a line of its own.
  if (before === undefined) methods.set(short, [method]);
  else if (!before.some((one) => one.name === own && one.parameters.join() === method.parameters.join()))
    before.push(method);
}
