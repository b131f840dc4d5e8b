import type { Jurisdiction } from "../../catalog/types.ts";
import type { Claim, ClaimAction, DocumentClaims, SdkRow } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { FilePlace } from "../../model/place.ts";

/** The documents that read as privacy policies. */
export function policiesOf(evidence: Evidence): readonly DocumentClaims[] {
  return evidence.claims.filter(({ document }) => document.isPolicy);
}

/**
 * Whether silence of the policy means anything: there is one, and none of its text stayed unread.
 * Rules about what a policy does not say ask this first, and stay silent themselves where it does not hold.
 * A second document that is no policy (a list of SDKs, a notice) adds words and takes none away.
 */
export function policyIsWhole(evidence: Evidence): boolean {
  const unread = evidence.gaps.some(
    ({ layer, reason }) => layer === "policy" && reason !== "policy-not-a-policy",
  );
  return policiesOf(evidence).length > 0 && !unread;
}

/**
 * Whatever any document says counts as said, be it a policy or a list beside it. What only the second reader takes it to
 * say is left out: nothing is accused or cleared by that alone.
 */
export function claimsOf(evidence: Evidence): readonly Claim[] {
  return evidence.claims.flatMap(({ claims }) =>
    claims.filter(({ secondReader }) => secondReader === undefined),
  );
}

/**
 * Whether the documents say that no personal data is taken at all, and neither they nor the app show any that is. What a
 * policy must say of data that is taken (how long, by what right) then has no object; the denial itself is for other rules.
 */
export function takesNothing(evidence: Evidence): boolean {
  const claims = claimsOf(evidence);
  const denied = claims.some(
    ({ action, affirms, data, at }) =>
      action === "collect" && !affirms && data === null && !PART_ONLY.test(at.quote),
  );
  // "Only on your device" in one place holds for the list of what is stored in another.
  const onDevice = claims.some(
    ({ affirms, action, at }) => affirms && action === "store" && ON_DEVICE_ONLY.test(at.quote),
  );
  const taken = claims.some(
    ({ affirms, data, action, at }) =>
      affirms &&
      data !== null &&
      TAKING.has(action) &&
      !(action === "store" && (onDevice || ON_DEVICE.test(at.quote))) &&
      !(action !== "share" && action !== "transfer" && ON_DEVICE_ONLY.test(at.quote)),
  );
  return denied && !taken && !evidence.facts.facts.some(({ action }) => action !== "declare");
}

const TAKING: ReadonlySet<ClaimAction> = new Set(["collect", "use", "store", "share", "entrust", "transfer"]);
const ON_DEVICE =
  /本地|本机|(?:设备|手机|电脑)(?:上|中|内|里)|\blocal(?:ly)?\b|\bon (?:your|the user's|the) (?:own )?(?:device|phone|computer|tablet)/i;
const ON_DEVICE_ONLY =
  /(?:仅|只|均|全部|都)[^，。；]{0,6}(?:在|于)?(?:您的?)?(?:本地|本机|设备|手机)|不(?:会)?上传|\b(?:only|exclusively|entirely|solely|never leaves?|stays?) (?:locally|on (?:your|the) (?:own )?(?:device|phone|computer))|\bnever leaves? (?:your|the) (?:device|phone)/i;
/** A denial of some: sensitive data, children's, what is not needed. */
const PART_ONLY =
  /敏感|儿童|未成年|无关|其他|其它|额外|超出|\b(?:sensitive|special categor|child|minor|under (?:the age|\d)|additional|other|unnecessary|beyond|without|unless|except)/i;

/** How sure the second reader has to be that a document tells of a practice before it softens a finding. */
const LIKELY = 0.6;

/** What only the second reader takes the documents to say, where it is sure enough. */
export function likelyClaimsOf(evidence: Evidence): readonly Claim[] {
  return evidence.claims.flatMap(({ claims }) =>
    claims.filter(({ secondReader }) => (secondReader?.certainty ?? 0) >= LIKELY),
  );
}

export function sdkRowsOf(evidence: Evidence): readonly SdkRow[] {
  return evidence.claims.flatMap(({ sdkTable }) => sdkTable);
}

/** What only the GDPR asks is no matter for a policy in Chinese that is judged by Chinese law. */
export function forEurope(evidence: Evidence, laws: readonly Jurisdiction[]): boolean {
  return !laws.includes("cn") || policiesOf(evidence).some(({ document }) => document.language !== "zh");
}

export function documentPlace({ document }: DocumentClaims): FilePlace {
  return { kind: "file", sha256: document.sha256, name: document.file };
}

/** Where to point for what is true of the policy as a whole. */
export function policyPlaces(evidence: Evidence): [FilePlace, ...FilePlace[]] {
  const [first, ...rest] = policiesOf(evidence).map(documentPlace);
  return [first ?? appPlace(evidence), ...rest];
}

export function appPlace({ facts }: Evidence): FilePlace {
  return { kind: "file", sha256: facts.app.sha256, name: facts.app.file };
}

/** Duties that only Chinese rules know are no matter for a policy in another language. */
export function forChina(evidence: Evidence, laws: readonly Jurisdiction[]): boolean {
  return laws.includes("cn") && policiesOf(evidence).some(({ document }) => document.language === "zh");
}
