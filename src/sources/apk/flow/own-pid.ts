import type { Machine } from "./machine.ts";

const MY_PID = "Landroid/os/Process;->myPid()I";
const RUNNING = "Landroid/app/ActivityManager;->getRunningAppProcesses()Ljava/util/List;";

/** Methods that know the number of the app's own process: they ask for it, or are given it by who calls them. */
export class OwnPid {
  readonly #machine: Machine;
  #asking: ReadonlySet<number> | null = null;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Whether a list of running processes is only gone through for the app itself, whose name it knows anyway. */
  isSought(api: string, method: number): boolean {
    if (api !== RUNNING) return false;
    const { program, index } = this.#machine;
    const asking = this.#whoAsks();
    let is = asking.has(method);
    const takesNumber = program
      .parametersOf(program.methods.second(method))
      .some((type) => program.types.text(type) === "I");
    if (!is && takesNumber)
      index.eachCaller(method, (caller) => {
        is ||= asking.has(caller);
      });
    return is;
  }

  #whoAsks(): ReadonlySet<number> {
    if (this.#asking !== null) return this.#asking;
    const { apis, index, program } = this.#machine;
    const found = new Set<number>();
    for (const [shape, owners] of apis.shapesOf([MY_PID])) {
      index.eachTarget(shape, (target) => {
        if (owners.has(program.methods.first(target)))
          index.eachCaller(target, (caller) => found.add(caller));
      });
    }
    this.#asking = found;
    return found;
  }
}
