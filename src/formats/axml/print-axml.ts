import { VALUE_TYPE, valueText } from "../res-value.ts";
import { attributeName } from "./attribute-ids.ts";
import type { XmlAttribute, XmlDocument, XmlElement } from "./types.ts";

const ANDROID = "http://schemas.android.com/apk/res/android";
const WELL_KNOWN = new Map([
  [ANDROID, "android"],
  ["http://schemas.android.com/apk/res-auto", "app"],
  ["http://schemas.android.com/tools", "tools"],
  ["http://schemas.android.com/apk/distribution", "dist"],
]);

/** The document as text that people can read. It may come from a hostile file, so names are printed only where they are names. */
export function printAxml(document: XmlDocument): string {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>'];
  const prefixes = prefixesOf(document.root);
  const declared = [...prefixes].map(([uri, prefix]) => ` xmlns:${prefix}="${escapeXml(uri)}"`).join("");
  print(document.root, "", declared, prefixes, lines);
  return `${lines.join("\n")}\n`;
}

function print(
  element: XmlElement,
  indent: string,
  declared: string,
  prefixes: ReadonlyMap<string, string>,
  lines: string[],
): void {
  const name = safeName(element.name, "element");
  const attributes = element.attributes.map((attribute) => ` ${attributeText(attribute, prefixes)}`).join("");
  const head = `${indent}<${name}${declared}${attributes}`;
  const text = element.text.trim() === "" ? "" : escapeXml(element.text);
  if (element.children.length === 0) {
    lines.push(text === "" ? `${head}/>` : `${head}>${text}</${name}>`);
    return;
  }
  lines.push(`${head}>`);
  if (text !== "") lines.push(`${indent}  ${text}`);
  for (const child of element.children) print(child, `${indent}  `, "", prefixes, lines);
  lines.push(`${indent}</${name}>`);
}

function attributeText(attribute: XmlAttribute, prefixes: ReadonlyMap<string, string>): string {
  const id = attribute.resourceId;
  const name = attributeName(id) ?? safeName(attribute.name, `id_0x${id.toString(16)}`);
  const prefix = attribute.namespace === null ? undefined : prefixes.get(attribute.namespace);
  const value =
    attribute.type === VALUE_TYPE.string
      ? (attribute.string ?? attribute.rawValue ?? "")
      : valueText(attribute);
  return `${prefix === undefined ? "" : `${prefix}:`}${name}="${escapeXml(value)}"`;
}

function prefixesOf(root: XmlElement): Map<string, string> {
  const uris = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const { namespace } of element.attributes)
      if (namespace !== null && namespace !== "") uris.add(namespace);
    for (const child of element.children) visit(child);
  };
  visit(root);
  let unnamed = 0;
  return new Map([...uris].map((uri) => [uri, WELL_KNOWN.get(uri) ?? `ns${++unnamed}`]));
}

function safeName(name: string, otherwise: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) ? name : otherwise;
}

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters must not reach a terminal
  return text.replace(/[&<>"\0-\x1f\x7f-\x9f]/g, (c) => {
    const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }[c];
    return named ?? `&#${c.charCodeAt(0)};`;
  });
}
