import type { Sdk } from "../../catalog/sdk-types.ts";
import { sdks } from "../../catalog/sdks/index.gen.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Page } from "../../report/text/page.ts";
import { dataLine } from "./data-type.ts";
import { headings, joined, type Subject, section, sectionList, t } from "./subject.ts";

export function sdkSubjects(): readonly Subject[] {
  return sdks.map((sdk) => ({
    kind: t("SDK", "SDK"),
    id: sdk.id,
    title: t(sdk.name, sdk.name),
    names: [sdk.name, ...(sdk.alsoNamed ?? []), ...sdk.prefixes.map(({ prefix }) => prefix)],
    write: (page) => writeSdk(page, sdk),
  }));
}

function writeSdk(page: Page, sdk: Sdk): void {
  const { lang } = page;
  section(page, t("Company", "公司"), `${sdk.company} (${sdk.country})`);
  section(page, t("What it is for", "用途"), joined(sdk.categories, lang));
  section(page, t("Also named", "其他名称"), joined(sdk.alsoNamed ?? [], lang));
  const recalled = sdk.data.filter((id) => !sdk.dataCited.includes(id));
  sectionList(
    page,
    t("Data it takes, named by the source", "来源明确载明其收集的信息"),
    sdk.dataCited.map((id) => dataLine(id, lang)),
  );
  sectionList(
    page,
    t("Data it is said to take: from memory, no proof", "据了解可能收集的信息（凭记忆，不作为证据）"),
    recalled.map((id) => dataLine(id, lang)),
  );
  section(page, t("How we know", "依据"), sourceWords(sdk, lang));
  section(page, t("Its privacy policy", "其隐私政策"), policyWords(sdk, lang));
  sectionList(
    page,
    t("Known by these package prefixes", "识别用的包名前缀"),
    sdk.prefixes.map(({ prefix, corroborated }) =>
      corroborated ? prefix : `${prefix}${uncorroborated(lang)}`,
    ),
  );
  sectionList(page, t("And by", "其他识别特征"), signals(sdk, lang));
  section(page, headings.note, sdk.note?.[page.lang]);
}

function uncorroborated(lang: Lang): string {
  return lang === "zh" ? "（未经第二来源印证）" : " (not confirmed by a second source)";
}

const SOURCES: Readonly<Record<Sdk["dataSource"]["kind"], Text>> = {
  "vendor-doc": t("the vendor's own document", "厂商自己的文档"),
  "third-party-list": t("lists that apps publish of their SDKs", "应用公布的第三方 SDK 清单"),
  "trackhar-observed": t("traffic that others observed and published", "他人观测并公开的网络流量"),
  recall: t(
    "from memory; nobody checked it, and no report prints it as proof",
    "凭记忆，未经核对；任何报告都不会将其作为证据",
  ),
};

function sourceWords({ dataSource }: Sdk, lang: Lang): string {
  const words = SOURCES[dataSource.kind][lang];
  if (dataSource.ref === undefined) return words;
  return lang === "zh" ? `${words}：${dataSource.ref}` : `${words}: ${dataSource.ref}`;
}

function policyWords({ privacyPolicy }: Sdk, lang: Lang): string {
  const { status, url, site } = privacyPolicy;
  const address = url ?? site ?? "";
  if (status === "cited" && url !== undefined) return url;
  if (address === "") return lang === "zh" ? "未查到" : "none known";
  return lang === "zh" ? `${address}（未核对）` : `${address} (not checked)`;
}

function signals({ markers, components, nativeLibs, domains }: Sdk, lang: Lang): readonly string[] {
  const line = (label: Text, values: readonly string[] | undefined): readonly string[] =>
    values === undefined || values.length === 0
      ? []
      : [`${label[lang]}${lang === "zh" ? "：" : ": "}${joined(values, lang)}`];
  return [
    ...line(t("markers", "标记"), markers),
    ...line(t("components", "组件"), components),
    ...line(t("native libraries", "原生库"), nativeLibs),
    ...line(
      t("hosts", "域名"),
      domains?.map(({ domain }) => domain),
    ),
  ];
}
