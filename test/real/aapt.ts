import { spawnSync } from "node:child_process";

/** What Debian's aapt says of an APK, as far as we compare. */
export interface AaptFacts {
  readonly packageName: string;
  readonly versionCode: string;
  readonly versionName: string;
  readonly minSdk: string;
  readonly targetSdk: string;
  readonly permissions: readonly string[];
  readonly label: string;
  /** As a device in that locale shows it. */
  readonly labels: ReadonlyMap<string, string>;
  readonly launchable: readonly string[];
}

/** An element of `aapt dump xmltree`: attributes by resource id or, without one, by name. */
export interface AaptElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: AaptElement[];
}

export function aaptMissing(): string | null {
  const { status, error } = spawnSync("aapt", ["version"]);
  return error === undefined && status === 0 ? null : "aapt is not installed: apt-get install aapt";
}

export function badging(apk: string): AaptFacts {
  const out = run(["dump", "badging", apk]);
  const one = (pattern: RegExp): string => pattern.exec(out)?.[1] ?? "";
  const all = (pattern: RegExp): string[] => [...out.matchAll(pattern)].map((match) => match[1] ?? "");
  const permissions = [
    ...out.matchAll(/^uses-(?:implied-)?permission(?:-sdk-23)?: name='([^']*)'(?: maxSdkVersion='(\d+)')?/gm),
  ];
  return {
    packageName: one(/^package: name='([^']*)'/m),
    versionCode: one(/ versionCode='([^']*)'/),
    versionName: one(/ versionName='([^']*)'/),
    minSdk: one(/^sdkVersion:'([^']*)'/m),
    targetSdk: one(/^targetSdkVersion:'([^']*)'/m),
    permissions: permissions
      .map(([, name, max]) => (max === undefined ? `${name}` : `${name} <= ${max}`))
      .sort(),
    label: one(/^application: label='(.*)' icon=/m),
    labels: new Map(
      [...out.matchAll(/^application-label-([^:]+):'(.*)'$/gm)].map(([, locale, label]) => [
        locale ?? "",
        label ?? "",
      ]),
    ),
    launchable: [
      ...all(/^launchable-activity: name='([^']*)'/gm),
      ...all(/^leanback-launchable-activity: name='([^']*)'/gm),
    ],
  };
}

export function xmlTree(apk: string, entry: string): AaptElement {
  const root: AaptElement = { name: "", attributes: new Map(), children: [] };
  const open: { indent: number; element: AaptElement }[] = [{ indent: -1, element: root }];
  let attributes = new Map<string, string>();
  for (const line of run(["dump", "xmltree", apk, entry]).split("\n")) {
    const indent = line.search(/\S/);
    const start = /^\s*E: (\S+)/.exec(line);
    if (start !== null) {
      while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
      attributes = new Map();
      const element = { name: start[1] ?? "", attributes, children: [] };
      open.at(-1)?.element.children.push(element);
      open.push({ indent, element });
    }
    const attribute = /^\s*A: ([^=(]+?)(?:\((0x[0-9a-f]+)\))?=(.*)$/.exec(line);
    if (attribute !== null)
      attributes.set(attribute[2] ?? attribute[1] ?? "", printedValue(attribute[3] ?? ""));
  }
  return root;
}

/** `"text" (Raw: "text")`, `(type 0x12)0xffffffff`, `@0x7f080000` */
function printedValue(printed: string): string {
  const text = /^"(.*)" \(Raw: ".*"\)$/s.exec(printed);
  return text?.[1] ?? printed.replace(/^\(type 0x[0-9a-f]+\)/, "");
}

function run(args: readonly string[]): string {
  // aapt ends with an error for test APKs without an icon, after it has printed all there is.
  const { stdout, error } = spawnSync("aapt", args, { encoding: "utf8", maxBuffer: 64 << 20 });
  if (error !== undefined) throw error;
  return stdout;
}
