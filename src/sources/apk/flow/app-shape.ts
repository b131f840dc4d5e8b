import { readAxml, type XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { AppManifest } from "../manifest.ts";
import type { LayoutFile } from "../screens/layouts.ts";
import type { AppShape, ComponentShape } from "./world.ts";

const ID = 0x010100d0;
const INPUT_TYPE = 0x01010220;
const PASSWORD = 0x0101015c;
const ON_CLICK = 0x0101026f;
const NAME = 0x01010003;

/** What manifest and layouts tell of who calls the app's code. A layout that cannot be read is a gap elsewhere. */
export function appShape(
  manifest: AppManifest,
  layouts: readonly LayoutFile[],
  strings: AppShape["strings"],
): AppShape {
  const clickMethods = new Set<string>();
  const passwordFields = new Set<number>();
  const layoutClasses = new Set<string>();
  for (const { read } of layouts) {
    try {
      visit(readAxml(read()).root, { clickMethods, passwordFields, layoutClasses });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return {
    components: componentShapes(manifest),
    applicationClass: manifest.applicationClass === null ? null : descriptor(manifest.applicationClass),
    clickMethods,
    passwordFields,
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
  readonly passwordFields: Set<number>;
  readonly layoutClasses: Set<string>;
}

function visit(root: XmlElement, { clickMethods, passwordFields, layoutClasses }: Seen): void {
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    let id: number | null = null;
    let isPassword = false;
    if (element.name.includes(".")) layoutClasses.add(descriptor(element.name));
    for (const { resourceId, name, data, string } of element.attributes) {
      if (resourceId === ON_CLICK && string !== null) clickMethods.add(string);
      else if ((resourceId === NAME || name === "class") && string?.includes("."))
        layoutClasses.add(descriptor(string));
      else if (resourceId === ID) id = data;
      else if (resourceId === INPUT_TYPE) isPassword = isPasswordType(data);
      else if (resourceId === PASSWORD && data !== 0) isPassword = true;
    }
    if (id !== null && isPassword) passwordFields.add(id);
    open.push(...element.children);
  }
}

/** `android:inputType`: a class in the low four bits, a variation in the next eight. */
function isPasswordType(type: number): boolean {
  const variation = type & 0xff0;
  return (type & 0xf) === 1
    ? [0x80, 0x90, 0xe0].includes(variation)
    : (type & 0xf) === 2 && variation === 0x10;
}
