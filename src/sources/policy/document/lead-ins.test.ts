import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

/** By the rules alone: the second reader is measured on whole texts. */
function claimed(leadIn: string): string[] {
  const text = `# Privacy Policy\n\nWe run the app Lantern.\n\n${leadIn}\n\n- Device model\n- IP address\n`;
  const bytes = new TextEncoder().encode(text);
  const { document } = readPolicy(
    { name: "policy.md", sha256: "0".repeat(64), bytes },
    nodePlatform,
    1,
    null,
  );
  return document.claims.map(({ action, affirms, data }) => `${affirms ? "" : "not "}${action} ${data}`);
}

describe("what a list under a lead-in says", () => {
  test.each([
    ["We collect the following information to improve our services:", "collect"],
    ["We collect the following personal information for these purposes:", "collect"],
    ["We use the following data when you shop with us:", "use"],
    ["We do not collect the following information in any circumstances:", "not collect"],
    ["The lamp gathers details while it is lit. These details may include things such as", "collect"],
    ["With your leave we record data including but not limited to", "collect"],
  ])("%s", (leadIn, says) => {
    expect(claimed(leadIn)).toEqual([`${says} device.model`, `${says} network.ip`]);
  });

  test.each([
    "We may disclose your information in the following circumstances:",
    "We use your information for the following purposes:",
  ])("is nothing where it lists no data: %s", (leadIn) => {
    expect(claimed(leadIn)).toEqual([]);
  });
});

test("what is collected and used is both, however the sentence names it", () => {
  expect(claimed("The information we collect and use includes your location.")).toEqual([
    "collect location.precise",
    "use location.precise",
  ]);
});

test("a phone among computers and tablets is no phone number", () => {
  expect(claimed("We collect details of your computer, phone or tablet.").join()).not.toContain(
    "phone-number",
  );
  expect(claimed("We collect your name, phone and address.").join()).toContain("user.phone-number");
});
