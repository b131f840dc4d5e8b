import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const POLICY = "default-src 'none';";

/**
 * The page with the Chinese font of this package in front of whatever the machine has, so that Chinese is set the same
 * everywhere, and on a machine without any Chinese font at all. Without the font's files the page is as it was.
 */
export function withFonts(html: string): string {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "fonts");
  const faces = (["regular", "bold"] as const).map((name) => ({ name, path: join(folder, `${name}.otf`) }));
  if (!faces.every(({ path }) => existsSync(path))) return html;
  const rules = faces.map(
    ({ name, path }) =>
      `@font-face{font-family:"Candor Han";font-weight:${name === "bold" ? "600 900" : "100 500"};src:url("${pathToFileURL(path).href}");unicode-range:${HAN}}`,
  );
  const stacks = `:root,:lang(zh){--sans:"Candor Han","Noto Sans","Liberation Sans",Arial,sans-serif;--serif:"Candor Han","Noto Serif","Liberation Serif",serif}`;
  return html
    .replace(POLICY, `${POLICY} font-src file:;`)
    .replace("</style>", `${rules.join("")}@media print{${stacks}}</style>`);
}

/** Han, its radicals and extensions, and the punctuation that goes with it: Latin letters stay with the other fonts. */
const HAN = "U+2E80-2FDF,U+3000-303F,U+31C0-31EF,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF";
