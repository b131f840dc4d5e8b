import { expect, test } from "vitest";
import { inputFile, nodePlatform } from "../../../../test/node-platform.ts";
import { layoutFiles } from "../app-files.ts";
import { openApk } from "../container/open.ts";
import { readResources } from "../resources.ts";
import { readConsentBoxes } from "./layouts.ts";

function boxesOf(app: string) {
  const apk = openApk(inputFile(`test/apps/${app}/app.apk`), nodePlatform);
  const { table } = readResources(apk);
  return readConsentBoxes(layoutFiles(apk), (id) => Object.values(table?.strings(id) ?? {}));
}

test("the ticked box of a consent dialog is found in the compiled layout, with its words", () => {
  const { boxes, gaps } = boxesOf("bill");
  expect(gaps).toEqual([]);
  expect(boxes).toMatchObject([
    { checked: true, words: expect.stringContaining("agree to the Privacy Policy") },
  ]);
});

test("an app without such a box has none", () => {
  expect(boxesOf("quiet").boxes).toEqual([]);
});

test("a broken layout is a gap with its offset, and the others are still read", () => {
  const good = Uint8Array.from([..."CheckBox"].map((character) => character.charCodeAt(0)));
  const { boxes, gaps } = readConsentBoxes([{ entry: "res/layout/a.xml", read: () => good }], () => []);
  expect(boxes).toEqual([]);
  expect(gaps).toMatchObject([{ layer: "resources", reason: "layout-unreadable" }]);
});
