import type { Setting } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, manifestPlace } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { isPersonal, practicesInCode } from "./weigh/does.ts";
import { claimsOf } from "./weigh/policy.ts";

export default defineRule({
  id: "backup-exposes-data",
  title: { en: "Backups carry personal data out of the app", zh: "系统备份可带出个人信息" },
  says: {
    what: {
      en: "Android may back up all of the app's files, and no rule of the app keeps personal data out of the backup.",
      zh: "系统可备份应用的全部文件，而应用未设规则将个人信息排除在备份之外。",
    },
    why: {
      en: "What is backed up lies with another party or on another device, outside the app's protection and its deletion.",
      zh: "备份内容存放在第三方或其他设备上，不受应用的保护，也不随应用删除。",
    },
    fix: {
      en: 'Set android:allowBackup="false", or exclude the files that hold personal data (dataExtractionRules, fullBackupContent).',
      zh: '设置 android:allowBackup="false"，或用 dataExtractionRules、fullBackupContent 排除含个人信息的文件。',
    },
  },
  cites: ["CN-PIPL-51", "CN-PIPL-9", "EU-GDPR-32", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-1"],
  reads: ["manifest"],
  judge: (evidence) => {
    const { settings } = evidence.facts;
    const allowed = settings.find(({ name, value }) => name === "allow-backup" && value === "true");
    const hasRules = settings.some(({ name, written }) => written && isRules(name));
    return allowed && !hasRules && holdsPersonalData(evidence) ? [see(allowed)] : [];
  },
  examples: {
    breaks: [
      {
        says: {
          en: "Backup is on without rules, and the app reads the location.",
          zh: "允许备份且无排除规则，应用会读取位置。",
        },
        evidence: evidenceExample({
          facts: [{ data: "location.precise" }],
          settings: [{ name: "allow-backup", value: "true", written: true, at: manifestPlace }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Backup is off.", zh: "已关闭备份。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise" }],
          settings: [{ name: "allow-backup", value: "false", written: true, at: manifestPlace }],
        }),
      },
      {
        says: { en: "Rules exclude files.", zh: "设有排除规则。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise" }],
          settings: [
            { name: "allow-backup", value: "true", written: true, at: manifestPlace },
            { name: "data-extraction-rules", value: "@xml/rules", written: true, at: manifestPlace },
          ],
        }),
      },
      {
        says: { en: "The app takes no personal data.", zh: "应用不收集个人信息。" },
        evidence: evidenceExample({
          settings: [{ name: "allow-backup", value: "true", written: false, at: manifestPlace }],
        }),
      },
    ],
  },
});

function isRules(name: Setting["name"]): boolean {
  return name === "data-extraction-rules" || name === "full-backup-content";
}

/** An app that takes nothing has nothing to back up. */
function holdsPersonalData(evidence: Evidence): boolean {
  if (practicesInCode(evidence).length > 0) return true;
  return claimsOf(evidence).some(({ affirms, data, action }) => {
    const takes = action === "collect" || action === "use" || action === "store";
    return affirms && takes && data !== null && isPersonal(data);
  });
}

function see(setting: Setting): Seen {
  return {
    verdict: "risk",
    severity: "low",
    confidence: setting.written ? "high" : "medium",
    subject: ["allow-backup"],
    says: setting.written
      ? {
          en: 'The manifest allows backup (allowBackup="true") and names no rules that exclude anything.',
          zh: '清单允许备份（allowBackup="true"），且未指定任何排除规则。',
        }
      : {
          en: "The manifest says nothing about backup, which Android takes as allowed, and names no rules that exclude anything.",
          zh: "清单未说明备份，系统默认允许，且未指定任何排除规则。",
        },
    rests: {},
    at: [setting.at],
  };
}
