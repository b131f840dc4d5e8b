// Before it optimises a function, which in a run of half a second it hardly does, V8 finds `#name` by a slower way than
// `name`. In what is shipped a private name is therefore a plain one that nothing else has; the compiler of the sources
// has seen to it that nobody outside the class asks for it.
import { parse } from "acorn";

/** Private names of every class of a program as plain ones, each class's with a number of its own. */
export function withPlainNames(text) {
  const edits = [];
  let classes = 0;
  const visit = (node, scopes) => {
    let inner = scopes;
    if (node.type === "ClassBody") {
      classes += 1;
      const names = new Map();
      for (const { key } of node.body)
        if (key?.type === "PrivateIdentifier") names.set(key.name, `${key.name}$${classes}`);
      inner = [names, ...scopes];
    }
    if (node.type === "PrivateIdentifier") edits.push({ ...node, to: nameIn(node, scopes) });
    if (node.type === "BinaryExpression" && node.left.type === "PrivateIdentifier")
      throw new Error(`"#${node.left.name} in" has no plain form`);
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const each of value) isNode(each) && visit(each, inner);
      else if (isNode(value)) visit(value, inner);
    }
  };
  visit(parse(text, { ecmaVersion: "latest", sourceType: "script" }), []);
  let plain = "";
  let from = 0;
  for (const { start, end, to } of edits.sort((a, b) => a.start - b.start)) {
    plain += text.slice(from, start);
    // `async#name` and `get#name` need no blank between the words, their plain forms do.
    plain += /[\w$]$/.test(text.slice(start - 1, start)) ? ` ${to}` : to;
    from = end;
  }
  return plain + text.slice(from);
}

function isNode(value) {
  return value !== null && typeof value === "object" && typeof value.type === "string";
}

function nameIn({ name }, scopes) {
  for (const names of scopes) {
    const plain = names.get(name);
    if (plain !== undefined) return plain;
  }
  throw new Error(`#${name} is in no class`);
}
