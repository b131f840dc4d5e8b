import type { HostFound, Setting } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { evidenceExample, manifestPlace } from "../model/example.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import { listed, same, sentences } from "./weigh/words.ts";

export default defineRule({
  id: "cleartext-allowed",
  title: { en: "Allows connections without encryption", zh: "允许未加密的网络连接" },
  says: {
    what: {
      en: "The app's settings let it send data over plain HTTP.",
      zh: "应用的设置允许通过明文 HTTP 传输数据。",
    },
    why: {
      en: "What goes over the network without encryption can be read and changed by anybody on the way.",
      zh: "未加密传输的内容，途中任何人都可以读取和篡改。",
    },
    fix: {
      en: 'Use HTTPS only: usesCleartextTraffic="false", or a network security config that names the few exceptions.',
      zh: '仅使用 HTTPS：设置 usesCleartextTraffic="false"，或在网络安全配置中只列出必要的例外。',
    },
  },
  cites: ["CN-PIPL-51", "CN-PIPL-9", "CN-CSL-44", "EU-GDPR-32", "STORE-GOOGLE-UD"],
  masvs: ["PRIVACY-2"],
  reads: ["manifest"],
  judge: (evidence) => {
    const setting = evidence.facts.settings.find(
      ({ name, value }) => name === "cleartext-traffic" && value !== "false",
    );
    return setting && goesOnline(evidence) ? [see(setting, plainHosts(evidence))] : [];
  },
  examples: {
    breaks: [
      {
        says: {
          en: "Cleartext is allowed, and the code names an http address.",
          zh: "允许明文传输，且代码中有 http 地址。",
        },
        evidence: evidenceExample({
          hosts: [{ host: "track.app.example", scheme: "http", sdk: null, at: manifestPlace }],
          settings: [{ name: "cleartext-traffic", value: "true", written: true, at: manifestPlace }],
        }),
      },
    ],
    keeps: [
      {
        says: { en: "Cleartext is forbidden.", zh: "已禁止明文传输。" },
        evidence: evidenceExample({
          hosts: [{ host: "api.app.example", scheme: "https", sdk: null, at: manifestPlace }],
          settings: [{ name: "cleartext-traffic", value: "false", written: true, at: manifestPlace }],
        }),
      },
      {
        says: {
          en: "The app has no network access and names no host.",
          zh: "应用不联网，也没有任何主机地址。",
        },
        evidence: evidenceExample({
          settings: [{ name: "cleartext-traffic", value: "true", written: false, at: manifestPlace }],
        }),
      },
    ],
  },
});

function goesOnline({ facts }: Evidence): boolean {
  return (
    facts.hosts.length > 0 || facts.permissions.some(({ name }) => name === "android.permission.INTERNET")
  );
}

/** Addresses that name a vocabulary or the device itself are never connected to. */
const NOT_CONNECTED =
  /^(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|.*\.local$|schemas\.|ns\.adobe\.com$|(www\.)?w3\.org$|(www\.)?apache\.org$|xml\.org$|xmlpull\.org$|java\.sun\.com$|.*(^|\.)example\.(com|org|net)$)/;

function plainHosts({ facts }: Evidence): readonly HostFound[] {
  const hosts = new Map<string, HostFound>();
  for (const found of facts.hosts) {
    const plain = found.scheme === "http" || found.scheme === "ws";
    if (plain && !NOT_CONNECTED.test(found.host) && !hosts.has(found.host)) hosts.set(found.host, found);
  }
  return [...hosts.values()];
}

function see(setting: Setting, hosts: readonly HostFound[]): Seen {
  const names = listed(hosts.map(({ host }) => same(host)));
  return {
    verdict: "risk",
    severity: hosts.length > 0 && setting.written ? "medium" : "low",
    confidence: setting.written ? "high" : "medium",
    subject: ["cleartext-traffic"],
    says: sentences(
      setting.written
        ? {
            en: `The app allows traffic without encryption (${setting.value}).`,
            zh: `应用允许未加密的传输（${setting.value}）。`,
          }
        : {
            en: "The manifest does not forbid traffic without encryption, which Android allows for this target version.",
            zh: "清单未禁止未加密传输，系统对该目标版本默认允许。",
          },
      hosts.length > 0
        ? { en: `Plain addresses in it: ${names.en}.`, zh: `其中的明文地址：${names.zh}。` }
        : { en: "", zh: "" },
    ),
    rests: {},
    at: [setting.at, ...hosts.slice(0, 5).map(({ at }) => at)],
  };
}
