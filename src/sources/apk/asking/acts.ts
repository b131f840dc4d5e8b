import type { RefusalAnswer } from "../../../model/app.ts";
import { EDGE, EDGE_KINDS, type Program } from "../graph/program.ts";

const EXIT_NAMES =
  /^(finish|finishAffinity|finishAndRemoveTask)\(\)V$|^exit\(I\)V$|^killProcess\(I\)V$|^halt\(I\)V$/;
const ASK_NAMES = /^requestPermissions?\(/;
/** What compilers add between a task and the code that was written. */
const BRIDGE = /^(?:\$r8\$lambda\$|lambda\$|access\$)|\$lambda\$/;
const MAX_BRIDGES = 4;
/** A task that runs by itself once it is handed on, and a button of a dialog, which the user may press or not. */
const TASK = /^run\(\)V$/;
const OF_DIALOG = /^onClick\(Landroid\/content\/DialogInterface;I\)V$/;

/** What a call comes to. */
export interface Act {
  readonly does: RefusalAnswer["does"];
  /** The user has a say in it: a button of a dialog leads there. */
  readonly isOffered: boolean;
}

/** What a call comes to, looked up a few steps down. */
export class Acts {
  readonly #program: Program;
  readonly #known = new Map<number, Act | null>();

  constructor(program: Program) {
    this.#program = program;
  }

  of(method: number, steps: number, bridges = MAX_BRIDGES): Act | null {
    const program = this.#program;
    const text = program.methodText(method);
    const owner = program.types.text(program.methods.first(method));
    if (EXIT_NAMES.test(text)) return isExit(text, owner) ? { does: "exits", isOffered: false } : null;
    if (ASK_NAMES.test(text) || asksByLibrary(text, owner)) return { does: "asks-again", isOffered: false };
    if (program.codeOffset.at(method) === 0 || isLibrary(owner)) return null;
    const isBridge = bridges > 0 && BRIDGE.test(text);
    if (steps === 0 && !isBridge) return null;
    const key = (method * 4 + steps) * 8 + bridges;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, null);
    const found = this.#within(method, isBridge ? steps : steps - 1, isBridge ? bridges - 1 : bridges);
    this.#known.set(key, found);
    return found;
  }

  /** What the task or the dialog's button that an object of this class is comes to, once it is handed on. */
  ofMade(type: number, steps: number, bridges = MAX_BRIDGES): Act | null {
    const program = this.#program;
    if (!program.isDefined(type) || isLibrary(program.types.text(type))) return null;
    const start = program.memberStart.at(type);
    for (let n = 0; n < program.memberCount.at(type); n++) {
      const method = program.members.at(start + n);
      const text = program.methodText(method);
      const isTask = TASK.test(text);
      if (program.codeOffset.at(method) === 0 || (!isTask && !OF_DIALOG.test(text))) continue;
      const act = this.#within(method, steps, bridges);
      if (act !== null && isTask) return act;
      // Who chooses to leave was not thrown out.
      if (act?.does === "asks-again") return { does: act.does, isOffered: true };
    }
    return null;
  }

  #within(method: number, steps: number, bridges: number): Act | null {
    const { edges, edgeStart, edgeCount } = this.#program;
    const start = edgeStart.at(method);
    for (let at = start; at < start + edgeCount.at(method); at++) {
      const kind = edges.at(at) % EDGE_KINDS;
      const target = (edges.at(at) - kind) / EDGE_KINDS;
      const found =
        kind === EDGE.call || kind === EDGE.dispatch
          ? this.of(target, steps, bridges)
          : kind === EDGE.create && bridges > 0
            ? this.ofMade(target, steps, bridges - 1)
            : null;
      if (found !== null) return found;
    }
    return null;
  }
}

/** What a contract's launcher launches is a permission where the answer is one; a library's builder asks at its end. */
function asksByLibrary(text: string, owner: string): boolean {
  if (text === "launch(Ljava/lang/Object;)V")
    return owner === "Landroidx/activity/result/ActivityResultLauncher;";
  // The library explains, and asks for the same once more.
  if (text.startsWith("showRequestReasonDialog(")) return /\/ExplainScope;$/.test(owner);
  return (
    /^(?:request|start|check)\(/.test(text) &&
    /^L[^;]*(?:XXPermissions|PermissionBuilder|PermissionRequest|\/Dexter|\/DexterBuilder);$/.test(owner)
  );
}

/** `finish()` closes a page and ends the app only from a page; a parser's `finish()` ends nothing. */
function isExit(text: string, owner: string): boolean {
  if (text.startsWith("exit(") || text.startsWith("halt("))
    return owner === "Ljava/lang/System;" || owner === "Ljava/lang/Runtime;";
  if (text.startsWith("killProcess(")) return owner === "Landroid/os/Process;";
  return !isLibrary(owner) || /Activity;$/.test(owner);
}

export function isLibrary(owner: string): boolean {
  return /^L(android|androidx|java|javax|kotlin|kotlinx)\//.test(owner);
}
