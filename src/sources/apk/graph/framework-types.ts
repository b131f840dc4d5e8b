import { frameworkPackages } from "../../../catalog/android/framework/index.gen.ts";

/** By package; made ready at the first question. */
let packages: ReadonlyMap<string, string> | null = null;

/** What the declarations that the model is derived from leave out: where generic types meet, and whole packages. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "Landroid/app/job/JobService;": ["Landroid/app/Service;"],
  "Landroid/os/Binder;": ["Landroid/os/IBinder;"],
  "Landroidx/work/CoroutineWorker;": ["Landroidx/work/ListenableWorker;"],
  "Landroidx/work/RxWorker;": ["Landroidx/work/ListenableWorker;"],
  "Landroidx/work/Worker;": ["Landroidx/work/ListenableWorker;"],
  "Ljava/io/Closeable;": ["Ljava/lang/AutoCloseable;"],
  "Ljava/lang/Thread;": ["Ljava/lang/Runnable;"],
  "Ljava/util/AbstractCollection;": ["Ljava/util/Collection;"],
  "Ljava/util/AbstractList;": ["Ljava/util/List;"],
  "Ljava/util/AbstractMap;": ["Ljava/util/Map;"],
  "Ljava/util/AbstractQueue;": ["Ljava/util/Queue;"],
  "Ljava/util/AbstractSet;": ["Ljava/util/Set;"],
  "Ljava/util/Collection;": ["Ljava/lang/Iterable;"],
  "Ljava/util/List;": ["Ljava/util/Collection;"],
  "Ljava/util/Queue;": ["Ljava/util/Collection;"],
  "Ljava/util/Set;": ["Ljava/util/Collection;"],
  "Ljava/util/TimerTask;": ["Ljava/lang/Runnable;"],
  "Ljava/util/concurrent/AbstractExecutorService;": ["Ljava/util/concurrent/ExecutorService;"],
  "Ljava/util/concurrent/ArrayBlockingQueue;": ["Ljava/util/concurrent/BlockingQueue;"],
  "Ljava/util/concurrent/ConcurrentHashMap;": ["Ljava/util/concurrent/ConcurrentMap;"],
  "Ljava/util/concurrent/ConcurrentMap;": ["Ljava/util/Map;"],
  "Ljava/util/concurrent/ExecutorService;": ["Ljava/util/concurrent/Executor;"],
  "Ljava/util/concurrent/LinkedBlockingQueue;": ["Ljava/util/concurrent/BlockingQueue;"],
  "Ljava/util/concurrent/RunnableFuture;": ["Ljava/util/concurrent/Future;", "Ljava/lang/Runnable;"],
  "Ljava/util/concurrent/ScheduledThreadPoolExecutor;": ["Ljava/util/concurrent/ScheduledExecutorService;"],
};

/** Descriptors of what a public class of Android or Java directly extends and implements; empty for any other. */
export function frameworkSupers(descriptor: string): readonly string[] {
  const supers = rowOf(descriptor)?.supers.map(descriptorOf) ?? [];
  const also = Object.hasOwn(ALSO, descriptor) ? (ALSO[descriptor] ?? []) : [];
  return also.length === 0 ? supers : [...new Set([...supers, ...also])];
}

/** The API level that brought the class, where it is known to be newer than 21. */
export function frameworkSince(descriptor: string): number | null {
  return rowOf(descriptor)?.since ?? null;
}

interface Row {
  readonly since: number | null;
  readonly supers: readonly string[];
}

function rowOf(descriptor: string): Row | null {
  const slash = descriptor.lastIndexOf("/");
  if (slash < 0 || !descriptor.startsWith("L")) return null;
  const packageName = descriptor.slice(1, slash).replaceAll("/", ".");
  const rest = rowsOf(packageName)?.get(descriptor.slice(slash + 1, -1));
  if (rest === undefined) return null;
  const colon = rest.indexOf(":");
  const since = rest.startsWith("@") ? Number(rest.slice(1, colon < 0 ? undefined : colon)) : null;
  const supers = colon < 0 ? [] : rest.slice(colon + 1).split(",");
  return { since, supers: supers.map((each) => (each.includes(".") ? each : `${packageName}.${each}`)) };
}

/** What follows each name of a package; taken apart when the package is first asked about. */
function rowsOf(packageName: string): ReadonlyMap<string, string> | undefined {
  const known = ROWS.get(packageName);
  packages ??= new Map(frameworkPackages.map(({ id, types }) => [id, types]));
  const types = packages.get(packageName);
  if (known !== undefined || types === undefined) return known;
  const rows = new Map<string, string>();
  for (const line of types.split("\n")) {
    const end = line.search(/[@:]/);
    if (end > 0) rows.set(line.slice(0, end), line.slice(end));
  }
  ROWS.set(packageName, rows);
  return rows;
}

const ROWS = new Map<string, ReadonlyMap<string, string>>();

function descriptorOf(dotted: string): string {
  return `L${dotted.replaceAll(".", "/")};`;
}
