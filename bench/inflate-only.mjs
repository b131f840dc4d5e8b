// The physical limit that counts here: a process that does nothing but inflate an APK's dex files.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const bytes = readFileSync(process.argv[2]);
const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
let at = bytes.readUInt32LE(end + 16);
for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const nameLength = bytes.readUInt16LE(at + 28);
  const local = bytes.readUInt32LE(at + 42);
  const name = bytes.toString("latin1", at + 46, at + 46 + nameLength);
  if (/^classes\d*\.dex$/.test(name) && method === 8) {
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    inflateRawSync(bytes.subarray(start, start + packed), { chunkSize: size + 1 });
  }
  at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}
