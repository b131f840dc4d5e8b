import type { CategoryId } from "../catalog/types.ts";
import type { InputFile, Platform } from "../formats/platform.ts";
import type { DocumentClaims } from "../model/claim.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Gap, GapSeen } from "../model/gap.ts";
import type { StoreLabel } from "../model/label.ts";
import type { Companions } from "../sources/apk/companions.ts";
import { type AppSeen, readApp } from "../sources/apk/read.ts";
import { readNeeds } from "../sources/needs/read.ts";
import { type PolicyRead, readPolicy } from "../sources/policy/read.ts";
import { numberedFacts } from "./collect-facts.ts";
import { noPolicyGap, numberedGaps, onlyListsGap } from "./gaps.ts";
import { otherApp } from "./other-app.ts";

export { readStoreLabel } from "../sources/store/read-label.ts";
export { collectFacts, readMapping } from "./collect-facts.ts";
export type { Companions };

export interface CollectInput {
  readonly app: InputFile;
  readonly policies: readonly InputFile[];
  readonly category: CategoryId | "unlisted" | null;
  readonly functions: readonly string[];
  readonly children?: boolean;
  readonly companions?: Companions;
  /** Forms that the developer gave to a store. */
  readonly labels?: readonly StoreLabel[];
}

type Progress = (step: string) => void;

/** The whole run: three sources, and everything they saw or could not see under one numbering. */
export function collect(input: CollectInput, platform: Platform, progress: Progress = ignore): Evidence {
  const app = readApp(input.app, platform, input.companions, progress);
  const documents = input.policies.map((file, at) => {
    progress(`policy ${file.name}`);
    return ofThisApp(readPolicy(policyInput(file), platform, at + 1), app.app);
  });
  const { needs, gaps: needGaps } = readNeeds({
    ...input,
    app: app.app,
    documents: documents.map(withoutGaps),
  });
  const policyGaps = documents.length === 0 ? [noPolicyGap(app.app)] : documents.flatMap(({ gaps }) => gaps);
  // A document that is no policy is a gap by itself; a list beside one is not.
  if (documents.length > 0 && policyGaps.length === 0 && !documents.some(({ document }) => document.isPolicy))
    policyGaps.push(onlyListsGap(app.app));

  const gaps = numberedGaps([...app.gaps, ...policyGaps, ...needGaps]);
  const appEnd = app.gaps.length;
  let from = appEnd;
  const claims = documents.map((document) => {
    const own = gaps.slice(from, from + document.gaps.length);
    from += document.gaps.length;
    return { ...document, gaps: own };
  });
  const { labels = [] } = input;
  const told = labels.length === 0 ? {} : { labels };
  return { facts: numberedFacts(app, gaps.slice(0, appEnd)), claims, needs, ...told, gaps };
}

/** One document alone, for `candor claims`. */
export function collectClaims(file: InputFile, platform: Platform): DocumentClaims {
  const document = readDocument(file, platform, 1);
  return { ...document, gaps: numberedGaps(document.gaps) };
}

/** One document with the reason of each claim, for `candor claims --why`. */
export function readForWhy(file: InputFile, platform: Platform): PolicyRead {
  return readPolicy(policyInput(file), platform, 1);
}

/** The plain text that the spans of claims point into. */
export function policyText(file: InputFile, platform: Platform): string {
  return readPolicy(policyInput(file), platform, 1).text;
}

type DocumentSeen = Omit<DocumentClaims, "gaps"> & { readonly gaps: readonly GapSeen[] };

/** A policy of another app is read all the same; the gap makes sure that its silence means nothing. */
function ofThisApp(read: PolicyRead, app: AppSeen["app"]): DocumentSeen {
  const { document } = read;
  const says = otherApp(app, read);
  if (says === null) return document;
  const { file, sha256 } = document.document;
  const at = { kind: "file", sha256, name: file } as const;
  return {
    ...document,
    gaps: [...document.gaps, { layer: "policy", reason: "policy-of-another-app", says, at }],
  };
}

function readDocument(file: InputFile, platform: Platform, ordinal: number): DocumentSeen {
  return readPolicy(policyInput(file), platform, ordinal).document;
}

function policyInput({ name, sha256, bytes }: InputFile) {
  return { name, sha256, bytes: bytes.read(0, bytes.sizeBytes) };
}

function withoutGaps(document: DocumentSeen): DocumentClaims {
  return { ...document, gaps: NO_GAPS };
}

const NO_GAPS: readonly Gap[] = [];

function ignore(): void {}
