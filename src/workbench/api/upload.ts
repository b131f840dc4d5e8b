import { API_BASE, client, csrfHeaders, type schemas } from "./client.ts";

type Upload = schemas["Upload"];

export interface Sending {
  readonly kind: Upload["kind"];
  readonly file: File;
  readonly chunkBytes: number;
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
}

const TRIES = 6;
const PAUSE_MS = 800;

/** Sends a file in chunks. After a broken connection it asks how far the server came and goes on from there. */
export async function sendFile(sending: Sending): Promise<string> {
  const { kind, file, signal } = sending;
  const { data, error } = await client.POST("/uploads", {
    body: { kind, name: file.name, sizeBytes: file.size },
    signal,
  });
  if (data === undefined) throw error;
  await sendChunks(sending, data.id, {}, "/uploads");
  return data.id;
}

/** An attachment of a complaint: no account, the secret of the upload speaks for its sender. */
export async function sendPublicFile(sending: Omit<Sending, "kind">): Promise<string> {
  const { file, signal } = sending;
  const { data, error } = await client.POST("/public/uploads", {
    body: { name: file.name, sizeBytes: file.size },
    signal,
  });
  if (data === undefined) throw error;
  await sendChunks(sending, data.id, { "X-Candor-Upload": data.secret }, "/public/uploads");
  return data.id;
}

async function sendChunks(
  { file, chunkBytes, onProgress, signal }: Omit<Sending, "kind">,
  id: string,
  headers: Record<string, string>,
  base: "/uploads" | "/public/uploads",
): Promise<void> {
  let sent = 0;
  let failures = 0;
  while (sent < file.size) {
    try {
      const answer = await fetch(`${API_BASE}${base}/${encodeURIComponent(id)}`, {
        method: "PATCH",
        credentials: "same-origin",
        headers: {
          ...csrfHeaders(),
          ...headers,
          "Content-Type": "application/octet-stream",
          "Upload-Offset": String(sent),
        },
        body: file.slice(sent, sent + chunkBytes),
        signal,
      });
      if (!answer.ok) {
        const problem: unknown = await answer.json();
        // A wrong offset and an overloaded server pass; everything else is an answer.
        if (answer.status !== 409 && answer.status < 500) throw new Refused(problem);
        throw new TypeError("interrupted");
      }
      sent = Math.min(file.size, sent + chunkBytes);
      failures = 0;
      onProgress(sent);
    } catch (error) {
      if (error instanceof Refused) throw error.problem;
      if (signal.aborted) throw error;
      failures += 1;
      if (failures >= TRIES) throw error;
      await pause(PAUSE_MS * 2 ** (failures - 1));
      sent = (await receivedBytes(id, base)) ?? sent;
      onProgress(sent);
    }
  }
}

async function receivedBytes(id: string, base: string): Promise<number | null> {
  if (base !== "/uploads") return null;
  try {
    const { data } = await client.GET("/uploads/{id}", { params: { path: { id } } });
    const upload: Upload | undefined = data;
    return upload?.receivedBytes ?? null;
  } catch {
    // Still out of reach: the next try finds out.
    return null;
  }
}

class Refused extends Error {
  readonly problem: unknown;
  constructor(problem: unknown) {
    super("refused");
    this.problem = problem;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
