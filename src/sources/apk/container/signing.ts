import { type ApkSigner, readSigners } from "../../../formats/signing/read-signers.ts";
import type { Anomaly, Signer } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { Place } from "../../../model/place.ts";
import type { ApkPart, OpenApk } from "./open.ts";
import { containerGap, reasonText } from "./words.ts";

export interface AppSigning {
  /** Of the base. Certificates are read; that the signatures fit the bytes is not checked. */
  readonly signers: readonly Signer[];
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly GapSeen[];
}

/** Who signed the app, for each scheme. */
export function readSigning(apk: OpenApk): AppSigning {
  const anomalies: Anomaly[] = [];
  const gaps: GapSeen[] = [];
  let signers: readonly Signer[] = [];
  for (const [index, part] of apk.parts.entries()) {
    const own = signersOf(part, apk, anomalies, gaps);
    if (index === 0) signers = own;
    else reportStranger(part, signers, own, anomalies);
  }
  return { signers, anomalies, gaps };
}

function signersOf(part: ApkPart, apk: OpenApk, anomalies: Anomaly[], gaps: GapSeen[]): Signer[] {
  const whole: Place = { kind: "file", sha256: apk.file.sha256, name: apk.file.name };
  const at: Place = part.entry === "" ? whole : { kind: "entry", entry: part.entry };
  const what = part.entry === "" ? apk.file.name : part.entry;
  const { signers, broken, anomalies: odd } = readSigners(part.zip);
  for (const { scheme, error, entry } of broken) {
    const place: Place = entry === null ? at : { kind: "entry", entry: `${part.prefix}${entry}` };
    gaps.push(
      containerGap(
        "signature-unreadable",
        `${what}${scheme === null ? "" : ` (${scheme})`}`,
        reasonText(error),
        place,
      ),
    );
  }
  for (const { kind, detail, offset } of odd) {
    anomalies.push({ layer: "signing", kind, detail: `${detail} (archive byte ${offset})`, at });
  }
  if (signers.length === 0 && broken.length === 0) gaps.push(containerGap("not-signed", what, "", at));
  return signers.map((signer) => asSigner(signer, apk));
}

function asSigner({ scheme, certificates, minSdk, maxSdk }: ApkSigner, apk: OpenApk): Signer {
  return {
    scheme,
    certificates: certificates.map(({ der }) => apk.platform.sha256(der)),
    subject: certificates[0]?.subject ?? null,
    ...(minSdk === undefined ? {} : { minSdk }),
    ...(maxSdk === undefined ? {} : { maxSdk }),
  };
}

/** Android installs a set only when one key signed all of it. */
function reportStranger(
  part: ApkPart,
  base: readonly Signer[],
  own: readonly Signer[],
  anomalies: Anomaly[],
): void {
  const known = new Set(base.map((signer) => signer.certificates[0]));
  if (own.length === 0 || own.some((signer) => known.has(signer.certificates[0]))) return;
  anomalies.push({
    layer: "signing",
    kind: "split-signed-by-another",
    detail: "this part of the set is signed by another key than the base",
    at: { kind: "entry", entry: part.entry },
  });
}
