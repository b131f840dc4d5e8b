// An expression that stands in a function is another object at each call: V8 makes it anew, and what the policy reader
// knows of it has to be looked up by its source. Reading a policy asks tens of thousands of them. In what is built each is
// made once, before the first function of its file; which ones may be is decided here, so that no source has to name them.
import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

const READER = /[\\/](?:sources[\\/]policy|formats[\\/]text)[\\/].*\.ts$/;

export const expressionsOnce = {
  name: "expressions-once",
  setup(building) {
    building.onLoad({ filter: READER }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: "ts",
        charset: "utf8",
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      });
      return { contents: withExpressionsOnce(code), loader: "js" };
    });
  },
};

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
/** What begins at the beginning, and copies the expression or leaves it as it was. */
const BEGINS_ANEW = new Set(["matchAll", "replace", "replaceAll", "match", "split", "everyMatch"]);

/** A module of JavaScript in which every expression inside a function that nobody can tell apart from another is made once. */
export function withExpressionsOnce(code) {
  const found = [];
  const visit = (node, inFunction, argumentOf) => {
    if (node.type === "Literal" && node.regex && inFunction && hasNoPlace(node.regex.flags, argumentOf))
      found.push(node);
    const inner = inFunction || FUNCTIONS.has(node.type);
    for (const [key, value] of Object.entries(node)) {
      const callee = node.type === "CallExpression" && key === "arguments" ? nameOf(node.callee) : null;
      if (Array.isArray(value)) for (const each of value) isNode(each) && visit(each, inner, callee);
      else if (isNode(value)) visit(value, inner, null);
    }
  };
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  visit(program, false, null);
  if (found.length === 0) return code;
  const names = new Map();
  let body = "";
  let from = 0;
  for (const { start, end, raw } of found.sort((a, b) => a.start - b.start)) {
    if (!names.has(raw)) names.set(raw, `EXPRESSION_${names.size + 1}`);
    body += code.slice(from, start) + names.get(raw);
    from = end;
  }
  const made = [...names].map(([raw, name]) => `const ${name} = ${raw};`).join("\n");
  return `${made}\n${body}${code.slice(from)}`;
}

/** Whether it keeps no place in a text from one use to the next. */
function hasNoPlace(flags, argumentOf) {
  return !flags.includes("y") && (!flags.includes("g") || BEGINS_ANEW.has(argumentOf));
}

function nameOf(callee) {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && !callee.computed ? callee.property.name : null;
}

function isNode(value) {
  return value !== null && typeof value === "object" && typeof value.type === "string";
}
