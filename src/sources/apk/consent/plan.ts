import { isModelled } from "../graph/framework.ts";
import { channelCalls } from "./known/channels.ts";
import { composeCalls } from "./known/compose.ts";
import { platformCalls } from "./known/consent-platforms.ts";
import { coroutineCalls } from "./known/coroutines.ts";
import { dataStoreCalls } from "./known/data-store.ts";
import { deferredCalls } from "./known/deferreds.ts";
import { enumCalls } from "./known/enums.ts";
import { flowCalls } from "./known/flows.ts";
import { fragmentResultCalls } from "./known/fragment-results.ts";
import { futureCalls } from "./known/futures.ts";
import { injectedCalls } from "./known/injected.ts";
import { jsonCalls } from "./known/json-values.ts";
import { keyedCalls } from "./known/keyed.ts";
import { koinCalls } from "./known/koin.ts";
import { lazyCalls } from "./known/lazies.ts";
import { listCalls } from "./known/lists.ts";
import { messageCalls } from "./known/messages.ts";
import { observedCalls } from "./known/observed.ts";
import { offeredCalls } from "./known/offered.ts";
import { pageResultCalls } from "./known/page-results.ts";
import { pairCalls } from "./known/pairs.ts";
import { processCalls } from "./known/processes.ts";
import { providerCalls } from "./known/provider-calls.ts";
import { reflectionCalls } from "./known/reflection.ts";
import { routeCalls } from "./known/routes.ts";
import { screenCalls } from "./known/screen.ts";
import { storageCalls } from "./known/storage.ts";
import { streamCalls } from "./known/streams.ts";
import { textCalls } from "./known/text.ts";
import { tickCalls } from "./known/ticks.ts";
import { waitingCalls } from "./known/waiting.ts";
import { watchedPropertyCalls } from "./known/watched-properties.ts";
import { webClientCalls } from "./known/web-clients.ts";
import type { Model, Signature } from "./known-calls.ts";
import { isKnownCode, runsArgument, runsItself } from "./lifecycle.ts";
import { type NamePattern, remembered } from "./remembered.ts";

const MODELS: readonly Model[] = [
  composeCalls,
  platformCalls,
  storageCalls,
  tickCalls,
  processCalls,
  textCalls,
  reflectionCalls,
  observedCalls,
  lazyCalls,
  coroutineCalls,
  waitingCalls,
  messageCalls,
  routeCalls,
  enumCalls,
  streamCalls,
  keyedCalls,
  listCalls,
  flowCalls,
  dataStoreCalls,
  deferredCalls,
  futureCalls,
  jsonCalls,
  channelCalls,
  watchedPropertyCalls,
  pairCalls,
  koinCalls,
  injectedCalls,
  fragmentResultCalls,
  pageResultCalls,
  providerCalls,
  offeredCalls,
  webClientCalls,
  screenCalls,
];

const MAX_OWNERS = 4000;
const byOwner = new Map<string, readonly Model[]>();
const byRoot = new Map<string, readonly Model[]>();

/** Models that may know calls of a class. */
function modelsOf(owner: string): readonly Model[] {
  let models = byOwner.get(owner);
  if (models === undefined) {
    models = modelsUnder(owner.slice(1, Math.max(owner.indexOf("/"), 1))).filter(
      ({ owners }) => owners === undefined || owners.test(owner),
    );
    if (byOwner.size >= MAX_OWNERS) byOwner.clear();
    byOwner.set(owner, models);
  }
  return models;
}

/** `root`: `java` of `Ljava/util/List;`. */
function modelsUnder(root: string): readonly Model[] {
  let models = byRoot.get(root);
  if (models === undefined) {
    models = MODELS.filter(({ roots }) => roots === undefined || roots.includes(root));
    if (byRoot.size >= MAX_OWNERS) byRoot.clear();
    byRoot.set(root, models);
  }
  return models;
}

/** What a known call does, as far as its signature tells; most of it is never asked of most calls. */
export class Plan {
  readonly models: readonly Model[];
  readonly runsArgument: boolean;
  readonly runsItself: boolean;
  readonly showsFragment: boolean;
  readonly asksPermission: boolean;
  /** Does something even where no text, class or object is handed over. */
  readonly acts: boolean;
  readonly gives: "nothing" | "object" | "number";
  readonly #signature: Signature;
  #handing: Handing | null = null;
  #giving: Giving | null = null;

  constructor(signature: Signature) {
    const { owner, name, result } = signature;
    this.#signature = signature;
    this.models = modelsOf(owner).filter((model) => model.applies(signature));
    this.runsArgument = runsArgument(owner, name);
    this.runsItself = runsItself(name);
    this.showsFragment = SHOWS_FRAGMENT.test(name);
    this.asksPermission = name === PERMISSION_REQUEST;
    this.acts = this.showsFragment || this.runsItself || this.asksPermission;
    this.gives =
      result === "V" ? "nothing" : result.startsWith("L") || result.startsWith("[") ? "object" : "number";
  }

  /** What becomes of what it is handed. */
  get handing(): Handing {
    this.#handing ??= handingOf(this.#signature);
    return this.#handing;
  }

  /** What hangs on what it gives. */
  get giving(): Giving {
    this.#giving ??= givingOf(this.#signature);
    return this.#giving;
  }
}

interface Handing {
  readonly asksClass: boolean;
  readonly namesClass: boolean;
  readonly onlyHolds: boolean;
  readonly findsView: boolean;
}

interface Giving {
  readonly isStore: boolean;
  /** Takes out by name what may have been put in anywhere. */
  readonly looksUp: boolean;
  readonly isPlain: boolean;
  readonly givesSelf: boolean;
  readonly suspends: boolean;
  /** Takes one of many out, by its place or key. */
  readonly takesByPlace: boolean;
  /** Asks what is on screen now: a dialog, a tick. */
  readonly asksScreen: boolean;
  readonly asksWhetherEmpty: boolean;
  /** Asks whether there is one more of what is gone through. */
  readonly goesThrough: boolean;
}

function handingOf({ owner, name }: Signature): Handing {
  return {
    asksClass: ASKS_CLASS.test(name) || REFERENCES.test(owner),
    namesClass: CLASS_HOLDERS.test(owner) && NAMES_CLASS.test(name),
    onlyHolds: HOLDERS.test(owner),
    findsView: name === "findViewById",
  };
}

function givingOf({ owner, name, result }: Signature): Giving {
  const isCollection = COLLECTION.test(owner);
  return {
    isStore:
      STORES.test(owner) ||
      (result === "Z" && !isKnownCode(owner) && !isModelled(owner) && !ASKS_GRANT.test(name)),
    looksUp: LOOK_UP_OWNERS.test(owner) && (LOOK_UP_ONLY.get(owner) ?? LOOK_UP_NAMES).test(name),
    isPlain: PLAIN.test(owner),
    givesSelf: result === owner || GIVES_SELF.test(name) || (name === "clone" && owner.startsWith("[")),
    suspends: COROUTINES.test(owner) && SUSPENDS.test(name),
    takesByPlace: isCollection && TAKES_BY_PLACE.test(name),
    asksScreen: result === "Z" && ASKS_SCREEN.test(name),
    asksWhetherEmpty: isCollection && ASKS_WHETHER_EMPTY.test(name),
    goesThrough: name === "hasNext" || name === "hasMoreElements",
  };
}

const LOOK_UP_OWNERS = remembered(
  /^L(?:java\/util\/\w*(?:Map|Set|Properties|Dictionary)|android\/os\/(?:Base)?Bundle|android\/content\/Intent|android\/util\/(?:\w*Cache|Sparse\w*)|android\/view\/View|java\/lang\/System|androidx\/lifecycle\/\w+|kotlinx\/coroutines\/[\w/]+);$/,
);
const LOOK_UP_NAMES = remembered(/^(?:get|contains|has(?!Next|Code)|is(?!Empty)|first|runBlocking)/);
/** What these keep under a name is no more than a part of what they tell. */
const LOOK_UP_ONLY: ReadonlyMap<string, NamePattern> = new Map([
  ["Landroid/view/View;", remembered(/^getTag$/)],
  ["Ljava/lang/System;", remembered(/^get(?:Property|env)$/)],
]);
const ASKS_WHETHER_EMPTY = remembered(/^(?:isEmpty|size|contains(?:Key)?)$/);
const CLASS_HOLDERS = remembered(/^Landroid\/content\/(?:Intent|ComponentName);$/);
const ASKS_SCREEN = remembered(/^is(?:Showing|Checked|Selected|Added|Visible|Shown|Activated)$/);
/** Whether a permission is granted: at first none is, which is no state of the app's own. */
const ASKS_GRANT = remembered(/^(?:has|is|check)\w*(?:Permissions?|Granted)$/);
const COLLECTION = remembered(
  /^Ljava\/util\/(?:concurrent\/)?\w*(?:List|Set|Map|Queue|Deque|Collection|Vector|Table);$/,
);
const TAKES_BY_PLACE = remembered(/^(?:get|remove|elementAt|first|last|peek|poll|pop|valueAt|find)/);
const GIVES_SELF = remembered(/^(?:create|build|show|setView|iterator|listIterator|entrySet|values|stream)/);
const SHOWS_FRAGMENT = remembered(/^(?:add|replace|attach|show|showNow|setPrimaryNavigationFragment)$/);
/** A class that is only asked about itself is not started. */
const ASKS_CLASS = remembered(
  /^(?:isInstance|isAssignableFrom|cast|equals|d|e|i|v|w|append|put|get|contains\w*)$/,
);
/** A reference to a method or property bears the class that has it. */
const REFERENCES = remembered(/^Lkotlin\/(?:jvm\/internal|reflect)\//);
const NAMES_CLASS = remembered(/^(?:setClassName|setComponent|<init>)$/);
const PERMISSION_REQUEST = "requestPermissions";
/** Only hold what they are given: what comes out again is what went in. */
const HOLDERS = remembered(
  /^Ljava\/(?:util\/(?!concurrent\/[A-Z]\w*Exec|Timer)|lang\/(?:ref\/|StringBu|Object;|ThreadLocal))|^Landroid\/(?:os\/Bundle|content\/Intent|util\/(?:Sparse|Log))|^Lkotlin\/(?:jvm\/internal|Pair|Unit|Triple)/,
);
/** Read from where the app may have kept something, or from elsewhere. */
const STORES = remembered(
  /^L(?:java\/io\/(?:File|\w*Reader|\w*InputStream|RandomAccessFile|Object\w*);|java\/nio\/file\/|java\/util\/Properties;|java\/util\/Scanner;|android\/database\/|android\/content\/ContentResolver;|android\/provider\/Settings|android\/accounts\/|androidx\/(?:datastore|room|sqlite)\/|java\/net\/|okhttp3\/|org\/json\/JSON)/,
);
/** Whether a coroutine goes on at once, and with what, is for others to say. */
const SUSPENDS = remembered(
  /^(?:getOrThrow|getResult|await\w*|receive\w*|first\w*|single\w*|collect\w*|join|withTimeout\w*)$/,
);
const COROUTINES = remembered(/^L(?:kotlinx\/coroutines|kotlin\/coroutines)\//);
const PLAIN = remembered(
  /^L(?:android\/os\/(?:Build|Process|Looper)|java\/(?:lang|util)\/|android\/app\/(?:Activity|ActivityManager\w*)|kotlin\/)/,
);
