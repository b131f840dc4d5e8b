import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function claimsOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name: "p.txt", sha256: "0", bytes }, nodePlatform, 1, null).document.claims;
}

describe("that data may be deleted", () => {
  it.each([
    ["We keep it while your account is active, unless you contact us to request deletion.", true],
    ["You may write to us and ask for erasure of your data.", true],
    ["While an order is open you cannot request deletion.", false],
  ])("%s", (text, isTold) => {
    expect(claimsOf(`Storage\n\n${text}`).some(({ right }) => right === "delete")).toBe(isTold);
  });
});

describe("how a right is used", () => {
  it.each([
    [
      "四、您的权利\n\n您可以在“我的-设置-账号与安全”中查询、更正您的个人信息。\n\n我们将在15个工作日内答复您的请求。",
      { channel: "在“我的-设置-账号与安全”", within: "15个工作日内" },
    ],
    [
      "Your rights\n\nYou may request access to your data by emailing us. We answer within 30 days.",
      { channel: "by emailing us", within: "within 30 days" },
    ],
  ])("%s", (text, way) => {
    expect(claimsOf(text).find(({ right }) => right === "access")?.way).toMatchObject(way);
  });

  it.each([
    [
      "四、您的权利\n\n如需注销账号，请前往“设置-账号与安全-注销账号”，我们将在15个工作日内完成。",
      "cancel-account",
      { channel: "前往“设置-账号与安全-注销账号”", within: "15个工作日内" },
    ],
    [
      "四、您的权利\n\n如您对个性化推荐不感兴趣，可在“设置-隐私”中关闭。",
      "refuse-personalisation",
      { channel: "在“设置-隐私”" },
    ],
    [
      "四、您的权利\n\n您可以拨打客服电话400-123-4567要求删除您的个人信息。",
      "delete",
      { channel: "拨打客服电话400-123-4567" },
    ],
    [
      "Your rights\n\nTo get a copy of your data, email privacy@abc.com and we will reply within one month.",
      "copy",
      { channel: "privacy@abc.com", within: "within one month" },
    ],
    [
      "七、您的权利\n\n您可在“我的-设置-个人信息”中查看您的资料，或发送邮件至rights@qc.com索取您的个人信息副本。",
      "copy",
      { channel: "rights@qc.com" },
    ],
    [
      "七、您的权利\n\n您有权要求将个人信息转移至您指定的个人信息处理者，我们将在15日内答复。",
      "portability",
      { within: "15日内" },
    ],
    [
      "Your data protection rights\n\nYou have the right to restrict our processing. Requests should be made in writing to privacy@abc.com. We answer within 30 days.",
      "restrict",
      { channel: "privacy@abc.com", within: "within 30 days" },
    ],
    [
      "Your rights\n\nYou may object to the use of your data by e-mail to privacy@abc.com.",
      "object",
      { channel: "privacy@abc.com" },
    ],
    [
      "Your rights\n\nTo delete your account, go to Settings > Delete account.",
      "cancel-account",
      { channel: "go to Settings > Delete account" },
    ],
    [
      "五、您的权利\n\n（三）注销\n\n路径：我的 → 设置 → 注销账户。注销申请提交后，我们会在7个工作日内处理完毕。",
      "cancel-account",
      { channel: "我的 → 设置 → 注销账户", within: "7个工作日内" },
    ],
    ["五、您的权利\n\n（二）删除\n\n您也可以致电客服热线要求删除。", "delete", { channel: "致电客服热线" }],
    [
      "Your rights\n\nClose your account: Settings → Account → Close account.",
      "cancel-account",
      { channel: "Settings → Account → Close account" },
    ],
    [
      "Your rights\n\nYou can ask us for access, rectification and erasure. We answer within one month.",
      "correct",
      { within: "within one month" },
    ],
  ])("%s (%s)", (text, which, way) => {
    expect(claimsOf(text).find(({ right }) => right === which)?.way).toMatchObject(way);
  });

  it("is not told by what another right asks for", () => {
    const claims = claimsOf(
      "四、您的权利\n\n您可以在“我的-资料”页面查看和修改您的昵称。\n\n您可以发送邮件申请获取您的个人信息副本，我们会在30天内回复。\n\n注销账号需要您结清所有订单。",
    );
    expect(claims.find(({ right }) => right === "correct")?.way).toMatchObject({
      within: null,
      requires: null,
    });
    expect(claims.filter(({ data }) => data !== null)).toEqual([]);
  });

  it("is not told by a time that is no answer's", () => {
    const [first] = claimsOf(
      "四、您的权利\n\n您可以通过客服更正您的个人信息。\n\n我们将在30个工作日内更新本政策。",
    ).filter(({ right }) => right === "correct");
    expect(first?.way?.within).toBeNull();
  });
});

describe("what is promised", () => {
  it.each([
    ["If a breach is likely to affect you, we will notify you without undue delay.", "breach-notice"],
    ["You must be at least 16 to use the app.", "minors"],
    ["We will email you at least 14 days before material changes take effect.", "changes"],
    ["Credit limits are set by an automated system.", "automated-decisions"],
    ["我们会利用算法向您推荐内容，您可以在设置中关闭。", "automated-decisions"],
  ])("%s", (text, which) => {
    expect(claimsOf(text).map(({ duty }) => duty)).toContain(which);
  });

  it("goes with its way out", () => {
    const claims = claimsOf("我们会利用算法向您推荐内容，您可以在设置中关闭。");
    expect(claims.find(({ right }) => right === "refuse-personalisation")?.way?.channel).toContain("设置");
  });
});

describe("where and how long data is kept", () => {
  it.each([
    [
      "We keep account data until you delete your account, and crash reports for 90 days.",
      ["until you delete your account", "90 days"],
    ],
    ["Your photos are stored on our servers in Frankfurt.", ["Frankfurt"]],
    ["Support tickets are deleted two years after they are closed.", ["two years"]],
    ["作品在服务器上最多保留30天。", ["30天"]],
    ["Your photos are stored in Settings.", []],
    ["We also log how long your sessions last.", []],
  ])("%s", (text, words) => {
    const told = claimsOf(text).filter(({ purpose }) => /^(storage|retention)/.test(purpose?.kind ?? ""));
    expect(told.map(({ purpose }) => purpose?.words)).toEqual(words);
  });
});

describe("what a period of keeping holds for", () => {
  it.each([
    [
      "我们会在服务器上保存您的订单信息三年，聊天记录保留6个月。",
      [
        ["三年", "订单信息", null],
        ["6个月", "聊天记录", null],
      ],
    ],
    ["交易信息保存时间自交易完成之日起不少于三年。", [["三年", "交易信息", "自交易完成之日起"]]],
    ["您注销账号后，我们将在30天内删除您的个人信息。", [["30天内", null, "您注销账号后"]]],
    ["Support tickets: kept for 3 years", [["3 years", "Support tickets", null]]],
    [
      "If you uninstall the app, all data on your device is deleted.",
      [["If you uninstall the app", null, "If you uninstall the app"]],
    ],
  ])("%s", (text, kept) => {
    const told = claimsOf(text).filter(({ keeps }) => keeps !== undefined);
    expect(told.map(({ purpose, keeps }) => [purpose?.words, keeps?.words, keeps?.event])).toEqual(kept);
  });

  it("is none where the reader has something deleted and backups stay", () => {
    expect(
      claimsOf("当我们协助您删除相关信息后，我们可能无法立即从备份系统中删除相应的信息。").filter(
        ({ keeps }) => keeps !== undefined,
      ),
    ).toEqual([]);
  });
});

describe("the way of a right that another sentence tells", () => {
  it.each([
    [
      "四、您的权利\n\n您有权通过以下方式更正您的个人信息：\n\n1、登录APP，进入“我”，选择“个人中心”；",
      "correct",
      { channel: "选择“个人中心”" },
    ],
    [
      "四、您的权利\n\n（四）改变授权范围\n\n您可以通过客服联系进行修改。",
      "withdraw-consent",
      { channel: "通过客服联系进行修改" },
    ],
    [
      "Your rights\n\n- Access: view your personal data\n- Deletion: request deletion of your account data\n\nYou can exercise these rights by contacting us at privacy@example.org. We may need to verify your identity.",
      "delete",
      { requires: "verify your identity" },
    ],
  ])("%s", (text, right, way) => {
    const offered = claimsOf(text).filter((claim) => claim.right === right);
    expect(offered.map((claim) => claim.way)).toContainEqual(expect.objectContaining(way));
  });
});

describe("what is spoken of and not offered", () => {
  it.each([
    ["我们会保存业务记录，以应对您可能的查询或投诉。", "access"],
    ["您可以通过访问广告偏好管理器选择退出。", "access"],
    ["You can delete your account information in the app.", "cancel-account"],
    ["You can opt out of e-mail updates at any time.", "withdraw-consent"],
    ["Our platform may delete accounts that break the rules.", "delete"],
    ["平台有权先行删除用户发布的信息内容。", "delete"],
    ["连续3个月不登录的，本软件有权注销该帐号。", "cancel-account"],
  ])("%s", (text, right) => {
    expect(claimsOf(text).filter((claim) => claim.right === right)).toEqual([]);
  });
});
