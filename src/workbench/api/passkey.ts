import { client, type schemas } from "./client.ts";

// The browser itself reads and writes WebAuthn's JSON forms where it knows them; elsewhere passkeys are not offered.

export function passkeysKnown(): boolean {
  return (
    typeof PublicKeyCredential !== "undefined" &&
    "parseRequestOptionsFromJSON" in PublicKeyCredential &&
    "parseCreationOptionsFromJSON" in PublicKeyCredential
  );
}

export async function askPasskey(): Promise<schemas["Session"]> {
  const asked = await client.POST("/session/passkey/options", {});
  if (asked.data === undefined) throw asked.error;
  const { challengeId, options } = asked.data;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ challenge: "", ...options });
  const credential = await navigator.credentials.get({ publicKey });
  const entered = await client.POST("/session/passkey", {
    body: { challengeId, response: answerOf(credential) },
  });
  if (entered.data === undefined) throw entered.error;
  return entered.data;
}

export async function makePasskey(name: string): Promise<void> {
  const asked = await client.POST("/account/passkeys/options", {});
  if (asked.data === undefined) throw asked.error;
  const { challengeId, options } = asked.data;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({
    challenge: "",
    rp: { name: "" },
    user: { id: "", name: "", displayName: "" },
    pubKeyCredParams: [],
    ...options,
  });
  const credential = await navigator.credentials.create({ publicKey });
  const added = await client.POST("/account/passkeys", {
    body: { challengeId, name, response: answerOf(credential) },
  });
  if (added.data === undefined) throw added.error;
}

function answerOf(credential: Credential | null): Record<string, unknown> {
  if (!(credential instanceof PublicKeyCredential)) throw new Error("No passkey was given");
  return { ...credential.toJSON() };
}
