import { KIND } from "../../../formats/dex/opcodes.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { AgreementScreen } from "../../../model/app.ts";
import type { Program } from "../graph/program.ts";
import type { ProgramDex } from "../graph/program-dex.ts";
import { captionOf } from "../screens/agreement-screen.ts";
import type { StringsOf } from "../screens/layouts.ts";
import { callersOf } from "./callers.ts";
import { type Instruction, readMethodCode } from "./method-code.ts";

type Button = AgreementScreen["buttons"][number];

/** Names the rules, and says more than their title. */
const ABOUT_POLICY = /隐私(政策|权政策|协议|条款|声明)|个人信息(保护|处理规则)|privacy (policy|notice)/i;
const LEAST_WORDS = 14;
const BUTTONS: ReadonlyMap<string, Button["means"]> = new Map([
  ["setPositiveButton", "acknowledge"],
  ["setNeutralButton", "acknowledge"],
  ["setNegativeButton", "refuse"],
]);

/** Dialogs about a privacy policy whose words and buttons are put together in code, within one method. */
export function dialogsInCode(program: Program, strings: StringsOf): readonly AgreementScreen[] {
  const found = new Map<string, AgreementScreen>();
  for (const method of callersOf(program, "setPositiveButton"))
    for (const screen of dialogsOf(program, method, strings))
      if (!found.has(screen.words)) found.set(screen.words, screen);
  return [...found.values()];
}

function dialogsOf(program: Program, method: number, strings: StringsOf): readonly AgreementScreen[] {
  const inDex = program.dexes[program.codeDex.at(method)];
  const codeOffset = program.codeOffset.at(method);
  if (inDex === undefined || codeOffset === 0) return [];
  try {
    const reading = new DialogReading(program, inDex, strings);
    const { instructions } = readMethodCode(inDex.dex, codeOffset);
    for (const instruction of instructions) reading.step(instruction);
    return reading.screens().map(({ words, buttons, offset }) => ({
      words,
      buttons,
      at: {
        kind: "code",
        entry: inDex.entry,
        class: program.types.text(program.methods.first(method)),
        method: program.methodText(method),
        offset,
      },
    }));
  } catch (error) {
    // Whoever reads facts from the same method says that it is broken.
    if (error instanceof FormatError) return [];
    throw error;
  }
}

interface Dialog {
  words: string | null;
  offset: number;
  readonly buttons: Button[];
}

/** One method read from top to bottom: a builder is filled where it was made. */
class DialogReading {
  readonly #program: Program;
  readonly #inDex: ProgramDex;
  readonly #strings: StringsOf;
  readonly #texts = new Map<number, string>();
  readonly #numbers = new Map<number, number>();
  readonly #dialogs: Dialog[] = [{ words: null, offset: 0, buttons: [] }];

  constructor(program: Program, inDex: ProgramDex, strings: StringsOf) {
    this.#program = program;
    this.#inDex = inDex;
    this.#strings = strings;
  }

  screens(): readonly {
    readonly words: string;
    readonly buttons: readonly Button[];
    readonly offset: number;
  }[] {
    return this.#dialogs.flatMap(({ words, buttons, offset }) =>
      words !== null && buttons.some(({ means }) => means !== "refuse") ? [{ words, buttons, offset }] : [],
    );
  }

  step({ kind, registers, value, at }: Instruction): void {
    const [first] = registers;
    if (kind === KIND.invoke) {
      this.#call(registers, value, at);
      return;
    }
    if (first === undefined) return;
    this.#texts.delete(first);
    this.#numbers.delete(first);
    if (kind === KIND.string) this.#texts.set(first, this.#inDex.dex.string(value));
    if (kind === KIND.constInt) this.#numbers.set(first, value);
    if (kind === KIND.newInstance && /Builder;$/.test(this.#inDex.dex.typeName(value)))
      this.#dialogs.push({ words: null, offset: at, buttons: [] });
  }

  #call(registers: readonly number[], value: number, at: number): void {
    const name = this.#program.methodName(this.#inDex.method(value));
    const dialog = this.#dialogs.at(-1);
    const given = registers[1];
    if (dialog === undefined || given === undefined) return;
    const means = BUTTONS.get(name);
    if (means === undefined && name !== "setMessage") return;
    const texts = this.#textsIn(given);
    if (means === undefined) {
      const words = texts.find((text) => text.length >= LEAST_WORDS && ABOUT_POLICY.test(text));
      if (words === undefined) return;
      dialog.words = words;
      dialog.offset = at;
    } else if (dialog.buttons.length < MOST_BUTTONS) {
      dialog.buttons.push(captionOf(texts) ?? { words: texts[0] ?? "", means });
    }
  }

  #textsIn(register: number): readonly string[] {
    const text = this.#texts.get(register);
    if (text !== undefined) return [text];
    const id = this.#numbers.get(register);
    return id === undefined ? [] : this.#strings(id);
  }
}

const MOST_BUTTONS = 6;
