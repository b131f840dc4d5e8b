// Before anything is drawn: the scheme and language that were chosen last, so that no page flashes in another.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = stored("mantine-color-scheme-value");
  const dark =
    chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  const lang = stored("candor-lang") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  document.documentElement.lang = lang === "zh" ? "zh-Hans" : "en";
})();
