import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

const TAIWAN = `# 漫步相簿隱私權政策

漫步科技股份有限公司（以下稱「我們」）重視您的隱私權。最後更新日期：2025年6月3日

## 一、我們蒐集的資料

當您註冊帳號時，我們會蒐集您的電子郵件地址與大頭照。

經您同意後，我們會存取您的相簿與麥克風。

我們不會蒐集您的身分證字號。

## 二、資料的分享

我們會將您的瀏覽紀錄提供給廣告合作夥伴，以便投放個人化廣告。`;

const HONG_KONG = `# 個人資料（私隱）政策聲明

山徑有限公司（下稱「本公司」）致力保障閣下的個人資料私隱。

## 收集的個人資料

您使用流動應用程式時，本公司會收集您的電郵地址、流動電話號碼及位置資料。

您可透過 privacy@trail.example 聯絡本公司，查閱或更正您的個人資料。`;

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name: "policy.md", sha256: "0".repeat(64), bytes }, nodePlatform, 1);
}

function practices(text: string): string[] {
  return read(text).document.claims.flatMap(({ action, affirms, data, term }) =>
    data === null ? [] : [`${affirms ? "" : "not "}${action} ${data} (${term})`],
  );
}

describe("traditional characters", () => {
  it("are read as Taiwan uses them, and shown as they are written", () => {
    expect(practices(TAIWAN)).toEqual([
      "collect user.email (電子郵件地址)",
      "collect user.avatar (大頭照)",
      "collect media.library (相簿)",
      "collect media.microphone (麥克風)",
      "not collect user.id-number (身分證字號)",
      "share web.history (瀏覽紀錄)",
    ]);
  });

  it("are read as Hong Kong uses them", () => {
    expect(practices(HONG_KONG)).toEqual([
      "collect user.email (電郵地址)",
      "collect user.phone-number (流動電話號碼)",
      "collect location.precise (位置資料)",
    ]);
  });

  it("stand in every name, quote and place as the document has them", () => {
    const { document, text, products } = read(TAIWAN);
    expect(text).toBe(TAIWAN.replaceAll(/^#+ /gm, "").replaceAll(/\n+/g, "\n"));
    expect([document.document.title, document.document.handler?.name, products]).toEqual([
      "漫步相簿隱私權政策",
      "漫步科技股份有限公司",
      ["漫步相簿"],
    ]);
    for (const { at } of document.claims) expect(at.quote).toBe(text.slice(at.start, at.end));
    expect(document.claims.at(-1)?.recipient).toEqual({ kind: "third-party", name: "廣告合作夥伴" });
  });

  it("are no gap, and simplified ones are left alone", () => {
    expect(read(TAIWAN).document.gaps).toEqual([]);
    expect(read("# 隐私政策\n\n我们会收集您的手机号码。").document.claims[0]?.term).toBe("手机号码");
  });
});
