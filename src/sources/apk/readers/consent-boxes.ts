import { layoutFiles, xmlFiles } from "../app-files.ts";
import { dialogsInCode } from "../asking/dialogs.ts";
import { boxesTickedInCode } from "../asking/ticked.ts";
import { type AppView, defineApkReader } from "../reader.ts";
import { AGREEMENT } from "../screens/consent-boxes.ts";
import { readConsentBoxes } from "../screens/layouts.ts";
import { consentPreferences } from "../screens/preferences.ts";

/** Boxes beside words of agreement, as layouts have them and as code ticks them; and the pages that ask for agreement. */
export default defineApkReader({
  id: "consent-boxes",
  layer: "resources",
  read: (app) => {
    const { apk, strings, program } = app;
    const { boxes, agreements, wordsOfView, gaps } = readConsentBoxes(
      layoutFiles(apk),
      strings,
      policyTexts(app),
    );
    const ticked = boxesTickedInCode(program, {
      ofView: (id) => wordsOfView.get(id) ?? null,
      ofString: (id) => strings(id).find((text) => AGREEMENT.test(text)) ?? null,
      isAgreement: (words) => AGREEMENT.test(words),
    });
    const dialogs = dialogsInCode(program, strings);
    return {
      consentBoxes: [...boxes, ...consentPreferences(xmlFiles(apk), strings), ...ticked],
      screens: { agreements: [...agreements, ...dialogs] },
      gaps,
    };
  },
});

/** Ids of the strings that speak of a privacy policy. */
function policyTexts({ table }: AppView): ReadonlySet<number> {
  const ids = new Set<number>();
  if (table === null) return ids;
  for (const { id, values } of table.entries("string")) {
    if (values.some(({ string }) => string !== null && /隐私|privacy/i.test(string))) ids.add(id);
  }
  return ids;
}
