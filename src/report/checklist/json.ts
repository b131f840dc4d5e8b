import { defineChecklistReport } from "../../model/checklist.ts";
import { visibleJson } from "../escape/json.ts";

/** The checklist itself; several apps stand in one document. */
export default defineChecklistReport({
  id: "json",
  mediaType: "application/json",
  extension: "json",
  render: (checklists) => {
    const [only, ...others] = checklists;
    const whole =
      only !== undefined && others.length === 0 ? only : { schema: "candor/checklists@1", checklists };
    return `${visibleJson(whole)}\n`;
  },
});
