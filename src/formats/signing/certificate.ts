import { FormatError } from "../format-error.ts";
import { decodeBytes, decodeUtf8 } from "../utf8.ts";
import { children, content, type Der, derAt, expect, raw, sameBytes, TAG } from "./der.ts";

export interface Certificate {
  readonly der: Uint8Array;
  /** As apksigner prints it (RFC 2253, last part first): `CN=Key, O=Example, C=CN`. */
  readonly subject: string;
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
}

const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "SERIALNUMBER",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "T",
  "2.5.4.42": "GN",
  "1.2.840.113549.1.9.1": "EMAILADDRESS",
  "0.9.2342.19200300.100.1.25": "DC",
  "0.9.2342.19200300.100.1.1": "UID",
};

/** Reads what names a certificate; it is not verified. */
export function readCertificate(der: Uint8Array): Certificate {
  const whole = expect(derAt(der, 0), TAG.sequence, "certificate");
  const body = children(expect(children(whole)[0], TAG.sequence, "certificate body"));
  // The version is optional and comes first.
  const [serial, , issuer, , subject] = body[0]?.tag === TAG.context0 ? body.slice(1) : body;
  return {
    der: raw(whole),
    serial: content(expect(serial, TAG.integer, "serial number")),
    issuer: raw(expect(issuer, TAG.sequence, "issuer")),
    subject: nameText(expect(subject, TAG.sequence, "subject")),
  };
}

/** The certificates of each signer of a PKCS#7 block, the signer's own first. */
export function readPkcs7(bytes: Uint8Array): Certificate[][] {
  const info = children(expect(derAt(bytes, 0), TAG.sequence, "signature block"));
  const signed = children(
    expect(children(expect(info[1], TAG.context0, "signed data"))[0], TAG.sequence, "signed data"),
  );
  const certificates = signed.find((part) => part.tag === TAG.context0);
  const all =
    certificates === undefined ? [] : children(certificates).map((one) => readCertificate(raw(one)));
  const signers = children(expect(signed.at(-1), TAG.set, "signers"));
  if (all.length === 0 || signers.length === 0)
    throw new FormatError("signature block: no certificate or no signer", 0);
  return signers.map((signer) => chainOf(signer, all));
}

/** The set of certificates has no order: the signer names its own by issuer and serial number. */
function chainOf(signer: Der, all: readonly Certificate[]): Certificate[] {
  const [issuer, serial] = children(expect(children(signer)[1], TAG.sequence, "signer's name"));
  const wanted = {
    issuer: raw(expect(issuer, TAG.sequence, "issuer")),
    serial: content(expect(serial, TAG.integer, "serial number")),
  };
  const own = all.find((one) => sameBytes(one.issuer, wanted.issuer) && sameBytes(one.serial, wanted.serial));
  if (own === undefined)
    throw new FormatError("signature block: it does not hold its signer's certificate", signer.start);
  return [own, ...all.filter((one) => one !== own)];
}

function nameText(name: Der): string {
  const parts: string[] = [];
  for (const set of children(name)) {
    for (const pair of children(set)) {
      const [type, value] = children(pair);
      if (type === undefined || value === undefined) continue;
      const id = objectId(content(type));
      parts.push(`${ATTRIBUTE_NAMES[id] ?? id}=${valueText(value)}`);
    }
  }
  return parts.reverse().join(", ");
}

function valueText(value: Der): string {
  const bytes = content(value);
  if (value.tag === TAG.bmp || value.tag === TAG.universal) return wide(bytes, value.tag === TAG.bmp ? 2 : 4);
  const text = decodeUtf8(bytes);
  return text.includes("\ufffd") ? decodeBytes(bytes) : text;
}

function wide(bytes: Uint8Array, size: number): string {
  let text = "";
  for (let at = 0; at + size <= bytes.length; at += size) {
    let point = 0;
    for (let i = 0; i < size; i++) point = point * 256 + (bytes[at + i] ?? 0);
    text += point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
  }
  return text;
}

function objectId(bytes: Uint8Array): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(value / 40));
      numbers.push(first, value - first * 40);
    } else {
      numbers.push(value);
    }
    value = 0;
  }
  return numbers.join(".");
}
