import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { readPolicy } from "./read.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = "policy.txt", ordinal = 1) =>
  readPolicy({ name, sha256: "abc", bytes: encode(text) }, nodePlatform, ordinal);
const policies = new URL("../../../test/policies/", import.meta.url);

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>晨光笔记隐私政策</title><script>var x=1</script></head>
<body><nav><a href="/">首页</a><a href="/a">关于</a></nav><div class="cookie-banner">本网站使用Cookie收集您的通讯录</div>
<h1>晨光笔记隐私政策</h1><p>更新日期：2025年4月2日</p><p>生效日期：2025年4月9日</p>
<p>晨光（杭州）软件有限公司（以下简称“我们”）运营晨光笔记。</p>
<h2>一、我们如何收集和使用您的个人信息</h2>
<p>为了完成注册，我们会收集以下信息：</p><ul><li>手机号；</li><li>设备信息，包括：<ul><li>IMEI</li><li>OAID</li></ul></li></ul>
<p>您可以选择上传头像。如您拒绝提供，不影响其他功能的使用。</p>
<p style="display:none">我们会收集您的短信。</p>
<h2>二、第三方SDK目录</h2>
<table><thead><tr><th>SDK名称</th><th>公司名称</th><th>使用目的</th><th>收集个人信息类型</th><th>申请权限</th><th>隐私政策链接</th></tr></thead>
<tr><td>友盟统计SDK</td><td>友盟同欣（北京）科技有限公司</td><td>统计分析</td><td>设备MAC地址、Android ID、IMEI</td><td>读取电话状态、网络</td><td><a href="https://www.umeng.com/page/policy">查看</a></td></tr>
<tr><td>极光推送</td><td>深圳市和讯华谷信息技术有限公司</td><td>消息推送</td><td>不涉及</td><td>无</td><td>https://www.jiguang.cn/license/privacy</td></tr></table>
<h2>三、应用权限说明</h2><table><tr><th>权限名称</th><th>使用目的</th></tr><tr><td>相机权限</td><td>用于拍摄照片</td></tr></table>
<h2>四、如何联系我们</h2><p>邮箱：privacy@chenguang.example</p><footer>我们会收集您的人脸信息</footer></body></html>`;

describe("a page", () => {
  const { document, text } = read(PAGE, "policy.html");
  const collected = document.claims.filter((claim) => claim.action === "collect").map((claim) => claim.data);

  it("gives title, dates, handler and language", () => {
    expect(document.document).toMatchObject({
      language: "zh",
      title: "晨光笔记隐私政策",
      isPolicy: true,
      dates: { updated: "2025-04-02", effective: "2025-04-09", published: null },
      handler: { name: "晨光（杭州）软件有限公司" },
    });
    expect(document.gaps).toEqual([]);
  });

  it("claims what lists and tables say, and nothing from the frame of the page or from hidden parts", () => {
    expect(collected).toEqual([
      "user.phone-number",
      "device.imei",
      "device.oaid",
      "user.avatar",
      "media.camera",
    ]);
    expect(document.claims.find((claim) => claim.data === "user.avatar")?.optional).toBe(true);
    expect(text).not.toContain("Cookie");
  });

  it("reads the table of SDKs and ties its rows to the catalog", () => {
    expect(document.sdkTable).toMatchObject([
      {
        name: "友盟统计SDK",
        company: "友盟同欣（北京）科技有限公司",
        sdk: "umeng-analytics",
        data: ["device.mac", "device.android-id", "device.imei"],
        purpose: "统计分析",
        permissions: ["读取电话状态", "网络"],
        link: "https://www.umeng.com/page/policy",
      },
      {
        name: "极光推送",
        sdk: "jpush",
        data: [],
        permissions: [],
        link: "https://www.jiguang.cn/license/privacy",
      },
    ]);
    const shared = document.claims.filter((claim) => claim.action === "share");
    expect(shared.map((claim) => claim.data)).toEqual(["device.mac", "device.android-id", "device.imei"]);
    expect(shared[0]?.recipient).toEqual({ kind: "sdk", name: "友盟统计SDK", sdk: "umeng-analytics" });
  });

  it("gives the second document's claims their own ids", () => {
    expect(read(PAGE, "policy.html", 2).document.claims[0]?.id).toBe("2:C1");
  });
});

describe("lists of SDKs in lines", () => {
  it.each([
    "SDK名称：个推推送\n公司名称：每日互动股份有限公司\n使用目的：消息推送\n收集个人信息：IMEI、OAID\n\nSDK名称：Bugly\n公司名称：深圳市腾讯计算机系统有限公司\n使用目的：崩溃统计\n收集个人信息：设备型号\n",
    "SDK名称：个推推送；公司名称：每日互动股份有限公司；使用目的：消息推送；收集个人信息：IMEI、OAID\nSDK名称：Bugly；公司名称：深圳市腾讯计算机系统有限公司；使用目的：崩溃统计；收集个人信息：设备型号\n",
    "1. 个推推送SDK\n使用目的：消息推送\n收集个人信息：IMEI、OAID\n2. Bugly SDK\n使用目的：崩溃统计\n收集个人信息：设备型号\n",
  ])("%s", (lines) => {
    const { sdkTable } = read(`# 第三方SDK目录\n${lines}`).document;
    expect(sdkTable.map((row) => [row.sdk, row.data, row.purpose])).toEqual([
      ["getui", ["device.imei", "device.oaid"], "消息推送"],
      ["bugly", ["device.model"], "崩溃统计"],
    ]);
  });

  it("keep a vendor's counting of installs apart from its advertisements", () => {
    const rows = ["巨量引擎转化SDK | OAID | 广告归因", "巨量引擎SDK | OAID | 广告投放"];
    const { sdkTable } = read(
      `# 第三方SDK目录\n| SDK名称 | 收集的个人信息 | 使用目的 |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}\n`,
      "list.md",
    ).document;
    expect(sdkTable.map((row) => row.sdk)).toEqual([null, "pangle-cn"]);
  });
});

describe("definitions of the document's own", () => {
  it("make umbrella words exact wherever they stand", () => {
    const { claims } = read(
      "# 隐私政策\n我们会收集您的设备信息。\n设备信息是指您的IMEI和设备型号。\n",
    ).document;
    expect(claims.map((claim) => [claim.data, claim.exactness, claim.term])).toEqual([
      ["device.imei", "exact", "设备信息"],
      ["device.model", "exact", "设备信息"],
    ]);
  });
});

describe("bad input becomes a gap", () => {
  const gapsOf = (bytes: Uint8Array) =>
    readPolicy({ name: "p.html", sha256: "abc", bytes }, nodePlatform, 1).document.gaps.map(
      (gap) => gap.reason,
    );

  it.each([
    ["nothing", encode(""), "policy-empty"],
    ["a PDF of which hardly anything is there", encode("%PDF-1.7\n..."), "policy-broken"],
    ["bytes", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), "policy-not-text"],
    [
      "a page that scripts fill",
      encode("<html><body><div id=app></div><script>go()</script></body></html>"),
      "policy-no-text",
    ],
    [
      "a login page",
      encode("<html><body><h1>欢迎登录</h1><p>用户名</p><p>登录</p></body></html>"),
      "policy-not-a-policy",
    ],
    [
      "a contract",
      encode("# 用户服务协议\n本协议由您与我们订立。您应遵守本协议的约定。会员费用不予退还。".repeat(5)),
      "policy-not-a-policy",
    ],
  ])("%s", (_, bytes, reason) => {
    expect(gapsOf(bytes)).toContain(reason);
  });

  it("reads GBK bytes, and says how many could not be decoded in a mixed file", () => {
    // 我们收集手机号
    const gbk = [0xce, 0xd2, 0xc3, 0xc7, 0xca, 0xd5, 0xbc, 0xaf, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5];
    const plain = readPolicy({ name: "p.txt", sha256: "abc", bytes: Uint8Array.from(gbk) }, nodePlatform, 1);
    expect(plain.document.claims.map((claim) => claim.data)).toEqual(["user.phone-number"]);
    const mixed = Uint8Array.from([
      ...encode("我们会收集您的手机号。".repeat(20)),
      0xff,
      0xfe,
      ...encode("完"),
    ]);
    expect(gapsOf(mixed)).toContain("policy-encoding-damaged");
  });

  it("answers any cut of a page", () => {
    const bytes = encode(PAGE);
    for (let end = 0; end < bytes.length; end += 7) {
      readPolicy({ name: "p.html", sha256: "abc", bytes: bytes.subarray(0, end) }, nodePlatform, 1);
    }
  });

  it.each([
    ["nested elements", "<div>".repeat(50_000) + PAGE],
    ["16 MB of paragraphs", "<p>我们会收集您的手机号、位置信息，用于注册。</p>".repeat(260_000)],
    ["a 16 MB line", "我们会收集您的手机号、".repeat(500_000)],
    ["brackets", `${"（".repeat(300_000)}我们会收集您的手机号${"）".repeat(300_000)}`],
    ["verbs without objects", "我们会收集使用共享".repeat(100_000)],
    ["colons", "名称：".repeat(200_000)],
    ["tables in tables", "<table><tr><td>".repeat(20_000)],
  ])("within ten seconds of processor time: %s", { timeout: 60_000 }, (_, text) => {
    const before = process.cpuUsage();
    read(text, "p.html");
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
  });
});

describe("places", () => {
  const sources = readdirSync(policies)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, policies), "utf8"));

  it("are exactly what they quote, whatever the text", () => {
    const pieces = [
      ...sources.flatMap((source) => source.split("\n")),
      PAGE,
      "\t",
      "\n\n",
      "（",
      "<br>",
      "ﬁ",
      "\u200b",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (parts, html) => {
          const { document, text } = read(parts.join(html ? "<p>" : "\n"), html ? "p.html" : "p.txt");
          for (const { at } of [...document.claims, ...document.sdkTable]) {
            expect(text.slice(at.start, at.end)).toBe(at.quote);
            expect(at.quote).not.toBe("");
          }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});
