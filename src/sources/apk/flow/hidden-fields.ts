import { readClassData } from "../../../formats/dex/class-data.ts";
import type { Machine } from "./machine.ts";

/**
 * A class may have a field of the same name and type as a class above it: both stand in its objects. The one below
 * gets a key of its own.
 */
export class HiddenFields {
  readonly #machine: Machine;
  readonly #keys = new Map<number, number>();
  readonly #shapes = new Map<number, number>();
  readonly #declared = new Map<number, ReadonlySet<number>>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Under what an instance field stands in an object, by its number in the program. */
  keyOf(field: number): number {
    const known = this.#keys.get(field);
    if (known !== undefined) return known;
    const key = this.#find(field);
    this.#keys.set(field, key);
    return key;
  }

  /** Name and type of the field that stands under this key. */
  shapeOf(key: number): number {
    return this.#shapes.get(key) ?? key;
  }

  #find(field: number): number {
    const { program, hierarchy } = this.#machine;
    const shape = program.fields.second(field);
    const own = hierarchy.above(program.fields.first(field)).filter((type) => program.isDefined(type));
    if (own.length < 2) return shape;
    const [owner, ...hidden] = own.filter((type) => this.#shapesOf(type).has(shape));
    if (owner === undefined || hidden.length === 0) return shape;
    const { names, types, fieldShapes } = program;
    const name = `${types.text(owner)}.${names.text(fieldShapes.first(shape))}`;
    const key = fieldShapes.id(names.idOf(name), fieldShapes.second(shape));
    this.#shapes.set(key, shape);
    return key;
  }

  #shapesOf(type: number): ReadonlySet<number> {
    const known = this.#declared.get(type);
    if (known !== undefined) return known;
    const place = this.#machine.classPlace(type);
    const shapes = new Set<number>();
    if (place !== null) {
      const { dex } = place.dex;
      const { instanceFields } = readClassData(dex, dex.classDef(place.index).dataOffset);
      for (const { index } of instanceFields)
        shapes.add(this.#machine.program.fields.second(place.dex.field(index)));
    }
    this.#declared.set(type, shapes);
    return shapes;
  }
}
