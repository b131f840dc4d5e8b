/** A call that a hook tool names in its own words, and what it was asked for. */
export interface NamedCall {
  readonly call: string;
  readonly argument: string;
}

const QUERY = "android.content.ContentResolver.query";

/** What camille's and AppScan's scripts write where neither class nor argument of the call is in the row. */
const WORDS: readonly (readonly [words: RegExp, named: NamedCall])[] = [
  [
    /获取安卓ID|Android\s?I[Dd]/i,
    { call: "android.provider.Settings$Secure.getString", argument: "android_id" },
  ],
  [/通[信讯]录/, { call: QUERY, argument: "content://com.android.contacts/contacts" }],
  [/日历内容/, { call: QUERY, argument: "content://com.android.calendar/events" }],
  [/相册内容|获取相册信息/, { call: QUERY, argument: "content://media/external/images/media" }],
  [/短信内容/, { call: QUERY, argument: "content://sms" }],
];

/** null where the words tell nothing more. */
export function callInWords(text: string): NamedCall | null {
  return WORDS.find(([words]) => words.test(text))?.[1] ?? null;
}
