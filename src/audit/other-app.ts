import type { App } from "../model/app.ts";
import type { Text } from "../model/text.ts";
import type { PolicyRead } from "../sources/policy/read.ts";

/**
 * Whether a policy is for another app: it names its product, and nowhere this app. A policy that names no product, as
 * those of whole companies do, may well be this app's.
 */
export function otherApp(
  { label, labels, packageName }: Pick<App, "label" | "labels" | "packageName">,
  { text, products, document }: Pick<PolicyRead, "text" | "products" | "document">,
): Text | null {
  const [product] = products;
  const names = [...new Set([label, ...Object.values(labels)].flatMap((name) => (name ? [name] : [])))];
  if (product === undefined || names.length === 0 || !document.document.isPolicy) return null;
  const said = bare(`${document.document.title ?? ""} ${text}`);
  const known = [...names.flatMap(partsOf), ...packageParts(packageName)];
  if (known.some((name) => said.includes(name))) return null;
  const own = names[0] ?? "";
  return {
    en: `The policy speaks of “${product}” and names neither this app (“${own}”) nor its package; it may be another app's. Give this app's own policy, or make sure that this one covers it.`,
    zh: `该隐私政策所述产品为“${product}”，全文未出现本应用名称（“${own}”）或包名，可能属于其他应用。请提供本应用的隐私政策，或确认该政策适用于本应用。`,
  };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const MIN_LATIN_CHARS = 4;
const MIN_HAN_CHARS = 2;

/** A label and the longer words of it: "Kestrel Weather Pro" is named by "Kestrel". */
function partsOf(label: string): string[] {
  const words = label.split(/[\s\-_:：|·（）()]+/);
  return [label, ...words]
    .map(bare)
    .filter((word) => word.length >= (/\p{Script=Han}/u.test(word) ? MIN_HAN_CHARS : MIN_LATIN_CHARS));
}

const COMMON = new Set([
  "android",
  "mobile",
  "client",
  "application",
  "release",
  "debug",
  "google",
  "test",
  "main",
  "free",
  "lite",
  "games",
  "game",
]);

function packageParts(packageName: string | null): string[] {
  if (packageName === null) return [];
  const parts = packageName
    .toLowerCase()
    .split(".")
    .filter((part) => part.length >= MIN_LATIN_CHARS && !COMMON.has(part));
  return [bare(packageName), ...parts.map(bare)];
}
