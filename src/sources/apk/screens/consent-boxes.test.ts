import { expect, test } from "vitest";
import { consentBoxes, type LayoutElement } from "./consent-boxes.ts";

function element(name: string, part: Partial<LayoutElement> = {}): LayoutElement {
  return { name, checked: null, texts: [], children: [], ...part };
}

test("a ticked box with words of agreement is found, in both languages", () => {
  for (const text of ["我已阅读并同意《隐私政策》", "I agree to share my records with partners"]) {
    const layout = element("LinearLayout", {
      children: [element("CheckBox", { checked: true, texts: [text] })],
    });
    expect(consentBoxes(layout, "res/layout/a.xml")).toMatchObject([{ checked: true, words: text }]);
  }
});

test("a bare box takes the words beside it", () => {
  const layout = element("LinearLayout", {
    children: [
      element("androidx.appcompat.widget.AppCompatCheckBox", { checked: true }),
      element("TextView", { texts: ["同意用户协议"] }),
    ],
  });
  expect(consentBoxes(layout, "a")).toMatchObject([{ checked: true, words: "同意用户协议" }]);
});

test("an unticked box is said to be unticked, and a box about something else is none", () => {
  const layout = element("LinearLayout", {
    children: [
      element("CheckBox", { texts: ["同意隐私政策"] }),
      element("CheckBox", { checked: true, texts: ["Remember me"] }),
      element("TextView", { texts: ["隐私政策"] }),
    ],
  });
  expect(consentBoxes(layout, "a")).toMatchObject([{ checked: false }]);
});
