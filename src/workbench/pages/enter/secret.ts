/** The secret of a one-time link stands after `#`: browsers send that part to no server, and no log has it. */
export function secretOfAddress(): string {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (secret !== "") return secret;
  return new URLSearchParams(location.search).get("token") ?? "";
}
