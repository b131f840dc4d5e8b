import type { PermissionUse } from "../../model/app.ts";
import type { Text } from "../../model/text.ts";
import { clean } from "../escape/clean.ts";
import { labels } from "../words/labels.ts";
import { spot } from "../words/place.ts";
import { protectionWords, usedWords } from "../words/terms.ts";
import { type Context, code, section } from "./context.ts";
import { html, type Markup } from "./markup.ts";
import { shape } from "./shape.ts";

export function permissionsSection(context: Context): Markup | null {
  const { audit, lang } = context;
  const { permissions } = audit.evidence.facts;
  if (permissions.length === 0) return null;
  const heads = [WORDS.name, WORDS.protection, WORDS.used, WORDS.requested];
  return section(
    context,
    "permissions",
    labels.permissions,
    html`<table class="wide" role="table">
<thead><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head[lang]}</th>`)}</tr></thead>
<tbody>
${permissions.map((one) => permissionRow(context, one))}</tbody>
</table>`,
  );
}

function permissionRow({ audit, lang }: Context, permission: PermissionUse): Markup {
  const { name, minSdk, maxSdk, protection, used, requested, at, usedAt } = permission;
  const range = [
    ...(minSdk === null ? [] : [`SDK ≥ ${minSdk}`]),
    ...(maxSdk === null ? [] : [`SDK ≤ ${maxSdk}`]),
  ].join(" · ");
  const [first] = usedAt;
  const place = first === undefined ? spot(at, audit, lang) : spot(first, audit, lang);
  return html`<tr role="row"><th scope="row" role="rowheader">${code(clean(name))}${range === "" ? null : html` <small>${range}</small>`}<span class="spot">${code(place.where)}</span></th>
<td role="cell" data-label="${WORDS.protection[lang]}"><span>${protectionWords[protection][lang]}</span></td>
<td role="cell" data-label="${WORDS.used[lang]}">${answerShapes[used]}<span>${usedWords[used][lang]}</span></td>
<td role="cell" data-label="${WORDS.requested[lang]}">${answerShapes[requested]}<span>${usedWords[requested][lang]}</span></td></tr>
`;
}

const answerShapes = {
  yes: shape("dot", "calm"),
  no: shape("ring", "calm"),
  unknown: shape("question", "open"),
} satisfies Record<PermissionUse["used"], Markup>;

const t = (en: string, zh: string): Text => ({ en, zh });

const WORDS = {
  name: t("Permission", "权限"),
  protection: t("Level", "级别"),
  used: t("Used by code", "代码使用"),
  requested: t("Asked at run time", "运行时申请"),
} satisfies Record<string, Text>;
