import type { DataId } from "../../../catalog/types.ts";
import type { Machine } from "./machine.ts";
import type { ValueId } from "./values.ts";

/** Views that code finds by their ids, and what layouts tell of them. */
export class Views {
  readonly #machine: Machine;
  /** Text fields, and what people are asked to type into them. */
  readonly askedIn = new Map<number, DataId>();
  readonly #labels = new Set<number>();
  readonly #byId = new Set<number>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** A view by its id and whose it is: several layouts may use one id. */
  view(holder: ValueId, id: number | null, type: number): number {
    const { objects, values, world } = this.#machine;
    const [first] = values.at(holder).objs;
    const of = first === undefined ? "" : objects.at(first).type;
    const object =
      id === null ? objects.ofMany(`view ? ${of}`, type, false) : objects.of(`view ${id} ${of}`, type, false);
    if (id === null) return object;
    this.#byId.add(object);
    const asked = world.shape.typedFields.get(id);
    if (asked) this.askedIn.set(object, asked);
    if (world.shape.labels.has(id)) this.#labels.add(object);
    return object;
  }

  /** Whether nobody can type into any of these, as layouts have them. */
  areLabels(views: readonly number[]): boolean {
    return views.length > 0 && views.every((view) => this.#labels.has(view));
  }
  /** Whether a text that code only calls a text view may be typed into: a field by its class, or by the layout that has it. */
  mayBeTyped(views: readonly number[]): boolean {
    const { objects, hierarchy, program } = this.#machine;
    return views.some((view) => {
      if (this.#labels.has(view)) return false;
      if (this.#byId.has(view)) return true;
      return hierarchy.above(objects.at(view).type).some((one) => program.types.text(one) === FIELD);
    });
  }
}

const FIELD = "Landroid/widget/EditText;";
