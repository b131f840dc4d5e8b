import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

/** What each line says, in the order of its data: the words of talk beside the practice that they tell. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ["短信和日历，哪个都没申请。", ["not collect calendar.events", "not collect messages.sms"]],
  ["本应用没有用到麦克风。", ["not collect media.microphone"]],
  ["心率由手环测得，数据不出手环。", ["not collect health.body-metrics"]],
  ["您可以用支付宝付款，小芽不会获知您的银行卡号。", ["not collect user.payment-card"]],
  ["扫条码要用相机，录音不公开。", ["collect media.camera", "not share media.microphone"]],
  ["你的日记全在自己手机里放着。", ["store content.ugc"]],
  ["监控画面满三十日循环覆盖。", ["delete media.video"]],
  ["昵称、头像，同桌的人都瞧得见。", ["share user.avatar", "share user.nickname"]],
  ["微信会给我们一个openid。", ["collect user.account-id"]],
  ["天气要知道你大概在哪个城市。", ["collect location.coarse"]],
  ["遇险时，我们会致电您预留的紧急联系人。", ["use contacts.emergency-contact"]],
  ["付款后传一张小票照片给我们。", ["collect media.photos by user"]],
  ["得把您的姓名、生日告诉我们。", ["collect demographic.birth-date by user", "collect user.name by user"]],
  ["身份证号不用填。", ["not collect user.id-number"]],
  ["病历只给主治医生看。", ["share health.records to third-party"]],
  ["位置我们用不着。", ["not collect location.precise"]],
  ["声纹：特征模板只保存在锁体。", ["store biometric.voiceprint"]],
  [
    "接入北京某某公司的统计插件，其将收集设备型号、IP地址。",
    ["collect device.model by third-party", "collect network.ip by third-party"],
  ],
];

describe("Chinese as people talk", () => {
  it.each(LINES)("%s", (line, expected) => {
    const bytes = new TextEncoder().encode(`隐私政策\n\n${line}`);
    const { document } = readPolicy({ name: "x.txt", sha256: "0", bytes }, nodePlatform, 1, null);
    const said = document.claims.flatMap(({ affirms, action, data, actor, recipient }) => {
      if (data === null) return [];
      const by = actor.kind === "first-party" ? "" : ` by ${actor.kind}`;
      return [`${affirms ? "" : "not "}${action} ${data}${by}${recipient ? ` to ${recipient.kind}` : ""}`];
    });
    expect(said.sort()).toEqual(expected);
  });
});
