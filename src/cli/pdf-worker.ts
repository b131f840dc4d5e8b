import { fileURLToPath } from "node:url";
import { workerData } from "node:worker_threads";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfLink, PdfPage, PdfRun } from "../formats/platform.ts";
import type { PdfJob, PdfMessage } from "./pdf-reader.ts";
import { rulesOf } from "./pdf-rules.ts";

const { bytes, port, signal, limits }: PdfJob = workerData;

// The library could fetch what a document points to; here there is nothing to fetch with.
Reflect.deleteProperty(globalThis, "fetch");

/** Where the library keeps the character maps that Chinese fonts refer to by name. */
const library = fileURLToPath(new URL("./", import.meta.resolve("pdfjs-dist/package.json")));

try {
  await readDocument();
  tell({ kind: "end" });
} catch (error) {
  const encrypted = error instanceof Error && error.name === "PasswordException";
  tell({ kind: "failed", why: encrypted ? "encrypted" : "broken" });
}

async function readDocument(): Promise<void> {
  const document = await getDocument({
    data: bytes,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    // Nothing of the document runs, and nothing of it is drawn: pictures are not even decoded.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
  tell({ kind: "document", pageCount: document.numPages, title: await titleOf(document) });
  const left = { runs: limits.runs, rules: limits.rules };
  for (let number = 1; number <= Math.min(document.numPages, limits.pages) && left.runs > 0; number++) {
    const page = await document.getPage(number);
    const read = await readPage(page, left);
    left.runs -= read.runs.length;
    left.rules -= read.rules.length;
    page.cleanup();
    tell({ kind: "page", page: read });
  }
}

async function titleOf(document: Awaited<ReturnType<typeof getDocument>["promise"]>): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: null }));
  const title: unknown = info !== null && "Title" in info ? info.Title : null;
  return typeof title === "string" ? title.slice(0, 300) : null;
}

async function readPage(page: PDFPageProxy, left: { runs: number; rules: number }): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: false });
  const empty = !content.items.some((item) => "str" in item && item.str.trim() !== "");
  // The drawing tells the borders of tables and the names of fonts; a page without text needs neither.
  const drawing = empty ? null : await page.getOperatorList().catch(() => null);
  const runs: PdfRun[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "" || runs.length >= left.runs) continue;
    const [a, b, c, d, x, y] = numbers(item.transform);
    // Text that leans is a watermark; text that is turned by a quarter stands in the heads of narrow columns.
    const turned = Math.abs(a) < 0.01 && Math.abs(d) < 0.01;
    if (!turned && Math.abs(b) > Math.abs(a) * 0.05) continue;
    const size = Math.hypot(c, d) || item.height;
    runs.push({
      text: item.str.slice(0, limits.runChars),
      x: turned ? x - size : x,
      y: turned && b < 0 ? y - item.width : y,
      width: turned ? size : item.width,
      size,
      bold: drawing !== null && isBold(page, item.fontName),
    });
  }
  return {
    width,
    height,
    runs,
    rules: drawing ? rulesOf(drawing, left.rules) : [],
    links: empty ? [] : await linksOf(page),
  };
}

function numbers(transform: readonly unknown[]): [number, number, number, number, number, number] {
  const at = (index: number): number => {
    const value = transform[index];
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const found: unknown = page.commonObjs.get(font);
  if (typeof found !== "object" || found === null) return false;
  const name = "name" in found && typeof found.name === "string" ? found.name : "";
  return /bold|heavy|black|simhei|heiti/i.test(name);
}

async function linksOf(page: PDFPageProxy): Promise<PdfLink[]> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  return annotations.slice(0, limits.links).flatMap((annotation) => {
    if (typeof annotation !== "object" || annotation === null) return [];
    const href = "url" in annotation ? annotation.url : null;
    const rect = "rect" in annotation ? annotation.rect : null;
    if (typeof href !== "string" || !Array.isArray(rect)) return [];
    const [x1, y1, x2, y2] = numbers([...rect, 0, 0]);
    return [{ x1, y1, x2, y2, href }];
  });
}

function tell(message: PdfMessage): void {
  port.postMessage(message);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}
