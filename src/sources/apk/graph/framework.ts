import { callbackNames } from "../../../catalog/android/callbacks/index.gen.ts";

/** By which other names Android and the Java library often call an app's objects back, written from the API reference. */
const CALLBACK =
  /^(?:attachBaseContext|create|createFragment|dependencies|run|call|compute|exec|accept|apply|get|test|handle[A-Z]?\w*|dispatch\w*|doInBackground|doWork|createWork|startWork|compare|compareTo|equals|hashCode|toString|finalize|close|query|insert|update|delete|bulkInsert|getType|openFile|openAssetFile|openTypedAssetFile|call|instantiate\w+|getView|getItem|getCount|getViewTypeCount|getItemViewType|getItemId|getDropDownView|getDataBinder|areAllItemsEnabled|isEnabled|draw|invalidateDrawable|surface\w+|beforeTextChanged|afterTextChanged|should\w+|checkServerTrusted|checkClientTrusted|getAcceptedIssuers|verify|select|connectFailed|uncaughtException|invoke|invokeSuspend|resumeWith|emit|subscribe|intercept|read|write|flush|next|hasNext|iterator|size|actionPerformed|configure|load\w*|nativeOn\w*|createFromParcel|newArray|writeToParcel|describeContents|newThread|rejectedExecution|execute|cancel|transact|asBinder|queueIdle|doFrame|sendMessageAtTime|startElement|endElement|characters|postMessage)$/;

const ON_NAME = /^on[A-Z]/;
let knownNames: ReadonlySet<string> | null = null;

/**
 * Whether known code may call an object back by this name. `isForeign`: something above it is neither Android's nor
 * brought along, so that any `on…` may be its callback.
 */
export function isCallbackName(name: string, isForeign: boolean): boolean {
  const isOn = ON_NAME.test(name);
  if (isOn && isForeign) return true;
  knownNames ??= new Set(callbackNames.flatMap(({ names }) => names.split(" ")));
  return knownNames.has(name) || (!isOn && CALLBACK.test(name));
}

const MODELLED = /^\[*L(?:android|androidx|java|javax|dalvik|org\/(?:json|xml|w3c|apache\/http))\//;

/** Whether the framework model speaks of a class of this name. */
export function isModelled(descriptor: string): boolean {
  return MODELLED.test(descriptor);
}
