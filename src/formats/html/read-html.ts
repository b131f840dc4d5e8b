import type { TextDocument } from "../text/block.ts";
import { compose } from "../text/compose.ts";
import { streamMarkup } from "../text/markup-stream.ts";
import { dropLinkRuns } from "./link-runs.ts";
import { PageWriter } from "./page-writer.ts";

/** A page as text: what a reader of the page reads, without menus, scripts and hidden parts. */
export type HtmlBlocks = TextDocument;

const LIMITS = {
  inputChars: 24_000_000,
  nodes: 1_000_000,
  depth: 4_000,
};

/** Below this many characters a page seems to have lost its text to our own dropping of menus and footers. */
const TOO_LITTLE_CHARS = 400;

/** Reads any string as HTML; broken markup is read as browsers would, within bounds. */
export function readHtml(text: string): HtmlBlocks {
  const read = run(text, { dropBoilerplate: true, fallback: false });
  if (read.plainText.length >= TOO_LITTLE_CHARS) return read;
  const whole = run(text, { dropBoilerplate: false, fallback: false });
  const best = whole.plainText.length > read.plainText.length * 2 ? whole : read;
  if (weightOf(best.plainText) >= MIN_WEIGHT || !/<noscript/i.test(text)) return best;
  const fallback = run(text, { dropBoilerplate: true, fallback: true });
  return weightOf(fallback.plainText) - weightOf(best.plainText) >= MIN_WEIGHT ? fallback : best;
}

/** What stands in `noscript` counts where nothing else does and where it is more than a word that scripts are needed. */
const MIN_WEIGHT = 150;

/** A Chinese character says about as much as three letters. */
function weightOf(text: string): number {
  return text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

interface Reading {
  readonly dropBoilerplate: boolean;
  readonly fallback: boolean;
}

function run(text: string, reading: Reading): HtmlBlocks {
  const writer = new PageWriter(reading.dropBoilerplate, reading.fallback);
  const frames: string[] = [];
  let scriptedChars = 0;
  let inScript = false;
  const end = Math.min(text.length, LIMITS.inputChars);
  const stopped = streamMarkup(
    text.slice(0, end),
    {
      open(name, attributes) {
        inScript = name === "script";
        if (
          (name === "iframe" || name === "frame") &&
          frames.length < MAX_FRAMES &&
          /^(https?:)?\/\//i.test(attributes.src ?? "")
        )
          frames.push((attributes.src ?? "").slice(0, 500));
        writer.open(name, attributes);
      },
      text(data) {
        if (inScript) scriptedChars += wordsIn(data);
        writer.text(data);
      },
      close(name) {
        if (name === "script") inScript = false;
        writer.close(name);
      },
    },
    { limits: LIMITS, xml: false, full: () => writer.full },
  );
  const truncated = stopped ?? (text.length > LIMITS.inputChars ? "too-long" : null);
  const page = writer.finish();
  const drafts = reading.dropBoilerplate ? dropLinkRuns(page.drafts) : page.drafts;
  const composed = compose(drafts, page.title, truncated);
  return frames.length === 0 && scriptedChars === 0
    ? composed
    : { ...composed, elsewhere: { frames, scriptedChars } };
}

const MAX_FRAMES = 10;
const MAX_SCRIPT_CHARS = 400_000;

/** Prose in a script stands in strings: Chinese runs, or many Latin words in a row. */
const PROSE = /[\p{Script=Han}，。；：、“”（）]{12,}|(?:[A-Za-z’'-]+[,.;]? ){6,}/gu;

function wordsIn(script: string): number {
  let chars = 0;
  for (const [words] of script.slice(0, MAX_SCRIPT_CHARS).matchAll(PROSE)) chars += words.length;
  return chars;
}
