import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { FastWords } from "../code/fast/fast-words.ts";
import { WordMarks } from "../code/word-marks.ts";
import { speaksOfPolicy } from "./policy-bytes.ts";
import { isPolicyText, POLICY_PARTS } from "./words.ts";

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

describe("words of a policy, by WebAssembly", () => {
  const fast = FastWords.of(nodePlatform, new WordMarks(POLICY_PARTS));
  const placesIn = (text: string): readonly number[] => {
    const found: number[] = [];
    fast?.some(Buffer.from(text, "utf8"), (place) => {
      found.push(place);
      return false;
    });
    return found;
  };

  it.each(SAID)("%s stands about a place that is told, wherever it begins", (text) => {
    for (const before of ["", "a", "ab", "abc"]) {
      const whole = `${before}${text}`;
      const around = placesIn(whole).map((at) =>
        latin1(Buffer.from(whole, "utf8").subarray(Math.max(at - 40, 0), at + 40)),
      );
      expect(around.some(speaksOfPolicy)).toBe(true);
    }
  });

  it("most texts have no such place", () => {
    expect(placesIn("Settings, network, display and sound of this device")).toEqual([]);
  });
});
