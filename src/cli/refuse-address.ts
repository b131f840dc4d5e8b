import { UsageError } from "./usage-error.ts";

/** Nothing is ever fetched: what is audited is what lies on the disk, and nobody learns of it. */
export function refuseAddress(path: string): void {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.[^/]+\/)/i.test(path)) return;
  throw new UsageError({
    en: `candor does not use the network; save the page first (in a browser, or: curl -L -o policy.html "${path}") and name the file`,
    zh: `candor 不联网；请先保存网页（用浏览器，或：curl -L -o policy.html "${path}"），再指定该文件`,
  });
}
