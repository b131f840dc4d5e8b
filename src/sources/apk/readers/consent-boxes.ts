import { layoutFiles } from "../app-files.ts";
import { readConsentBoxes } from "../layouts.ts";
import { defineApkReader } from "../reader.ts";

export default defineApkReader({
  id: "consent-boxes",
  layer: "resources",
  read: ({ apk, strings }) => {
    const { boxes, gaps } = readConsentBoxes(layoutFiles(apk), strings);
    return { consentBoxes: boxes, gaps };
  },
});
