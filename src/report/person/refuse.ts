import { category, covers, permission } from "../../catalog/index.ts";
import type { PermissionUse } from "../../model/app.ts";
import type { Audit } from "../../model/audit.ts";
import type { Need } from "../../model/need.ts";
import type { Lang } from "../../model/text.ts";
import { brief } from "../escape/clean.ts";
import { appTitle } from "../view/overview.ts";
import { punctuation } from "../words/punctuation.ts";

/** Permissions that a person is asked for, by whether the basic function of the app's category has a use for them. */
export interface Choices {
  /** None of its code that was read uses them, whatever the category may need. */
  readonly unused: readonly string[];
  readonly refuse: readonly string[];
  readonly optional: readonly string[];
  readonly keep: readonly string[];
}

/** `null`: without a category nobody can say which the basic function needs. */
export function permissionChoices(audit: Audit, lang: Lang): Choices | null {
  const id = audit.options.category;
  const listed = id === null || id === "unlisted" ? undefined : category(id);
  if (listed === undefined) return null;
  const { needs } = audit.evidence.needs;
  const unused = new Set(
    audit.findings.flatMap(({ rule, subject }) => (rule === UNUSED_RULE ? subject : [])),
  );
  const choices = {
    unused: new Set<string>(),
    refuse: new Set<string>(),
    optional: new Set<string>(),
    keep: new Set<string>(),
  };
  for (const use of asked(audit)) {
    const title = permissionTitle(use.name, lang);
    if (unused.has(use.name)) choices.unused.add(title);
    else if (listed.permissions.plausible.includes(use.name) || isNeeded(use, needs, "necessary"))
      choices.keep.add(title);
    else if (isNeeded(use, needs, "optional")) choices.optional.add(title);
    else choices.refuse.add(title);
  }
  return {
    unused: [...choices.unused],
    refuse: [...choices.refuse],
    optional: [...choices.optional],
    keep: [...choices.keep],
  };
}

const UNUSED_RULE = "asks-unused-permission";

const NAMES_SHOWN = 12;

/** The system asks a person for these alone. */
export function asked({ evidence }: Audit): readonly PermissionUse[] {
  return evidence.facts.permissions.filter(({ protection }) => protection === "dangerous");
}

export function permissionTitle(name: string, lang: Lang): string {
  const short = name.replace(/^.*\.permission\./, "");
  return brief(permission(name)?.title?.[lang] ?? short, 60);
}

function isNeeded({ name }: PermissionUse, needs: readonly Need[], level: Need["level"]): boolean {
  const data = permission(name)?.data ?? [];
  return needs.some((need) => need.level === level && data.some((one) => covers(need.data, one)));
}

/** One sentence for each group that has members. */
export function refuseWords(audit: Audit, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  const list = (names: readonly string[]) => {
    const more = names.length - NAMES_SHOWN;
    const rest = more <= 0 ? "" : zh ? `等 ${names.length} 项` : ` and ${more} more`;
    return `${names.slice(0, NAMES_SHOWN).join(punctuation[lang].list)}${rest}`;
  };
  const where = zh
    ? `手机“设置 → 应用 → ${appTitle(audit, lang)} → 权限”`
    : `Settings → Apps → ${appTitle(audit, lang)} → Permissions`;
  const choices = permissionChoices(audit, lang);
  if (choices === null) {
    const names = [...new Set(asked(audit).map(({ name }) => permissionTitle(name, lang)))];
    if (names.length === 0) return [];
    const unlisted = audit.options.category === "unlisted";
    return [
      zh
        ? `它可能会要求这些权限：${list(names)}。${unlisted ? "法规没有列出这类应用的基本功能，没法判断哪些权限是它必需的" : "我们不知道它属于哪类应用，没法判断哪些权限是基本功能需要的"}。您可以都先拒绝，以后随时在${where}里改。`
        : `Permissions it may ask for: ${list(names)}. ${unlisted ? "Chinese law names no basic function for this kind of app, so we cannot say which of them it needs" : "We were not told what kind of app this is, so we cannot say which of them its basic function needs"}. You can refuse any of them at first and change your mind later under ${where}.`,
    ];
  }
  // Where to refuse is said once, with the last of those that can be.
  const alone = choices.refuse.length === 0;
  return [
    ...(choices.unused.length === 0
      ? []
      : [
          zh
            ? `这些权限没看到有代码用到：${list(choices.unused)}。可以拒绝${alone ? `，在${where}里关闭` : ""}。`
            : `No code we read uses these permissions: ${list(choices.unused)}. You can refuse them${alone ? ` under ${where}` : ""}.`,
        ]),
    ...(choices.refuse.length === 0
      ? []
      : [
          zh
            ? `这些权限可以拒绝：${list(choices.refuse)}。这类应用的基本功能用不到它们，可以在${where}里关闭。`
            : `You can refuse these permissions: ${list(choices.refuse)}. This kind of app does not need them for its basic function. Turn them off under ${where}.`,
        ]),
    ...(choices.optional.length === 0
      ? []
      : [
          zh
            ? `这些权限，用到相应功能时再允许：${list(choices.optional)}。`
            : `Allow these only if you use the feature that needs them: ${list(choices.optional)}.`,
        ]),
    ...(choices.keep.length === 0
      ? []
      : [
          zh
            ? `拒绝这些权限，基本功能可能用不了：${list(choices.keep)}。`
            : `Without these, its basic function may not work: ${list(choices.keep)}.`,
        ]),
  ];
}
