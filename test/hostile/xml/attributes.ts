import { type AxmlCase, goodManifest, manifestTree, PACKAGE, rebuilt } from "../axml-sound.ts";
import { ANDROID, type Elem, writeAxml } from "../axml-writer.ts";
import { put16, put32, utf8 } from "../bytes.ts";

/** Changes the names, or the namespace, of all framework attributes. */
function renamed(names: Readonly<Record<string, string>>, ns?: string | null): Elem {
  const change = (element: Elem): Elem => ({
    ...element,
    attrs: (element.attrs ?? []).map((attr) =>
      attr.id ? { ...attr, name: names[attr.name] ?? attr.name, ...(ns === undefined ? {} : { ns }) } : attr,
    ),
    children: (element.children ?? []).map((child) => (typeof child === "string" ? child : change(child))),
  });
  return change(manifestTree());
}

export function attributesCases(): AxmlCase[] {
  const scrambled = {
    name: "a",
    label: "b",
    exported: "c",
    versionCode: "d",
    minSdkVersion: "e",
    targetSdkVersion: "f",
  };
  const empty = Object.fromEntries(Object.keys(scrambled).map((key) => [key, ""]));
  return [
    {
      name: "attributes of 24 bytes",
      bytes: goodManifest({ attributeSize: 24 }),
      expect: "whole",
      anomalies: ["attribute-layout-odd"],
    },
    {
      name: "attributes start at 28",
      bytes: goodManifest({ attributeStart: 28 }),
      expect: "whole",
      anomalies: ["attribute-layout-odd"],
    },
    {
      name: "attribute count lies",
      bytes: rebuilt((p) => void put16(p.nodes[1] ?? p.pool, 28, 0xffff)),
      expect: "cut",
      anomalies: ["attributes-cut"],
    },
    { name: "names are scrambled, ids are right", bytes: writeAxml(renamed(scrambled)), expect: "whole" },
    { name: "names are empty, ids are right", bytes: writeAxml(renamed(empty)), expect: "whole" },
    {
      name: "names carry their prefix",
      bytes: writeAxml(renamed({ name: "android:name", label: "android:label" })),
      expect: "whole",
    },
    { name: "no namespace", bytes: writeAxml(renamed({}, null)), expect: "whole" },
    { name: "another namespace", bytes: writeAxml(renamed({}, "http://example.com/else")), expect: "whole" },
    { name: "no resource ids at all", bytes: goodManifest({ withIds: false }), expect: "whole" },
    { name: "decoys with the right name and no id", bytes: writeAxml(decoys()), expect: "whole" },
    { name: "raw value missing", bytes: writeAxml(withoutRaw(manifestTree())), expect: "whole" },
    {
      name: "comment and namespace indices out of range",
      bytes: rebuilt((p) => void put32(p.nodes[2] ?? p.pool, 12, 0x7fffffff)),
      expect: "whole",
    },
    {
      name: "id map longer than the file",
      bytes: rebuilt((p) => void put32(p.ids, 4, 0x00fffff8)),
      expect: "whole",
      anomalies: ["chunk-size-wrong"],
    },
    {
      name: "text XML",
      bytes: utf8(`<?xml version="1.0"?><manifest package="${PACKAGE}"/>`),
      expect: "refused",
    },
    {
      name: "text XML with byte order mark and space",
      bytes: utf8("\ufeff \n<manifest/>"),
      expect: "refused",
    },
    { name: "nothing", bytes: new Uint8Array(0), expect: "refused" },
    { name: "64 KiB of zeros", bytes: new Uint8Array(1 << 16), expect: "refused" },
    { name: "header alone", bytes: goodManifest().subarray(0, 8), expect: "refused" },
  ];
}

function withoutRaw(element: Elem): Elem {
  return {
    ...element,
    attrs: (element.attrs ?? []).map((attr) => ({ ...attr, raw: null })),
    children: (element.children ?? []).map((child) =>
      typeof child === "string" ? child : withoutRaw(child),
    ),
  };
}

function decoys(): Elem {
  const change = (element: Elem): Elem => ({
    ...element,
    attrs: [
      ...(element.name === "manifest" ? [] : [{ ns: ANDROID, name: "name", value: "decoy.Name" }]),
      ...(element.attrs ?? []),
    ],
    children: (element.children ?? []).map((child) => (typeof child === "string" ? child : change(child))),
  });
  return change(manifestTree());
}
