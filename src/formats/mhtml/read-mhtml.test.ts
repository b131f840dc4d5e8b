import { describe, expect, it } from "vitest";
import { nodePlatform } from "../../../test/node-platform.ts";
import { readMhtml } from "./read-mhtml.ts";

const encode = (text: string) => new TextEncoder().encode(text);

function saved(coding: string, body: string, end = "\r\n--b--\r\n"): Uint8Array {
  return encode(
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${body}${end}`,
  );
}

const PAGE = '<meta charset="utf-8"><p>隐私 = privacy</p>';
const QUOTED = '<meta charset=3D"utf-8"><p>=E9=9A=90=\r\n=E7=A7=81 =3D privacy</p>';

describe("a page saved in one file", () => {
  it.each([
    ["quoted-printable", QUOTED],
    ["base64", Buffer.from(PAGE).toString("base64")],
    ["8bit", PAGE],
  ])("%s", (coding, body) => {
    expect(readMhtml(saved(coding, body), nodePlatform)?.html.trim()).toBe(PAGE);
  });

  it("reads the frames after the page, and no pictures", () => {
    const parts = `${PAGE}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>frame</p>`;
    expect(readMhtml(saved("8bit", parts), nodePlatform)?.html).toContain("<p>frame</p>");
    expect(readMhtml(saved("8bit", parts), nodePlatform)?.html).not.toContain("PNG");
  });

  it("is told from text and mail without pages", () => {
    expect(readMhtml(encode("# Policy\n\nMIME-Version: 1.0 is a header."), nodePlatform)).toBeNull();
    expect(
      readMhtml(encode("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhello"), nodePlatform),
    ).toBeNull();
  });

  it("reads any cut", () => {
    const whole = saved("quoted-printable", QUOTED);
    for (let end = 0; end <= whole.length; end++) readMhtml(whole.subarray(0, end), nodePlatform);
    expect(readMhtml(saved("quoted-printable", "a=3", ""), nodePlatform)?.html).toBe("a=3");
  });
});
