/** One access to a member in a script: `uni.getLocation(…)`, `plus.device.imei`. */
export interface MemberUse {
  /** Names from the outermost that is one, at most four: `["plus", "device", "imei"]`. */
  readonly path: readonly string[];
  readonly isCalled: boolean;
  /** UTF-16 units from the start of the script. */
  readonly start: number;
}

type Node = ReadonlyMap<string, unknown>;

const MAX_PATH = 4;
const MAX_NODES = 4_000_000;

/** All accesses to members in an ESTree, in no order; what is no tree has none. Stops after four million nodes. */
export function memberUses(tree: unknown): readonly MemberUse[] {
  const uses: MemberUse[] = [];
  const waiting: unknown[] = [tree];
  const called = new Set<unknown>();
  for (let left = MAX_NODES; left > 0 && waiting.length > 0; left--) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const one of value) waiting.push(one);
      continue;
    }
    const node = asNode(value);
    const type = node.get("type");
    if (type === "CallExpression" || type === "NewExpression") called.add(node.get("callee"));
    if (type === "MemberExpression") {
      const path = pathOf(node);
      const start = node.get("start");
      if (path.length > 0 && typeof start === "number")
        uses.push({ path, isCalled: called.has(value), start });
    }
    for (const child of node.values()) if (typeof child === "object" && child !== null) waiting.push(child);
  }
  return uses;
}

function asNode(value: object): Node {
  return new Map(Object.entries(value));
}

function pathOf(node: Node): readonly string[] {
  const names: string[] = [];
  let at: Node | null = node;
  while (at !== null && names.length < MAX_PATH) {
    const type = at.get("type");
    if (type === "Identifier") {
      names.push(String(at.get("name")));
      break;
    }
    if (type === "ChainExpression") at = nodeOrNull(at.get("expression"));
    else if (type === "MemberExpression") {
      const name = propertyName(at);
      if (name === null) break;
      names.push(name);
      at = nodeOrNull(at.get("object"));
    } else break;
  }
  return names.reverse();
}

function propertyName(member: Node): string | null {
  const property = nodeOrNull(member.get("property"));
  if (property === null) return null;
  if (member.get("computed") !== true) return stringOrNull(property.get("name"));
  return property.get("type") === "Literal" ? stringOrNull(property.get("value")) : null;
}

function nodeOrNull(value: unknown): Node | null {
  return typeof value === "object" && value !== null ? asNode(value) : null;
}

function stringOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
