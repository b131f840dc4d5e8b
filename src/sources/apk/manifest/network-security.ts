import type { XmlDocument, XmlElement } from "../../../formats/axml/read-axml.ts";
import { childrenNamed, plainAttribute, truth } from "./attributes.ts";

/** What an app's network security configuration says about unencrypted traffic. */
export interface NetworkSecurity {
  /** For all hosts that no domain rule names; null where Android's default for the target SDK applies. */
  readonly cleartext: boolean | null;
  readonly domains: readonly DomainRule[];
  /** Certificates that the user adds are trusted by the released app, so that others can read its traffic. */
  readonly trustsUserCertificates: boolean;
}

export interface DomainRule {
  /** `*.example.com` where subdomains are meant too. */
  readonly domain: string;
  readonly cleartext: boolean;
}

const MAX_DEPTH = 32;

export function readNetworkSecurity(document: XmlDocument, defaultCleartext: boolean): NetworkSecurity {
  const { root } = document;
  const base = childrenNamed(root, "base-config")[0];
  const cleartext = base === undefined ? null : truth(plainAttribute(base, "cleartextTrafficPermitted"));
  const domains: DomainRule[] = [];
  for (const config of childrenNamed(root, "domain-config")) {
    readDomains(config, cleartext ?? defaultCleartext, domains, 0);
  }
  return { cleartext, domains, trustsUserCertificates: base !== undefined && trustsUser(base) };
}

/** An inner rule takes what it does not say from the one around it. */
function readDomains(config: XmlElement, around: boolean, domains: DomainRule[], depth: number): void {
  const cleartext = truth(plainAttribute(config, "cleartextTrafficPermitted")) ?? around;
  for (const domain of childrenNamed(config, "domain")) {
    const subdomains = truth(plainAttribute(domain, "includeSubdomains")) === true;
    const name = domain.text.trim().toLowerCase();
    if (name !== "") domains.push({ domain: subdomains ? `*.${name}` : name, cleartext });
  }
  if (depth >= MAX_DEPTH) return;
  for (const inner of childrenNamed(config, "domain-config"))
    readDomains(inner, cleartext, domains, depth + 1);
}

function trustsUser(base: XmlElement): boolean {
  return childrenNamed(base, "trust-anchors").some((anchors) =>
    childrenNamed(anchors, "certificates").some((one) => plainAttribute(one, "src") === "user"),
  );
}
