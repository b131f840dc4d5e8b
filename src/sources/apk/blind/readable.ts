import type { Component, RuntimeFound } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { Place } from "../../../model/place.ts";
import type { Text } from "../../../model/text.ts";
import type { Payload } from "./shipped-code.ts";

/** Marks each component with whether a dex that could be read holds its class. */
export function withReadableCode(
  components: readonly Component[],
  aliasTargets: ReadonlyMap<string, string>,
  hasClass: (descriptor: string) => boolean,
): readonly Component[] {
  return components.map((component) => {
    const name = aliasTargets.get(component.name) ?? component.name;
    return { ...component, codeReadable: hasClass(`L${name.replaceAll(".", "/")};`) };
  });
}

/**
 * The code gap of a packed or partly unreadable app. Marker lists miss unknown packers, so the structure decides:
 * components that the manifest declares and whose classes no dex holds.
 */
export function codeGaps(
  components: readonly Component[],
  runtimes: readonly RuntimeFound[],
  at: Place,
  payload: Payload | null = null,
): readonly GapSeen[] {
  const gaps: GapSeen[] = [];
  const total = components.length;
  const missing = components.filter((component) => component.codeReadable === false);
  const packer = runtimes.find((runtime) => runtime.kind === "packer" || runtime.kind === "hidden-dex");
  if (packer || (total > 0 && missing.length === total)) {
    gaps.push({
      layer: "code",
      reason: "packed",
      says: withPayload(packedWords(missing.length, total, packer?.name ?? null), payload),
      at: packer?.at ?? missing[0]?.at ?? at,
    });
  } else if (missing.length > 0) {
    gaps.push({
      layer: "code",
      reason: "components-without-code",
      says: packedWords(missing.length, total, null),
      at: missing[0]?.at ?? at,
    });
  }
  for (const runtime of runtimes) if (runtime.kind === "framework") gaps.push(frameworkGap(runtime));
  return gaps;
}

function packedWords(missing: number, total: number, packer: string | null): Text {
  const enWho = packer === null ? "" : `Packed (${packer}). `;
  const zhWho = packer === null ? "" : `已加固（${packer}）。`;
  return {
    en: `${enWho}${missing} of ${total} declared components have no readable code: code checks not assessable.`,
    zh: `${zhWho}清单声明的 ${total} 个组件中有 ${missing} 个没有可读代码：代码层面的检查无法评估。`,
  };
}

function withPayload(says: Text, payload: Payload | null): Text {
  if (payload === null) return says;
  const { path, sizeBytes, bitsPerByte } = payload;
  const bits = bitsPerByte.toFixed(2);
  return {
    en: `${says.en} ${path} (${sizeBytes} bytes, ${bits} bits of entropy a byte) is at least as large as all readable bytecode and looks encrypted.`,
    zh: `${says.zh}${path}（${sizeBytes} 字节，每字节熵 ${bits} 比特）不小于全部可读字节码，疑似加密内容。`,
  };
}

/** Runtimes whose code is script, which a reader searches. */
const SCRIPTED: ReadonlySet<string> = new Set([
  "Cordova",
  "Capacitor",
  "uni-app",
  "DCloud 5+",
  "React Native",
]);

function frameworkGap(runtime: RuntimeFound): GapSeen {
  return {
    layer: "code",
    reason: "other-runtime",
    says: {
      en: `Part of the app runs on ${runtime.name}; that code is not bytecode and was not ${SCRIPTED.has(runtime.name) ? "followed: its scripts were only searched for known calls and addresses" : "read"}.`,
      zh: `应用的部分代码运行在 ${runtime.name} 上，不是字节码，${SCRIPTED.has(runtime.name) ? "未作追踪：仅在其脚本中查找了已收录的调用和网络地址" : "未能读取"}。`,
    },
    at: runtime.at,
  };
}
