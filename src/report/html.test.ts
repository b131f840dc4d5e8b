import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { auditSets } from "./fixtures/sets.ts";
import { html } from "./html/markup.ts";
import { BASE } from "./html/style/base.ts";
import report from "./html.ts";

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const pages = Object.entries(auditSets).flatMap(([name, audits]) =>
  (["en", "zh"] as const).map((lang) => ({
    name,
    lang,
    page: report.render(audits, { lang, colour: false, width: 80 }),
  })),
);

describe.each(pages)("the page of $name in $lang", ({ page, lang }) => {
  const { tags, text, unclosed } = read(page);
  const named = (name: string) => tags.filter((tag) => tag.name === name);

  test("holds only what we put there: no script, no address, no handler, one style sheet", () => {
    const unknown = tags.filter(({ name }) => !ELEMENTS.has(name)).map(({ name }) => name);
    expect(unknown).toEqual([]);
    const attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
    expect([...attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    expect(named("style")).toHaveLength(1);
    expect(named("title")).toHaveLength(1);
    expect(named("a").every(({ attributes }) => attributes.href?.startsWith("#"))).toBe(true);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(unclosed).toBe(0);
  });

  test("links lead somewhere, and no two places share a name", () => {
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = new Set(ids);
    const dangling = named("a").filter(({ attributes }) => !targets.has(attributes.href?.slice(1) ?? ""));
    expect(dangling).toEqual([]);
  });

  test("can be heard: language, landmarks, headings in order, headers with scope", () => {
    expect(named("html")[0]?.attributes.lang).toBe(lang === "zh" ? "zh-Hans" : "en");
    expect(named("main")).toHaveLength(1);
    expect(named("nav").every(({ attributes }) => attributes["aria-label"] !== undefined)).toBe(true);
    const levels = tags.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(named("th").every(({ attributes }) => attributes.scope !== undefined)).toBe(true);
    expect(named("svg").every(({ attributes }) => attributes["aria-hidden"] === "true")).toBe(true);
    expect(text.trim()).not.toBe("");
  });
});

test("a stranger's words are shown, not run", () => {
  const { text } = read(pages.find(({ name }) => name === "hostile")?.page ?? "");
  expect(text).toContain("<script>alert(1)</script>");
  expect(text).toContain('"><img src=x onerror=alert(1)>');
  expect(text).toContain("</style><style>*{display:none}</style>");
});

test("the tag escapes everything that is not markup", () => {
  expect(html`<p title="${'"><b>'}">${["<i>", html`<br>`, 3, null]}</p>`.toString()).toBe(
    '<p title="&#34;&#62;&#60;b&#62;">&#60;i&#62;<br>3</p>',
  );
});

test("by day and by night every colour of text has contrast AA on every ground it stands on", () => {
  const [day = "", night = ""] = [/^:root\{.*?\}/ms, /dark\)\{:root\{.*?\}\}/s].map(
    (part) => part.exec(BASE)?.[0] ?? "",
  );
  for (const theme of [day, night]) {
    const colour = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{3,6})`).exec(theme)?.[1] ?? "";
    for (const ground of ["paper", "card", "faint"]) {
      for (const ink of ["ink", "soft", "link", "bad", "warn", "cool", "good", "open"]) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colour("calm"), colour(ground)), `calm on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});

function read(page: string) {
  const tags: Tag[] = [];
  const open: string[] = [];
  let text = "";
  let style = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
      if (!VOID.has(name)) open.push(name);
      if (name === "style") style += 1;
    },
    ontext(words) {
      if (style === 0) text += words;
    },
    onclosetag(name, implied) {
      if (name === "style") style -= 1;
      if (!implied && !VOID.has(name) && open.at(-1) === name) open.pop();
    },
  });
  parser.end(page);
  return { tags, text, unclosed: open.length };
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.slice(1).match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const VOID = new Set(["meta", "br", "wbr", "path", "circle"]);
const ELEMENTS = new Set(
  "html head meta title style body a b em small div span p br wbr header main nav footer section article h1 h2 h3 h4 h5 ul ol li dl dt dd table caption thead tbody tr th td details summary blockquote q code bdi svg path circle".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class id href role aria-label aria-hidden focusable scope data-label dir translate viewbox cx cy r d fill".split(
    " ",
  ),
);
