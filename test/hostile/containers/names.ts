import { type Entry, writeZip } from "../zip-writer.ts";
import { app, type ContainerCase, decoy, dex, MANIFEST, manifest } from "./sound.ts";

export function namesCases(): ContainerCase[] {
  const one = (name: string | Uint8Array): Entry => ({ name, content: decoy });
  const long = "very/".repeat(100) + "x".repeat(60_000);
  return [
    {
      name: "file and folder of one name",
      bytes: app({}, {}, one(`${MANIFEST}/anim/x.xml`)),
      expect: "read",
      anomalies: ["path-collision"],
    },
    {
      name: "odd folder of that name",
      bytes: app({}, {}, one(`${MANIFEST}///.xml`)),
      expect: "read",
      anomalies: ["path-collision"],
    },
    {
      name: "duplicate manifest, decoy second",
      bytes: app({}, {}, one(MANIFEST)),
      expect: "read",
      anomalies: ["duplicate-name"],
    },
    {
      name: "duplicate manifest, garbage first",
      bytes: writeZip([one(MANIFEST), { name: MANIFEST, content: manifest }]),
      expect: "read",
      anomalies: ["duplicate-name"],
    },
    {
      name: "duplicate classes.dex",
      bytes: app({}, {}, { name: "classes.dex", content: dex }),
      expect: "read",
      anomalies: ["duplicate-name"],
    },
    {
      name: "traversal with slashes",
      bytes: app({}, {}, one("../../etc/passwd")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "../../etc/passwd",
    },
    {
      name: "traversal with backslashes",
      bytes: app({}, {}, one("..\\..\\windows")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "..\\..\\windows",
    },
    {
      name: "absolute names",
      bytes: app({}, {}, one("/etc/passwd"), one("C:\\x")),
      expect: "read",
      anomalies: ["odd-name"],
    },
    {
      name: "NUL, CR and LF in names",
      bytes: app({}, {}, one("a\0b"), one("c\rd"), one("e\nf")),
      expect: "read",
      anomalies: ["odd-name"],
      lists: "a\0b",
    },
    {
      name: "name with NUL hides behind the manifest's",
      bytes: app({}, {}, one(`${MANIFEST}\0.png`)),
      expect: "read",
      anomalies: ["odd-name"],
    },
    { name: "empty name", bytes: app({}, {}, one("")), expect: "read", anomalies: ["odd-name"] },
    {
      name: "name of 60,000 bytes",
      bytes: app({}, {}, one(long)),
      expect: "read",
      anomalies: ["long-name"],
      lists: long,
    },
    {
      name: "hundreds of Arabic diacritics as folders",
      bytes: app({}, {}, one("\u06e6/".repeat(400))),
      expect: "read",
      anomalies: ["long-name"],
    },
    {
      name: "names that are no UTF-8",
      bytes: app({}, {}, one(Uint8Array.from([0xff, 0xfe, 0x41]))),
      expect: "read",
      anomalies: ["name-not-utf8"],
    },
    {
      name: "__proto__ and constructor as names",
      bytes: app({}, {}, one("__proto__"), one("constructor")),
      expect: "read",
      lists: "__proto__",
    },
    {
      name: "manifest in other letters",
      bytes: writeZip([
        { name: "androidmanifest.xml", content: manifest },
        { name: "classes.dex", content: dex },
      ]),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "no manifest",
      bytes: writeZip([{ name: "classes.dex", content: dex }]),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "manifest only in the file, not in the directory",
      bytes: app({ unlisted: true }),
      expect: "gap",
      reasons: ["manifest-missing"],
    },
    {
      name: "classes3.dex without classes2.dex",
      bytes: app({}, {}, { name: "classes3.dex", content: dex }),
      expect: "read",
      anomalies: ["dex-not-contiguous"],
    },
  ];
}
