import type { Lang } from "../../model/text.ts";
import { escapeHtml } from "../../report/escape/html.ts";

export interface FeedEntry {
  readonly number: string;
  readonly title: string;
  readonly foreword: string;
  readonly publishedAt: string;
}

/** Atom (RFC 4287). */
export function atomFeed(
  site: { readonly url: string; readonly title: string; readonly lang: Lang },
  entries: readonly FeedEntry[],
): string {
  const updated = entries[0]?.publishedAt ?? "1970-01-01T00:00:00.000Z";
  const self = `${site.url}/api/v1/public/feed?lang=${site.lang}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.lang === "zh" ? "zh-Hans" : "en"}">
<id>${escapeHtml(self)}</id>
<title>${escapeHtml(site.title)}</title>
<author><name>${escapeHtml(site.title)}</name></author>
<updated>${escapeHtml(updated)}</updated>
<link rel="self" href="${escapeHtml(self)}"/>
${entries.map((entry) => entryXml(site.url, entry)).join("\n")}
</feed>
`;
}

function entryXml(url: string, { number, title, foreword, publishedAt }: FeedEntry): string {
  const link = `${url}/public/bulletins/${encodeURIComponent(number)}`;
  return `<entry><id>${escapeHtml(link)}</id><title>${escapeHtml(title)}</title>
<link href="${escapeHtml(link)}"/><published>${escapeHtml(publishedAt)}</published><updated>${escapeHtml(publishedAt)}</updated>
<summary>${escapeHtml(foreword)}</summary></entry>`;
}
