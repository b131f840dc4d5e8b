import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Parser } from "htmlparser2";
import type { Place } from "../../src/model/place.ts";
import type { Element, Witness } from "./debian.ts";

const KINDS: ReadonlySet<unknown> = new Set(["code", "manifest", "entry", "text", "file"]);

/** Every place in a piece of an audit, wherever it stands. */
export function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return isPlace(value) ? [value] : Object.values(value).flatMap(placesIn);
}

function isPlace(value: object): value is Place {
  if (!("kind" in value) || !KINDS.has(value.kind)) return false;
  // A flow that ends in a file is of that kind too, and no place.
  if (value.kind === "file") return "sha256" in value && "name" in value;
  return "entry" in value || "document" in value;
}

/** What is wrong with a place according to other people's tools; null where it is as it says. */
export function wrongPlace(
  place: Place,
  apks: readonly Witness[],
  documents: readonly Document[],
): string | null {
  switch (place.kind) {
    case "code": {
      const [apk, entry] = located(place.entry, apks);
      const offsets = apk?.methods.get(`${entry} ${place.class}->${place.method}`);
      if (offsets === undefined) return `no method ${place.entry} ${place.class}->${place.method}`;
      return offsets.has(place.offset)
        ? null
        : `no instruction at ${place.offset} of ${place.class}->${place.method}`;
    }
    case "manifest": {
      const [apk] = located(place.entry, apks);
      return apk !== undefined && elementAt(apk.manifest, place.path)
        ? null
        : `no ${place.path} in ${place.entry}`;
    }
    case "entry": {
      if (apks.some(({ part }) => part === place.entry)) return null;
      const [apk, entry] = located(place.entry, apks);
      const size = apk?.entries.get(entry);
      if (size === undefined) return `no entry ${place.entry}`;
      return (place.offset ?? 0) <= size ? null : `${place.entry} ends before ${place.offset}`;
    }
    case "text": {
      if (place.end - place.start !== place.quote.length)
        return `${place.start}-${place.end} is not ${place.quote}`;
      const document = documents.find(({ sha256 }) => sha256 === place.document);
      if (document === undefined) return `no document ${place.document}`;
      return document.words.includes(bare(place.quote)) ? null : `not in the document: ${place.quote}`;
    }
    case "row":
      return documents.some(({ sha256 }) => sha256 === place.document) ? null : `no log ${place.file}`;
    case "file":
      return documents.some(({ sha256 }) => sha256 === place.sha256)
        ? null
        : `no file ${place.name} ${place.sha256}`;
  }
}

/** `base.apk!/classes.dex` → the APK and the entry in it. */
function located(entry: string, apks: readonly Witness[]): readonly [Witness | undefined, string] {
  const [part, inner] = entry.includes("!/") ? entry.split("!/") : ["", entry];
  return [apks.find((apk) => apk.part === part), inner ?? ""];
}

function elementAt(manifest: Element, path: string): boolean {
  const [steps = "", attribute] = path.split("@");
  const [root, ...rest] = steps.split("/");
  if (root !== manifest.name) return false;
  let here: Element | undefined = manifest;
  for (const step of rest) {
    const [, name, index] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    here = here?.children.filter((child) => child.name === name)[Number(index ?? 1) - 1];
  }
  return (
    here !== undefined && (attribute === undefined || here.attributes.has(attribute.replace(/^android:/, "")))
  );
}

/** An input file; `words` is its text without tags and blanks, so that any reading order of blanks matches. */
export interface Document {
  readonly sha256: string;
  readonly words: string;
}

export function documentAt(path: string): Document {
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (/apks?$/.test(path)) return { sha256, words: "" };
  const utf8 = new TextDecoder().decode(bytes);
  const text = utf8.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : utf8;
  return { sha256, words: bare(path.endsWith(".html") ? textOfHtml(text) : text) };
}

function textOfHtml(html: string): string {
  let text = "";
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(html);
  return text;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, "");
}
