import type { Packer } from "../../../catalog/types.ts";
import type { RuntimeFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";

/** A file of the app, by its path inside the archive. */
export interface AppFile {
  readonly path: string;
  readonly at: EntryPlace;
}

/** Files that only a runtime other than Android's own brings along. */
const FRAMEWORKS: readonly { readonly name: string; readonly file: RegExp }[] = [
  { name: "Flutter", file: /^lib\/[^/]+\/lib(?:app|flutter)\.so$|^assets\/flutter_assets\// },
  {
    name: "React Native",
    file: /^assets\/(?:.*\/)?[^/]+\.(?:jsbundle|bundle|hbc)$|^lib\/[^/]+\/lib(?:reactnative\w*|hermes\w*)\.so$/,
  },
  { name: "Cordova", file: /^assets\/www\/cordova\.js$/ },
  { name: "Capacitor", file: /^assets\/capacitor\.(?:config|plugins)\.json$/ },
  { name: "uni-app", file: /^assets\/apps\/__UNI__[^/]*\/|^assets\/(?:.*\/)?[^/]+\.wgt$/ },
  { name: "DCloud 5+", file: /^assets\/data\/dcloud_control\.xml$|^assets\/apps\/H[0-9A-Z]+\/www\// },
  { name: "Quick App", file: /^assets\/(?:.*\/)?[^/]+\.rpk$/ },
  { name: "WeChat mini program", file: /^assets\/(?:.*\/)?[^/]+\.wxapkg$/ },
  { name: "Tauri", file: /^assets\/tauri\.conf\.json$/ },
  { name: "Auto.js", file: /^assets\/project\/project\.json$/ },
  { name: "Adobe AIR", file: /^assets\/META-INF\/AIR\/application\.xml$/ },
  { name: "Weex", file: /^lib\/[^/]+\/libweex(?:core|jss|jsb)\.so$/ },
  { name: "Hippy", file: /^lib\/[^/]+\/libhippy\w*\.so$/ },
  { name: "NativeScript", file: /^lib\/[^/]+\/libNativeScript\.so$/ },
  { name: "Titanium", file: /^lib\/[^/]+\/libkroll-v8\.so$/ },
  { name: "Unity", file: /^lib\/[^/]+\/lib(?:il2cpp|unity)\.so$|^assets\/bin\/Data\/Managed\// },
  { name: "Unreal Engine", file: /^lib\/[^/]+\/lib(?:UE4|Unreal)\.so$/ },
  { name: "Godot", file: /^lib\/[^/]+\/libgodot_android\.so$/ },
  { name: "GameMaker", file: /^lib\/[^/]+\/libyoyo\.so$|^assets\/game\.droid$/ },
  { name: "Solar2D", file: /^lib\/[^/]+\/libcorona\.so$|^assets\/resource\.car$/ },
  { name: "Ren'Py", file: /^lib\/[^/]+\/librenpython\.so$|^assets\/x-renpy\// },
  { name: "Defold", file: /^lib\/[^/]+\/libdmengine\.so$/ },
  {
    name: "Xamarin / .NET",
    file: /^lib\/[^/]+\/lib(?:monodroid|monosgen-2\.0|xamarin-app|coreclr)\.so$|^assemblies\//,
  },
  { name: "Cocos", file: /^lib\/[^/]+\/libcocos[^/]*\.so$/ },
  { name: "LayaAir", file: /^lib\/[^/]+\/liblaya\w*\.so$/ },
  { name: "Qt", file: /^lib\/[^/]+\/libQt[56]Core[^/]*\.so$/ },
  { name: "Python", file: /^lib\/[^/]+\/lib(?:python[23][^/]*|pybundle)\.so$/ },
  { name: "Lua", file: /^lib\/[^/]+\/libluajava\.so$|^assets\/(?:.*\/)?[^/]+\.luac?$/ },
];

/** Where all of these stand: most files of an app need no look. */
const WHERE = /^(?:assets|lib|assemblies)\//;

/** Each runtime once, at the first file that shows it. */
export function findRuntimes(files: readonly AppFile[], packers: readonly Packer[]): readonly RuntimeFound[] {
  const found = new Map<string, RuntimeFound>();
  const patterns = packers.map((packer) => ({ packer, matches: packerFile(packer) }));
  for (const { path, at } of files) {
    if (!WHERE.test(path)) continue;
    for (const { name, file } of FRAMEWORKS) {
      if (!found.has(name) && file.test(path)) found.set(name, { kind: "framework", name, at });
    }
    for (const { packer, matches } of patterns) {
      if (!found.has(packer.id) && matches(path))
        found.set(packer.id, { kind: "packer", name: packer.name.en, at });
    }
  }
  return [...found.values()];
}

function packerFile(packer: Packer): (path: string) => boolean {
  const libs = packer.nativeLibs.map(globPattern);
  const assets = packer.assets.map(globPattern);
  return (path) => {
    if (path.startsWith("lib/")) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      return libs.some((pattern) => pattern.test(name));
    }
    if (path.startsWith("assets/")) {
      const name = path.slice("assets/".length);
      // Some shells keep their libraries under assets as well.
      return assets.some((pattern) => pattern.test(name)) || libs.some((pattern) => pattern.test(name));
    }
    return false;
  };
}

/** `*` stands for any characters but a slash. */
function globPattern(glob: string): RegExp {
  const escaped = glob.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[^/]*")}$`);
}
