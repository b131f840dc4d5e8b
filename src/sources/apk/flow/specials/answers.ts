import { sourceConstants } from "../../../../catalog/android/constants/index.gen.ts";
import type { DataId } from "../../../../catalog/types.ts";
import { Constants } from "../../code/constants.ts";
import type { LibraryCall } from "../library.ts";
import type { Machine } from "../machine.ts";
import { PSEUDO } from "../pseudo-fields.ts";
import { NOTHING, type ValueId } from "../values.ts";
import { argument, type Special } from "./special.ts";

/** Calls that only ask: what was asked for comes another way, to a callback or into a file. */
export const ASKING: readonly string[] = [
  "Landroid/app/Activity;->startActivityForResult(Landroid/content/Intent;I)V",
  "Landroid/app/Activity;->startActivityForResult(Landroid/content/Intent;ILandroid/os/Bundle;)V",
  "Landroidx/fragment/app/Fragment;->startActivityForResult(Landroid/content/Intent;I)V",
  "Landroid/support/v4/app/Fragment;->startActivityForResult(Landroid/content/Intent;I)V",
  "Landroid/app/Fragment;->startActivityForResult(Landroid/content/Intent;I)V",
  "Landroid/media/MediaRecorder;->setOutputFile(Ljava/lang/String;)V",
  "Landroid/media/MediaRecorder;->setOutputFile(Ljava/io/File;)V",
  "Landroid/media/projection/MediaProjection;->createVirtualDisplay(Ljava/lang/String;IIIILandroid/view/Surface;Landroid/hardware/display/VirtualDisplay$Callback;Landroid/os/Handler;)Landroid/hardware/display/VirtualDisplay;",
  "Landroid/hardware/camera2/CaptureRequest$Builder;->addTarget(Landroid/view/Surface;)V",
  "Ljava/io/File;->listFiles()[Ljava/io/File;",
  "Ljava/io/File;->listFiles(Ljava/io/FileFilter;)[Ljava/io/File;",
  "Ljava/io/File;->listFiles(Ljava/io/FilenameFilter;)[Ljava/io/File;",
];

const CHOOSE_ACCOUNT = "com.google.android.gms.common.account.CHOOSE_ACCOUNT";
/** Data that lies in files which other data of the same kind names. */
const IN_FILES = /^(?:media|messages|contacts|calendar|logs|files|web|content|biometric|identity)\./;

const CHOSEN = "android.intent.action.PICK";
const SOUND: readonly DataId[] = ["media.microphone"];
const FILM: readonly DataId[] = ["media.camera", "media.microphone"];

const SCREEN: readonly DataId[] = ["media.screen"];
const CAMERA: readonly DataId[] = ["media.camera"];
const DOCUMENTS: readonly DataId[] = ["media.documents"];
/** The card itself and its folders for all, not those of one app. */
const SHARED =
  /^\/(?:sdcard|storage\/emulated\/0|mnt\/sdcard)(?:\/(?:DCIM|Pictures|Download|Documents|Movies|Music|WhatsApp|Android)\b.*|\/?)$/;

export function isSharedFolder(path: string): boolean {
  return SHARED.test(path);
}

let constants: Constants | null = null;

/** What other apps, and the recorder, give the app when it asked for it. */
export const answerSpecials: Readonly<Record<string, Special>> = {
  /** What is recorded lies in the file that the recorder was given. */
  "recorded-file": (machine, call) => {
    const { values, slots, named, fields } = machine;
    const isFilm = values
      .at(call.self)
      .objs.some((object) => call.state.heap.get(object, slots.slot("video")) !== NOTHING);
    const type = machine.program.types.idOf("Ljava/io/File;");
    const files = named.of("file", argument(call, 0), call.state, type);
    const sound = machine.sources.at(call, isFilm ? FILM : SOUND);
    fields.add(call.state, files, PSEUDO.data, sound);
    // Names made of the hour are known nowhere: what is opened by such a name later may be this.
    const beginning = beginningOf(machine, call, argument(call, 0));
    if (beginning !== null) fields.add(call.state, recordings(machine, [beginning, ALL]), PSEUDO.data, sound);
  },
  "file-behind-path": (machine, call) => {
    const { taints, fields, values } = machine;
    const told = machine.told(call.state.heap, argument(call, 0));
    const same = told.filter((taint) => taints.at(taint).data.some((data) => IN_FILES.test(data)));
    const beginning = beginningOf(machine, call, argument(call, 0));
    if (beginning !== null) {
      const made = recordings(machine, beginning === "" ? [ALL] : [beginning, ""]);
      same.push(...machine.told(call.state.heap, values.objects(made)));
    }
    same.push(...values.at(photoIn(machine, call)).taints);
    if (same.length > 0) fields.add(call.state, values.at(call.self).objs, PSEUDO.data, values.tainted(same));
  },
  /** A whole array is filled anew: what was in it is gone. */
  "buffer-filled": (machine, call) => {
    const { values, fields, library } = machine;
    const from = { base: "this" as const, path: [{ kind: "chain" as const, name: "in" }] };
    const streams = values.join(call.self, library.read(call, from));
    const told = machine.told(call.state.heap, streams);
    machine.trail.stored(call.frame, values.tainted(told), PSEUDO.data, null);
    const { objs } = values.at(argument(call, 0));
    const value = told.length === 0 ? NOTHING : values.tainted(told);
    const isWhole = call.args.length === 1 || values.onlyInt(argument(call, 1)) === 0;
    if (isWhole) fields.store(call.state, objs, PSEUDO.data, value);
    else fields.add(call.state, objs, PSEUDO.data, value);
  },
  /** An intent that asks which account it shall be. */
  "account-chooser": (machine, call) => {
    const { values, fields, library, slots } = machine;
    const asking = library.resultObject(call);
    fields.store(call.state, values.at(asking).objs, slots.slot("action"), values.string(CHOOSE_ACCOUNT));
    call.result = asking;
  },
  "give-away": (machine, call) => machine.world.escape(call.state, machine.values.at(argument(call, 0)).objs),
  "give-all": (machine, call) => {
    for (const arg of call.args) machine.world.escape(call.state, machine.values.at(arg).objs);
  },
  "screen-to-surface": (machine, call) => fill(machine, call, SCREEN),
  "camera-to-surface": (machine, call) => fill(machine, call, CAMERA),
  /** What lies in the folders that apps share was put there by the user and by others. */
  "folder-files": (machine, call) => {
    const { values, fields, slots } = machine;
    const folders = values.at(call.self).objs;
    const paths = folders.flatMap((folder) => values.texts(call.state.heap.get(folder, slots.slot("text"))));
    const found = paths.some(isSharedFolder) ? machine.sources.at(call, DOCUMENTS) : NOTHING;
    const taints = [...values.at(found).taints, ...machine.told(call.state.heap, call.self)];
    const file = machine.program.types.idOf("Ljava/io/File;");
    const made = machine.make(call.frame, call.state, file, "listed", true);
    for (const object of values.at(made).objs) machine.objects.setMany(object);
    if (taints.length > 0) fields.add(call.state, values.at(made).objs, PSEUDO.data, values.tainted(taints));
    const list = machine.library.resultObject(call);
    fields.add(call.state, values.at(list).objs, PSEUDO.elements, made);
    call.result = list;
  },
  /** A body that is a file holds what the file holds. */
  "file-content": (machine, call) => {
    const { values, library, named, fields, objects, program, slots } = machine;
    const file = program.types.idOf("Ljava/io/File;");
    for (const arg of call.args) {
      if (!values.at(arg).objs.some((object) => objects.at(object).type === file)) continue;
      const content = values.objects(named.of("file", arg, call.state, file));
      const isMaking = call.info.name === "<init>" || values.at(call.result).objs.length === 0;
      if (call.info.name !== "<init>" && values.at(call.self).objs.length === 0) {
        if (isMaking) call.result = values.join(call.result, library.resultObject(call));
        fields.add(call.state, values.at(call.result).objs, slots.slot("content"), content);
      } else fields.add(call.state, values.at(call.self).objs, slots.slot("content"), content);
    }
  },
};

/** What cameras and messengers put into their folders. */
const PHOTOS = /^\/(?:sdcard|storage\/emulated\/0|mnt\/sdcard)\/(?:DCIM|WhatsApp|Pictures\/Screenshots)\//;

/** The picture that stands in such a folder, by whatever name. */
function photoIn(machine: Machine, call: LibraryCall): ValueId {
  const { values, slots } = machine;
  const path = argument(call, 0);
  const held = values.at(path).objs.map((object) => call.state.heap.get(object, slots.slot("text")));
  const isPhoto = [path, ...held].some((text) => values.beginnings(text).some((one) => PHOTOS.test(one)));
  return isPhoto ? machine.sources.at(call, ["media.photos"]) : NOTHING;
}

/** With what a path begins that is not known to its end; null where it is known, and what is written there by its name. */
function beginningOf({ values, slots }: Machine, call: LibraryCall, path: ValueId): string | null {
  const held = values.at(path).objs.map((object) => call.state.heap.get(object, slots.slot("text")));
  const all = [path, ...held];
  if (all.some((text) => values.texts(text).length > 0)) return null;
  return all.flatMap((text) => values.beginnings(text)).find((text) => text !== "") ?? "";
}

/** What the recorder wrote to files of names that are not known, by how they begin. */
function recordings({ named, values, program }: Machine, beginnings: readonly string[]): readonly number[] {
  const type = program.types.idOf("Ljava/io/File;");
  return beginnings.flatMap((one) => named.of("recording", values.string(one), null, type));
}

/** Stands for all beginnings. */
const ALL = "*";

/** Pictures go to the reader of the surface. */
function fill(machine: Machine, call: LibraryCall, data: readonly DataId[]): void {
  const { values, fields, slots } = machine;
  const surfaces = call.args.flatMap((arg) => values.at(arg).objs);
  const readers = surfaces.flatMap(
    (surface) => values.at(call.state.heap.get(surface, slots.slot("reader"))).objs,
  );
  if (readers.length > 0) fields.add(call.state, readers, PSEUDO.data, machine.sources.at(call, data));
}

/** What the intent asks another app for: a picture, a contact, what is said. */
export function answerTo(machine: Machine, call: LibraryCall, intent: ValueId): ValueId {
  const { values, slots } = machine;
  constants ??= new Constants(sourceConstants);
  const found = new Set<DataId>();
  for (const object of values.at(intent).objs) {
    const read = (slot: string): ValueId => call.state.heap.get(object, slots.slot(slot));
    for (const action of values.texts(read("action"))) {
      if (action === CHOOSE_ACCOUNT) found.add("accounts.list");
      for (const one of constants.find("intent-action", action, true)?.data ?? []) found.add(one);
      if (action !== CHOSEN) continue;
      // Tables of Android that are named by a field of its classes are known by what they hold.
      for (const taint of values.at(read("asks")).taints)
        for (const one of machine.taints.at(taint).data) found.add(one);
      for (const text of [...values.beginnings(read("uri")), ...uriOfType(values.texts(read("mime")))])
        for (const one of constants.find("content-uri", text, false)?.data ?? []) found.add(one);
    }
  }
  return found.size === 0 ? NOTHING : machine.sources.at(call, [...found].sort());
}

/** The provider whose rows are of such a type. */
function uriOfType(mimes: readonly string[]): readonly string[] {
  return mimes.flatMap((mime) => {
    if (/^vnd\.android\.cursor\.dir\/(?:contact|phone_v2|email_v2|person|phone)/.test(mime))
      return ["content://com.android.contacts/contacts"];
    if (mime.startsWith("image/")) return ["content://media/external/images/media"];
    return mime.startsWith("video/") ? ["content://media/external/video/media"] : [];
  });
}
