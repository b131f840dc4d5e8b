export function steadyPdf(bytes: Uint8Array): Uint8Array {
  return bytes;
}
