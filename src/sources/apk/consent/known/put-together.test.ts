import { describe, expect, test } from "vitest";
import { boxedText, numberValue, textValue, UNKNOWN } from "../value.ts";
import { together, writtenAs } from "./put-together.ts";

describe("what is put together into a text", () => {
  test("a letter stands as itself, in a box as well", () => {
    expect(writtenAs(numberValue(46), "C")).toEqual(["."]);
    const boxed = { ...numberValue(46), text: boxedText("Ljava/lang/Character;") };
    expect(writtenAs(boxed, "Ljava/lang/Object;")).toEqual(["."]);
  });

  test("numbers and truth values are spelled", () => {
    expect(writtenAs(numberValue(8443), "I")).toEqual(["8443"]);
    expect(writtenAs(numberValue(1), "Z")).toEqual(["true"]);
  });

  test("one of a few texts gives a few, one of too many none", () => {
    const endings = writtenAs({ ...UNKNOWN, texts: ["a.example", "b.example"] }, "Ljava/lang/String;");
    expect(together(["https://"], endings)).toEqual(["https://a.example", "https://b.example"]);
    expect(together(["a", "b", "c"], ["1", "2", "3"])).toEqual([]);
  });

  test("what is not known leaves nothing known", () => {
    expect(together(writtenAs(textValue("https://"), "Ljava/lang/String;"), writtenAs(UNKNOWN, "I"))).toEqual(
      [],
    );
  });
});
