import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

/** What a table says: "collect user.name", with "not" where it is denied and ">" where it goes to somebody. */
function saidBy(table: string): string[] {
  const bytes = new TextEncoder().encode(`# Privacy Policy\n\nHow this app treats your data.\n\n${table}\n`);
  const { document } = readPolicy({ name: "p.md", sha256: "0", bytes }, nodePlatform, 1, null);
  const said = document.claims
    .filter(({ exactness }) => exactness === "exact")
    .map(
      ({ affirms, action, data, recipient }) =>
        `${affirms ? "" : "not "}${action} ${data}${recipient ? " >" : ""}`,
    );
  return [...new Set(said)].sort();
}

describe("tables of English policies", () => {
  it("are read by what their cells hold where their heads are lost", () => {
    const table = `We work with these companies:

| Brightmetric Ltd | Name, email address, IP address | Statistics | US |
| Paywell Inc. | Payment card | Charging you | EU |`;
    expect(saidBy(table)).toEqual([
      "share network.ip >",
      "share user.email >",
      "share user.name >",
      "share user.payment-card >",
    ]);
  });

  it("take what is listed before who gets it, and hand on what stands behind", () => {
    const both = ["collect user.email", "collect user.name", "share user.email >", "share user.name >"];
    expect(
      saidBy(`| Purpose | Categories of personal data | Legal basis | Who do we share personal data with? |
| --- | --- | --- | --- |
| Opening your account | Name<br>Email address | Contract | Hosting companies |
| Newsletter | * Name * Email address | Consent | Mail services |`),
    ).toEqual(both);
    expect(
      saidBy(`| Categories of data recipients | Personal information shared | Purpose |
| --- | --- | --- |
| Couriers | Name, email address | Delivery |`),
    ).toEqual(["share user.email >", "share user.name >"]);
  });

  it("say yes and no without a head as what announces them", () => {
    const table = `We collected these categories of personal information in the last twelve months:

| A. Identifiers | Name, email address | YES |
| B. Biometric information | Fingerprints | NO |
| C. Employment | Job title | NO |`;
    expect(saidBy(table)).toEqual([
      "collect user.email",
      "collect user.name",
      "not collect biometric.fingerprint",
      "not collect work.job",
    ]);
  });

  it("leave sentences to be read as such, and yes under a head of another kind", () => {
    expect(
      saidBy(`| Data | Details | Required? |
| --- | --- | --- |
| Contacts | We don't read your address book. | No |
| Contact | Name | No |
| Photos | Profile photo | Yes |`),
    ).toEqual(["collect user.avatar", "collect user.name", "not collect contacts.address-book"]);
  });

  it("keep to the data that is named where a column beside it explains", () => {
    expect(
      saidBy(`We collect this data:

| Data type | Description | Examples |
| --- | --- | --- |
| Technical data | This is information about the phone that you use when you open our service | Operating system, IP address |
| Choices | These are your preferences as to how our services are provided to you and others | Language |`),
    ).toEqual(["collect device.language", "collect device.os", "collect network.ip"]);
  });
});
