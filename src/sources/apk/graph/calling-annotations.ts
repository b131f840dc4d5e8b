import type { Dex } from "../../../formats/dex/dex.ts";

/** Annotations of methods that a library looks for and calls: observers, subscribers, what pages' scripts may call. */
const CALLING: readonly string[] = [
  "Landroidx/lifecycle/OnLifecycleEvent;",
  "Landroid/arch/lifecycle/OnLifecycleEvent;",
  "Landroid/webkit/JavascriptInterface;",
  "Lcom/facebook/react/bridge/ReactMethod;",
  "Lio/dcloud/feature/uniapp/annotation/UniJSMethod;",
  "Lcom/taobao/weex/annotation/JSMethod;",
  "Lcom/getcapacitor/PluginMethod;",
  "Lorg/greenrobot/eventbus/Subscribe;",
  "Lcom/squareup/otto/Subscribe;",
  "Lcom/google/common/eventbus/Subscribe;",
  "Lcom/hwangjr/rxbus/annotation/Subscribe;",
];

/** Indices of the types of a dex that are such annotations. Types are sorted by name, so each is looked up. */
export function callingAnnotations(dex: Dex): ReadonlySet<number> {
  const found = new Set<number>();
  for (const name of CALLING) {
    let low = 0;
    let high = dex.header.types.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = dex.typeName(middle);
      if (at === name) found.add(middle);
      if (at === name) break;
      if (at < name) low = middle + 1;
      else high = middle - 1;
    }
  }
  return found;
}
