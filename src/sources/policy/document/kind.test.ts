import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function read(text: string, name = "document.md") {
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name, sha256: "0".repeat(64), bytes }, nodePlatform, 1).document;
}

const kind = (text: string) => read(text).document.kind;

describe("what a document is", () => {
  test.each([
    [
      "policy",
      "# 木槿日记隐私政策\n\n我们重视您的个人信息保护。为注册账号，我们会收集您的手机号码；未经您的同意，我们不会与第三方共享这些信息。",
    ],
    [
      "sdk-list",
      "# 木槿日记接入第三方SDK目录\n\n| SDK名称 | 收集信息 | 用途 |\n|---|---|---|\n| 友盟统计 | OAID | 统计 |\n",
    ],
    ["collection-list", "# 个人信息收集清单\n\n| 信息名称 | 使用目的 |\n|---|---|\n| 手机号 | 登录 |\n"],
    ["permission-list", "# 应用权限申请说明\n\n| 权限名称 | 使用目的 |\n|---|---|\n| 相机 | 拍照 |\n"],
    [
      "children-policy",
      "# 儿童个人信息保护规则\n\n我们收集儿童的个人信息前，会征得监护人同意。监护人可以查阅、更正或删除儿童的个人信息；未经监护人同意，我们不会与第三方共享。",
    ],
    [
      "terms",
      "# 用户服务协议\n\n您应按本协议使用服务。本公司有权终止服务。用户不得发布违法内容。会员费用一经支付不予退还。",
    ],
    [
      "terms",
      "# Data Processing Addendum\n\nThis addendum forms part of the agreement between Kestrel and the Customer. Kestrel processes personal data on behalf of the Customer, and will help the Customer to answer requests to access or delete it.",
    ],
    [
      "terms",
      "Updated: 3 March 2026\n\nKestrel Terms of Use\n\nThank you for using Kestrel. These terms apply to your use of the service. We may collect data to keep the service secure; see our privacy policy.",
    ],
    [
      "terms",
      "# 账号注销须知\n\n注销前请确认没有未完成的订单。注销后我们将删除您的个人信息或者作匿名化处理，账号内的积分将被清空。",
    ],
    ["login-page", "# 欢迎回来\n\n请先登录\n\n忘记密码？\n\n验证码登录"],
    [
      "cookie-notice",
      "# Before you continue\n\nWe use cookies. Accept all cookies or manage cookies in the cookie settings.",
    ],
    [
      "other",
      "# Kestrel Apps\n\nWe make small apps for people who like the weather. Read our blog and see what is new.",
    ],
    [
      "other",
      "# Community Guidelines\n\n## Privacy\n\nDo not share personal information of other people, their e-mail addresses or phone numbers. We may collect reports, and share your information with nobody.",
    ],
    [
      "terms",
      '---\ntitle: 木槿日记用户协议\n---\n\n!!! summary "元数据"\n\n## 正文\n\n您应按本协议使用服务，并遵守《木槿日记隐私政策》。本公司有权终止服务。会员费用一经支付不予退还。',
    ],
    [
      "terms",
      "# Larkfield Customer Business Agreement\n\nThis Agreement governs Customer's access to the Services. Fees are due in thirty days. Either party may end it.",
    ],
  ])("%s", (expected, text) => {
    expect(kind(text)).toBe(expected);
  });

  test("a list beside the policy is no gap; a contract is one, and says so", () => {
    const reasons = (text: string) => read(text).gaps.map(({ reason }) => reason);
    expect(
      reasons(
        "# 第三方SDK目录\n\n| SDK名称 | 收集信息 | 用途 |\n|---|---|---|\n| 友盟统计 | OAID | 统计 |\n",
      ),
    ).toEqual([]);
    expect(
      reasons(
        "# 用户服务协议\n\n您应按本协议使用服务。本公司有权终止服务。用户不得发布违法内容。会员费用一经支付不予退还。",
      ),
    ).toEqual(["policy-not-a-policy"]);
  });
});

describe("who speaks, and when", () => {
  const head = (text: string) =>
    read(`# 隐私政策\n\n${text}\n\n我们会收集您的手机号码用于登录，并保护您的个人信息。`).document;

  test.each([
    ["欢迎您选择由云杉（成都）互动科技有限公司提供的服务。", "云杉（成都）互动科技有限公司"],
    ["云杉笔记是一款由成都云杉软件有限公司开发的应用。", "成都云杉软件有限公司"],
    ["本政策仅适用于【成都云杉软件有限公司】（以下简称“我公司”）提供的产品。", "成都云杉软件有限公司"],
    ["成都云杉软件有限公司非常重视您的隐私。", "成都云杉软件有限公司"],
  ])("%s", (text, name) => {
    expect(head(text).handler?.name).toBe(name);
  });

  test("the company of an SDK is not who speaks", () => {
    expect(head("您与本公司之间的约定如下。").handler).toBeNull();
  });

  test.each([
    ["更新日期：2019年8月", { updated: "2019-08", effective: null, published: null }],
    ["发布/生效日期：2021年7月28日", { updated: null, effective: "2021-07-28", published: "2021-07-28" }],
    ["2020年8月3日", { updated: null, effective: null, published: "2020-08-03" }],
    ["生效日期：2019年11月【 26 】日", { updated: null, effective: "2019-11-26", published: null }],
  ])("%s", (text, dates) => {
    expect(head(text).dates).toEqual(dates);
  });

  test("an address that begins with digits is no telephone", () => {
    const { contacts } = head("请通过联系方式（邮箱20231234567@mail.example）与我们联系。");
    expect(contacts.map(({ kind }) => kind)).toEqual(["email"]);
  });

  test("contacts of the operator, not of the authorities", () => {
    const { contacts } = head(
      "如有疑问请联系 privacy@yunshan.example，电话：028-12345678。您也可以向网信部门举报，电话12377。",
    );
    expect(contacts.map(({ kind, at }) => [kind, at.quote])).toEqual([
      ["email", "privacy@yunshan.example"],
      ["phone", "028-12345678"],
    ]);
  });
});

describe("pages that hold no policy, or hold it elsewhere", () => {
  const gaps = (html: string, name = "policy.html") =>
    readPolicy(
      { name, sha256: "0".repeat(64), bytes: new TextEncoder().encode(html) },
      nodePlatform,
      1,
    ).document.gaps.map(({ reason }) => reason);
  const SAID = "我们会收集您的手机号码，用于创建账号；您可以查阅、更正、删除您的个人信息。";

  test.each([
    [
      "a page that is missing",
      "<title>404</title><h1>抱歉，您访问的页面不存在</h1><p>返回首页</p>",
      "policy-page-missing",
    ],
    [
      "a page of links",
      `<h1>隐私政策</h1><p><a href="/1">云杉日历隐私政策</a></p><p><a href="/2">云杉天气隐私政策</a></p>`,
      "policy-only-links",
    ],
    [
      "a frame from elsewhere",
      '<h1>隐私政策</h1><iframe src="https://docs.example/p.html"></iframe>',
      "policy-in-frame",
    ],
    [
      "text in a script",
      `<div id="app"></div><script>window.__DATA__ = {"html": "${SAID.repeat(4)}"}</script>`,
      "policy-in-script",
    ],
    [
      "a banner",
      "<h2>We value your privacy</h2><p>We and our partners use cookies to store personal data. Accept all cookies or manage cookies.</p>",
      "policy-not-a-policy",
    ],
  ])("%s", (_, html, reason) => {
    expect(gaps(html)).toEqual([reason]);
  });

  const claims = (html: string) =>
    readPolicy(
      { name: "policy.html", sha256: "0".repeat(64), bytes: new TextEncoder().encode(html) },
      nodePlatform,
      1,
    ).document.claims.length;

  test.each([
    [
      "a frame within the page",
      `<iframe srcdoc="&lt;h1&gt;隐私政策&lt;/h1&gt;&lt;p&gt;${SAID}&lt;/p&gt;"></iframe>`,
    ],
    [
      "what readers without scripts see",
      `<div id="app"></div><noscript><h1>隐私政策</h1><p>${SAID}${SAID}</p></noscript>`,
    ],
    [
      "an article that waits for its script",
      `<div id="js_content" style="visibility: hidden; opacity: 0"><h1>隐私政策</h1><p>${SAID}</p></div>`,
    ],
  ])("%s is read", (_, html) => {
    expect(claims(html)).toBeGreaterThan(0);
  });

  test("Chinese in UTF-16 without a mark", () => {
    const text = `隐私政策\n\n${SAID}`;
    for (const little of [true, false]) {
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
      const { text: read } = readPolicy(
        { name: "policy.txt", sha256: "0".repeat(64), bytes },
        nodePlatform,
        1,
      );
      expect(read).toContain("我们会收集您的手机号码");
    }
  });
});

describe("a supplement to another policy", () => {
  test.each([
    "# Privacy Notice for California Residents\n\nThis notice supplements the information contained in our Privacy Policy and applies to residents of California. We collect your e-mail address. We share it with service providers. You have the right to delete your personal information.",
    "# Privacy statement for customer accounts\n\nThe privacy statement for customer accounts supplements the general shop.example privacy statement. We collect your name. We use your personal data for your account. You may request deletion of your data. We share data with partners with your consent.",
    "# 星河儿童个人信息保护规则\n\n本规则是《星河隐私政策》的补充。我们会收集儿童的昵称。我们不会向第三方共享儿童的个人信息。监护人可以删除儿童的个人信息。",
  ])("%s", (text) => {
    const { document, gaps } = read(text);
    expect([document.kind, document.isPolicy]).toEqual(["supplement", false]);
    expect(gaps.map(({ reason }) => reason)).toEqual(["policy-not-a-policy"]);
  });

  test.each([
    "# Privacy Policy\n\nThis privacy notice supplements the other notices and privacy policies and is not intended to override them. We collect your e-mail address and use your personal data with your consent.",
    "# 隐私政策\n\n本隐私政策是《用户协议》的组成部分。我们会收集您的手机号码，使用您的个人信息须经您同意。未经您同意，我们不会向第三方共享您的个人信息。您可以删除您的个人信息，我们采取措施保护您的隐私。",
  ])("a whole policy: %s", (text) => {
    expect(read(text).document.kind).toBe("policy");
  });
});

describe("who speaks and how to reach it", () => {
  test("a developer with a Latin name, and no address that a template left open", () => {
    const { document } = read(
      "# 隐私政策\n\n- 开发者：NorthPine\n- 邮箱：your@email.com\n\n我们会收集您的昵称。",
    );
    expect(document.handler?.name).toBe("NorthPine");
    expect(document.contacts).toEqual([]);
  });

  test("two numbers behind one label", () => {
    const { document } = read("# 隐私政策\n\n客服电话：13800001111/13900002222");
    expect(document.contacts.map(({ at }) => at.quote)).toEqual(["13800001111", "13900002222"]);
  });

  test("a product named for privacy has a contract all the same", () => {
    expect(
      kind("# 隐私相册用户协议\n\n您应妥善保管密码。本协议自您注册之日起生效。我们重视个人信息保护。"),
    ).toBe("terms");
  });
});
