/** A moment in the reader's own zone, written as dates are on files; the exact one in UTC stands in the title. */
export function When({ at, seconds = false }: { readonly at: string; readonly seconds?: boolean }) {
  return (
    <time dateTime={at} title={at}>
      {momentWords(new Date(at), seconds)}
    </time>
  );
}

function momentWords(date: Date, seconds: boolean): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const minute = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return seconds ? `${day} ${minute}:${two(date.getSeconds())}` : `${day} ${minute}`;
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
