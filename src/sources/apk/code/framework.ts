/** Superclasses of framework classes through which apps call what the catalog names on an ancestor. */
const SUPERS: Readonly<Record<string, string>> = {
  "Landroid/app/Activity;": "Landroid/view/ContextThemeWrapper;",
  "Landroid/view/ContextThemeWrapper;": "Landroid/content/ContextWrapper;",
  "Landroid/content/ContextWrapper;": "Landroid/content/Context;",
  "Landroid/app/Application;": "Landroid/content/ContextWrapper;",
  "Landroid/app/Service;": "Landroid/content/ContextWrapper;",
  "Landroid/app/IntentService;": "Landroid/app/Service;",
  "Landroid/app/job/JobService;": "Landroid/app/Service;",
  "Landroid/app/ListActivity;": "Landroid/app/Activity;",
  "Landroid/app/TabActivity;": "Landroid/app/Activity;",
  "Landroid/preference/PreferenceActivity;": "Landroid/app/ListActivity;",
  "Landroid/accessibilityservice/AccessibilityService;": "Landroid/app/Service;",
  "Landroid/inputmethodservice/AbstractInputMethodService;": "Landroid/app/Service;",
  "Landroid/inputmethodservice/InputMethodService;":
    "Landroid/inputmethodservice/AbstractInputMethodService;",
  "Landroid/service/notification/NotificationListenerService;": "Landroid/app/Service;",
  "Landroid/service/autofill/AutofillService;": "Landroid/app/Service;",
  "Landroid/widget/EditText;": "Landroid/widget/TextView;",
  "Landroid/widget/AutoCompleteTextView;": "Landroid/widget/EditText;",
  "Landroid/widget/MultiAutoCompleteTextView;": "Landroid/widget/AutoCompleteTextView;",
  "Landroid/widget/TextView;": "Landroid/view/View;",
  "Landroid/webkit/WebView;": "Landroid/view/View;",
  "Ljavax/net/ssl/HttpsURLConnection;": "Ljava/net/HttpURLConnection;",
  "Ljava/net/HttpURLConnection;": "Ljava/net/URLConnection;",
  "Ljavax/net/ssl/SSLSocket;": "Ljava/net/Socket;",
  "Ljava/io/FileOutputStream;": "Ljava/io/OutputStream;",
  "Ljava/io/FilterOutputStream;": "Ljava/io/OutputStream;",
  "Ljava/io/BufferedOutputStream;": "Ljava/io/FilterOutputStream;",
  "Ljava/io/DataOutputStream;": "Ljava/io/FilterOutputStream;",
  "Ljava/io/PrintStream;": "Ljava/io/FilterOutputStream;",
  "Ljava/io/FileWriter;": "Ljava/io/OutputStreamWriter;",
  "Ljava/io/OutputStreamWriter;": "Ljava/io/Writer;",
  "Ljava/io/BufferedWriter;": "Ljava/io/Writer;",
  "Ljava/io/PrintWriter;": "Ljava/io/Writer;",
};

export function frameworkSuper(descriptor: string): string | null {
  return Object.hasOwn(SUPERS, descriptor) ? (SUPERS[descriptor] ?? null) : null;
}

export const FRAMEWORK_SUBCLASSES: readonly string[] = Object.keys(SUPERS);

const FRAMEWORK_CLASS = /^\[*L(?:android|java|javax|dalvik|org\/json|org\/apache\/http|org\/xml|org\/w3c)\//;

/** Whether Android itself brings the class, as far as its package tells. */
export function isFrameworkClass(descriptor: string): boolean {
  return FRAMEWORK_CLASS.test(descriptor);
}

const CONTACTS = "content://com.android.contacts";
const CALENDAR = "content://com.android.calendar";

/** Values of framework constants that code reads from a field; plain strings are inlined by the compiler. */
const URI_FIELDS: Readonly<Record<string, string>> = {
  "ContactsContract->AUTHORITY_URI": CONTACTS,
  "ContactsContract$Contacts->CONTENT_URI": `${CONTACTS}/contacts`,
  "ContactsContract$RawContacts->CONTENT_URI": `${CONTACTS}/raw_contacts`,
  "ContactsContract$Data->CONTENT_URI": `${CONTACTS}/data`,
  "ContactsContract$CommonDataKinds$Phone->CONTENT_URI": `${CONTACTS}/data/phones`,
  "ContactsContract$CommonDataKinds$Email->CONTENT_URI": `${CONTACTS}/data/emails`,
  "ContactsContract$CommonDataKinds$StructuredPostal->CONTENT_URI": `${CONTACTS}/data/postals`,
  "ContactsContract$CommonDataKinds$Contactables->CONTENT_URI": `${CONTACTS}/data/contactables`,
  "ContactsContract$PhoneLookup->CONTENT_FILTER_URI": `${CONTACTS}/phone_lookup`,
  "ContactsContract$Groups->CONTENT_URI": `${CONTACTS}/groups`,
  "ContactsContract$Profile->CONTENT_URI": `${CONTACTS}/profile`,
  "CallLog->CONTENT_URI": "content://call_log",
  "CallLog$Calls->CONTENT_URI": "content://call_log/calls",
  "Telephony$Sms->CONTENT_URI": "content://sms",
  "Telephony$Sms$Inbox->CONTENT_URI": "content://sms/inbox",
  "Telephony$Sms$Sent->CONTENT_URI": "content://sms/sent",
  "Telephony$Sms$Draft->CONTENT_URI": "content://sms/draft",
  "Telephony$Sms$Outbox->CONTENT_URI": "content://sms/outbox",
  "Telephony$Sms$Conversations->CONTENT_URI": "content://sms/conversations",
  "Telephony$Mms->CONTENT_URI": "content://mms",
  "Telephony$Mms$Inbox->CONTENT_URI": "content://mms/inbox",
  "Telephony$MmsSms->CONTENT_URI": "content://mms-sms",
  "Telephony$MmsSms->CONTENT_CONVERSATIONS_URI": "content://mms-sms/conversations",
  "Telephony$Threads->CONTENT_URI": "content://mms-sms/conversations",
  "Telephony$Carriers->CONTENT_URI": "content://telephony/carriers",
  "CalendarContract->CONTENT_URI": CALENDAR,
  "CalendarContract$Events->CONTENT_URI": `${CALENDAR}/events`,
  "CalendarContract$Calendars->CONTENT_URI": `${CALENDAR}/calendars`,
  "CalendarContract$Instances->CONTENT_URI": `${CALENDAR}/instances/when`,
  "CalendarContract$Attendees->CONTENT_URI": `${CALENDAR}/attendees`,
  "CalendarContract$Reminders->CONTENT_URI": `${CALENDAR}/reminders`,
  "MediaStore$Images$Media->EXTERNAL_CONTENT_URI": "content://media/external/images/media",
  "MediaStore$Images$Thumbnails->EXTERNAL_CONTENT_URI": "content://media/external/images/thumbnails",
  "MediaStore$Video$Media->EXTERNAL_CONTENT_URI": "content://media/external/video/media",
  "MediaStore$Audio$Media->EXTERNAL_CONTENT_URI": "content://media/external/audio/media",
  "MediaStore$Audio$Albums->EXTERNAL_CONTENT_URI": "content://media/external/audio/albums",
  "MediaStore$Audio$Artists->EXTERNAL_CONTENT_URI": "content://media/external/audio/artists",
  "MediaStore$Audio$Playlists->EXTERNAL_CONTENT_URI": "content://media/external/audio/playlists",
  "UserDictionary$Words->CONTENT_URI": "content://user_dictionary/words",
  "Browser->BOOKMARKS_URI": "content://browser/bookmarks",
  "Browser->SEARCHES_URI": "content://browser/searches",
  "Contacts$People->CONTENT_URI": "content://contacts/people",
  "Contacts$Phones->CONTENT_URI": "content://contacts/phones",
  "Settings$Secure->CONTENT_URI": "content://settings/secure",
  "Settings$System->CONTENT_URI": "content://settings/system",
  "Settings$Global->CONTENT_URI": "content://settings/global",
};

const PROVIDER_PACKAGE = "Landroid/provider/";

/** The text of a framework Uri constant, by its owner and name. */
export function frameworkUri(owner: string, name: string): string | null {
  if (!owner.startsWith(PROVIDER_PACKAGE)) return null;
  const key = `${owner.slice(PROVIDER_PACKAGE.length, -1)}->${name}`;
  return Object.hasOwn(URI_FIELDS, key) ? (URI_FIELDS[key] ?? null) : null;
}

export const FRAMEWORK_URI_FIELDS: readonly { readonly owner: string; readonly name: string }[] = Object.keys(
  URI_FIELDS,
).map((key) => {
  const [owner = "", name = ""] = key.split("->");
  return { owner: `${PROVIDER_PACKAGE}${owner};`, name };
});

/** `MediaStore.Images.Media.getContentUri(volume)` and its likes. */
export function mediaUri(owner: string): string | null {
  const kind = /^Landroid\/provider\/MediaStore\$(Images|Video|Audio)\$Media;$/.exec(owner)?.[1];
  if (kind !== undefined) return `content://media/external/${kind.toLowerCase()}/media`;
  return owner === "Landroid/provider/MediaStore$Files;" ? "content://media/external/file" : null;
}

/** Types of fields whose content may be a watched constant. */
export const FIELD_OF_TEXTS: ReadonlySet<string> = new Set([
  "Landroid/net/Uri;",
  "Ljava/lang/String;",
  "[Ljava/lang/String;",
  "Ljava/util/List;",
]);

/** Fields that lead to the log. */
export const SYSTEM_STREAMS: ReadonlySet<string> = new Set([
  "Ljava/lang/System;->out:Ljava/io/PrintStream;",
  "Ljava/lang/System;->err:Ljava/io/PrintStream;",
]);
