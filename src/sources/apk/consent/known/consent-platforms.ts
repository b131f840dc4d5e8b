import type { Site } from "../call.ts";
import type { KnownResult, Model } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { numberValue, objectValue, textValue, UNKNOWN, withFlags } from "../value.ts";
import { pageOwner } from "./screen.ts";

/** What an answer to a consent platform is stored under here. */
export const PLATFORM_ANSWER = "consent platform";

/** Platforms that ask for consent themselves, by their public interfaces; what they ask is not in the app. */
const PLATFORMS: readonly (readonly [prefix: string, name: string])[] = [
  ["Lcom/google/android/ump/", "Google UMP"],
  ["Lcom/usercentrics/sdk/", "Usercentrics"],
  ["Lcom/onetrust/otpublishers/", "OneTrust"],
  ["Lio/didomi/sdk/", "Didomi"],
  ["Lcom/sourcepoint/cmplibrary/", "Sourcepoint"],
];
/** Shows the question. */
const SHOWS =
  /^(?:show\w*|setupUI|loadAndShow\w*|loadConsentForm|loadMessage|presentUI|onReady|initialize|startSDK|requestConsentInfoUpdate)$/;
/** OneTrust's word for what nobody was asked about. */
const NOT_ASKED = /^getConsentStatusFor/;

/**
 * Whether the user agreed is known by the platform alone: at the first start nobody has, and what hangs on the answer comes
 * after it. What runs when the question is over, whatever the answer was, is left open.
 */
export const platformCalls: Model = {
  roots: ["com", "io"],
  owners: { test: isPlatform },
  applies: ({ owner }) => isPlatform(owner),
  call: platformCall,
};

export function isPlatform(descriptor: string): boolean {
  return platformOf(descriptor) !== null;
}

/** Most owners are none of them, which one look tells. */
const ANY_PLATFORM = remembered(
  /^L(?:com\/google\/android\/ump|com\/usercentrics|com\/onetrust|io\/didomi|com\/sourcepoint)\//,
);

function platformOf(owner: string): string | null {
  if (!ANY_PLATFORM.test(owner)) return null;
  return PLATFORMS.find(([prefix]) => owner.startsWith(prefix))?.[1] ?? null;
}

function platformCall(run: MethodRun, site: Site): KnownResult | null {
  const { owner, name, result, receiver, args } = site;
  const { exploration, context, at, start } = run;
  const { heap, world } = exploration;
  if (SHOWS.test(name) && !exploration.presses.has(PLATFORM_ANSWER)) {
    exploration.presses.set(PLATFORM_ANSWER, {
      owner: pageOwner(run),
      shown: "dialog",
      label: textValue(platformOf(owner) ?? ""),
      on: UNKNOWN,
      listener: UNKNOWN,
      which: 0,
      methodName: "",
      ticks: PLATFORM_ANSWER,
      from: context,
      at: at - start,
    });
  }
  for (const each of args) exploration.escape(run, each);
  if (result === "V") return { value: UNKNOWN, receiver: null };
  const answer = heap.readStored(context, PLATFORM_ANSWER, numberValue(NOT_ASKED.test(name) ? -1 : 0));
  if (!result.startsWith("L") && !result.startsWith("[")) return { value: answer, receiver: null };
  if (platformOf(result) !== null) return { value: receiver ?? UNKNOWN, receiver: null };
  // Lists and sets of what was agreed to: empty until someone does.
  if (answer.number === null || !/^Ljava\/util\//.test(result)) return { value: UNKNOWN, receiver: null };
  const none = heap.made(world.program.types.idOf("Ljava/util/HashSet;"), "consent platform");
  return { value: withFlags(objectValue(none.id), [PLATFORM_ANSWER]), receiver: null };
}
