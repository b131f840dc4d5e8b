import type { Program } from "../graph/program.ts";

/**
 * Code that reads no data for itself: of the language, of widgets, of transport and formats; Play services' plumbing,
 * which only talks to another app.
 */
const TOOLKIT =
  /^L(?:androidx|android\/support|android\/arch|kotlin|kotlinx|io\/reactivex|rx|okhttp3|okio|retrofit2?|dagger|javax|junit|timber|butterknife|coil|scala|cz\/msebera\/android\/httpclient|com\/(?:android\/volley|google\/(?:android\/(?:material|flexbox|exoplayer2?|gms\/(?:common|tasks|dynamic|dynamite|security|internal\/(?:base|common|tasks|location|maps|stable|safeparcel)))|common|gson|protobuf|zxing|errorprone)|squareup\/(?:okhttp|okio|retrofit|picasso|moshi)|bumptech\/glide|fasterxml|airbnb\/lottie|alibaba\/fastjson|nostra13)|org\/(?:apache|json|slf4j|bouncycastle|greenrobot|jetbrains|intellij|hamcrest|joda|jsoup|reactivestreams|jacoco))\//;
/** Of them what draws, wires and measures: what data comes to there is not followed inside. */
const INERT =
  /^L(?:androidx(?!\/(?:collection|core\/util|room|sqlite|datastore))|android\/support(?!\/v4\/util)|android\/arch|dagger|javax|junit|timber|butterknife|coil|com\/(?:google\/(?:android\/(?:material|flexbox|exoplayer2?)|zxing|errorprone)|squareup\/picasso|bumptech\/glide|airbnb\/lottie|nostra13)|org\/(?:hamcrest|jacoco|jetbrains|intellij))\//;
/** Google's services on the phone are looked into where they run by themselves, or are given data. */
const GUEST = /^Lcom\/google\/(?:android\/gms|firebase)\//;

const UNKNOWN = 0;
const OWN = 1;
const TOOL = 2;

/** Which methods belong to such libraries, asked class by class. */
export class Toolkits {
  readonly #program: Program;
  readonly #known: Uint8Array;

  constructor(program: Program) {
    this.#program = program;
    this.#known = new Uint8Array(program.methods.size);
  }

  has(method: number): boolean {
    const known = this.#known[method] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === TOOL;
    const type = this.#program.methods.first(method);
    const is = this.hasType(type);
    this.#known[method] = is ? TOOL : OWN;
    return is;
  }

  hasType(type: number): boolean {
    return this.#is(this.#types, type, TOOLKIT);
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
