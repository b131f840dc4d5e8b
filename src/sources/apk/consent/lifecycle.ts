import { remembered } from "./remembered.ts";

/** Kinds of classes whose objects Android or a library makes and drives by itself, by what stands above them. */
export type Kind =
  | "application"
  | "activity"
  | "fragment"
  | "service"
  | "receiver"
  | "provider"
  | "view"
  | "dialog"
  | "worker"
  | "initialiser"
  | "factory"
  | "hook";

const ROOTS: readonly (readonly [descriptor: string, kind: Kind])[] = [
  ["Landroid/app/Application;", "application"],
  ["Landroid/app/Activity;", "activity"],
  ["Landroidx/appcompat/app/AppCompatActivity;", "activity"],
  ["Landroidx/fragment/app/FragmentActivity;", "activity"],
  ["Landroidx/activity/ComponentActivity;", "activity"],
  ["Landroidx/core/app/ComponentActivity;", "activity"],
  ["Landroid/support/v7/app/AppCompatActivity;", "activity"],
  ["Landroid/support/v4/app/FragmentActivity;", "activity"],
  ["Landroid/app/Fragment;", "fragment"],
  ["Landroidx/fragment/app/Fragment;", "fragment"],
  ["Landroidx/fragment/app/DialogFragment;", "fragment"],
  ["Landroid/app/DialogFragment;", "fragment"],
  ["Landroid/support/v4/app/Fragment;", "fragment"],
  ["Landroid/support/v4/app/DialogFragment;", "fragment"],
  ["Landroidx/appcompat/app/AppCompatDialogFragment;", "fragment"],
  ["Lcom/google/android/material/bottomsheet/BottomSheetDialogFragment;", "fragment"],
  ["Landroid/app/Service;", "service"],
  ["Landroidx/core/app/JobIntentService;", "service"],
  ["Landroid/content/BroadcastReceiver;", "receiver"],
  ["Landroid/content/ContentProvider;", "provider"],
  ["Landroidx/core/content/FileProvider;", "provider"],
  ["Landroid/app/Dialog;", "dialog"],
  ["Landroidx/appcompat/app/AppCompatDialog;", "dialog"],
  ["Landroidx/appcompat/app/AlertDialog;", "dialog"],
  ["Lcom/google/android/material/bottomsheet/BottomSheetDialog;", "dialog"],
  ["Landroid/widget/PopupWindow;", "dialog"],
  ["Landroid/view/View;", "view"],
  ["Landroidx/work/ListenableWorker;", "worker"],
  ["Landroidx/work/Worker;", "worker"],
  ["Landroidx/work/CoroutineWorker;", "worker"],
  ["Landroidx/startup/Initializer;", "initialiser"],
  ["Landroid/app/AppComponentFactory;", "factory"],
  ["Lio/dcloud/feature/uniapp/UniAppHookProxy;", "hook"],
  ["Lio/dcloud/weex/AppHookProxy;", "hook"],
];

/** Classes that a runtime makes and calls as the application starts; files beside the code name them. */
export const HOOKS: readonly string[] = ROOTS.filter(([, kind]) => kind === "hook").map(([name]) => name);

export const KIND_ROOTS: ReadonlyMap<string, Kind> = new Map(ROOTS);

/** What runs, in this order and without the user, once an object of this kind is started or shown. */
export const DRIVEN: Readonly<Record<Kind, readonly string[]>> = {
  application: ["attachBaseContext", "onCreate"],
  activity: [
    "attachBaseContext",
    "onCreate",
    "onPostCreate",
    "onStart",
    "onResume",
    "onPostResume",
    "onAttachedToWindow",
    "onContentChanged",
    "onWindowFocusChanged",
    "onCreateOptionsMenu",
    "onPrepareOptionsMenu",
    "onEnterAnimationComplete",
  ],
  fragment: [
    "onAttach",
    "onCreate",
    "onCreateDialog",
    "onCreateView",
    "onViewCreated",
    "onActivityCreated",
    "onViewStateRestored",
    "onStart",
    "onResume",
  ],
  service: [
    "attachBaseContext",
    "onCreate",
    "onStartCommand",
    "onStart",
    "onBind",
    "onHandleIntent",
    "onHandleWork",
    "onStartJob",
  ],
  receiver: ["onReceive"],
  provider: ["attachInfo", "onCreate"],
  view: [
    "onFinishInflate",
    "onAttachedToWindow",
    "onMeasure",
    "onSizeChanged",
    "onLayout",
    "onDraw",
    "onWindowFocusChanged",
    "onWindowVisibilityChanged",
  ],
  dialog: ["onCreate", "onStart", "onAttachedToWindow", "onContentChanged", "onWindowFocusChanged"],
  worker: ["startWork", "createWork", "doWork"],
  initialiser: ["dependencies", "create"],
  hook: ["onCreate"],
  factory: [
    "instantiateClassLoader",
    "instantiateApplication",
    "instantiateActivity",
    "instantiateProvider",
    "instantiateService",
    "instantiateReceiver",
  ],
};

/** What a gate is shown as, by the class that shows it. */
export function kindOfShown(
  shown: "dialog" | "view",
  kind: Kind | null,
): "dialog" | "activity" | "fragment" | "view" {
  if (shown === "dialog" || kind === "dialog") return "dialog";
  return kind === "activity" || kind === "fragment" ? kind : "view";
}

/** What is called on an object that was handed over to be run: a task, a listener of something that comes by itself. */
export const RUN_NAMES: ReadonlySet<string> = new Set([
  "run",
  "call",
  "get",
  "compute",
  "handleMessage",
  "queueIdle",
  "doFrame",
  "doInBackground",
  "onPreExecute",
  "onPostExecute",
  "invoke",
  "invokeSuspend",
  "accept",
  "apply",
  "subscribe",
  "test",
  "onNext",
  "onSuccess",
  "onComplete",
  "onSubscribe",
  "onActivityPreCreated",
  "onActivityCreated",
  "onActivityStarted",
  "onActivityResumed",
  "onCreate",
  "onStart",
  "onResume",
  "onStateChanged",
  "onLocationChanged",
  "onSensorChanged",
  "onAccuracyChanged",
  "onServiceConnected",
  "onAvailable",
  "onCapabilitiesChanged",
  "onCallStateChanged",
  "onSignalStrengthsChanged",
  "onCellLocationChanged",
  "onServiceStateChanged",
  "onGlobalLayout",
  "onPreDraw",
  "onAlarm",
  "onTick",
  "onFinish",
  "onShow",
  "instantiateItem",
  "getItem",
  "createFragment",
  "onCreateViewHolder",
  "onBindViewHolder",
  "getView",
  "onAnimationStart",
  "onAnimationEnd",
  "onAnimationUpdate",
  "execute",
  "shouldKeepOnScreen",
  "onSplashScreenExit",
]);

/** Calls after which the object itself runs. */
const RUNS_ITSELF: ReadonlySet<string> = new Set([
  "start",
  "execute",
  "executeOnExecutor",
  "sendMessage",
  "sendMessageDelayed",
  "sendMessageAtTime",
  "sendEmptyMessage",
  "sendEmptyMessageDelayed",
  "sendToTarget",
  "fork",
  "invoke",
]);

/** Calls after which what is handed over runs, by their names alone: their owners are many. */
const RUNS_ARGUMENT = remembered(
  /^(?:post(?:Delayed|AtTime|OnAnimation|AtFrontOfQueue)?|runOnUiThread|execute\w*|submit|schedule\w*|invoke(?:All|Any)|runAsync|supplyAsync|thenRun\w*|thenAccept\w*|thenApply\w*|whenComplete|addIdleHandler|postFrameCallback\w*|registerActivityLifecycleCallbacks|addObserver|requestLocationUpdates|requestSingleUpdate|getCurrentLocation|registerListener|listen|registerTelephonyCallback|registerNetworkCallback|registerDefaultNetworkCallback|requestNetwork|bindService|addOnGlobalLayoutListener|addOnPreDrawListener|setExact\w*|setAdapter|setOnShowListener|setKeepOnScreenCondition|setOnExitAnimationListener|runInTransaction|repeatOnLifecycle|launchWhen(?:Created|Started|Resumed)|with(?:Created|Started|Resumed)|thread|timer|fixedRateTimer)$/,
);
/** Libraries for running code: whatever they are given, they run. */
const RUNNERS = remembered(/^L(?:kotlinx\/coroutines|io\/reactivex|rx|kotlin\/concurrent|bolts)\//);

export function runsItself(name: string): boolean {
  return RUNS_ITSELF.has(name);
}

export function runsArgument(owner: string, name: string): boolean {
  return RUNS_ARGUMENT.test(name) || RUNNERS.test(owner);
}

/** Code that is taken for known by what it does, whether or not the app brings it along. */
const KNOWN = remembered(
  /^\[*L(?:android|androidx|java|javax|dalvik|kotlin|kotlinx|org\/json|org\/w3c|org\/xml|io\/reactivex|rx|com\/google\/android\/material|com\/tencent\/mmkv|bolts|org\/greenrobot\/eventbus|de\/greenrobot\/event|com\/squareup\/otto|com\/alibaba\/android\/arouter|butterknife|org\/koin|com\/google\/android\/ump|com\/usercentrics\/sdk|com\/onetrust\/otpublishers|io\/didomi\/sdk|com\/sourcepoint\/cmplibrary)\//,
);

export function isKnownCode(descriptor: string): boolean {
  return KNOWN.test(descriptor);
}

/** Kinds of which Android calls nothing but what their own classes name. */
export const PLAIN_KINDS: ReadonlySet<Kind> = new Set([
  "application",
  "activity",
  "fragment",
  "service",
  "receiver",
]);
/** By these names: a page's own `next` or `load` is nobody's callback. */
export const OF_COMPONENTS = remembered(
  /^(?:on[A-Z]|attachBaseContext$|dispatch|handle|finish$|toString$|finalize$)/,
);

const NEITHER: ReadonlySet<string> = new Set();
const OF_BINDING: ReadonlySet<string> = new Set(["onBind"]);
const OF_STARTING: ReadonlySet<string> = new Set(["onStartCommand", "onStart", "onHandleIntent"]);

/** What a call that is handed a service's intent does not lead to: who starts it does not bind to it. */
export function notLedTo(call: string): ReadonlySet<string> {
  if (/^(?:startService|startForegroundService|getService|getForegroundService)$/.test(call))
    return OF_BINDING;
  return call.startsWith("bind") ? OF_STARTING : NEITHER;
}

/** Told of every activity by the moments of its life. */
export const ACTIVITY_WATCHER = "Landroid/app/Application$ActivityLifecycleCallbacks;";
/** What they are told at once when one is started. */
export const WATCHED_AT_START: readonly string[] = [
  "onActivityPreCreated",
  "onActivityCreated",
  "onActivityPostCreated",
  "onActivityStarted",
  "onActivityResumed",
];

/** Listeners that are called on a press only, which is met where they are set. */
export const PRESSED: ReadonlySet<string> = new Set([
  "Landroid/view/View$OnClickListener;",
  "Landroid/content/DialogInterface$OnClickListener;",
]);
