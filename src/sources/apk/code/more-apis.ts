import type { SourceApi } from "../../../catalog/types.ts";

const URI = "Landroid/net/Uri;";
const TEXT = "Ljava/lang/String;";
const RESOLVER = "Landroid/content/ContentResolver;";
const CURSOR = "Landroid/database/Cursor;";

/**
 * Other doors to the same data: variants of calls that the catalog has with another result or parameter type.
 * What is read still depends on the constant they are given.
 */
const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  "settings-key": ["Secure", "System", "Global"].flatMap((table) =>
    [
      `getInt(${RESOLVER}${TEXT})I`,
      `getInt(${RESOLVER}${TEXT}I)I`,
      `getLong(${RESOLVER}${TEXT})J`,
      `getLong(${RESOLVER}${TEXT}J)J`,
      `getFloat(${RESOLVER}${TEXT})F`,
      `getFloat(${RESOLVER}${TEXT}F)F`,
    ].map((method) => `Landroid/provider/Settings$${table};->${method}`),
  ),
  "content-uri": [
    `${RESOLVER}->openFileDescriptor(${URI}${TEXT})Landroid/os/ParcelFileDescriptor;`,
    `${RESOLVER}->openAssetFileDescriptor(${URI}${TEXT})Landroid/content/res/AssetFileDescriptor;`,
    `${RESOLVER}->acquireContentProviderClient(${URI})Landroid/content/ContentProviderClient;`,
    `${RESOLVER}->acquireUnstableContentProviderClient(${URI})Landroid/content/ContentProviderClient;`,
    `Landroid/app/Activity;->managedQuery(${URI}[${TEXT}${TEXT}[${TEXT}${TEXT})${CURSOR}`,
    `Landroid/content/AsyncQueryHandler;->startQuery(ILjava/lang/Object;${URI}[${TEXT}${TEXT}[${TEXT}${TEXT})V`,
    `Landroid/content/CursorLoader;->setUri(${URI})V`,
    `Landroidx/loader/content/CursorLoader;-><init>(Landroid/content/Context;${URI}[${TEXT}${TEXT}[${TEXT}${TEXT})V`,
    `Landroidx/loader/content/CursorLoader;->setUri(${URI})V`,
    `Landroid/support/v4/content/CursorLoader;-><init>(Landroid/content/Context;${URI}[${TEXT}${TEXT}[${TEXT}${TEXT})V`,
    `Landroidx/core/content/ContentResolverCompat;->query(${RESOLVER}${URI}[${TEXT}${TEXT}[${TEXT}${TEXT}Landroid/os/CancellationSignal;)${CURSOR}`,
    `Landroidx/core/content/ContentResolverCompat;->query(${RESOLVER}${URI}[${TEXT}${TEXT}[${TEXT}${TEXT}Landroidx/core/os/CancellationSignal;)${CURSOR}`,
    `Landroid/provider/MediaStore$Images$Media;->query(${RESOLVER}${URI}[${TEXT})${CURSOR}`,
    `Landroid/provider/MediaStore$Images$Media;->query(${RESOLVER}${URI}[${TEXT}${TEXT}${TEXT})${CURSOR}`,
  ],
  "system-property": [
    `Landroid/os/SystemProperties;->getInt(${TEXT}I)I`,
    `Landroid/os/SystemProperties;->getLong(${TEXT}J)J`,
    `Landroid/os/SystemProperties;->getBoolean(${TEXT}Z)Z`,
  ],
  "shell-command": [
    `Ljava/lang/Runtime;->exec(${TEXT}[${TEXT})Ljava/lang/Process;`,
    `Ljava/lang/Runtime;->exec([${TEXT}[${TEXT})Ljava/lang/Process;`,
    `Ljava/lang/Runtime;->exec(${TEXT}[${TEXT}Ljava/io/File;)Ljava/lang/Process;`,
    `Ljava/lang/Runtime;->exec([${TEXT}[${TEXT}Ljava/io/File;)Ljava/lang/Process;`,
  ],
  "proc-file": [
    "Ljava/io/FileReader;-><init>(Ljava/io/File;)V",
    "Ljava/io/FileInputStream;-><init>(Ljava/io/File;)V",
    `Ljava/io/RandomAccessFile;-><init>(Ljava/io/File;${TEXT})V`,
    "Ljava/util/Scanner;-><init>(Ljava/io/File;)V",
  ],
};

export const MORE_APIS: readonly SourceApi[] = Object.entries(SIGNATURES).flatMap(([kind, signatures]) =>
  signatures.map((signature) => ({
    signature,
    kind: "method",
    data: [],
    byArgument: [kind],
    permissions: [],
    evidence: ["recall"],
  })),
);
