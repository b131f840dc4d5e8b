// The catalog's listings are object literals, so that the compiler checks them; a program reads the same data several
// times faster as JSON in a string, which the JavaScript parser passes over.
import { readFile } from "node:fs/promises";

const LISTING = /export const (\w+): readonly \w+\[\] = \[\n([\s\S]*?)^\];/m;
const ENTRY = /^ {2}\/\* .*? \*\/ (.*),$/;

export const dataAsJson = {
  name: "data-as-json",
  setup(build) {
    build.onLoad({ filter: /[\\/]catalog[\\/].*index\.gen\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const [whole, name, body] = LISTING.exec(text) ?? [];
      if (whole === undefined) throw new Error(`${path}: no listing in the form that build/gen.mjs writes`);
      const entries = body
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
          const [, json] = ENTRY.exec(line) ?? [];
          if (json === undefined) throw new Error(`${path}: no entry: ${line.slice(0, 80)}`);
          return json;
        });
      const contents = `export const ${name} = JSON.parse(${JSON.stringify(`[${entries.join(",")}]`)});`;
      return { contents, loader: "js" };
    });
  },
};
