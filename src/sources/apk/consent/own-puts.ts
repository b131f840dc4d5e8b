import { codeEnd } from "../../../formats/dex/code.ts";
import { KIND, KINDS, payloadUnits, UNITS } from "../../../formats/dex/opcodes.ts";
import type { World } from "./world.ts";

/** Which fields the code of their own class fills: nobody else need do so behind its back. */
export class OwnPuts {
  readonly #world: World;
  /** By type: its fields into which its methods put something, as `World.field` numbers them. */
  readonly #of = new Map<number, ReadonlySet<number>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** `field`: as `World.field` numbers it. */
  has(field: number): boolean {
    const type = this.#world.program.fields.first(field);
    let fields = this.#of.get(type);
    if (fields === undefined) {
      fields = this.#read(type);
      this.#of.set(type, fields);
    }
    return fields.has(field);
  }

  #read(type: number): ReadonlySet<number> {
    const { program } = this.#world;
    const found = new Set<number>();
    const start = program.memberStart.at(type);
    for (let n = 0; n < program.memberCount.at(type); n++) {
      const method = program.members.at(start + n);
      const dex = program.dexes[program.codeDex.at(method)];
      const offset = program.codeOffset.at(method);
      if (dex === undefined || offset === 0) continue;
      const { units } = dex.dex;
      const end = codeEnd(dex.dex, offset);
      for (let at = (offset >> 1) + 8; at < end; ) {
        const opcode = (units[at] ?? 0) & 0xff;
        if (KINDS[opcode] === KIND.instancePut) found.add(this.#world.field(dex.field(units[at + 1] ?? 0)));
        at += opcode === 0 ? Math.max(1, payloadUnits(units, at)) : (UNITS[opcode] ?? 1);
      }
    }
    return found;
  }
}
