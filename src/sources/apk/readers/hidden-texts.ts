import { hiddenTexts } from "../code/hidden-texts.ts";
import { defineApkReader } from "../reader.ts";

/** Whether the app keeps its texts scrambled and makes them readable only as it runs. */
export default defineApkReader({
  id: "hidden-texts",
  layer: "code",
  read: ({ program }) => ({
    gaps: hiddenTexts(program).map(({ helper, count, at }) => ({
      layer: "code",
      reason: "texts-hidden",
      says: {
        en: `${count} texts of the code are scrambled and made readable by ${helper} as the app runs: addresses, keys and names among them cannot be seen.`,
        zh: `代码中有 ${count} 条字符串经过加密，运行时才由 ${helper} 还原；其中的地址、键名和类名无法看到。`,
      },
      at,
    })),
  }),
});
