import type { Component, RuntimeFound } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { CodeLoader } from "../code/code-read.ts";
import type { ShippedCode } from "./shipped-code.ts";

/**
 * Code that loads other code, in an app whose own components have none: the dex is hidden, whoever hid it. Bytecode
 * among the assets alone proves nothing: libraries ship it too, and load it when an advertisement is shown.
 */
export function hiddenDex(
  components: readonly Component[],
  loaders: readonly CodeLoader[],
  { dex: [dex], payload }: ShippedCode,
  applicationClass: string | null,
): readonly RuntimeFound[] {
  const missing = components.filter(({ codeReadable }) => codeReadable === false).length;
  if (missing === 0) return [];
  const most = missing * 2 >= components.length;
  const loader = loaders.find(({ kind }) => kind === "dex");
  if (dex !== undefined && (most || loader !== undefined))
    return [{ kind: "hidden-dex", name: dex.path, at: dex.at }];
  if (loader !== undefined) return [{ kind: "hidden-dex", name: loader.name, at: loader.at }];
  if (payload !== null && most && loaders.some((each) => runsFirst(each, applicationClass)))
    return [{ kind: "hidden-dex", name: payload.path, at: payload.at }];
  return [];
}

/** Whether a loader is called where shells call it: before anything else of the app runs. */
function runsFirst({ at }: CodeLoader, applicationClass: string | null): boolean {
  if (applicationClass === null) return false;
  return (
    at.class === `L${applicationClass.replaceAll(".", "/")};` &&
    /^(?:attachBaseContext|<clinit>|onCreate)\(/.test(at.method)
  );
}

/** Bytecode that an app brings along beside its own: not read, so that nothing is clean for want of it. */
export function shippedGaps({ dex }: ShippedCode): readonly GapSeen[] {
  const [first] = dex;
  if (first === undefined) return [];
  const more = dex.length - 1;
  return [
    {
      layer: "code",
      reason: "code-not-read",
      says: {
        en: `${first.path} ${more > 0 ? `and ${more} more files hold` : "holds"} bytecode that can be loaded at run time; it was not read.`,
        zh: `${first.path}${more > 0 ? ` 等 ${dex.length} 个文件` : " "}含有可在运行时加载的字节码，未作读取。`,
      },
      at: first.at,
    },
  ];
}
