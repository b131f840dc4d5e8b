/** Elements whose content is not for reading. `head` goes too; its `title` is caught before. */
export const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "canvas",
  "audio",
  "video",
  "select",
  "button",
  "textarea",
  "map",
  "nav",
  "footer",
  "dialog",
]);

export const BLOCKS = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "li",
  "main",
  "menu",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
  "ul",
]);

export const LISTS = new Set(["ul", "ol", "menu", "dl"]);

/** Never dropped for their class names: sites hang words like `has-footer` on them. */
const CARRIERS = new Set(["html", "body", "main", "article"]);

const BOILERPLATE_ROLE = /^(navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu)$/;

/** Whole class names or ids, with the common prefixes and suffixes; `footer-note` inside a text is not one of them. */
const BOILERPLATE_NAME =
  /^((site|page|global|main|top|bottom|web|common|g|m)[-_]?)?(nav|navbar|navigation|header[-_]?nav|footer|foot|breadcrumbs?|crumbs?|sidebar|side[-_]?bar|side[-_]?nav|topbar|copyright|share[-_]?(bar|buttons?)|social[-_]?(links|icons|share)|skip[-_]?link|back[-_]?to[-_]?top|cookie[-_]?(bar|banner|notice|consent|popup|modal)|gdpr[-_]?(bar|banner)|consent[-_]?(bar|banner|popup)|language[-_]?(switch|selector|picker)|search[-_]?(box|form|bar)|login[-_]?(box|form)|advert(isement)?s?|ad[-_]?banner|related[-_]?(posts|articles)|comments?[-_]?(list|area))([-_](wrap|wrapper|container|box|inner|content|main))?$/i;

const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;

export interface Attributes {
  readonly [name: string]: string;
}

/** Articles of public accounts are hidden until a script has dressed them; a saved page keeps them so. */
const DRESSED_LATER = /(^|\s)(js_content|rich_media_content)(\s|$)/;

export function isHidden(attributes: Attributes): boolean {
  if (DRESSED_LATER.test(`${attributes.id ?? ""} ${attributes.class ?? ""}`)) return false;
  return "hidden" in attributes || HIDDEN_STYLE.test(attributes.style ?? "");
}

export function isFooter(name: string, attributes: Attributes): boolean {
  return (
    name === "footer" ||
    /(?:^|[\s_-])(?:footer|foot|copyright)(?:$|[\s_-])/i.test(
      `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 500),
    )
  );
}

/** The frame of a site, not its text. */
export function isBoilerplate(name: string, attributes: Attributes): boolean {
  if (CARRIERS.has(name)) return false;
  if (BOILERPLATE_ROLE.test(attributes.role ?? "")) return true;
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 500);
  return names.split(/\s+/).some((word) => BOILERPLATE_NAME.test(word));
}
