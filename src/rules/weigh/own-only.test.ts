import { describe, expect, test } from "vitest";
import { evidenceExample } from "../../model/example.ts";
import { practicesInCode } from "./does.ts";
import { weigh } from "./severity.ts";

const OWNER = "Landroid/app/ActivityManager;->";
const PROCESSES = `${OWNER}getRunningAppProcesses()Ljava/util/List;`;
const OTHERS = "Lcom/example/Sdk;->listProcesses()Ljava/util/List;";

function severityOf(...signatures: readonly string[]) {
  const facts = signatures.map(
    (signature) =>
      ({
        data: "apps.running",
        rung: "L2",
        when: "before-consent",
        via: { kind: "api", signature },
      }) as const,
  );
  return practicesInCode(evidenceExample({ facts }), () => true).map((practice) => weigh(practice));
}

describe("calls that give what is the app's own", () => {
  test("weigh little, and say why", () => {
    const [weighed] = severityOf(PROCESSES);
    expect(weighed?.severity).toBe("low");
    expect(weighed?.factors.map(({ id }) => id)).toContain("lessened");
  });

  test("do not lessen what a call beside them tells of other apps", () => {
    const [weighed] = severityOf(PROCESSES, OTHERS);
    expect(weighed?.severity).not.toBe("low");
  });

  test("are known by name and parameters", () => {
    const [weighed] = severityOf(`${OWNER}getRunningAppProcesses(I)Ljava/util/List;`);
    expect(weighed?.factors.map(({ id }) => id)).not.toContain("lessened");
  });
});
