import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Lang, Text } from "../../model/text.ts";

export type { Lang, Text };

/** Words of the pages: both languages stand side by side, so that one without the other does not compile. */
export const t = (en: string, zh: string): Text => ({ en, zh });

interface Speech {
  readonly lang: Lang;
  readonly say: (text: Text) => string;
  readonly speak: (lang: Lang) => void;
}

const SpeechContext = createContext<Speech>({ lang: "en", say: ({ en }) => en, speak: () => {} });

const KEPT_AS = "candor-lang";

export function LangProvider({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() =>
    document.documentElement.lang.startsWith("zh") ? "zh" : "en",
  );
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-Hans" : "en";
  }, [lang]);
  const speak = useCallback((next: Lang) => {
    setLang(next);
    try {
      localStorage.setItem(KEPT_AS, next);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  }, []);
  const speech = useMemo<Speech>(() => ({ lang, say: (text) => text[lang], speak }), [lang, speak]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
