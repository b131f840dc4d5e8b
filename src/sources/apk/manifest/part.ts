import type { ResourceTable } from "../../../formats/arsc/read-table.ts";
import type { XmlDocument, XmlElement } from "../../../formats/axml/read-axml.ts";
import type { ManifestPlace } from "../../../model/place.ts";
import { Attributes, childrenNamed, packageNameOf } from "./attributes.ts";

/** One manifest of the app: the base's, or a split's. */
export class ManifestPart {
  readonly root: XmlElement;
  readonly attributes: Attributes;
  readonly packageName: string | null;
  /** Android reads the first `application` and steps over further ones. */
  readonly application: XmlElement | undefined;
  readonly applicationPath: string;
  readonly #entry: string;

  constructor(document: XmlDocument, entry: string, resources: ResourceTable | null) {
    this.root = document.root;
    this.attributes = new Attributes(document, resources);
    this.packageName = packageNameOf(document);
    const applications = childrenNamed(document.root, "application");
    this.application = applications[0];
    this.applicationPath = applications.length > 1 ? "manifest/application[1]" : "manifest/application";
    this.#entry = entry;
  }

  place(path: string): ManifestPlace {
    return { kind: "manifest", entry: this.#entry, path };
  }

  /** Children with their step of a path: an index, from 1, where siblings share the name. */
  steps(parent: XmlElement): readonly { readonly element: XmlElement; readonly step: string }[] {
    const totals = new Map<string, number>();
    for (const { name } of parent.children) totals.set(name, (totals.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    return parent.children.map((element) => {
      const index = (seen.get(element.name) ?? 0) + 1;
      seen.set(element.name, index);
      return {
        element,
        step: (totals.get(element.name) ?? 0) > 1 ? `${element.name}[${index}]` : element.name,
      };
    });
  }
}
