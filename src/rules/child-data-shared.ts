import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, sdkFound } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { sdksFor } from "./weigh/screens.ts";
import { listed, same } from "./weigh/words.ts";

export default defineRule({
  id: "child-data-shared",
  title: { en: "Advertising or profiling in an app for children", zh: "儿童应用内含广告或画像 SDK" },
  says: {
    what: {
      en: "The app is for children and holds SDKs for advertising or attribution, which take identifiers for purposes of their own.",
      zh: "应用面向儿童，却内含广告或归因 SDK，后者为自身目的收集标识符。",
    },
    why: {
      en: "Giving data of children to others needs a consent of the parents of its own.",
      zh: "向他人提供儿童信息须另行取得监护人同意。",
    },
    fix: {
      en: "Remove these SDKs from the edition for children, or use their mode for children and ask the parents separately.",
      zh: "在儿童版本中移除此类 SDK，或启用其儿童模式并单独征得监护人同意。",
    },
  },
  cites: ["US-COPPA-2025", "CN-MINOR-32", "CN-PIPL-31", "EU-GDPR-8"],
  masvs: ["PRIVACY-1", "PRIVACY-2"],
  reads: ["code"],
  judge: see,
  examples: {
    breaks: [
      {
        says: { en: "An advertising SDK in a children's app.", zh: "儿童应用内含广告 SDK。" },
        evidence: evidenceExample({ children: true, sdks: [sdkFound("adcolony", "AdColony")] }),
      },
    ],
    keeps: [
      {
        says: { en: "Not for children.", zh: "并非面向儿童。" },
        evidence: evidenceExample({ sdks: [sdkFound("adcolony", "AdColony")] }),
      },
      {
        says: { en: "For children, without such an SDK.", zh: "面向儿童，没有此类 SDK。" },
        evidence: evidenceExample({ children: true }),
      },
    ],
  },
});

function see(evidence: Evidence): readonly Seen[] {
  if (!evidence.needs.children) return [];
  const found = sdksFor(evidence, "ads", "attribution", "profiling");
  const [first] = found.flatMap(({ evidence: signals }) => signals.map(({ at }) => at));
  if (!first) return [];
  const names = listed(found.map(({ name }) => same(name)));
  return [
    {
      verdict: "risk",
      severity: "high",
      confidence: "medium",
      subject: ["child-data", ...found.map(({ id }) => id).sort()],
      says: { en: `In an app for children: ${names.en}.`, zh: `儿童应用内含：${names.zh}。` },
      rests: {},
      at: [first],
    },
  ];
}
