import type { DataId } from "../../../catalog/types.ts";
import { readAxml, type XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { AppManifest } from "../manifest.ts";
import type { LayoutFile } from "../screens/layouts.ts";
import { dataAskedBy } from "./typed-fields.ts";
import type { AppShape, ComponentShape } from "./world.ts";

const ID = 0x010100d0;
const INPUT_TYPE = 0x01010220;
const PASSWORD = 0x0101015c;
const ON_CLICK = 0x0101026f;
const NAME = 0x01010003;
const HINT = 0x01010150;

/** What manifest and layouts tell of who calls the app's code. A layout that cannot be read is a gap elsewhere. */
export function appShape(
  manifest: AppManifest,
  layouts: readonly LayoutFile[],
  strings: AppShape["strings"],
): AppShape {
  const clickMethods = new Set<string>();
  const layoutClasses = new Set<string>();
  const typedFields = new Map<number, DataId | null>();
  const labels = new Set<number>();
  const fields = new Set<number>();
  const seen = { clickMethods, layoutClasses, typedFields, labels, fields, strings };
  for (const { read } of layouts) {
    try {
      visit(readAxml(read()).root, seen);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return {
    packageName: manifest.packageName,
    components: componentShapes(manifest),
    applicationClass: manifest.applicationClass === null ? null : descriptor(manifest.applicationClass),
    clickMethods,
    typedFields,
    labels: new Set([...labels].filter((id) => !fields.has(id))),
    layoutClasses,
    strings,
    sdkOf: () => null,
  };
}

function componentShapes({
  components,
  aliasTargets,
  filters,
  authorities,
}: AppManifest): readonly ComponentShape[] {
  const byType = new Map<string, ComponentShape>();
  for (const { kind, name, enabled, exported } of components) {
    if (!enabled) continue;
    const type = descriptor(aliasTargets.get(name) ?? name);
    byType.set(type, {
      kind: kind === "activity-alias" ? "activity" : kind,
      type,
      filters: [...(byType.get(type)?.filters ?? []), ...(filters.get(name) ?? [])],
      authorities: authorities.get(name) ?? [],
      isOpen: exported,
    });
  }
  return [...byType.values()];
}

function descriptor(name: string): string {
  return `L${name.replaceAll(".", "/")};`;
}

interface Seen {
  readonly clickMethods: Set<string>;
  readonly layoutClasses: Set<string>;
  readonly typedFields: Map<number, DataId | null>;
  readonly labels: Set<number>;
  readonly fields: Set<number>;
  readonly strings: AppShape["strings"];
}

function visit(root: XmlElement, seen: Seen): void {
  const { clickMethods, layoutClasses, typedFields, strings } = seen;
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    let id: number | null = null;
    let isPassword = false;
    let hint: string | null = null;
    if (element.name.includes(".")) layoutClasses.add(descriptor(element.name));
    for (const { resourceId, name, data, string } of element.attributes) {
      if (resourceId === ON_CLICK && string !== null) clickMethods.add(string);
      else if ((resourceId === NAME || name === "class") && string?.includes("."))
        layoutClasses.add(descriptor(string));
      else if (resourceId === ID) id = data;
      else if (resourceId === HINT) hint = string ?? strings(data)[0] ?? null;
      else if (resourceId === INPUT_TYPE) isPassword = isPasswordType(data);
      else if (resourceId === PASSWORD && data !== 0) isPassword = true;
    }
    if (id !== null) (LABEL.test(element.name) ? seen.labels : seen.fields).add(id);
    // That one of the layouts hides what is typed is enough: it is the same field of a form.
    if (id !== null && isPassword) typedFields.set(id, "accounts.credential");
    else if (id !== null && hint !== null && typedFields.get(id) !== "accounts.credential") {
      const asked = dataAskedBy(hint);
      const before = typedFields.get(id);
      typedFields.set(id, before === undefined || before === asked ? asked : null);
    }
    open.push(...element.children);
  }
}

/** Widgets of the platform and its libraries that show text. */
const LABEL =
  /^(?:(?:androidx?|com\.google\.android)\.[\w.]+\.)?(?:AppCompat|Material)?(?:TextView|Button|CheckBox|CheckedTextView|RadioButton|Switch|SwitchCompat|ToggleButton|Chronometer|TextClock)$/;

/** `android:inputType`: a class in the low four bits, a variation in the next eight. */
function isPasswordType(type: number): boolean {
  const variation = type & 0xff0;
  return (type & 0xf) === 1
    ? [0x80, 0x90, 0xe0].includes(variation)
    : (type & 0xf) === 2 && variation === 0x10;
}
