import type { Actor } from "../../model/fact.ts";
import type { Flow, FlowPoint, FlowSinkKind, FlowStep, FlowTransform } from "../../model/flow.ts";
import { javaMethod, javaSignature, javaType } from "../../model/java-name.ts";
import type { Lang, Text } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { dataName, sdkName } from "./names.ts";
import { punctuation } from "./punctuation.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** Where data goes. */
export const sinkWords: Readonly<Record<FlowSinkKind, Text>> = {
  network: t("the network", "网络"),
  sdk: t("an SDK", "第三方 SDK"),
  sms: t("a text message", "短信"),
  log: t("the system log", "系统日志"),
  file: t("a file", "文件"),
  preferences: t("preferences", "SharedPreferences"),
  database: t("a database", "数据库"),
  clipboard: t("the clipboard", "剪贴板"),
  "other-app": t("another app", "其他应用"),
  javascript: t("a web page's JavaScript", "网页 JavaScript"),
  webview: t("a web page", "网页"),
  bluetooth: t("Bluetooth", "蓝牙"),
  nfc: t("NFC", "NFC"),
  notification: t("a notification", "通知"),
  process: t("another program", "外部程序"),
};

export const transformWords: Readonly<Record<FlowTransform, Text>> = {
  hash: t("hashed", "经哈希"),
  encrypt: t("encrypted", "经加密"),
  encode: t("encoded", "经编码"),
  serialise: t("serialised", "经序列化"),
};

const stepWords: Readonly<Record<FlowStep["does"], Text>> = {
  call: t("is handed to", "传入"),
  return: t("comes back from", "返回自"),
  store: t("is stored in", "存入"),
  load: t("is read from", "读自"),
  library: t("passes through", "经过"),
  component: t("is sent to", "发送至"),
  callback: t("is called back in", "回调"),
};

/** "IMEI → the network (host, unencrypted)" */
export function flowSentence({ data, sink, transforms }: Flow, lang: Lang): string {
  const zh = lang === "zh";
  const details = [
    ...(sink.host === null ? [] : [clean(sink.host)]),
    ...(sink.tls === false ? [zh ? "未加密" : "unencrypted"] : []),
    ...(sink.holder === null ? [] : [brief(sink.holder, 60)]),
    ...transforms.map((one) => transformWords[one][lang]),
  ];
  const more = details.length === 0 ? "" : zh ? `（${details.join("、")}）` : ` (${details.join(", ")})`;
  return `${dataName(data, lang)} → ${sinkWords[sink.kind][lang]}${more}`;
}

/** From the source over each step to the sink, one line each. */
export function flowPath({ source, steps, sink }: Flow, lang: Lang): readonly string[] {
  const zh = lang === "zh";
  return [
    `${zh ? "读取" : "read by"} ${clean(javaSignature(source.api))} · ${pointLine(source)}`,
    ...steps.map((step) => `${stepWords[step.does][lang]} ${clean(nameOf(step.what))} · ${pointLine(step)}`),
    `${zh ? "流出" : "let go by"} ${clean(javaSignature(sink.api))} · ${pointLine(sink)}`,
  ];
}

function nameOf(what: string): string {
  if (what === "[]" || what === "…") return what;
  const [, owner, field] = /^(L[^;]+;)->([^(:]+):/.exec(what) ?? [];
  return owner === undefined || field === undefined ? javaSignature(what) : `${javaType(owner)}.${field}`;
}

/** `com.a.B.m(int) +0x1a (classes.dex)` */
export function pointLine({ entry, class: owner, method, offset }: FlowPoint): string {
  return clean(`${javaType(owner)}.${javaMethod(method)} +0x${offset.toString(16)} (${entry})`);
}

export function partyWords(actor: Actor, lang: Lang): string {
  if (actor.kind === "first-party") return lang === "zh" ? "应用自身" : "the app itself";
  if (actor.kind === "sdk") return clean(sdkName(actor.sdk, lang));
  if (actor.package !== null) return clean(actor.package);
  // Known by nothing but where it listens: the address says it in either language.
  return clean(actor.because.map((why) => why.replace(/^host /, "")).join(punctuation[lang].list));
}
