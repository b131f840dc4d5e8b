import { permissions } from "../../catalog/android/permissions/index.gen.ts";
import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import { dataTypes } from "../../catalog/data/index.gen.ts";
import { broaderOf, isSensitive, narrowerOf } from "../../catalog/index.ts";
import { categories } from "../../catalog/needs/index.gen.ts";
import { sdks } from "../../catalog/sdks/index.gen.ts";
import type { DataId, DataType } from "../../catalog/types.ts";
import { javaSignature } from "../../model/java-name.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Page } from "../../report/text/page.ts";
import { dataName } from "../../report/words/names.ts";
import { headings, joined, type Subject, section, sectionList, t } from "./subject.ts";

export function dataTypeSubjects(): readonly Subject[] {
  return dataTypes.map((type) => ({
    kind: t("data type", "个人信息类型"),
    id: type.id,
    title: type.name,
    names: [...(type.aliases ?? []), type.name.en, type.name.zh, ...type.terms.zh, ...type.terms.en],
    write: (page) => writeDataType(page, type),
  }));
}

/** "device.imei · IMEI" */
export function dataLine(id: DataId, lang: Lang): string {
  return `${id} · ${dataName(id, lang)}`;
}

const APIS_SHOWN = 12;

function writeDataType(page: Page, type: DataType): void {
  const { lang } = page;
  const { id } = type;
  section(
    page,
    t("Kind", "性质"),
    [KINDS[type.kind][lang], persistence(type, lang)]
      .filter((part) => part !== "")
      .join(lang === "zh" ? "，" : ", "),
  );
  sectionList(page, t("Sensitive", "敏感性"), sensitivity(type, lang));
  section(
    page,
    t("Words that policies use", "政策中的说法"),
    [...new Set([...type.terms.zh, ...type.terms.en])].join(" · "),
  );
  sectionList(
    page,
    t("Broader", "上位类型"),
    broaderOf(id).map((one) => dataLine(one, lang)),
  );
  sectionList(
    page,
    t("Narrower", "下位类型"),
    narrowerOf(id).map((one) => dataLine(one, lang)),
  );
  const needing = categories.filter((category) => category.necessary.some(({ data }) => data === id));
  section(
    page,
    t("On the necessity list of", "列为必要个人信息的应用类型"),
    needing.length > 0
      ? needing
          .map((category) =>
            lang === "zh" ? `${category.name.zh}（${category.id}）` : `${category.name.en} (${category.id})`,
          )
          .join(lang === "zh" ? "、" : ", ")
      : lang === "zh"
        ? "39 类应用的清单均未列入"
        : "none of the 39 categories",
  );
  sectionList(
    page,
    t("Permissions that open it", "相关权限"),
    permissions.filter(({ data }) => data.includes(id)).map(({ name }) => name),
  );
  const apis = sourceApis
    .filter(({ data }) => data.includes(id))
    .map(({ signature }) => javaSignature(signature));
  sectionList(page, t("Calls that read it", "读取它的调用"), shortened(apis, APIS_SHOWN, lang));
  section(
    page,
    t("SDKs that take it, by their own documents", "自身文档载明收集它的 SDK"),
    joined(
      sdks.filter(({ dataCited }) => dataCited.includes(id)).map((sdk) => sdk.id),
      lang,
    ),
  );
  sectionList(page, t("In other vocabularies", "在其他分类中"), mappings(type));
  section(
    page,
    headings.note,
    [derivedFrom(type.derived, lang), type.note?.[lang]].filter(Boolean).join(" "),
  );
  section(page, t("Other names for the id", "编号的别名"), (type.aliases ?? []).join(", "));
}

function derivedFrom(derived: DataType["derived"], lang: Lang): string | undefined {
  if (derived === undefined) return undefined;
  if (derived === true)
    return t("Sensitivity and mappings are our own derivation.", "敏感性与对应关系由本工具推导得出。")[lang];
  return t(
    `Sensitivity and mappings are our own derivation, by analogy with ${derived}.`,
    `敏感性与对应关系由本工具参照 ${derived} 推导得出。`,
  )[lang];
}

export function shortened(lines: readonly string[], limit: number, lang: Lang): readonly string[] {
  if (lines.length <= limit) return lines;
  const rest = lines.length - limit;
  return [...lines.slice(0, limit), lang === "zh" ? `另有 ${rest} 项` : `and ${rest} more`];
}

const KINDS: Readonly<Record<DataType["kind"], Text>> = {
  personal: t("personal data", "个人信息"),
  "device-fact": t("a fact about the device", "设备信息"),
  behaviour: t("a practice that matters, not data in itself", "值得关注的行为（本身并非信息）"),
};

function persistence({ persistence: lives }: DataType, lang: Lang): string {
  if (lives === undefined) return "";
  return LIVES[lives][lang];
}

const LIVES: Readonly<Record<NonNullable<DataType["persistence"]>, Text>> = {
  permanent: t("an identifier that can never be changed", "不可变更的标识符"),
  "semi-permanent": t("an identifier that outlives the app", "卸载应用后仍存在的标识符"),
  resettable: t("an identifier that the user can reset", "用户可重置的标识符"),
  "app-scoped": t("an identifier of this app alone", "仅限本应用的标识符"),
  "until-reboot": t("an identifier until the next restart", "重启前有效的标识符"),
};

function sensitivity(type: DataType, lang: Lang): readonly string[] {
  const { pipl28, gbt35273, gbt45574, gdpr9, ccpa } = type.sensitive;
  const zh = lang === "zh";
  const conditional = zh ? "（视情况）" : " (under conditions)";
  const lines = [
    ...(pipl28 === null
      ? []
      : [
          zh
            ? `《个人信息保护法》第二十八条：${PIPL28[pipl28]?.zh ?? pipl28}`
            : `PIPL art. 28: ${PIPL28[pipl28]?.en ?? pipl28}`,
        ]),
    ...(gbt45574 === "no" ? [] : [`GB/T 45574-2025${gbt45574 === "conditional" ? conditional : ""}`]),
    ...(gbt35273 ? [zh ? "GB/T 35273-2020 附录 B" : "GB/T 35273-2020 annex B"] : []),
    ...(gdpr9 === "no"
      ? []
      : [`${zh ? "GDPR 第 9 条" : "GDPR art. 9"}${gdpr9 === "conditional" ? conditional : ""}`]),
    ...(ccpa ? ["CCPA § 1798.140(ae)"] : []),
  ];
  if (lines.length === 0) return [zh ? "未列为敏感个人信息" : "on no list of sensitive data"];
  return isSensitive(type.id)
    ? [zh ? "是，需要单独同意" : "yes: it takes separate consent in China", ...lines]
    : lines;
}

const PIPL28: Readonly<Record<string, Text>> = {
  biometric: t("biometrics", "生物识别"),
  religious_belief: t("religious belief", "宗教信仰"),
  specific_identity: t("specific identity", "特定身份"),
  medical_health: t("health", "医疗健康"),
  financial_account: t("financial accounts", "金融账户"),
  track: t("whereabouts", "行踪轨迹"),
  minor_under_14: t("children under 14", "不满十四周岁未成年人的个人信息"),
};

function mappings({ googleDataSafety, apple, dpv, fides }: DataType): readonly string[] {
  return [
    ...(googleDataSafety ? [`Google Play Data safety: ${googleDataSafety}`] : []),
    ...(apple ? [`Apple: ${apple}`] : []),
    ...(dpv ? [`DPV: ${dpv}`] : []),
    ...(fides ? [`Fides: ${fides}`] : []),
  ];
}
