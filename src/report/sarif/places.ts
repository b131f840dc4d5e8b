import type { Audit } from "../../model/audit.ts";
import { javaMethod, javaType } from "../../model/java-name.ts";
import type { Place } from "../../model/place.ts";
import type { Lang } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { quoted, spot, spotLine } from "../words/place.ts";

/** A relative URI reference of one segment: a file name is never read as a scheme, a folder or a query. */
export function fileUri(name: string): string {
  return encodeURIComponent(clean(name)).replace(/^\.+$/, (dots) => dots.replaceAll(".", "%2E"));
}

function sourceOf(place: Place): string | null {
  if (place.kind === "text" || place.kind === "row") return place.document;
  return place.kind === "file" ? place.sha256 : null;
}

/** The input that holds the place: the policy for words, the app for everything else. */
function artifactIndex(place: Place, audit: Audit): number {
  const sha256 = sourceOf(place);
  const index = audit.inputs.findIndex((input) => input.sha256 === sha256);
  return index >= 0 ? index : audit.inputs.findIndex(({ kind }) => kind === "app");
}

export function sarifLocation(place: Place, audit: Audit, lang: Lang) {
  const index = artifactIndex(place, audit);
  const input = audit.inputs[index];
  const one = spot(place, audit, lang);
  const words = one.quote === null ? spotLine(one, lang) : `${spotLine(one, lang)} ${quoted(one.quote)}`;
  const logical = logicalLocation(place);
  return {
    ...(input === undefined
      ? {}
      : {
          physicalLocation: {
            // No region: spans count characters of a document's plain text, not of the file, and code has no lines.
            artifactLocation: { uri: fileUri(input.name), index },
          },
        }),
    ...(logical === null ? {} : { logicalLocations: [logical] }),
    message: { text: words },
    properties: { place },
  };
}

function logicalLocation(place: Place) {
  switch (place.kind) {
    case "code": {
      const owner = clean(javaType(place.class));
      const name = clean(javaMethod(place.method));
      return {
        name,
        fullyQualifiedName: `${owner}.${name}`,
        decoratedName: clean(`${place.class}->${place.method}`),
        kind: "function",
      };
    }
    case "manifest":
      return {
        fullyQualifiedName: clean(`${place.entry}/${place.path}`),
        kind: place.path.includes("@") ? "attribute" : "element",
      };
    case "entry":
      return { fullyQualifiedName: clean(place.entry), kind: "resource" };
    case "row":
      return { fullyQualifiedName: clean(`${place.sheet}/${place.row}`), kind: "row" };
    case "text":
    case "file":
      return null;
  }
}
