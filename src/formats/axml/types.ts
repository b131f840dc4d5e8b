/** Binary XML, as Android's parser walks it. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** `false` where the bytes end, or stop making sense, before the root element does. */
  readonly complete: boolean;
  /** Whether the document maps attribute names to resource ids; without the map Android finds no `android:` attribute. */
  readonly hasResourceIds: boolean;
  readonly anomalies: readonly XmlAnomaly[];
}

export interface XmlElement {
  readonly name: string;
  /** Namespace URI; null for none. Android ignores it on elements. */
  readonly namespace: string | null;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** All text directly inside. */
  readonly text: string;
  /** Of its chunk, in bytes from the start of the document. */
  readonly offset: number;
}

export interface XmlAttribute {
  readonly namespace: string | null;
  readonly name: string;
  /** 0 for none. This, not the name, is what Android looks attributes up by. */
  readonly resourceId: number;
  /** Of the typed value; see `VALUE_TYPE`. */
  readonly type: number;
  /** Of the typed value, unsigned. */
  readonly data: number;
  /** The typed value's string, where its type is string. */
  readonly string: string | null;
  /** As written in the source, where it was kept. */
  readonly rawValue: string | null;
}

export interface XmlAnomaly {
  readonly kind:
    | "attribute-layout-odd"
    | "attributes-cut"
    | "chunk-size-wrong"
    | "cut-short"
    | "document-header-odd"
    | "document-size-wrong"
    | "string-count-wrong"
    | "several-string-pools"
    | "string-pool-odd"
    | "too-deep"
    | "unbalanced-elements"
    | "unknown-chunk";
  readonly detail: string;
  readonly offset: number;
}
