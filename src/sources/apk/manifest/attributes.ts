import type { ResourceTable } from "../../../formats/arsc/read-table.ts";
import { ATTRIBUTE_ID, type AttributeName } from "../../../formats/axml/attribute-ids.ts";
import type { XmlAttribute, XmlDocument, XmlElement } from "../../../formats/axml/read-axml.ts";
import { isInt, isReference, VALUE_TYPE, valueText } from "../../../formats/res-value.ts";

const MAX_REFERENCES = 20;

/** Looks attributes up as Android does: those of the framework by resource id, whatever they are called. */
export class Attributes {
  readonly #byName: boolean;
  readonly #resources: ResourceTable | null;

  constructor(document: XmlDocument, resources: ResourceTable | null) {
    // A document without the id map shows Android no framework attribute; we then go by their names.
    this.#byName = !document.hasResourceIds;
    this.#resources = resources;
  }

  find(element: XmlElement, name: AttributeName): XmlAttribute | undefined {
    const id: number = ATTRIBUTE_ID[name];
    return (
      element.attributes.find((one) => one.resourceId === id) ??
      (this.#byName ? element.attributes.find((one) => one.name === name) : undefined)
    );
  }

  text(element: XmlElement, name: AttributeName): string | null {
    const attribute = this.find(element, name);
    return attribute === undefined ? null : this.textOf(attribute);
  }

  textOf(attribute: XmlAttribute): string | null {
    if (attribute.type === VALUE_TYPE.string) return attribute.string ?? attribute.rawValue;
    if (isReference(attribute.type)) return this.#resources?.string(attribute.data) ?? null;
    return attribute.type === VALUE_TYPE.null ? null : valueText(attribute);
  }

  /** null where it is not written, or is no truth value. */
  boolean(element: XmlElement, name: AttributeName): boolean | null {
    const attribute = this.find(element, name);
    if (attribute === undefined) return null;
    if (isInt(attribute.type)) return attribute.data !== 0;
    return truth(this.textOf(attribute));
  }

  number(element: XmlElement, name: AttributeName): number | null {
    const attribute = this.find(element, name);
    if (attribute === undefined) return null;
    if (isInt(attribute.type)) return attribute.data;
    const text = this.textOf(attribute);
    return text === null || !/^\d{1,10}$/.test(text) ? null : Number(text);
  }

  /** Text in each locale that has its own, `""` for the default. */
  texts(element: XmlElement, name: AttributeName): Readonly<Record<string, string>> {
    const attribute = this.find(element, name);
    if (attribute === undefined) return {};
    if (isReference(attribute.type)) return this.#resources?.strings(attribute.data) ?? {};
    const text = this.textOf(attribute);
    return text === null ? {} : { "": text };
  }

  /** The archive entry of the XML file that an attribute refers to. */
  file(element: XmlElement, name: AttributeName): string | null {
    const attribute = this.find(element, name);
    if (attribute === undefined || !isReference(attribute.type)) return null;
    let id = attribute.data;
    for (let step = 0; step < MAX_REFERENCES; step++) {
      const value = this.#resources?.values(id).find((one) => one.value !== null);
      if (value?.value == null) return null;
      if (!isReference(value.value.type)) return value.string;
      id = value.value.data;
    }
    return null;
  }
}

export function truth(text: string | null): boolean | null {
  if (text === "true" || text === "TRUE" || text === "True" || text === "1") return true;
  return text === "false" || text === "FALSE" || text === "False" || text === "0" ? false : null;
}

/** An attribute without namespace, which Android finds by name: `package`, `cleartextTrafficPermitted`. */
export function plainAttribute(element: XmlElement, name: string): string | null {
  const same = element.attributes.filter((one) => one.name === name);
  const found = same.find((one) => one.namespace === null || one.namespace === "") ?? same[0];
  if (found === undefined) return null;
  return found.rawValue ?? found.string ?? (found.type === VALUE_TYPE.string ? null : valueText(found));
}

export function packageNameOf(manifest: XmlDocument | null): string | null {
  return manifest === null ? null : plainAttribute(manifest.root, "package");
}

export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter((child) => names.includes(child.name));
}

/** A class name as the manifest may shorten it: `.Main`, `Main` or whole. */
export function className(written: string, packageName: string | null): string {
  if (written.startsWith(".")) return `${packageName ?? ""}${written}`;
  if (written.includes(".") || packageName === null) return written;
  return `${packageName}.${written}`;
}
