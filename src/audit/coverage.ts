import { laws } from "../catalog/laws/index.gen.ts";
import type { Check, Jurisdiction, Law, Violation } from "../catalog/types.ts";
import type { Rule } from "../model/rule.ts";
import { rules } from "../rules/index.gen.ts";
import { byNumber } from "./by-number.ts";
import { checkOf, itemsOf, LISTS, listTitle } from "./checklist.ts";

const BY = ["automated", "assisted", "person", "invisible"] as const satisfies readonly Check["by"][];

/** `docs/coverage.md`: what of each regulation the rules answer, made from the catalog and the rules alone. */
export function coveragePage(): string {
  return [
    HEAD,
    "## The Chinese lists",
    "",
    table(
      ["list", ...BY, "items"],
      LISTS.map((list) =>
        countRow(
          listTitle(list).en,
          itemsOf(list).map((item) => checkOf(item).by),
        ),
      ),
    ),
    "",
    ...scenes(),
    ...LISTS.filter((list) => list !== "miit-2020-scenes").flatMap((list) => [
      `## ${listTitle(list).en} · ${listTitle(list).zh}`,
      "",
      itemTable(itemsOf(list)),
      "",
    ]),
    ...articles(),
    ...controls(),
  ].join("\n");
}

function scenes(): readonly string[] {
  const items = itemsOf("miit-2020-scenes");
  const elsewhere = items.filter((item) => checkOf(item).elsewhere === "person");
  const own = items.filter((item) => raises(checkOf(item)));
  const more = elsewhere.filter((item) => raises(checkOf(item)));
  const title = listTitle("miit-2020-scenes");
  return [
    `## ${title.en} · ${title.zh}`,
    "",
    `The scenes are those by which a commercial lab service tests the items of the letter. The published list states 37 scenes,
11 of them for a person; counted one by one it holds ${items.length}, of which it marks ${elsewhere.length} for a person and so automates ${items.length - elsewhere.length}.
Candor's rules raise ${own.length} of the ${items.length} with evidence (${items.filter((item) => checkOf(item).by === "automated").length} automated, ${items.filter((item) => checkOf(item).by === "assisted").length} assisted), among them ${more.length} of
the ${elsewhere.length} that the service leaves to a person: ${more.map(({ id }) => id).join(", ")}. Static reading and a run are not the same: where a
scene is about what happens in a run, a rule here shows the code that would do it, and a person confirms.`,
    "",
    itemTable(items),
    "",
  ];
}

function raises({ by }: Check): boolean {
  return by === "automated" || by === "assisted";
}

function itemTable(items: readonly Violation[]): string {
  return table(
    ["item", "名称", "name", "answered", "rules"],
    items.map((item) => {
      const check = checkOf(item);
      const own = [...new Set(check.rules.map(({ rule }) => rule))].map((rule) => `\`${rule}\``);
      return [item.id, item.name.zh, item.name.en, check.by, own.join(", ")];
    }),
  );
}

const PLACES = ["cn", "eu", "us-ca", "us", "play", "apple"] as const satisfies readonly Jurisdiction[];

function articles(): readonly string[] {
  return [
    "## Articles",
    "",
    `An article is \`assisted\` where at least one rule cites it: the rules raise breaches of it with evidence, and nobody claims that
they exhaust it. It is \`invisible\` where it binds the inside of an organisation (governance, security of its servers), and a
\`person\`'s where nothing of the kind is read yet.`,
    "",
    table(
      ["law", ...BY, "items"],
      PLACES.map((place) =>
        countRow(place, laws.filter(({ jurisdiction }) => jurisdiction === place).map(articleBy)),
      ),
    ),
    "",
    table(
      ["article", "instrument", "answered", "in force from", "rules"],
      [...laws]
        .sort(
          (a, b) => PLACES.indexOf(a.jurisdiction) - PLACES.indexOf(b.jurisdiction) || byNumber(a.id, b.id),
        )
        .map((law) => [
          law.id,
          `${law.instrument.en}, ${law.article}`,
          articleBy(law),
          law.inForce === undefined
            ? "not known"
            : `${law.inForce}${law.inForceRecalled ? " (recalled)" : ""}`,
          citing(law)
            .map(({ id }) => `\`${id}\``)
            .join(", "),
        ]),
    ),
    "",
  ];
}

const INSIDE: ReadonlySet<string> = new Set(["governance", "security"]);

function articleBy(law: Law): Check["by"] {
  if (citing(law).length > 0) return "assisted";
  return law.stages.every((stage) => INSIDE.has(stage)) ? "invisible" : "person";
}

function citing({ id }: Law): readonly Rule[] {
  return rules.filter(({ cites }) => cites.includes(id));
}

const CONTROLS = [
  ["PRIVACY-1", "minimises access to sensitive data and resources"],
  ["PRIVACY-2", "prevents identification of the user"],
  ["PRIVACY-3", "is transparent about data collection and usage"],
  ["PRIVACY-4", "offers user control over their data"],
] as const;

function controls(): readonly string[] {
  return [
    "## OWASP MASVS-PRIVACY",
    "",
    table(
      ["control", "the app", "rules"],
      CONTROLS.map(([id, says]) => [
        `MASVS-${id}`,
        says,
        rules
          .filter(({ masvs }) => masvs.includes(id))
          .map((rule) => `\`${rule.id}\``)
          .join(", "),
      ]),
    ),
    "",
  ];
}

function countRow(name: string, all: readonly Check["by"][]): readonly string[] {
  return [name, ...BY.map((by) => String(all.filter((one) => one === by).length)), String(all.length)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const HEAD = `# Coverage

What of each regulation Candor answers. This page is made by \`node build/coverage.mjs\` from the catalog and the rules; the tests
fail where it is not current.

- **automated**: the rules answer it, "nothing found" included, from the app, its policy and its category.
- **assisted**: the rules raise it with evidence; where they saw nothing, a person looks, and \`candor checklist\` says at what.
- **person**: a person answers it; the checklist names screen, step and question, and shows what may help.
- **invisible**: nothing that an app or its policy shows decides it.
`;
