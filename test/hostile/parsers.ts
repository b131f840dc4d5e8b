import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readResourceTable } from "../../src/formats/arsc/read-table.ts";
import { printAxml } from "../../src/formats/axml/print-axml.ts";
import { readAxml } from "../../src/formats/axml/read-axml.ts";
import { readAnnotatedMethods, readClassAnnotations } from "../../src/formats/dex/annotations.ts";
import { readClassData } from "../../src/formats/dex/class-data.ts";
import { readCode, readTries, walkCode } from "../../src/formats/dex/code.ts";
import { type Dex, openDex } from "../../src/formats/dex/dex.ts";
import { readStaticValues } from "../../src/formats/dex/encoded-value.ts";
import { readDocx } from "../../src/formats/docx/read-docx.ts";
import { FormatError } from "../../src/formats/format-error.ts";
import { readHtml } from "../../src/formats/html/read-html.ts";
import { readMixed } from "../../src/formats/html/read-mixed.ts";
import { readMapping } from "../../src/formats/mapping/read-mapping.ts";
import { readMhtml } from "../../src/formats/mhtml/read-mhtml.ts";
import { memberUses } from "../../src/formats/script/member-uses.ts";
import { readCertificate, readPkcs7 } from "../../src/formats/signing/certificate.ts";
import { readSigners } from "../../src/formats/signing/read-signers.ts";
import { openZip, type Zip } from "../../src/formats/zip/zip.ts";
import { configuredHosts } from "../../src/sources/apk/scripts/configured-hosts.ts";
import { scriptHosts } from "../../src/sources/apk/scripts/script-hosts.ts";
import { readStoreLabel } from "../../src/sources/store/read-label.ts";
import { bufferSource, nodePlatform } from "../node-platform.ts";
import { goodManifest } from "./axml-sound.ts";
import { utf8 } from "./bytes.ts";
import { cell, docx, paragraph, table } from "./docx-writer.ts";
import { writeZip } from "./zip-writer.ts";

/** A reader of bytes with a small sound input, and all that is ever asked of what it gives. */
export interface Parser {
  readonly name: string;
  readonly sound: Uint8Array;
  /** Throws FormatErrors alone. */
  read(bytes: Uint8Array): void;
}

const app = zipOf(fixture("consent/xpopup/app.apk"));
const certificate = new Uint8Array(readSigners(app).signers[0]?.certificates[0]?.der ?? []);
const AT = { kind: "entry", entry: "assets/x" } as const;
const HTML = `<html><head><title>隐私政策</title></head><body><h1>一、收集</h1><p>我们收集<b>手机号</b>&amp;位置。</p>
<table><tr><th>SDK</th><th colspan=2>用途</th></tr><tr><td rowspan=2>推送</td><td>消息</td><td><a href="https://a.example/p">政策</a></td></tr></table>
<ul><li>相机<li>麦克风</ul><!-- x --><script>var a="<p>";</script></body></html>`;
const MHTML = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n<p>=E9=9A=90=E7=A7=81=\r\n=E6=94=BF=E7=AD=96</p>\r\n----b--\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: base64\r\n\r\nYm9keXt9\r\n----b----\r\n`;
const MAPPING = `# compiler: R8
# {"id":"com.android.tools.r8.mapping","version":"2.2"}
com.own.app.Main -> a.b:
# {"id":"sourceFile","fileName":"Main.java"}
    int count -> a
    1:3:void onCreate(android.os.Bundle):12:14 -> onCreate
    1:1:void com.own.app.Helper.go(java.lang.String[],int):7:7 -> b
com.own.app.Helper$1 -> a.c:
    com.own.app.Main this$0 -> a
`;
const SCRIPT =
  `var p=plus.device;function go(u){uni.getLocation({type:"gcj02",success:function(r){uni.request({url:"https://api.own.example/"+u})}})}
class A{#x=1;get y(){return navigator.geolocation?.watchPosition(()=>{})}}export default A`.replace(
    "export default A",
    "",
  );
const SETTINGS = `{"apiHost": "api.own.example.cn", "list": [{"server": "10.0.0.1"}], "base_url": "https://b.example.com/v1"}
base.url=https://c.example.net:8443/v1
gateway: wss://d.example.io`;
const LABEL = JSON.stringify({
  collected: [{ type: "Device or other IDs", purposes: ["Analytics"] }],
  shared: [],
});

export const parsers: readonly Parser[] = [
  { name: "dex", sound: entry(app, "classes.dex"), read: (bytes) => openDex(bytes).forEach(readDex) },
  {
    name: "dex of R8",
    sound: entry(zipOf(fixture("consent/renamed/app.apk")), "classes.dex"),
    read: (bytes) => openDex(bytes).forEach(readDex),
  },
  { name: "binary XML", sound: goodManifest(), read: (bytes) => void printAxml(readAxml(bytes)) },
  {
    name: "binary XML of aapt",
    sound: entry(app, "AndroidManifest.xml"),
    read: (bytes) => void printAxml(readAxml(bytes)),
  },
  { name: "resource table", sound: entry(app, "resources.arsc"), read: readTable },
  {
    name: "archive",
    sound: writeZip([
      { name: "AndroidManifest.xml", content: goodManifest() },
      { name: "a/b.txt", content: utf8("abc".repeat(90)) },
      { name: "c", content: new Uint8Array(40), stored: true },
    ]),
    read: (bytes) => readEntries(zipOf(bytes)),
  },
  {
    name: "signing block",
    sound: signedTail(fixture("consent/xpopup/app.apk")),
    read: (bytes) => void readSigners(zipOf(bytes)),
  },
  { name: "certificate", sound: certificate, read: (bytes) => void readCertificate(bytes) },
  {
    name: "PKCS7",
    sound: entry(
      zipOf(fixture("../node_modules/@devicefarmer/minicap-prebuilt/prebuilt/noarch/minicap.apk")),
      "META-INF/CERT.RSA",
    ),
    read: (bytes) => void readPkcs7(bytes),
  },
  { name: "mapping", sound: utf8(MAPPING), read: (bytes) => void readMapping(text(bytes)) },
  { name: "HTML", sound: utf8(HTML), read: (bytes) => void readHtml(text(bytes)) },
  {
    name: "Markdown with HTML",
    sound: utf8(`# 政策\n\n| SDK | 用途 |\n|---|---|\n| 推送 | 消息 |\n\n- 一\n- 二\n\n${HTML}`),
    read: (bytes) => void readMixed(text(bytes)),
  },
  { name: "saved page", sound: utf8(MHTML), read: (bytes) => void readMhtml(bytes, nodePlatform) },
  {
    name: "Word document",
    sound: docx(
      paragraph("一、收集", "1") +
        table(
          [
            [cell("SDK"), cell("用途")],
            [cell("推送", { merge: "restart" }), cell("消息")],
          ].map((row) => row.join("")),
        ),
    ),
    read: (bytes) => void readDocx(zipOf(bytes), nodePlatform),
  },
  { name: "script", sound: utf8(SCRIPT), read: readScript },
  {
    name: "Hermes bytecode",
    sound: hermes(),
    read: (bytes) => void scriptHosts(nodePlatform.decodeText(bytes, "latin1"), AT),
  },
  { name: "settings", sound: utf8(SETTINGS), read: (bytes) => void configuredHosts(text(bytes), AT) },
  {
    name: "store label",
    sound: utf8(LABEL),
    read: (bytes) => void readStoreLabel({ name: "label.json", sha256: "0".repeat(64), bytes }, nodePlatform),
  },
];

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url))));
}

function zipOf(bytes: Uint8Array): Zip {
  return openZip(bufferSource(bytes), nodePlatform);
}

function entry(zip: Zip, name: string): Uint8Array {
  const found = zip.find(name);
  if (found === undefined) throw new Error(`no ${name}`);
  // Not `slice`, which of Node's buffers gives the same bytes again, and not a copy.
  return new Uint8Array(zip.read(found));
}

function text(bytes: Uint8Array): string {
  return nodePlatform.decodeText(bytes, "utf-8");
}

/** An app's signing block, directory and end with nothing before them: offsets are counted from the directory's end. */
function signedTail(apk: Uint8Array): Uint8Array {
  const { directoryOffset } = zipOf(apk).layout;
  const view = new DataView(apk.buffer, apk.byteOffset);
  const start = directoryOffset - Number(view.getBigUint64(directoryOffset - 24, true)) - 8;
  const tail = apk.slice(start);
  new DataView(tail.buffer).setUint32(tail.length - 6, directoryOffset - start, true);
  return tail;
}

function hermes(): Uint8Array {
  return Uint8Array.from([
    0xc6,
    0x1f,
    0xbc,
    0x03,
    0xc1,
    0x03,
    0x19,
    0x1f,
    0x60,
    0,
    0,
    0,
    ...utf8("\0https://api.own.example/v1\0ws://b.example.com\0getDeviceId\0"),
  ]);
}

function readScript(bytes: Uint8Array): void {
  const source = text(bytes);
  let tree: unknown;
  try {
    tree = nodePlatform.parseScript(source);
  } catch (error) {
    // The parser's own, as the reader of scripts takes it.
    if (error instanceof SyntaxError || error instanceof RangeError) return;
    throw error;
  }
  memberUses(tree);
}

function readEntries(zip: Zip): void {
  for (const item of zip.entries) {
    try {
      zip.head(item, 16);
      zip.read(item);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      for (const _ of zip.otherReadings(item));
    }
  }
}

function readTable(bytes: Uint8Array): void {
  const resources = readResourceTable(bytes);
  for (const type of ["string", "layout", "id", "bool", "xml", "attr"])
    for (const { id } of resources.entries(type)) {
      resources.strings(id);
      resources.values(id);
      resources.name(id);
    }
}

function readDex(dex: Dex): void {
  const { strings, types, protos, fields, methods, classes } = dex.header;
  for (let n = 0; n < strings.count; n++) dex.string(n);
  for (let n = 0; n < types.count; n++) dex.typeName(n);
  for (let n = 0; n < protos.count; n++) dex.protoDescriptor(n);
  for (let n = 0; n < fields.count; n++) dex.fieldRef(n);
  for (let n = 0; n < methods.count; n++) dex.methodRef(n);
  for (let n = 0; n < classes.count; n++) readClass(dex, n);
}

function readClass(dex: Dex, index: number): void {
  const { annotationsOffset, dataOffset, staticValuesOffset } = dex.classDef(index);
  if (annotationsOffset !== 0) {
    readClassAnnotations(dex, annotationsOffset);
    readAnnotatedMethods(dex, annotationsOffset);
  }
  if (staticValuesOffset !== 0) readStaticValues(dex, staticValuesOffset);
  if (dataOffset === 0) return;
  const { directMethods, virtualMethods } = readClassData(dex, dataOffset);
  for (const { codeOffset } of [...directMethods, ...virtualMethods]) {
    if (codeOffset === 0) continue;
    const code = readCode(dex, codeOffset);
    readTries(dex, code);
    walkCode(dex, code, () => {});
  }
}
