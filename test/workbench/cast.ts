import type { Page } from "playwright-core";
import type { Stage } from "./stage.ts";

/** Who is on the stage and what came of it so far. Each part of the play finds it as the part before left it. */
export class Cast {
  stage!: Stage;
  admin!: Page;
  reviewer!: Page;
  officer!: Page;
  company!: Page;
  auditPath = "";
  appPath = "";
  complaintPath = "";
  orderPath = "";
  bulletinPath = "";
  bulletinNumber = "";
  receipt = "";
  rejudgePath = "";
}
