/**
 * What well-known calls do to constant texts. Anything else gives an unknown text.
 *
 * text: the result is the text of the receiver or, for a static call, of the first argument ·
 * last: that of the last argument · begins: the result begins with it · concat, append, format: texts are joined ·
 * build: a text builder is made · hold: the new object stands for its arguments' texts · put: so does the receiver
 * from now on · scheme, authority: of a Uri that is put together · list: the result holds the texts of all arguments · member: class and member name, for reflection ·
 * reflect: a call by reflection · own: the app's own package name · media: a Uri of the media store.
 */
export type TextEffect =
  | "text"
  | "last"
  | "begins"
  | "concat"
  | "append"
  | "format"
  | "build"
  | "hold"
  | "path"
  | "put"
  | "scheme"
  | "authority"
  | "list"
  | "member"
  | "reflect"
  | "own"
  | "media";

const BUILDERS = ["Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;"];

const CALLS: Readonly<Record<TextEffect, readonly string[]>> = {
  text: [
    "Ljava/lang/String;->valueOf",
    "Ljava/lang/String;->trim",
    "Ljava/lang/String;->intern",
    "Ljava/lang/String;->toLowerCase",
    "Landroid/net/Uri;->parse",
    "Landroid/net/Uri;->buildUpon",
    "Landroid/net/Uri$Builder;->build",
    "Landroid/provider/MediaStore;->setRequireOriginal",
    "Ljava/util/Objects;->requireNonNull",
    "Ljava/lang/Class;->forName",
    "Ljava/lang/Class;->getName",
    "Ljava/io/File;->getPath",
    "Ljava/io/File;->getAbsolutePath",
    "Ljava/util/List;->toArray",
    "Ljava/util/ArrayList;->toArray",
    "Ljava/util/Collection;->toArray",
  ],
  last: ["Ljava/lang/ClassLoader;->loadClass"],
  begins: [
    "Landroid/net/Uri;->withAppendedPath",
    "Landroid/content/ContentUris;->withAppendedId",
    "Landroid/net/Uri$Builder;->appendPath",
    "Landroid/net/Uri$Builder;->appendEncodedPath",
    "Landroid/net/Uri$Builder;->appendQueryParameter",
  ],
  concat: ["Ljava/lang/String;->concat", "Lkotlin/jvm/internal/Intrinsics;->stringPlus"],
  append: BUILDERS.map((builder) => `${builder}->append`),
  format: ["Ljava/lang/String;->format"],
  build: BUILDERS.map((builder) => `${builder}-><init>`),
  hold: [
    "Ljava/lang/ProcessBuilder;-><init>",
    "Ljava/util/ArrayList;-><init>",
    "Ljava/lang/String;-><init>",
    "Landroid/content/Intent;-><init>",
    "Landroid/content/IntentFilter;-><init>",
  ],
  path: ["Ljava/io/File;-><init>"],
  put: [
    "Ljava/lang/ProcessBuilder;->command",
    "Ljava/util/ArrayList;->add",
    "Ljava/util/List;->add",
    "Ljava/util/Collection;->add",
    "Ljava/util/HashSet;->add",
    "Ljava/util/Set;->add",
    "Landroid/content/Intent;->setData",
    "Landroid/content/Intent;->setDataAndType",
  ],
  scheme: ["Landroid/net/Uri$Builder;->scheme"],
  authority: ["authority", "encodedAuthority"].map((name) => `Landroid/net/Uri$Builder;->${name}`),
  list: [
    "Ljava/util/Arrays;->asList",
    "Ljava/util/Collections;->singletonList",
    "Lkotlin/collections/CollectionsKt;->listOf",
    "Lkotlin/collections/CollectionsKt;->arrayListOf",
    "Lkotlin/collections/CollectionsKt;->mutableListOf",
    "Lkotlin/collections/SetsKt;->setOf",
  ],
  member: ["getMethod", "getDeclaredMethod", "getField", "getDeclaredField"].map(
    (name) => `Ljava/lang/Class;->${name}`,
  ),
  reflect: ["Ljava/lang/reflect/Method;->invoke", "Ljava/lang/reflect/Field;->get"],
  own: ["getPackageName"],
  media: [],
};

const BY_CALL: ReadonlyMap<string, TextEffect> = new Map(effectRows());
/** By name and class. Few names are among them, so that most calls are told by theirs. */
const BY_NAME: ReadonlyMap<string, ReadonlyMap<string, TextEffect>> = byName();

function byName(): ReadonlyMap<string, ReadonlyMap<string, TextEffect>> {
  const names = new Map<string, Map<string, TextEffect>>();
  for (const [call, effect] of BY_CALL) {
    const [owner = "", name = ""] = call.split("->");
    const owners = names.get(name) ?? new Map<string, TextEffect>();
    names.set(name, owners.set(owner, effect));
  }
  return names;
}

function* effectRows(): Iterable<[string, TextEffect]> {
  let effect: TextEffect;
  for (effect in CALLS) for (const call of CALLS[effect]) yield [call, effect];
}

/** Calls that give something to follow even where nothing followed goes in: their names, and classes that they make. */
export const CALL_NAMES: readonly string[] = [
  ...new Set([
    "toString",
    "getPackageName",
    "getContentUri",
    ...[...BY_CALL.keys()].map((call) => call.replace(/^.*->/, "")),
  ]),
].filter((name) => name !== "<init>");
export const MADE_CLASSES: readonly string[] = [...BY_CALL.keys()]
  .filter((call) => call.endsWith("-><init>"))
  .map((call) => call.slice(0, call.indexOf("->")));

export function textEffect(owner: string, name: string, proto: string): TextEffect | null {
  const known = BY_NAME.get(name)?.get(owner);
  if (known !== undefined) return known;
  if (name === "toString" && proto === "()Ljava/lang/String;") return "text";
  if (name === "getPackageName" && proto === "()Ljava/lang/String;") return "own";
  if (name === "getContentUri" && owner.startsWith("Landroid/provider/MediaStore$")) return "media";
  return null;
}

/** Code whose calls pass data on in ways their names tell: Android's and Java's own, and common carriers of data. */
const CARRIER_CLASS =
  /^\[*L(?:java|javax|android|org\/json|org\/apache\/http|kotlin\/(?:text|collections|jvm\/internal|io)|okhttp3|okio|com\/squareup\/okhttp|com\/google\/gson|com\/alibaba\/fastjson)\//;
const VIEW_CLASS =
  /^Landroid\/(?:widget|view|app|content\/(?:Context|ContentResolver|ContextWrapper|SharedPreferences)|os\/Handler)[/;]/;

export function carriesData(owner: string): boolean {
  return CARRIER_CLASS.test(owner) && !VIEW_CLASS.test(owner);
}

const PUTS =
  /^(?:append|put|add|insert|offer|push|write|update|accumulate|print|set|name|value|field|header|url|post|method|body)/;
const CONVERTS =
  /^(?:to[A-Z]|encode|digest|doFinal|encrypt|sign|format|concat|replace|join|valueOf|parse|copyOf|asList|listOf|singleton|create|wrap|of$|hash|md5|sha\d|stringPlus|decode|escape|quote|getBytes)/;

/** The receiver holds the arguments' data afterwards. */
export function putsData(name: string): boolean {
  return name === "<init>" || PUTS.test(name);
}

/** The result is made from the arguments' data. */
export function convertsData(name: string): boolean {
  return CONVERTS.test(name);
}

/** Numbers that only tell how much or where, not what. */
const MEASURES =
  /^(?:getCount|getColumnIndex\w*|getColumnCount|getPosition|getType|getLength|size|length|indexOf|lastIndexOf|hashCode|compareTo\w*|describeContents|available)$/;

/** The result is part of the receiver's data. */
export function yieldsData(name: string, result: string): boolean {
  if (result.startsWith("L") || result.startsWith("[")) return name !== "getClass";
  if (result === "V" || result === "Z" || MEASURES.test(name)) return false;
  return /^(?:get|to[A-Z])|Value$/.test(name);
}

/** What a source gives that is a handle and not yet the data itself. */
const HANDLE_RESULT =
  /\)(?:Landroid\/net\/Uri;|Landroid\/content\/Intent;|Ljava\/io\/File;|Landroid\/hardware\/(?:Camera|Sensor);|Lcom\/google\/common\/util\/concurrent\/ListenableFuture;|[VZ])$/;

export function givesData(signature: string): boolean {
  return !HANDLE_RESULT.test(signature);
}

/** Wrapping a stream keeps where it leads. */
export const STREAM_WRAPPERS: readonly string[] = [
  "BufferedOutputStream",
  "DataOutputStream",
  "ObjectOutputStream",
  "PrintStream",
  "OutputStreamWriter",
  "BufferedWriter",
  "PrintWriter",
]
  .map((name) => `Ljava/io/${name};`)
  .concat(
    "Ljava/util/zip/GZIPOutputStream;",
    "Ljava/util/zip/DeflaterOutputStream;",
    "Ljavax/crypto/CipherOutputStream;",
  );

export function wrapsStream(owner: string): boolean {
  return STREAM_WRAPPERS.includes(owner);
}

export function writesToStream(name: string): boolean {
  return /^(?:write|print|append|format)/.test(name);
}
