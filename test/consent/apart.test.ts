import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

const asking = vi.hoisted(() => ({ isTaken: false, answers: 0 }));
// Where an app may ask for agreement, all of its classes are followed.
vi.mock(import("../../src/sources/apk/consent/may-ask.ts"), async (load) => {
  const { mayAsk } = await load();
  return {
    mayAsk: (world) => {
      if (asking.isTaken) return true;
      const may = mayAsk(world);
      if (!may) asking.answers++;
      return may;
    },
  };
});

const folders = ["./", "../graph/", "../apps/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const apps = folders.flatMap((folder) =>
  readdirSync(folder)
    .map((name) => `${folder}${name}/app.apk`)
    .filter((path) => existsSync(path)),
);

test.each(apps)("what stands apart changes no answer: %s", (path) => {
  asking.isTaken = false;
  const passedBy = collectFacts(inputFile(path), nodePlatform);
  asking.isTaken = true;
  expect(passedBy).toEqual(collectFacts(inputFile(path), nodePlatform));
});

test("some apps ask nobody", () => {
  expect(asking.answers).toBeGreaterThan(15);
});
