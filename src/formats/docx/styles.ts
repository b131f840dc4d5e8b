import { readXml } from "./read-xml.ts";

/** Heading level of each paragraph style by its id, 1 the highest; titles count as 1. Styles inherit. */
export function styleLevels(styles: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const bases = new Map<string, string>();
  let id: string | null = null;
  readXml(
    styles,
    {
      open(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") id = attributes["w:styleId"] ?? null;
        else if (id === null) return;
        else if (name === "w:basedOn") bases.set(id, value);
        else if (name === "w:outlineLvl" && /^[0-8]$/.test(value)) levels.set(id, Number(value) + 1);
        else if (name === "w:name") {
          const level = /^heading ([1-9])$/i.exec(value)?.[1];
          if (level) levels.set(id, Number(level));
          else if (/^title$/i.test(value)) levels.set(id, 1);
        }
      },
      text: () => undefined,
      close(name) {
        if (name === "w:style") id = null;
      },
    },
    () => false,
  );
  for (const style of bases.keys()) {
    let base = bases.get(style);
    for (let step = 0; step < 10 && base !== undefined && !levels.has(style); step++) {
      const level = levels.get(base);
      if (level !== undefined) levels.set(style, level);
      base = bases.get(base);
    }
  }
  return levels;
}

/** Addresses of links by their relation's id. */
export function linkTargets(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(
    relations,
    {
      open(name, attributes) {
        const { Id: id, Target: target, TargetMode: mode } = attributes;
        if (name === "Relationship" && id && target && mode === "External") targets.set(id, target);
      },
      text: () => undefined,
      close: () => undefined,
    },
    () => false,
  );
  return targets;
}
