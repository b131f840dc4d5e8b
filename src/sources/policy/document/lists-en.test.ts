import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../../test/node-platform.ts";
import { readPolicy } from "../read.ts";

function said(name: string, text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return readPolicy({ name, sha256: "0", bytes }, nodePlatform, 1, null)
    .document.claims.filter(({ data }) => data !== null)
    .map(({ action, affirms, data, actor }) => `${affirms ? "" : "not "}${action} ${data} by ${actor.kind}`);
}

describe("English lists and what stands around them", () => {
  it.each([
    [
      "entries beside their lead-in",
      "1. When you open our site, we shall collect the following data:\n* IP address\n* operating system\n2. Cookies are explained below.\n",
      ["collect network.ip by first-party", "collect device.os by first-party"],
    ],
    [
      "a lead-in that names nothing",
      "When you register we ask you for some details. These include:\n\n- your gender\n- your date of birth\n",
      ["collect demographic.gender by first-party", "collect demographic.birth-date by first-party"],
    ],
    [
      "a verb that describes an entry ends no list",
      "We collect content displayed to you, notifications that have appeared, your IP address.\n",
      ["collect network.ip by first-party"],
    ],
    [
      "what is done with the data that the user provides",
      "We store the data you provide (e-mail address) on our servers.\n",
      ["collect user.email by user", "store user.email by first-party"],
    ],
    [
      "who acts, with a condition between two commas",
      "Acme, once you have agreed, collects your location.\n",
      ["collect location.precise by first-party"],
    ],
    [
      "a condition without a comma",
      "If you buy a policy through the app we pass on your name to the insurer.\n",
      ["share user.name by first-party"],
    ],
    [
      "periods behind a colon",
      "# How long we keep it\n\nCrash logs: 90 days.\n",
      ["store app.crash-log by first-party"],
    ],
    [
      "denial with the subject of the verb before",
      "Your photos remain on your phone and are never transmitted to our servers.\n",
      ["store media.photos by first-party", "not collect media.photos by first-party"],
    ],
    [
      "what is ticked for a list",
      "Personal identifiers: name, IP address. Collected: YES. Sold: NO.\n\nBiometric data: fingerprints.\nCollected: No\n",
      [
        "collect user.name by first-party",
        "collect network.ip by first-party",
        "not share user.name by first-party",
        "not share network.ip by first-party",
        "not collect biometric.fingerprint by first-party",
      ],
    ],
    [
      "entries that begin with the verb of a denial",
      "We never:\n\n- store your card number\n- read your contacts\n",
      ["not store user.payment-card by first-party", "not collect contacts.address-book by first-party"],
    ],
    [
      "the same below a heading",
      "## What we do not do\n\n- collect your location\n",
      ["not collect location.precise by first-party"],
    ],
    [
      "questions of a word",
      "## Permissions\n\n* Camera? Not requested.\n* Location? Only while you use the map.\n",
      ["not collect media.camera by first-party", "collect location.precise by first-party"],
    ],
    [
      "what is left out with a no",
      "We get a receipt but no card details.\n",
      ["not collect user.payment-card by first-party"],
    ],
  ])("%s", (_, text, wanted) => {
    expect([...said("policy.md", text)].sort()).toEqual([...wanted].sort());
  });

  it("reads a title above running text as a title", () => {
    const text =
      "What we collect\n\nYour activity\n\nWe keep no diary of what you do in the app, and nothing in it is written down for anybody else to read later.\n";
    expect(said("policy.txt", text).filter((claim) => !claim.startsWith("not "))).toEqual([]);
  });
});
