import { describe, expect, it } from "vitest";
import { speaksOfPolicy } from "./policy-bytes.ts";
import { isPolicyText } from "./words.ts";

const SAID = [
  "请阅读《隐私政策》",
  "請閱讀隱私權政策",
  "用户协议",
  "用户服务协议",
  "服务条款",
  "使用协议",
  "个人信息保护",
  "个人信息收集清单",
  "用戶協議",
  "服務條款",
  "使用者條款",
  "個人資料保護",
  "個人資訊蒐集",
  "PRIVACY Notice",
  "Terms of Service",
  "our terms and conditions",
  "User Agreement",
  "Personal Data",
  "your personal information",
  "Data Protection",
  "DATENSCHUTZ",
  "Nutzungsbedingungen",
  "Ihre Privatsphäre",
  "CONFIDENTIALITÉ",
  "respect de la vie privée",
  "données personnelles",
  "conditions d’utilisation",
  "Política de privacidad",
  "Términos de uso",
  "datos personales",
  "Informativa sulla privacy",
  "dati personali",
  "Polityka prywatności",
  "ochrona danych osobowych",
  "dados pessoais",
  "Política de Privacidade",
  "Gegevensbescherming",
  "persoonsgegevens",
];

const latin1 = (bytes: Buffer): string => bytes.toString("latin1");

describe("words of a policy among bytes", () => {
  it.each(SAID)("%s is found in both encodings", (text) => {
    expect(isPolicyText(text)).toBe(true);
    expect(speaksOfPolicy(latin1(Buffer.from(`\0\u0007${text}\0`, "utf8")))).toBe(true);
    expect(speaksOfPolicy(latin1(Buffer.from(`A${text}\0`, "utf16le")))).toBe(true);
  });

  it("is not found where nothing speaks of one", () => {
    for (const text of ["Settings", "确定", "personal best", "terms"])
      expect(speaksOfPolicy(latin1(Buffer.from(text, "utf8")))).toBe(false);
  });
});
