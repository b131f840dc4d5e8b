import { useSpeech } from "../shell/lang.tsx";

/** A moment in the reader's own zone; the exact one in UTC stands in the title. */
export function When({ at, seconds = false }: { readonly at: string; readonly seconds?: boolean }) {
  const { lang } = useSpeech();
  const date = new Date(at);
  const words = new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
    hour12: false,
  }).format(date);
  return (
    <time dateTime={at} title={at}>
      {words}
    </time>
  );
}

/** "3 min" between two moments, for what took so long. */
export function lastedSeconds(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
