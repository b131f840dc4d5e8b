import type { DataId } from "../../catalog/types.ts";
import type { Flow } from "../../model/flow.ts";

/** What a person types is whatever they type: which kind of data it is the code does not tell. */
const TYPED_TEXT: DataId = "input.text";

/** An input method reads what people type into other apps: whatever it is, it was not meant for this one. */
const OF_OTHER_APPS = /\/InputConnection;->/;

/** Text of the app's own fields: `api` is the call that reads it, or that sends it on. */
export function isTypedHere(data: DataId, api: string): boolean {
  return data === TYPED_TEXT && !OF_OTHER_APPS.test(api);
}

/** People type it in themselves, and see that they do: no collection behind their back, and nothing that a list forbids. */
export function isTypedIn({ source }: Flow): boolean {
  return /^Landroid\/(widget\/(EditText|TextView)|text\/TextWatcher);->|EditText;->getText/.test(source.api);
}
