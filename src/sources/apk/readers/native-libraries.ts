import { packers } from "../../../catalog/android/packers/index.gen.ts";
import type { AppFile } from "../blind/runtimes.ts";
import { catalogSdks } from "../parties/catalog-sdks.ts";
import { namedBy } from "../parties/sdks.ts";
import { defineApkReader } from "../reader.ts";

const NATIVE = /^lib\/[^/]+\/([^/]+\.so)$/;
const MAX_NAMED = 5;
/** What compilers and well-known runtimes bring along; it does nothing with data by itself. */
const PLUMBING =
  /^lib(?:c\+\+_shared|gnustl_shared|stlport_shared|c\+\+abi|omp|jsc|hermes\w*|fbjni|folly\w*|glog\w*|yoga|reactnative\w*|flutter|app|mmkv|sqlite\w*|unity|main|il2cpp|monodroid|monosgen-2\.0|xamarin-app|coreclr|NativeScript|kroll-v8|UE4|Unreal|godot_android|dmengine|python[23][\w.]*|luajava|weex(?:core|jss|jsb)|hippy\w*|Qt[56]Core\w*|cocos\w*)\.so$/;

/**
 * Native libraries that no SDK of the catalog explains. They are machine code, which is not read: what a method marked
 * `native` does stays unknown, and the libraries are named so that a person knows where to look.
 */
export default defineApkReader({
  id: "native-libraries",
  layer: "native",
  read: ({ files }) => {
    const unknown = new Map<string, AppFile>();
    let known: ((name: string) => boolean) | null = null;
    for (const file of files) {
      const name = file.path.startsWith("lib/") ? NATIVE.exec(file.path)?.[1] : undefined;
      if (name === undefined || unknown.has(name) || PLUMBING.test(name)) continue;
      known ??= namedBy([
        ...catalogSdks.index.nativeLibs,
        ...packers.flatMap(({ nativeLibs }) => nativeLibs),
      ]);
      if (!known(name)) unknown.set(name, file);
    }
    const [first] = unknown.values();
    if (first === undefined) return {};
    const names = [...unknown.keys()];
    const listed = names.slice(0, MAX_NAMED);
    const more = names.length - listed.length;
    return {
      gaps: [
        {
          layer: "native",
          reason: "native-code-not-read",
          says: {
            en: `Machine code was not read: ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
            zh: `未读取原生代码：${listed.join("、")}${more > 0 ? ` 等 ${names.length} 个库` : ""}。`,
          },
          at: first.at,
        },
      ],
    };
  },
});
