import type { Text } from "../../model/text.ts";

const t = (en: string, zh: string): Text => ({ en, zh });

/** What an SDK is commonly for, by its category in the catalog. The company's own purpose is for the company to say. */
const PURPOSES: Readonly<Record<string, Text>> = {
  ads: t("showing advertisements", "广告投放"),
  analytics: t("usage statistics", "统计分析"),
  attribution: t("measuring where installs come from", "推广效果归因"),
  biometric: t("recognition by face or fingerprint", "生物特征识别"),
  cloud: t("storing and syncing data", "云存储与同步"),
  commerce: t("shopping", "电商交易"),
  config: t("remote settings", "远程配置"),
  consent: t("recording consent", "同意管理"),
  crash: t("crash reports", "崩溃分析"),
  database: t("keeping data", "数据存储"),
  distribution: t("distributing the app", "应用分发"),
  document: t("showing documents", "文档处理"),
  engagement: t("messages to users", "用户运营"),
  experiment: t("comparing variants", "A/B 实验"),
  framework: t("running the app", "应用运行框架"),
  games: t("games", "游戏服务"),
  hotfix: t("updating code", "热更新"),
  identification: t("identifying the device", "设备识别"),
  identity: t("checking identity", "身份核验"),
  im: t("messaging", "即时通讯"),
  kyc: t("checking identity", "实名核验"),
  location: t("finding the position", "定位"),
  login: t("signing in", "登录"),
  map: t("maps", "地图"),
  measurement: t("measuring reach", "效果监测"),
  media: t("playing media", "音视频播放"),
  ml: t("recognition on the device", "端侧识别"),
  network: t("network connections", "网络连接"),
  packer: t("protecting the app's code", "应用加固"),
  payment: t("payment", "支付"),
  performance: t("watching performance", "性能监测"),
  platform: t("platform services", "平台服务"),
  profiling: t("user profiles", "用户画像"),
  push: t("push messages", "消息推送"),
  replay: t("recording of sessions", "会话录制"),
  rtc: t("audio and video calls", "实时音视频"),
  security: t("security and fraud control", "安全与风控"),
  social: t("sharing", "社交分享"),
  support: t("customer support", "客服"),
  voice: t("speech", "语音服务"),
  web: t("showing web pages", "网页展示"),
};

/** The common purposes of an SDK; empty where its categories say none. */
export function commonPurposes(categories: readonly string[]): readonly Text[] {
  return categories.flatMap((category) => PURPOSES[category] ?? []);
}
