import type { AppFacts, PermissionUse } from "../../model/app.ts";
import type { Fact } from "../../model/fact.ts";
import { javaMethod, javaType } from "../../model/java-name.ts";
import type { Place } from "../../model/place.ts";
import { brief } from "../../report/escape/clean.ts";
import type { Page } from "../../report/text/page.ts";
import { factDetails, factSentence } from "../../report/words/fact.ts";
import { layerWords, protectionWords, usedWords } from "../../report/words/terms.ts";
import { shortened } from "../explain/data-type.ts";
import { sectionList, t } from "../explain/subject.ts";
import { writeFlows } from "./flows-text.ts";

const LINES_SHOWN = 20;

/** What one app does and is made of, for a person; all of it stands in the JSON. */
export function writeFacts(page: Page, read: AppFacts): void {
  const { lang, ink } = page;
  const { app, stats } = read;
  const zh = lang === "zh";
  page.rule();
  page.write(
    `${app.label ?? app.packageName ?? app.file}${app.versionName === null ? "" : ` ${app.versionName}`}`,
    { paint: ink.bold },
  );
  page.write(
    [app.file, app.packageName ?? "", app.targetSdk === null ? "" : `target SDK ${app.targetSdk}`]
      .filter((part) => part !== "")
      .join(" · "),
  );
  page.write(`SHA-256 ${app.sha256}`, { paint: ink.dim });
  page.rule();
  const limit = (lines: readonly string[]): readonly string[] => shortened(lines, LINES_SHOWN, lang);

  page.heading(zh ? "个人信息" : "Personal data");
  if (read.facts.length === 0)
    page.write(zh ? "在能够读取的范围内未见。" : "None was seen in what could be read.", { indent: 2 });
  for (const fact of read.facts) writeFact(page, fact);
  writeFlows(page, read);

  sectionList(
    page,
    t("Permissions", "权限"),
    read.permissions.map((one) => permissionLine(one, page)),
  );
  sectionList(
    page,
    t("SDKs", "第三方 SDK"),
    read.sdks.map(({ name, id, version, confidence }) => {
      const likely = confidence === "likely" ? (zh ? "（可能）" : " (likely)") : "";
      return `${name} (${id})${version === null ? "" : ` ${version}`}${likely}`;
    }),
  );
  const exported = read.components.filter((component) => component.exported);
  sectionList(
    page,
    t(
      `Components: ${read.components.length}, open to other apps: ${exported.length}`,
      `组件：${read.components.length} 个，其中对外开放 ${exported.length} 个`,
    ),
    limit(exported.map(({ kind, name }) => `${kind} ${name}`)),
  );
  sectionList(
    page,
    t("Hosts in its strings", "字符串中的域名"),
    limit(
      read.hosts.map(
        ({ host, scheme, sdk }) =>
          `${scheme === "none" ? "" : `${scheme}://`}${host}${sdk === null ? "" : ` (${sdk})`}`,
      ),
    ),
  );
  sectionList(
    page,
    t("Settings", "设置"),
    read.settings.map(
      ({ name, value, written }) =>
        `${name} = ${brief(value, 120)}${written ? "" : zh ? "（系统默认）" : " (Android's default)"}`,
    ),
  );
  sectionList(
    page,
    t("Consent boxes", "同意勾选框"),
    read.consentBoxes.map(({ checked, words }) => `${checked ? "[x]" : "[ ]"} ${brief(words, 160)}`),
  );
  sectionList(
    page,
    t("Runtimes and shells", "运行环境与加固"),
    read.runtimes.map(({ kind, name }) => `${name} (${kind})`),
  );
  sectionList(
    page,
    t("Oddities", "异常之处"),
    limit(read.anomalies.map(({ kind, detail }) => `${kind}: ${brief(detail, 200)}`)),
  );
  sectionList(
    page,
    t("What could not be read", "未能读取的内容"),
    read.gaps.map((gap) => `${layerWords[gap.layer][lang]}${zh ? "：" : ": "}${gap.says[lang]}`),
  );
  page.heading(zh ? "规模" : "Size");
  page.write(
    Object.entries(stats)
      .map(([name, number]) => `${name} ${number}`)
      .join(" · "),
    { indent: 2 },
  );
}

function writeFact(page: Page, fact: Fact): void {
  const { lang, ink } = page;
  page.write(`${factSentence(fact, lang)} (${fact.data})`, { indent: 2, lead: `${fact.id}  ` });
  page.write(factDetails(fact, lang).join(" · "), { indent: 6 });
  const more =
    fact.places === 1 ? "" : lang === "zh" ? `，共 ${fact.places} 处` : `, ${fact.places} places in all`;
  page.write(`${placeLine(fact.at)}${more}`, { indent: 6, paint: ink.dim });
}

function permissionLine(
  { name, protection, used, requested, maxSdk }: PermissionUse,
  { lang }: Page,
): string {
  const zh = lang === "zh";
  const parts = [
    protectionWords[protection][lang],
    `${zh ? "代码使用：" : "used by code: "}${usedWords[used][lang]}`,
    ...(protection === "dangerous"
      ? [`${zh ? "运行时申请：" : "asked for: "}${usedWords[requested][lang]}`]
      : []),
    ...(maxSdk === null ? [] : [`maxSdk ${maxSdk}`]),
  ];
  return `${name} (${parts.join(zh ? "，" : ", ")})`;
}

/** Where something stands, on one line: `com.a.B.m(int) +0x1a (classes.dex)` */
export function placeLine(place: Place): string {
  switch (place.kind) {
    case "code":
      return `${javaType(place.class)}.${javaMethod(place.method)} +0x${place.offset.toString(16)} (${place.entry})${place.original === undefined ? "" : ` = ${brief(place.original, 200)}`}`;
    case "manifest":
      return `${place.path} (${place.entry})`;
    case "entry":
      return `${place.entry}${place.offset === undefined ? "" : ` +0x${place.offset.toString(16)}`}${place.quote === undefined ? "" : `: ${brief(place.quote, 120)}`}`;
    case "text":
      return `${place.start}–${place.end}: “${brief(place.quote, 200)}”`;
    case "file":
      return place.name;
    case "row":
      return `${place.file} ${place.sheet}:${place.row}: “${brief(place.quote, 200)}”`;
  }
}
