import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { FormatError } from "../../formats/format-error.ts";
import { readStoreLabel } from "./read-label.ts";

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return readStoreLabel({ name: "label", sha256: "c".repeat(64), bytes }, nodePlatform);
}

const HEAD =
  "Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Human-friendly question label\r\n";
const USAGE = "PSL_DATA_USAGE_RESPONSES:PSL_DEVICE_ID:PSL_DATA_USAGE_COLLECTION_AND_SHARING";

describe("the table that Play Console exports", () => {
  const label = read(
    `${HEAD}PSL_DATA_TYPES_LOCATION,PSL_PRECISE_LOCATION,true,MULTIPLE_CHOICE,"Location, precise"\r\nPSL_DATA_TYPES_CONTACTS,PSL_CONTACTS,,MULTIPLE_CHOICE,Contacts\r\n${USAGE},PSL_DATA_USAGE_ONLY_COLLECTED,TRUE,X,\r\n${USAGE},PSL_DATA_USAGE_ONLY_SHARED,true,X,\r\nPSL_DATA_USAGE_RESPONSES:PSL_NAME:PSL_DATA_USAGE_COLLECTION_AND_SHARING,PSL_DATA_USAGE_ONLY_SHARED,true,X,\r\n`,
  );

  test("ticked types are collected unless the form says that they are only shared", () => {
    expect(label.collected.map(({ type }) => type)).toEqual([
      "Device or other IDs > Device or other IDs",
      "Location > Precise location",
    ]);
    expect(label.shared.map(({ type }) => type)).toEqual([
      "Device or other IDs > Device or other IDs",
      "Personal info > Name",
    ]);
  });

  test("each entry quotes the row that it stands in", () => {
    expect(label.collected[1]?.at.quote).toContain("PSL_PRECISE_LOCATION,true");
  });

  test("cut short at any character it is a label or a FormatError", () => {
    const text = `${HEAD}${USAGE},PSL_DATA_USAGE_ONLY_COLLECTED,"tr""ue",X,\r\n`;
    for (let end = 0; end < text.length; end++) {
      try {
        read(text.slice(0, end));
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }
  });
});

test.each([
  ['{ "collected": ["Contacts > Contacts"], "shared": [] }'],
  ['{ "collectedData": [{ "data": "Contacts", "type": "Contacts", "optional": true }], "sharedData": [] }'],
])("JSON: %s", (text) => {
  expect(read(text).collected.map(({ type }) => type)).toEqual(["Contacts > Contacts"]);
});

test.each(["", "a,b,c\n1,2,3\n", "{}", "[1", '{ "collected": 3 }', "<html></html>"])(
  "%j is no form",
  (text) => {
    expect(() => read(text)).toThrow(FormatError);
  },
);
