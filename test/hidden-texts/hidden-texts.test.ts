import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

/** Built by `CASES=test/hidden-texts test/consent/build.sh`. */
const { gaps } = collectFacts(
  inputFile(fileURLToPath(new URL("./app/app.apk", import.meta.url))),
  nodePlatform,
);

test("texts that only running code makes readable are a gap, which names the helper", () => {
  const found = gaps.filter(({ reason }) => reason === "texts-hidden");
  expect(found.map(({ layer, at }) => [layer, at?.kind === "code" ? at.class : null])).toEqual([
    ["code", "Lapp/example/hidden/Fog;"],
  ]);
  expect(found[0]?.says.en).toMatch(/^(?:19|20) texts/);
  expect(found[0]?.silences.length).toBeGreaterThan(0);
});
