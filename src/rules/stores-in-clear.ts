import { evidenceExample } from "../model/example.ts";
import { defineRule } from "../model/rule.ts";
import { isSensitiveType } from "./weigh/severity.ts";
import { seeStored } from "./weigh/stored.ts";

export default defineRule({
  id: "stores-in-clear",
  title: { en: "Stores sensitive data without encryption", zh: "明文存储敏感个人信息" },
  says: {
    what: {
      en: "Sensitive data or a credential is written to the device as it is.",
      zh: "敏感个人信息或凭证以明文写入设备。",
    },
    why: {
      en: "Whoever gets at the device, its backups or a rooted system reads it.",
      zh: "能够接触设备、备份或已取得 root 权限的人可以直接读取。",
    },
    fix: {
      en: "Encrypt it with a key of the Android Keystore, or do not keep it.",
      zh: "使用 Android Keystore 密钥加密，或不保存。",
    },
  },
  cites: ["CN-PIPL-51", "CN-PIPL-28", "CN-GBT-35273", "EU-GDPR-32"],
  masvs: ["PRIVACY-2"],
  reads: ["code", "data-flow"],
  judge: (evidence) =>
    seeStored(
      evidence,
      (one) => one.clear && (isSensitiveType(one.data) || one.data.startsWith("accounts.")),
      () => ({
        verdict: "risk",
        severity: "medium",
        confidence: "medium",
        words: { en: "is stored in clear.", zh: "以明文存储。" },
      }),
    ),
  examples: {
    breaks: [
      {
        says: { en: "A password is kept in preferences.", zh: "密码保存在 SharedPreferences 中。" },
        evidence: evidenceExample({
          stored: [
            {
              data: "accounts.credential",
              kind: "preferences",
              holder: "login",
              clear: true,
              readableBy: [],
              flows: ["W1"],
            },
          ],
          flows: [{ data: "accounts.credential", sink: { kind: "preferences", holder: "login" } }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "It is encrypted first.", zh: "存储前已加密。" },
        evidence: evidenceExample({
          stored: [
            {
              data: "accounts.credential",
              kind: "preferences",
              holder: "login",
              clear: false,
              readableBy: [],
              flows: [],
            },
          ],
        }),
      },
    ],
  },
});
