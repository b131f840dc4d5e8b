import { sdk } from "../../catalog/index.ts";
import type { Actor } from "../../model/fact.ts";

/**
 * Libraries that offer functions to whoever bundles them and act for nobody. That they hold a call says nothing about
 * the app: only code that reaches it does.
 */
const GENERAL_LIBRARIES = [
  "android.arch",
  "android.support",
  "androidx",
  "butterknife",
  "com.airbnb.lottie",
  "com.bumptech.glide",
  "com.fasterxml",
  "com.google.android.exoplayer2",
  "com.google.android.material",
  "com.google.common",
  "com.google.gson",
  "com.google.protobuf",
  "com.squareup",
  "dagger",
  "io.netty",
  "io.reactivex",
  "java",
  "javax",
  "junit",
  "kotlin",
  "kotlinx",
  "okhttp3",
  "okio",
  "org.apache",
  "org.bouncycastle",
  "org.greenrobot",
  "org.hamcrest",
  "org.intellij",
  "org.jetbrains",
  "org.json",
  "org.junit",
  "org.mockito",
  "org.slf4j",
  "retrofit2",
  "rx",
];

export function isLibraryCode(actor: Actor): boolean {
  if (actor.kind === "first-party") return false;
  if (actor.kind === "sdk") return actsForNobody(actor.sdk);
  const name = actor.package;
  if (name === null) return false;
  return GENERAL_LIBRARIES.some((library) => name === library || name.startsWith(`${library}.`));
}

/** An SDK of which nobody says that it takes data of its own accord. */
export function actsForNobody(id: string): boolean {
  const known = sdk(id);
  return known !== undefined && known.data.length === 0;
}

/** Somebody who may take data for purposes of its own. A general library acts for the app that calls it. */
export function isThirdParty(actor: Actor): boolean {
  return actor.kind === "sdk" && !actsForNobody(actor.sdk);
}
