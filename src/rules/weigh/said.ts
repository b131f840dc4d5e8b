import { covers, dataType, umbrella } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Claim } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import { claimsOf, likelyClaimsOf, policyIsWhole, sdkRowsOf } from "./policy.ts";

/** What the policy says about one type of data. */
export interface Said {
  /**
   * `yes`: an exact claim covers it. `vague`: only an umbrella term does. `partly`: only a narrower or a sister type is named.
   * `likely`: no rule reads it, the second reader does.
   * `denies`: it says that the app does not. `no`: nothing. `unknown`: there is no policy that could be read whole.
   */
  readonly mark: "yes" | "vague" | "partly" | "likely" | "denies" | "no" | "unknown";
  readonly claims: readonly Claim[];
  /** Denials, also where other claims affirm. */
  readonly denials: readonly Claim[];
}

export function whatIsSaid(evidence: Evidence, data: DataId): Said {
  const claims = claimsOf(evidence).filter(
    (claim) => claim.action !== "delete" && claim.action !== "offer-right",
  );
  const denials = claims.filter(
    (claim) => isDenial(claim) && claim.data !== null && covers(claim.data, data),
  );
  const affirming = claims.filter((claim) => claim.affirms);
  const exact = affirming.filter(
    ({ data: claimed, exactness }) => exactness === "exact" && claimed !== null && covers(claimed, data),
  );
  if (exact.length > 0) return { mark: "yes", claims: exact, denials };
  if (rowNames(evidence, data)) return { mark: "yes", claims: [], denials };
  const ofTaking = denials.filter(({ action }) => action === "collect" || action === "use");
  if (ofTaking.length > 0) return { mark: "denies", claims: ofTaking, denials };
  const partly = affirming.filter(
    ({ data: claimed, exactness }) => exactness === "exact" && claimed !== null && isKin(claimed, data),
  );
  // "We do not keep your address book" tells, in passing, that it is read.
  if (partly.length > 0 || denials.length > 0)
    return { mark: "partly", claims: [...partly, ...denials], denials };
  const likely = likelyClaimsOf(evidence).filter(
    ({ data: claimed, affirms, exactness, action }) =>
      affirms && exactness === "exact" && action !== "delete" && claimed !== null && covers(claimed, data),
  );
  if (likely.length > 0) return { mark: "likely", claims: likely, denials };
  const vague = affirming.filter((claim) => coversVaguely(claim, data));
  if (vague.length > 0) return { mark: "vague", claims: vague, denials };
  return { mark: policyIsWhole(evidence) ? "no" : "unknown", claims: [], denials };
}

/** "Coarse location" where the app takes exact coordinates: the policy speaks of it, but not of all of it. */
function isKin(claimed: DataId, data: DataId): boolean {
  const parent = dataType(data)?.broader;
  return covers(data, claimed) || (parent !== undefined && dataType(claimed)?.broader === parent);
}

/**
 * A denial that stands: no exception takes it back, no condition or purpose limits it, and it does not speak of consent.
 * "We do not share … without your consent" denies nothing.
 */
export function isDenial(claim: Claim): boolean {
  return (
    !claim.affirms &&
    // "We collect device information" names nothing; "we do not collect any" denies every kind of it.
    (claim.exactness === "exact" || claim.data !== null) &&
    claim.exception === null &&
    claim.condition === null &&
    // "Not used for advertising" leaves every other use open.
    !(claim.action === "use" && claim.purpose !== null) &&
    claim.consent === "none-said"
  );
}

/** "It is not uploaded" denies that data leaves the device; to read it there is no breach of that. */
export function deniesOnlySending({ action, affirms, at }: Claim): boolean {
  return !affirms && action === "collect" && SENDING.test(at.quote) && !TAKING.test(at.quote);
}

const SENDING = /上传|上报|回传|同步到|传到|发送到|传输到|\bupload|\bsen[dt]\b|\btransmit|\bleaves?\b/i;
const TAKING =
  /(不会?|未|没有|从不|绝不)[^，。,;；]{0,6}(收集|读取|获取|采集|访问|记录)|\b(not|never|n't|no)\b[^.,;]{0,20}\b(collect|read|access|record|obtain|request)/i;

function coversVaguely(claim: Claim, data: DataId): boolean {
  if (claim.data !== null)
    return claim.exactness === "vague" && (covers(claim.data, data) || covers(data, claim.data));
  const members = claim.term === null ? undefined : umbrella(claim.term)?.members;
  return members?.some((member) => covers(member, data)) ?? false;
}

/** A row of an SDK list tells of the data as well as a sentence does. */
function rowNames(evidence: Evidence, data: DataId): boolean {
  return sdkRowsOf(evidence).some((row) => row.data.some((named) => covers(named, data)));
}
