import { expect, test } from "vitest";
import type { Obligation } from "../../model/audit.ts";
import { javaMethod, javaSignature, javaType } from "../../model/java-name.ts";
import { articleWords } from "./article.ts";
import { partyWords } from "./flow.ts";

test("DEX names read as Java writes them, and broken ones stay as they are", () => {
  expect(javaType("Lcom/a/B;")).toBe("com.a.B");
  expect(javaType("[[I")).toBe("int[][]");
  expect(javaType("Ljava/lang/String;")).toBe("String");
  expect(javaType("not a type")).toBe("not a type");
  expect(javaMethod("m(I[Lcom/a/B;J)V")).toBe("m(int, com.a.B[], long)");
  expect(javaMethod("<init>()V")).toBe("<init>()");
  expect(javaMethod("m(Lbroken)V")).toBe("m(Lbroken)V");
  expect(javaSignature("Lcom/a/B;->m(Ljava/lang/String;)V")).toBe("com.a.B.m(String)");
  expect(javaSignature("Lcom/a/B;->F:I")).toBe("com.a.B.F");
  expect(javaSignature("rubbish")).toBe("rubbish");
});

test.each([
  ["6", "cn", "art. 6", "第 6 条"],
  ["43 (old 41)", "cn", "art. 43 (old 41)", "第 43 条（原第 41 条）"],
  ["42 para 2 (new)", "cn", "art. 42, para. 2 (new)", "第 42 条第 2 款（新增）"],
  [
    "24 para 3 (old 22 para 3)",
    "cn",
    "art. 24, para. 3 (old 22, para. 3)",
    "第 24 条第 3 款（原第 22 条第 3 款）",
  ],
  ["12-14", "eu", "arts. 12-14", "第 12-14 条"],
  ["5(3)", "eu", "art. 5(3)", "第 5 条第 3 款"],
  ["253-1", "cn", "art. 253-1", "第 253 条之一"],
  ["1798.120", "us-ca", "§ 1798.120", "第 1798.120 节"],
  ["5.1.1", "apple", "5.1.1", "5.1.1"],
  ["whole", "cn", "as a whole", "全文"],
  ["Data safety form", "play", "Data safety form", "Data safety form"],
] as const)("article %s", (article, jurisdiction, en, zh) => {
  const words = { en: "", zh: "" };
  const law: Obligation = {
    id: "CN-PIPL-6",
    jurisdiction,
    instrument: words,
    article,
    says: words,
    mark: "verified",
    inForce: null,
    inForceRecalled: false,
  };
  expect(articleWords(law, "en")).toBe(en);
  expect(articleWords(law, "zh")).toBe(zh);
});

test("who is known by an address alone is called by it, in either language", () => {
  const listener = { kind: "unknown", package: null, because: ["host up.example.com"] } as const;
  expect(partyWords(listener, "zh")).toBe("up.example.com");
  expect(partyWords(listener, "en")).toBe("up.example.com");
});
