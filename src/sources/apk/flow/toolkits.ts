import type { Program } from "../graph/program.ts";

/**
 * Code that reads no data for itself: of the language, of widgets, of transport and formats; Play services' plumbing,
 * which only talks to another app.
 */
const TOOLKIT =
  /^L(?:androidx|android\/support|android\/arch|kotlin|kotlinx|io\/(?:reactivex|netty|ktor|grpc|perfmark|opencensus)|rx|bolts|okhttp3|okio|retrofit2?|dagger|javax|junit|timber|butterknife|coil|in\/srain\/cube|de\/hdodenhof|uk\/co\/senab|scala|cz\/msebera\/android\/httpclient|com\/(?:facebook\/bolts|parse\/boltsinternal|handmark\/pulltorefresh|scwang\/smartrefresh|jeremyfeinstein\/slidingmenu|viewpagerindicator|nineoldandroids|daimajia|gyf\/immersionbar|makeramen|github\/(?:mikephil\/charting|chrisbanes\/photoview)|android\/volley|ibm\/icu|vladsch\/flexmark|sun\/(?:mail|activation)|esotericsoftware|google\/(?:android\/(?:material|flexbox|exoplayer2?|gms\/(?:common|tasks|dynamic|dynamite|security|internal\/(?:base|common|tasks|location|maps|stable|safeparcel)))|common|gson|protobuf|zxing|errorprone)|squareup\/(?:okhttp|okio|retrofit|picasso|moshi)|bumptech\/glide|fasterxml|airbnb\/lottie|alibaba\/fastjson|nostra13)|org\/(?:apache|json|eclipse\/(?:wst|jetty|paho)|commonmark|nibor|java_websocket|threeten|objectweb|xmlpull|kxml2|yaml|snakeyaml|mozilla\/javascript|slf4j|bouncycastle|greenrobot|litepal|jetbrains|intellij|hamcrest|joda|jsoup|reactivestreams|jacoco))\//;
/** Of them what draws, wires and measures: what data comes to there is not followed inside. */
const INERT =
  /^L(?:androidx(?!\/(?:collection|core\/util|room|sqlite|datastore))|android\/support(?!\/v4\/util)|android\/arch|dagger|javax|junit|timber|butterknife|coil|in\/srain\/cube|de\/hdodenhof|uk\/co\/senab|com\/(?:handmark\/pulltorefresh|scwang\/smartrefresh|jeremyfeinstein\/slidingmenu|viewpagerindicator|nineoldandroids|daimajia|gyf\/immersionbar|makeramen|github\/(?:mikephil\/charting|chrisbanes\/photoview)|google\/(?:android\/(?:material|flexbox|exoplayer2?)|zxing|errorprone)|squareup\/picasso|bumptech\/glide|airbnb\/lottie|nostra13)|org\/(?:hamcrest|jacoco|jetbrains|intellij|litepal))\//;
/** Libraries of which SDKs bring copies under a name of their own. */
const RELOCATED = /^L((?:[\w$]+\/)+)(okhttp3|okio)\//;
/** Of them those of the platform: nor does anybody ask what they make or delete. */
const PLATFORM = /^L(?:androidx|android|kotlin|kotlinx|com\/google)\//;
/** Google's services on the phone, and what draws maps, are looked into where they run by themselves, or are given data. */
const GUEST =
  /^Lcom\/(?:google\/(?:android\/gms|firebase)|(?:amap\/api|autonavi\/amap)\/map(?:core|s|s2d)|baidu\/(?:mapapi\/map|platform\/comapi\/map)|tencent\/tencentmap\/mapsdk|mapbox\/mapboxsdk)\//;

/** Which methods belong to such libraries, asked class by class. */
export class Toolkits {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  has(method: number): boolean {
    return this.hasType(this.#program.methods.first(method));
  }

  hasType(type: number): boolean {
    return this.#is(this.#types, type, TOOLKIT) || this.#isRelocated(type);
  }

  /** A copy of a library's, which an SDK moved below a package of its own. */
  #isRelocated(type: number): boolean {
    let is = this.#relocated.get(type);
    if (is === undefined) {
      const [, below = "", library = ""] = RELOCATED.exec(this.#program.types.text(type)) ?? [];
      is = below !== "" && this.#isBelow(below, library);
      this.#relocated.set(type, is);
    }
    return is;
  }

  /** Whether the library itself stands there, and not code that is only named after it. */
  #isBelow(below: string, library: string): boolean {
    const { types } = this.#program;
    const has = (name: string): boolean =>
      this.#program.isDefined(types.idOf(`L${below}${library}/${name};`));
    if (!has(library === "okio" ? "Buffer" : "OkHttpClient")) return false;
    this.#moved.add(`L${below}${library}/`);
    return true;
  }

  /** Names of what an SDK moved, as the library has them. */
  realName(text: string): string {
    let real = text;
    for (const moved of this.#moved)
      if (real.includes(moved)) real = real.replaceAll(moved, `L${moved.split("/").at(-2) ?? ""}/`);
    return real;
  }

  readonly #relocated = new Map<number, boolean>();
  readonly #moved = new Set<string>();

  /** Whether nobody asks what its code does, unless it is run. */
  isPlatform(type: number): boolean {
    return this.hasType(type) && PLATFORM.test(this.#program.types.text(type));
  }

  isInert(type: number): boolean {
    return this.#is(this.#inert, type, INERT);
  }

  isGuest(type: number): boolean {
    return this.#is(this.#guests, type, GUEST);
  }

  #is(known: Map<number, boolean>, type: number, pattern: RegExp): boolean {
    let is = known.get(type);
    if (is === undefined) {
      is = pattern.test(this.#program.types.text(type));
      known.set(type, is);
    }
    return is;
  }

  readonly #types = new Map<number, boolean>();
  readonly #inert = new Map<number, boolean>();
  readonly #guests = new Map<number, boolean>();
}
