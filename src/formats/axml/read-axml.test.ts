import { describe, expect, it } from "vitest";
import { ANDROID, writeAxml } from "../../../test/hostile/axml-writer.ts";
import { printAxml } from "./print-axml.ts";
import { readAxml } from "./read-axml.ts";

describe("binary XML", () => {
  const value = (type: number, data: number): { type: number; data: number } => ({ type, data });
  const document = readAxml(
    writeAxml({
      name: "LinearLayout",
      attrs: [
        { name: "text", id: 0x0101014f, value: 'a "quoted" <b> & \u0007' },
        { name: "width", id: 0x010100f4, value: value(5, 0x00000c01) },
        { name: "alpha", id: 0x0101031f, value: value(4, 0x3f000000) },
        { name: "weight", ns: ANDROID, value: value(6, 0x40000030) },
        { name: "src", id: 0x01010119, value: value(1, 0x7f020001) },
        { name: "style", value: value(2, 0x7f030001) },
        { name: "colour", value: value(0x1c, 0xff112233) },
        { name: "count", value: value(0x10, 0xfffffffb) },
        { name: "mask", value: value(0x11, 255) },
        { name: "none", value: value(0, 0) },
        { name: "yes", value: true },
      ],
      children: [
        { name: "domain", children: ["example.com"] },
        { name: "domain", children: ["a", "b"] },
      ],
    }),
  );

  it("gives elements, attributes, text and where they stand", () => {
    expect(document).toMatchObject({ complete: true, hasResourceIds: true, anomalies: [] });
    expect(document.root.children.map(({ name, text }) => [name, text])).toEqual([
      ["domain", "example.com"],
      ["domain", "ab"],
    ]);
    expect(document.root.attributes[0]).toMatchObject({
      namespace: ANDROID,
      name: "text",
      resourceId: 0x0101014f,
      type: 3,
    });
    expect(document.root.offset).toBeGreaterThan(0);
  });

  it("prints as text that shows every value and holds no markup or control characters of the app's", () => {
    expect(printAxml(document)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android" android:text="a &quot;quoted&quot; &lt;b&gt; &amp; &#7;" android:width="12dp" android:alpha="0.5" android:weight="50%" android:src="@7f020001" style="?7f030001" colour="#ff112233" count="-5" mask="0xff" none="@null" yes="true">
  <domain>example.com</domain>
  <domain>ab</domain>
</LinearLayout>
`);
  });

  it("prints names that are no names by their id", () => {
    const odd = readAxml(
      writeAxml({
        name: "a b",
        attrs: [
          { name: "", id: 0x01010003, value: "x" },
          { name: "><", id: 0x7f000001, value: 1 },
        ],
      }),
    );
    expect(printAxml(odd)).toContain(
      '<element xmlns:android="http://schemas.android.com/apk/res/android" android:name="x" android:id_0x7f000001="1"/>',
    );
  });
});
