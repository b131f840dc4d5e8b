import type { Machine } from "./machine.ts";
import { ANYTHING, type ValueId } from "./values.ts";

const INTERFACE = 0x200;
const MAX_STAND_INS = 4;
/** What a text is. */
const OF_TEXT: ReadonlySet<string> = new Set(
  ["Object", "String", "CharSequence", "Comparable"]
    .map((name) => `Ljava/lang/${name};`)
    .concat("Ljava/io/Serializable;"),
);

/** What values may be once code takes them for a type. */
export class Casting {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  cast(value: ValueId, type: number): ValueId {
    const { any, objs } = this.#machine.values.at(value);
    const { program } = this.#machine;
    const own = program.isDefined(type);
    if (objs.length === 0 && !(any && own)) return value;
    const kept = objs.filter((object) => this.#mayBe(object, type));
    const vague = objs.length === 0 || objs.some((object) => !this.#machine.objects.at(object).exact);
    const some = own && vague ? this.#standIns(type) : [];
    const all = [...new Set([...kept, ...some])].sort((a, b) => a - b);
    return this.#machine.values.of({ ...this.#machine.values.at(value), objs: all });
  }

  /** Objects that something unknown may be once code takes it for this type. */
  #standIns(type: number): readonly number[] {
    if (!this.isInterface(type)) return [this.#machine.some(type)];
    const components = this.#machine.world.componentObjects().map(({ object }) => object);
    const fitting = components.filter((object) =>
      this.#machine.hierarchy.above(this.#machine.objects.at(object).type).includes(type),
    );
    if (fitting.length > 0) return fitting.slice(0, MAX_STAND_INS);
    return this.#machine.world
      .madeBelow(type)
      .slice(0, MAX_STAND_INS)
      .map((below) => this.#machine.some(below));
  }

  isInterface(type: number): boolean {
    const place = this.#machine.classPlace(type);
    return place !== null && (place.dex.dex.classDef(place.index).access & INTERFACE) !== 0;
  }

  #mayBe(object: number, type: number): boolean {
    const info = this.#machine.objects.at(object);
    const above = this.#machine.hierarchy.above(info.type);
    if (above.includes(type)) return true;
    if (!info.exact) return true;
    return (
      !this.#machine.program.isDefined(info.type) &&
      (above.length <= 1 || !this.#machine.program.isDefined(type))
    );
  }

  /** A text is a `String`, and what is above that. */
  #textIs(value: ValueId, type: number): ValueId {
    const { values, program } = this.#machine;
    const constants = values.constantsOf(values.withoutTaints(value)) ?? [];
    if (constants.length === 0 || constants.some(({ kind }) => kind !== "string")) return ANYTHING;
    return values.int(OF_TEXT.has(program.types.text(type)) ? 1 : 0);
  }

  isInstance(value: ValueId, type: number): ValueId {
    const { any, objs, consts, taints } = this.#machine.values.at(value);
    if (any || consts.length + objs.length === 0) return ANYTHING;
    if (consts.length > 0) return objs.length > 0 ? ANYTHING : this.#textIs(value, type);
    const answers = new Set(
      objs.map((object) => {
        const info = this.#machine.objects.at(object);
        const above = this.#machine.hierarchy.above(info.type);
        if (above.includes(type)) return 1;
        return info.exact && (this.#machine.program.isDefined(info.type) || above.length > 1) ? 0 : null;
      }),
    );
    const [only] = answers;
    return answers.size === 1 && only !== null && only !== undefined
      ? this.#machine.values.withTaints(this.#machine.values.int(only), taints)
      : ANYTHING;
  }
}
