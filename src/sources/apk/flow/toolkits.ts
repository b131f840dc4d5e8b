import type { Program } from "../graph/program.ts";

/**
 * Code that reads no data for itself: of the language, of widgets, of transport and formats; Play services' plumbing,
 * which only talks to another app.
 */
const TOOLKIT =
  /^L(?:androidx|android\/support|android\/arch|kotlin|kotlinx|io\/reactivex|rx|okhttp3|okio|retrofit2?|dagger|javax|junit|timber|butterknife|coil|scala|com\/(?:google\/(?:android\/(?:material|flexbox|exoplayer2?|gms\/(?:common|tasks|dynamic|dynamite|security|internal\/(?:base|common|tasks|location|maps|stable|safeparcel)))|common|gson|protobuf|zxing|errorprone)|squareup\/(?:okhttp|okio|retrofit|picasso|moshi)|bumptech\/glide|fasterxml|airbnb\/lottie|alibaba\/fastjson)|org\/(?:apache|json|slf4j|bouncycastle|greenrobot|jetbrains|intellij|hamcrest|joda|jsoup|reactivestreams))\//;

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
    let is = this.#types.get(type);
    if (is === undefined) {
      is = TOOLKIT.test(this.#program.types.text(type));
      this.#types.set(type, is);
    }
    return is;
  }

  readonly #types = new Map<number, boolean>();
}
