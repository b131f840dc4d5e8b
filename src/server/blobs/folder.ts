import { createReadStream } from "node:fs";
import { access, copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "../id.ts";
import { type Blobs, checked } from "./blobs.ts";

/** Blobs in a folder: `ab/cd/abcd…`. A file is complete before it has its name. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (sha256: string): string =>
    join(folder, checked(sha256).slice(0, 2), sha256.slice(2, 4), sha256);
  const drafts = join(folder, "drafts");

  const keep = async (draft: string, sha256: string): Promise<void> => {
    const path = pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await sync(draft);
    await rename(draft, path);
    await sync(dirname(path));
  };
  const draftPath = async (): Promise<string> => {
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    return join(drafts, newId());
  };

  return {
    async take(sha256, path) {
      try {
        await keep(path, sha256);
      } catch (error) {
        if (!isOtherDisk(error)) throw error;
        const draft = await draftPath();
        await copyFile(path, draft);
        await keep(draft, sha256);
        await rm(path, { force: true });
      }
    },
    async write(sha256, bytes) {
      const draft = await draftPath();
      const file = await open(draft, "wx", 0o600);
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await keep(draft, sha256);
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    read: async (sha256) => new Uint8Array(await readFile(pathOf(sha256))),
    stream: async (sha256) => createReadStream(pathOf(sha256)),
    async place(sha256, path) {
      try {
        await link(pathOf(sha256), path);
      } catch {
        await copyFile(pathOf(sha256), path);
      }
    },
    async *list(before) {
      for (const first of await namesIn(folder, /^[0-9a-f]{2}$/)) {
        for (const second of await namesIn(join(folder, first), /^[0-9a-f]{2}$/)) {
          const below = join(folder, first, second);
          for (const name of await namesIn(below, /^[0-9a-f]{64}$/)) {
            if (((await writtenAt(join(below, name))) ?? before) < before) yield name;
          }
        }
      }
    },
    writtenAt: (sha256) => writtenAt(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async check() {
      await rm(await draftPath(), { force: true });
      return null;
    },
  };
}

async function namesIn(folder: string, kind: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => kind.test(name)).sort();
}

async function writtenAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ ctimeMs }) => ctimeMs,
    () => null,
  );
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isOtherDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EXDEV";
}
