import { createRequire } from "node:module";
import type { MessagePort } from "node:worker_threads";
import { PDF_LIMITS, type PdfPage, type PdfReading } from "../formats/platform.ts";

/** What the worker tells, one message at a time. */
export type PdfMessage =
  | { readonly kind: "document"; readonly pageCount: number; readonly title: string | null }
  | { readonly kind: "page"; readonly page: PdfPage }
  | { readonly kind: "end" }
  | { readonly kind: "failed"; readonly why: "encrypted" | "broken" };

export interface PdfJob {
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
  /** Counts the messages sent, to wait on. */
  readonly signal: Int32Array;
  readonly limits: typeof PDF_LIMITS;
}

/** Threads are loaded where a PDF is read. */
const load = createRequire(import.meta.url);
type Threads = typeof import("node:worker_threads");

/** A last resort against documents made to last: sound ones end long before it. */
const MAX_MILLISECONDS = 8_000;
const MAX_HEAP_MIB = 1_024;

/**
 * Reads PDFs in a thread of its own, which is ended when it takes too long or too much memory. The caller waits for it,
 * so that the core stays free of promises; what was read until then is kept.
 */
export function pdfReader(worker: URL): (bytes: Uint8Array) => PdfReading {
  return (bytes) => {
    const { MessageChannel, receiveMessageOnPort, Worker }: Threads = load("node:worker_threads");
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const job: PdfJob = { bytes, port: port2, signal, limits: PDF_LIMITS };
    const thread = new Worker(worker, {
      workerData: job,
      transferList: [port2],
      stdout: true,
      stderr: true,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
    });
    // How it ends is seen by what it told; the event itself comes too late to matter.
    thread.on("error", () => undefined);
    thread.unref();
    try {
      return gather(() => receiveMessageOnPort(port1), signal);
    } finally {
      port1.close();
      void thread.terminate();
    }
  };
}

type Receive = () => { message: PdfMessage } | undefined;

function gather(receive: Receive, signal: Int32Array): PdfReading {
  const deadline = Date.now() + MAX_MILLISECONDS;
  const pages: PdfPage[] = [];
  let pageCount: number | null = null;
  let title: string | null = null;
  for (;;) {
    const seen = Atomics.load(signal, 0);
    const message = nextMessage(receive);
    if (message === null) {
      const left = deadline - Date.now();
      if (left > 0) {
        Atomics.wait(signal, 0, seen, left);
        continue;
      }
      // A machine under load may not come to the first page in time: the file is not broken for that.
      if (pageCount === null || pages.length === 0) return { kind: "unread", why: "too-slow" };
      break;
    }
    if (message.kind === "page") pages.push(message.page);
    else if (message.kind === "document") ({ pageCount, title } = message);
    else if (message.kind === "failed" && pages.length === 0) return { kind: "unread", why: message.why };
    else break;
  }
  return { kind: "read", pages, pageCount: pageCount ?? pages.length, title };
}

function nextMessage(receive: Receive): PdfMessage | null {
  const received: { message: PdfMessage } | undefined = receive();
  return received?.message ?? null;
}
