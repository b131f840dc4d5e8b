import { expect, test } from "vitest";
import { FormatError } from "../format-error.ts";
import { readMapping } from "./read-mapping.ts";

const TEXT = `# compiler: R8
# {"id":"com.android.tools.r8.mapping","version":"2.0"}
com.acme.sdk.Tracker -> a.b:
# {"id":"sourceFile","fileName":"Tracker.java"}
    int count -> a
    1:5:void track(android.content.Context,int[]):10:14 -> a
    6:6:void track(android.content.Context,int[]):15:15 -> a
    1:1:void com.acme.other.Helper.run():3:3 -> b
    void <init>() -> <init>
com.acme.app.Main -> com.acme.app.Main:\r
`;

test("classes and methods by their short names, each overload once", () => {
  const { classes } = readMapping(TEXT);
  expect(classes.get("a.b")?.original).toBe("com.acme.sdk.Tracker");
  expect(classes.get("com.acme.app.Main")?.original).toBe("com.acme.app.Main");
  expect(classes.get("a.b")?.methods.get("a")).toEqual([
    { name: "track", parameters: ["android.content.Context", "int[]"] },
  ]);
  expect(classes.get("a.b")?.methods.get("b")).toEqual([
    { name: "com.acme.other.Helper.run", parameters: [] },
  ]);
});

test("cut short at every character: classes so far, or a FormatError", () => {
  for (let end = 0; end <= TEXT.length; end++) {
    try {
      expect(readMapping(TEXT.slice(0, end)).classes.size).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
    }
  }
  expect(() => readMapping("<html>no mapping</html>")).toThrow(FormatError);
});
