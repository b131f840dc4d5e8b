import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** npm packages that ship real APKs. */
const PACKAGES = [
  "appium-uiautomator2-server",
  "appium-espresso-driver",
  "android-apidemos",
  "@devicefarmer/minicap-prebuilt",
  "@devicefarmer/stf",
  "io.appium.settings",
  "appium-unlock",
];

export interface RealApk {
  readonly name: string;
  readonly path: string;
}

/** Every APK of those packages that is installed; packages that are missing are named, so that nothing shrinks unseen. */
export function realApks(): { readonly apks: readonly RealApk[]; readonly missing: readonly string[] } {
  const missing = PACKAGES.filter((name) => !existsSync(join(MODULES, name)));
  const apks = PACKAGES.filter((name) => !missing.includes(name)).flatMap((name) =>
    readdirSync(join(MODULES, name), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".apk") && !path.includes("node_modules"))
      .sort()
      .map((path) => ({ name: `${name}/${path}`, path: join(MODULES, name, path) })),
  );
  return { apks, missing };
}
