/**
 * What Android and the Java library do with an app's objects: by which names they call them back. Written from the
 * public API reference. Anything named `on…` is a callback wherever a framework class or interface stands above.
 */
const CALLBACK =
  /^(?:on[A-Z]\w*|attachBaseContext|run|call|compute|exec|accept|apply|get|test|handle[A-Z]?\w*|dispatch\w*|doInBackground|doWork|createWork|startWork|compare|compareTo|equals|hashCode|toString|finalize|close|query|insert|update|delete|bulkInsert|getType|openFile|openAssetFile|openTypedAssetFile|call|instantiate\w+|getView|getItem|getCount|getViewTypeCount|getItemViewType|getItemId|getDropDownView|areAllItemsEnabled|isEnabled|draw|invalidateDrawable|surface\w+|beforeTextChanged|afterTextChanged|should\w+|checkServerTrusted|checkClientTrusted|getAcceptedIssuers|verify|select|connectFailed|uncaughtException|invoke|intercept|read|write|flush|next|hasNext|iterator|size|actionPerformed|configure|load\w*|nativeOn\w*|createFromParcel|newArray|writeToParcel|describeContents|newThread|rejectedExecution|execute|cancel|transact|asBinder|queueIdle|doFrame|sendMessageAtTime|startElement|endElement|characters|postMessage)$/;

export function isCallbackName(name: string): boolean {
  return CALLBACK.test(name);
}

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
