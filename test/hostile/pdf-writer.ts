/** Writes small PDFs: objects by number, a table of their places, a trailer. What is wrong with them is written on purpose. */
export function pdf(objects: Readonly<Record<number, string>>, trailer = "/Root 1 0 R"): Uint8Array {
  let text = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(0, ...offsets.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    text += offset === undefined ? "0000000000 00000 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  text += `trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latin(text);
}

export function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Lines of Chinese in a font that is not embedded, encoded by one of the character maps that Adobe named. */
export function pdfOfLines(
  lines: readonly (readonly number[])[],
  extra: Readonly<Record<number, string>> = {},
): Uint8Array {
  const shown = lines
    .map(
      (bytes, at) =>
        `1 0 0 1 60 ${760 - at * 20} Tm <${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}> Tj`,
    )
    .join("\n");
  return pdf({
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    4: stream(`BT /F1 12 Tf\n${shown}\nET`),
    5: "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>",
    6: "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    7: "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...extra,
  });
}

/** English lines in a standard font. */
export function pdfOfEnglish(
  pages: readonly (readonly string[])[],
  extra: Readonly<Record<number, string>> = {},
): Uint8Array {
  const objects: Record<number, string> = {
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: `<< /Type /Pages /Kids [${pages.map((_, at) => `${10 + at * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  };
  pages.forEach((lines, at) => {
    objects[10 + at * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + at * 2} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`;
    const shown = lines.map((line, row) => `1 0 0 1 60 ${760 - row * 16} Tm (${line}) Tj`).join("\n");
    objects[11 + at * 2] = stream(`BT /F1 12 Tf\n${shown}\nET`);
  });
  return pdf({ ...objects, ...extra });
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}
