import type { Program } from "../graph/program.ts";

/**
 * Code that reads no data for itself: of the language, of widgets, of transport and formats; Play services' plumbing,
 * which only talks to another app.
 */
const TOOLKIT =
  /^L(?:androidx|android\/support|android\/arch|kotlin|kotlinx|io\/(?:reactivex|netty|ktor|grpc|perfmark|opencensus)|rx|okhttp3|okio|retrofit2?|dagger|javax|junit|timber|butterknife|coil|scala|cz\/msebera\/android\/httpclient|com\/(?:android\/volley|ibm\/icu|vladsch\/flexmark|sun\/(?:mail|activation)|esotericsoftware|google\/(?:android\/(?:material|flexbox|exoplayer2?|gms\/(?:common|tasks|dynamic|dynamite|security|internal\/(?:base|common|tasks|location|maps|stable|safeparcel)))|common|gson|protobuf|zxing|errorprone)|squareup\/(?:okhttp|okio|retrofit|picasso|moshi)|bumptech\/glide|fasterxml|airbnb\/lottie|alibaba\/fastjson|nostra13)|org\/(?:apache|json|eclipse\/(?:wst|jetty|paho)|commonmark|nibor|java_websocket|threeten|objectweb|xmlpull|kxml2|yaml|snakeyaml|mozilla\/javascript|slf4j|bouncycastle|greenrobot|jetbrains|intellij|hamcrest|joda|jsoup|reactivestreams|jacoco))\//;
/** Of them what draws, wires and measures: what data comes to there is not followed inside. */
const INERT =
  /^L(?:androidx(?!\/(?:collection|core\/util|room|sqlite|datastore))|android\/support(?!\/v4\/util)|android\/arch|dagger|javax|junit|timber|butterknife|coil|com\/(?:google\/(?:android\/(?:material|flexbox|exoplayer2?)|zxing|errorprone)|squareup\/picasso|bumptech\/glide|airbnb\/lottie|nostra13)|org\/(?:hamcrest|jacoco|jetbrains|intellij))\//;
/** Of them those of the platform: nor does anybody ask what they make or delete. */
const PLATFORM = /^L(?:androidx|android|kotlin|kotlinx|com\/google)\//;
/** Google's services on the phone are looked into where they run by themselves, or are given data. */
const GUEST = /^Lcom\/google\/(?:android\/gms|firebase)\//;

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
    return this.#is(this.#types, type, TOOLKIT);
  }

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
