import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsClient } from "aws4fetch";
import { type Blobs, checked } from "./blobs.ts";

export interface S3Settings {
  /** `https://s3.example.org/bucket`, path style. */
  readonly url: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** Blobs in an S3-compatible store, so that several machines share them. */
export function s3Blobs({ url, ...keys }: S3Settings): Blobs {
  const aws = new AwsClient({ ...keys, service: "s3", retries: 3 });
  const address = (sha256: string): string =>
    `${url.replace(/\/+$/, "")}/${checked(sha256).slice(0, 2)}/${sha256}`;

  const put = async (
    sha256: string,
    body: NonNullable<RequestInit["body"]>,
    length: number,
  ): Promise<void> => {
    const signed = await aws.sign(address(sha256), {
      method: "PUT",
      headers: { "x-amz-content-sha256": sha256, "content-length": String(length) },
    });
    const answer = await fetch(signed.url, { method: "PUT", headers: signed.headers, body, duplex: "half" });
    await expectOk(answer, "PUT");
  };
  const get = async (sha256: string): Promise<Response> => {
    const answer = await aws.fetch(address(sha256));
    await expectOk(answer, "GET");
    return answer;
  };
  const stream = async (sha256: string): Promise<Readable> => {
    const { body } = await get(sha256);
    return body === null ? Readable.from([]) : Readable.fromWeb(body);
  };

  return {
    async take(sha256, path) {
      const { size } = await stat(path);
      await put(sha256, Readable.toWeb(createReadStream(path)), size);
      await rm(path, { force: true });
    },
    write: (sha256, bytes) => put(sha256, new Uint8Array(bytes), bytes.length),
    async has(sha256) {
      const answer = await aws.fetch(address(sha256), { method: "HEAD" });
      if (answer.status === 404) return false;
      await expectOk(answer, "HEAD");
      return true;
    },
    read: async (sha256) => new Uint8Array(await (await get(sha256)).arrayBuffer()),
    stream,
    place: async (sha256, path) => pipeline(await stream(sha256), createWriteStream(path, { flags: "wx" })),
    async remove(sha256) {
      await expectOk(await aws.fetch(address(sha256), { method: "DELETE" }), "DELETE");
    },
    // A bucket has rules of its own for what is old.
    list: null,
    writtenAt: null,
    async check() {
      try {
        const answer = await aws.fetch(address("0".repeat(64)), { method: "HEAD" });
        return answer.ok || answer.status === 404 ? null : `the blob store answers ${answer.status}`;
      } catch (error) {
        return `the blob store does not answer: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
  };
}

async function expectOk(answer: Response, method: string): Promise<void> {
  if (answer.ok) return;
  await answer.body?.cancel();
  throw new Error(`the blob store answers ${answer.status} to ${method}`);
}
