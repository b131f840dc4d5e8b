import { FormatError } from "../../../formats/format-error.ts";
import { xmlBytes } from "../app-files.ts";
import { stringBytes } from "../consent/layout-bytes.ts";
import { isKnownCode } from "../consent/lifecycle.ts";
import type { OpenApk } from "../container/open.ts";
import type { Program } from "./program.ts";

/** Drawings, colours and movements name no classes of the app, and are most of an app's XML. */
const NO_CLASSES = /^res\/(?:drawable|mipmap|color|anim|animator|font|interpolator|raw)[-/]/;
/** Name the classes that a runtime is to load. */
const PLUGIN_LISTS: ReadonlySet<string> = new Set(["assets/dcloud_uniplugins.json"]);
/** Its strings and arrays name what code then makes by reflection. */
const TABLE = "resources.arsc";
const MAX_NAMES = 4000;
/** Made by the build of data binding; libraries find them by these names. */
const GENERATED: readonly string[] = [
  "androidx.databinding.DataBinderMapperImpl",
  "android.databinding.DataBinderMapperImpl",
];

/**
 * Descriptors of classes of the program that no code need make: layouts, navigation graphs, preferences, menus and
 * texts of resources name them, files of `META-INF/services`, or libraries know the name that a build gave them.
 */
export function namedClasses(apk: OpenApk, program: Program): readonly string[] {
  const named = new Set<string>(GENERATED);
  for (const { zip } of apk.parts) {
    for (const entry of zip.entries) {
      const isXml =
        entry.name.startsWith("res/") && entry.name.endsWith(".xml") && !NO_CLASSES.test(entry.name);
      const isTable = entry.name === TABLE;
      const isService = entry.name.startsWith("META-INF/services/") || PLUGIN_LISTS.has(entry.name);
      if ((!isXml && !isService && !isTable) || named.size > MAX_NAMES) continue;
      try {
        const bytes = isXml ? stringBytes(xmlBytes(apk, zip, entry)) : zip.read(entry);
        // Styles have names with dots, too, and are many: only what is a class takes room.
        for (const name of dottedNames(bytes)) if (!isTable || isClass(program, name)) named.add(name);
      } catch (error) {
        // Who reads layouts says which of them are broken.
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }
  return [...[...named].map((name) => `L${name.replaceAll(".", "/")};`), ...viewBindings(program)]
    .filter(
      (descriptor) =>
        (!isKnownCode(descriptor) || descriptor.endsWith("/DataBinderMapperImpl;")) &&
        program.isDefined(program.types.idOf(descriptor)),
    )
    .sort();
}

function isClass(program: Program, name: string): boolean {
  return program.isDefined(program.types.idOf(`L${name.replaceAll(".", "/")};`));
}

const BINDING = "_ViewBinding;";

/** ButterKnife finds what was generated for a class by that class's name. */
function viewBindings(program: Program): readonly string[] {
  if (!program.isDefined(program.types.idOf("Lbutterknife/ButterKnife;"))) return [];
  const bindings: string[] = [];
  for (let type = 0; type < program.types.size && bindings.length < MAX_NAMES; type++) {
    const name = program.types.text(type);
    if (name.endsWith(BINDING)) bindings.push(name);
  }
  return bindings;
}

const DOT = 0x2e;

/** Every name of a class that a pool of strings may hold, in either of its encodings. */
function dottedNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = bytes.indexOf(DOT); at >= 0; at = bytes.indexOf(DOT, at + 1)) {
    const step = bytes[at + 1] === 0 ? 2 : 1;
    if (isOfSchema(bytes, at, step)) {
      at += AFTER_SCHEMA * step;
      continue;
    }
    let start = at;
    while (start - step >= 0 && isNamePart(bytes, start - step, step)) start -= step;
    let end = at + step;
    while (end < bytes.length && isNamePart(bytes, end, step)) end += step;
    const codes: number[] = [];
    for (let each = start; each < end; each += step) codes.push(bytes[each] ?? 0);
    if (codes.length < MAX_LENGTH) {
      const name = String.fromCharCode(...codes);
      // A pool writes a text's lengths before it, which may look like letters of it.
      for (const each of [name, name.slice(1), name.slice(2)]) if (CLASS_NAME.test(each)) names.add(each);
    }
    at = Math.max(at, end - step);
  }
  return names;
}

/** `schemas.android.com`: most files name no class, but nearly all name this. */
const SCHEMA = [..."schemas.android.com"].map((letter) => letter.charCodeAt(0));
/** From its first dot to the last letter. */
const AFTER_SCHEMA = SCHEMA.length - 1 - SCHEMA.indexOf(DOT);

function isOfSchema(bytes: Uint8Array, dot: number, step: number): boolean {
  const start = dot - SCHEMA.indexOf(DOT) * step;
  return bytes[start - step] === SLASH && SCHEMA.every((letter, n) => bytes[start + n * step] === letter);
}

const SLASH = 0x2f;
const MAX_LENGTH = 200;
const CLASS_NAME = /^(?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$]*$/;

function isNamePart(bytes: Uint8Array, at: number, step: number): boolean {
  const code = bytes[at] ?? 0;
  if (step === 2 && bytes[at + 1] !== 0) return false;
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === DOT ||
    code === 0x24 ||
    code === 0x5f
  );
}
