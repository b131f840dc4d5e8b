/**
 * What Android and the Java library do with an app's objects: by which names they call them back. Written from the
 * public API reference. Anything named `on…` is a callback wherever a framework class or interface stands above.
 */
const CALLBACK =
  /^(?:on[A-Z]\w*|attachBaseContext|run|call|compute|exec|accept|apply|get|test|handle[A-Z]?\w*|dispatch\w*|doInBackground|doWork|createWork|startWork|compare|compareTo|equals|hashCode|toString|finalize|close|query|insert|update|delete|bulkInsert|getType|openFile|openAssetFile|openTypedAssetFile|call|instantiate\w+|getView|getItem|getCount|getViewTypeCount|getItemViewType|getItemId|getDropDownView|areAllItemsEnabled|isEnabled|draw|invalidateDrawable|surface\w+|beforeTextChanged|afterTextChanged|should\w+|checkServerTrusted|checkClientTrusted|getAcceptedIssuers|verify|select|connectFailed|uncaughtException|invoke|intercept|read|write|flush|next|hasNext|iterator|size|actionPerformed|configure|load\w*|nativeOn\w*|createFromParcel|newArray|writeToParcel|describeContents|newThread|rejectedExecution|execute|cancel|transact|asBinder|queueIdle|doFrame|sendMessageAtTime|startElement|endElement|characters|postMessage)$/;

export function isCallbackName(name: string): boolean {
  return CALLBACK.test(name);
}

/**
 * Supertypes of framework classes through which apps call objects of their own. Without these a call on the upper
 * type would not find the app's class below the lower one.
 */
export const FRAMEWORK_SUPERTYPES: Readonly<Record<string, readonly string[]>> = {
  "Landroid/app/Activity;": [
    "Landroid/view/ContextThemeWrapper;",
    "Landroid/view/LayoutInflater$Factory2;",
    "Landroid/view/Window$Callback;",
  ],
  "Landroid/app/Application;": ["Landroid/content/ContextWrapper;"],
  "Landroid/app/Dialog;": ["Landroid/content/DialogInterface;"],
  "Landroid/app/IntentService;": ["Landroid/app/Service;"],
  "Landroid/app/ListActivity;": ["Landroid/app/Activity;"],
  "Landroid/app/Service;": ["Landroid/content/ContextWrapper;"],
  "Landroid/app/job/JobService;": ["Landroid/app/Service;"],
  "Landroid/accessibilityservice/AccessibilityService;": ["Landroid/app/Service;"],
  "Landroid/content/ContextWrapper;": ["Landroid/content/Context;"],
  "Landroid/os/AsyncTask;": ["Ljava/lang/Object;"],
  "Landroid/os/Binder;": ["Landroid/os/IBinder;"],
  "Landroid/os/HandlerThread;": ["Ljava/lang/Thread;"],
  "Landroid/preference/PreferenceActivity;": ["Landroid/app/ListActivity;"],
  "Landroid/view/ContextThemeWrapper;": ["Landroid/content/ContextWrapper;"],
  "Landroid/view/LayoutInflater$Factory2;": ["Landroid/view/LayoutInflater$Factory;"],
  "Landroid/view/ViewGroup;": ["Landroid/view/View;", "Landroid/view/ViewParent;"],
  "Landroid/webkit/WebView;": ["Landroid/view/ViewGroup;"],
  "Landroid/widget/Button;": ["Landroid/widget/TextView;"],
  "Landroid/widget/EditText;": ["Landroid/widget/TextView;"],
  "Landroid/widget/FrameLayout;": ["Landroid/view/ViewGroup;"],
  "Landroid/widget/ImageView;": ["Landroid/view/View;"],
  "Landroid/widget/LinearLayout;": ["Landroid/view/ViewGroup;"],
  "Landroid/widget/RelativeLayout;": ["Landroid/view/ViewGroup;"],
  "Landroid/widget/TextView;": ["Landroid/view/View;"],
  "Ljava/io/BufferedInputStream;": ["Ljava/io/InputStream;"],
  "Ljava/io/BufferedOutputStream;": ["Ljava/io/OutputStream;"],
  "Ljava/io/FilterInputStream;": ["Ljava/io/InputStream;"],
  "Ljava/io/FilterOutputStream;": ["Ljava/io/OutputStream;"],
  "Ljava/io/InputStream;": ["Ljava/io/Closeable;"],
  "Ljava/io/OutputStream;": ["Ljava/io/Closeable;", "Ljava/io/Flushable;"],
  "Ljava/io/Reader;": ["Ljava/io/Closeable;", "Ljava/lang/Readable;"],
  "Ljava/io/Writer;": ["Ljava/io/Closeable;", "Ljava/io/Flushable;"],
  "Ljava/io/Closeable;": ["Ljava/lang/AutoCloseable;"],
  "Ljava/lang/Thread;": ["Ljava/lang/Runnable;"],
  "Ljava/util/AbstractCollection;": ["Ljava/util/Collection;"],
  "Ljava/util/AbstractList;": ["Ljava/util/AbstractCollection;", "Ljava/util/List;"],
  "Ljava/util/AbstractMap;": ["Ljava/util/Map;"],
  "Ljava/util/AbstractSet;": ["Ljava/util/AbstractCollection;", "Ljava/util/Set;"],
  "Ljava/util/ArrayList;": ["Ljava/util/AbstractList;"],
  "Ljava/util/Collection;": ["Ljava/lang/Iterable;"],
  "Ljava/util/HashMap;": ["Ljava/util/AbstractMap;"],
  "Ljava/util/HashSet;": ["Ljava/util/AbstractSet;"],
  "Ljava/util/LinkedHashMap;": ["Ljava/util/HashMap;"],
  "Ljava/util/List;": ["Ljava/util/Collection;"],
  "Ljava/util/Set;": ["Ljava/util/Collection;"],
  "Ljava/util/TimerTask;": ["Ljava/lang/Runnable;"],
  "Ljava/util/concurrent/AbstractExecutorService;": ["Ljava/util/concurrent/ExecutorService;"],
  "Ljava/util/concurrent/ExecutorService;": ["Ljava/util/concurrent/Executor;"],
  "Ljava/util/concurrent/FutureTask;": ["Ljava/util/concurrent/Future;", "Ljava/lang/Runnable;"],
  "Ljava/util/concurrent/ScheduledExecutorService;": ["Ljava/util/concurrent/ExecutorService;"],
  "Ljava/util/concurrent/ThreadPoolExecutor;": ["Ljava/util/concurrent/AbstractExecutorService;"],
};

/** Frameworks make objects of such classes themselves when given the class: pages, tasks, models. */
export const MADE_FROM_CLASS: ReadonlySet<string> = new Set([
  "Landroid/app/Activity;",
  "Landroid/app/Fragment;",
  "Landroid/app/Service;",
  "Landroid/content/BroadcastReceiver;",
  "Landroid/content/ContentProvider;",
  "Landroidx/fragment/app/Fragment;",
  "Landroid/support/v4/app/Fragment;",
  "Landroidx/lifecycle/ViewModel;",
  "Landroidx/startup/Initializer;",
  "Landroidx/work/ListenableWorker;",
  "Landroid/webkit/WebViewClient;",
  "Landroid/view/View;",
]);
