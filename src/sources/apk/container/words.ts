import type { FormatError } from "../../../formats/format-error.ts";
import type { GapSeen, Layer } from "../../../model/gap.ts";
import type { Place } from "../../../model/place.ts";
import type { Text } from "../../../model/text.ts";

type Words = (what: string, why: string) => Text;

/** The gaps of container, manifest, resources and signature, each in words a lay person can act on. */
const GAPS = {
  "not-an-archive": {
    layer: "container",
    says: (what, why) => ({
      en: `${what} is no app package that can be opened: ${why}. Nothing in it was checked.`,
      zh: `${what} 不是能够打开的应用安装包（${why}），其中的内容均未检查。`,
    }),
  },
  "no-app-inside": {
    layer: "container",
    says: (what) => ({
      en: `${what} is an archive, but holds no Android app: no AndroidManifest.xml and no APK in it.`,
      zh: `${what} 是压缩包，但其中没有 Android 应用：既无 AndroidManifest.xml，也无 APK。`,
    }),
  },
  "app-bundle": {
    layer: "container",
    says: (what) => ({
      en: `${what} is an app bundle (.aab), which is not what phones install. Build APKs from it with bundletool and check those.`,
      zh: `${what} 是应用束（.aab），并非手机实际安装的文件。请用 bundletool 生成 APK 后再检查。`,
    }),
  },
  "part-unreadable": {
    layer: "container",
    says: (what, why) => ({
      en: `The part ${what} of the set could not be opened: ${why}. What it holds was not checked.`,
      zh: `安装包集合中的 ${what} 无法打开（${why}），其中的内容未检查。`,
    }),
  },
  "nested-too-deep": {
    layer: "container",
    says: (what) => ({
      en: `${what} is an archive inside too many archives and was not opened.`,
      zh: `${what} 嵌套的压缩包层数过多，未打开。`,
    }),
  },
  "other-app-inside": {
    layer: "container",
    says: (what, why) => ({
      en: `${what} is another app (${why}) than the base of the set and was not checked. Check it by itself.`,
      zh: `${what} 与集合中的主安装包不是同一个应用（${why}），未检查。请单独检查。`,
    }),
  },
  "entries-capped": {
    layer: "container",
    says: (what, why) => ({
      en: `${what} has more entries than are read (${why}); the rest was not checked.`,
      zh: `${what} 的条目数超过读取上限（${why}），其余条目未检查。`,
    }),
  },
  "dex-before-archive": {
    layer: "code",
    says: (what) => ({
      en: `Code stands before the archive in ${what} (the Janus weakness of Android 5 to 8); that code was not checked.`,
      zh: `${what} 在压缩包之前附有代码（Android 5 至 8 的 Janus 漏洞手法），该代码未检查。`,
    }),
  },
  "manifest-missing": {
    layer: "manifest",
    says: (what) => ({
      en: `${what} has no AndroidManifest.xml: permissions, components and settings are unknown.`,
      zh: `${what} 中没有 AndroidManifest.xml：权限、组件与设置均无从得知。`,
    }),
  },
  "manifest-unreadable": {
    layer: "manifest",
    says: (what, why) => ({
      en: `${what} could not be read: ${why}. Permissions, components and settings are unknown.`,
      zh: `无法读取 ${what}（${why}）：权限、组件与设置均无从得知。`,
    }),
  },
  "manifest-cut-short": {
    layer: "manifest",
    says: (what) => ({
      en: `${what} ends too early or is damaged in the middle: permissions and components may be missing from this report.`,
      zh: `${what} 不完整或中途损坏：本报告列出的权限与组件可能有遗漏。`,
    }),
  },
  "package-name-missing": {
    layer: "manifest",
    says: (what) => ({
      en: `${what} names no package, so phones would not install it; it may be damaged, and what it lists may not be all.`,
      zh: `${what} 没有写明包名，手机不会安装；文件可能已损坏，其中列出的内容可能不全。`,
    }),
  },
  "resources-missing": {
    layer: "resources",
    says: (what) => ({
      en: `${what} refers to resources, but there is no resources.arsc: labels and other texts are unknown.`,
      zh: `${what} 引用了资源，但没有 resources.arsc：应用名称等文字无从得知。`,
    }),
  },
  "resources-unreadable": {
    layer: "resources",
    says: (what, why) => ({
      en: `${what} could not be read: ${why}. Texts and layouts from it were not checked.`,
      zh: `无法读取 ${what}（${why}），其中的文字与布局未检查。`,
    }),
  },
  "network-config-unreadable": {
    layer: "manifest",
    says: (what, why) => ({
      en: `The network security configuration ${what} could not be read: ${why}. Whether the app allows unencrypted traffic is unknown.`,
      zh: `无法读取网络安全配置 ${what}（${why}）：应用是否允许明文传输无从得知。`,
    }),
  },
  "not-signed": {
    layer: "signing",
    says: (what) => ({
      en: `${what} carries no signature that could be found: who made it is unknown, and phones would not install it.`,
      zh: `${what} 中未找到签名：无从得知由谁制作，手机也不会安装。`,
    }),
  },
  "signature-unreadable": {
    layer: "signing",
    says: (what, why) => ({
      en: `A signature of ${what} could not be read: ${why}.`,
      zh: `无法读取 ${what} 的签名（${why}）。`,
    }),
  },
} satisfies Record<string, { layer: Layer; says: Words }>;

export type ContainerGap = keyof typeof GAPS;

export function containerGap(reason: ContainerGap, what: string, why: string, at: Place | null): GapSeen {
  const { layer, says } = GAPS[reason];
  return { layer, reason, says: says(what, why), at };
}

/** What went wrong and where, in one phrase. */
export function reasonText(error: FormatError): string {
  return `${error.message}, at byte ${error.offset}`;
}
