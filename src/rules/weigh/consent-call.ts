import { sdk } from "../../catalog/index.ts";
import type { Text } from "../../model/text.ts";
import { sentences } from "./words.ts";

/** A rule's general advice with the calls by which the makers of these SDKs let them wait for consent, where we know them. */
export function withConsentCalls(fix: Text, ids: readonly string[]): Text {
  const calls = ids.flatMap((id): readonly Text[] => {
    const known = sdk(id);
    if (known?.consentCall === undefined) return [];
    const { code, mark } = known.consentCall;
    const recalled = mark === "recall";
    return [
      {
        en: `${known.name}: ${code}${recalled ? " (from memory: check its documents)" : ""}.`,
        zh: `${known.name}：${code}${recalled ? "（据记忆，请核对其文档）" : ""}。`,
      },
    ];
  });
  return calls.length === 0 ? fix : sentences(fix, ...calls);
}
