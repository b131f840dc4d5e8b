import type { DataId, PermissionAlternative, SourceConstant } from "../../../catalog/types.ts";
import type { Via } from "../../../model/fact.ts";
import type { CodePlace } from "../../../model/place.ts";
import { askedPermissions } from "./asked-permissions.ts";
import type { ClassIndex } from "./class-index.ts";
import type { CodeLoader, PermissionSeen } from "./code-read.ts";
import type { FactRow } from "./fact-rows.ts";
import type { Findings, SourceSeen } from "./findings.ts";
import { Texts } from "./open-texts.ts";
import { isText, textOf } from "./value.ts";
import type { SourceWatch, Watch } from "./watch.ts";

export interface Settled {
  readonly rows: readonly FactRow[];
  readonly permissionUses: readonly PermissionSeen[];
  readonly requested: readonly PermissionSeen[];
  readonly loaders: readonly CodeLoader[];
}

/** What one source turned out to be. */
interface Read {
  readonly data: readonly DataId[];
  readonly via: Via;
  readonly permissions: readonly PermissionAlternative[];
}

/** Decides, once all dex files are read, what was still open: class chains, fields, parameters. */
export function settle(findings: Findings, watch: Watch, index: ClassIndex): Settled {
  const texts = new Texts(findings);
  const rows: FactRow[] = [];
  const uses: PermissionSeen[] = [];
  const dataOf = findings.sources.map((seen) => {
    const all = new Set<DataId>();
    for (const { data, via, permissions } of readsOf(seen, texts, watch, index)) {
      for (const id of data) {
        all.add(id);
        rows.push({ data: id, action: "access", via, at: seen.at, sources: [] });
      }
      for (const permission of namesIn(permissions)) uses.push({ permission, at: seen.at });
    }
    return all;
  });
  for (const { at, sink, from } of findings.sinks) {
    const via: Via = { kind: "api", signature: sink.signature };
    const sources = new Map<DataId, CodePlace[]>();
    for (const id of from) {
      const place = findings.sources[id]?.at;
      for (const data of dataOf[id] ?? [])
        if (place) sources.set(data, [...(sources.get(data) ?? []), place]);
    }
    for (const [data, places] of sources) rows.push({ data, action: sink.action, via, at, sources: places });
  }
  return {
    rows,
    permissionUses: uses,
    requested: askedPermissions(findings, texts, watch, index),
    loaders: loaders(findings),
  };
}

function readsOf(seen: SourceSeen, texts: Texts, watch: Watch, index: ClassIndex): readonly Read[] {
  if (seen.constantKind !== null) return readsByConstant(seen, [seen.constantKind], texts, watch);
  const source = seen.watches.find((one) => proves(seen, one, index));
  if (source === undefined) return [];
  const fixed = source.data.length > 0 && !isOwnPackage(seen, texts) ? [bySignature(source)] : [];
  return source.byArgument.length === 0
    ? fixed
    : [...fixed, ...readsByConstant(seen, source.byArgument, texts, watch)];
}

function proves(seen: SourceSeen, source: SourceWatch, index: ClassIndex): boolean {
  if (seen.through === null) return true;
  return seen.interfaces.includes(source.class) || index.extends(seen.through, source.class) === true;
}

function bySignature(source: SourceWatch): Read {
  return {
    data: source.data,
    via: { kind: "api", signature: source.signature },
    permissions: source.permissions,
  };
}

function isOwnPackage(seen: SourceSeen, texts: Texts): boolean {
  return texts.of(seen.atoms).some((atom) => atom === "!");
}

function readsByConstant(
  seen: SourceSeen,
  kinds: readonly string[],
  texts: Texts,
  watch: Watch,
): readonly Read[] {
  const reads: Read[] = [];
  const atoms = texts.of(seen.atoms);
  for (const atom of atoms) {
    if (atom.startsWith("@")) {
      const field = watch.sources.get(textOf(atom));
      if (field && kinds.includes("content-uri")) reads.push(bySignature(field));
    }
    if (!isText(atom)) continue;
    for (const kind of kinds) {
      const constant = watch.constants.find(kind, textOf(atom), atom.startsWith("="));
      if (constant) reads.push(...readsOfConstant(constant, kind, textOf(atom), atoms, watch));
    }
  }
  return reads;
}

function readsOfConstant(
  constant: SourceConstant,
  kind: string,
  text: string,
  atoms: readonly string[],
  watch: Watch,
): readonly Read[] {
  const { data, permissions } = constant;
  const reads: Read[] = data.length > 0 ? [{ data, via: viaOf(kind, text), permissions }] : [];
  // `getprop ro.serialno`, or a picker with the Uri it picks from.
  for (const inner of constant.byArgument ?? []) {
    const rest =
      kind === "shell-command"
        ? [text.slice(text.indexOf(constant.value) + constant.value.length).trim()]
        : [];
    for (const candidate of [...rest, ...atoms.filter(isText).map(textOf)]) {
      const found = watch.constants.find(inner, candidate, true);
      if (found && found.data.length > 0) {
        reads.push({ data: found.data, via: viaOf(kind, text), permissions: found.permissions });
      }
    }
  }
  return reads;
}

function viaOf(kind: string, text: string): Via {
  if (kind === "content-uri") return { kind, uri: text.replace(/[/?#]+$/, "") };
  if (kind === "settings-key" || kind === "system-property") return { kind, key: text };
  return { kind: "constant", constant: kind, value: text };
}

function namesIn(alternatives: readonly PermissionAlternative[]): readonly string[] {
  return [...new Set(alternatives.flatMap(({ allOf = [], anyOf = [] }) => [...allOf, ...anyOf]))];
}

function loaders(findings: Findings): readonly CodeLoader[] {
  return findings.loaders.map(({ at, name, kind, atoms }) => {
    const known = atoms.find((atom) => atom.startsWith("="));
    return { name, kind, argument: known === undefined ? null : textOf(known), at };
  });
}
