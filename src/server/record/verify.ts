import type { Config } from "../config.ts";
import { SetUpError } from "../set-up-error.ts";
import { hasDatabase, openEmbedded } from "../store/open-embedded.ts";
import { openPostgres } from "../store/open-postgres.ts";
import type { Store } from "../store/store.ts";
import { checkLog, type LogAnswer } from "./log.ts";

export type LogVerified = LogAnswer & { readonly headSeen: boolean | null };

/** Checks the log of a store that is open. */
export async function verifyFrom(store: Store, noted: string | null): Promise<LogVerified> {
  const answer = await checkLog(store.db);
  if (noted === null) return { ...answer, headSeen: null };
  const found = await store.db.selectFrom("log").select("seq").where("hash", "=", noted).executeTakeFirst();
  return { ...answer, headSeen: found !== undefined };
}

/** Checks the log of an instance that does not run (embedded) or of any (PostgreSQL). */
export async function verifyLog(config: Config, noted: string | null): Promise<LogVerified> {
  if (config.databaseUrl === null && !hasDatabase(config.dataFolder)) {
    throw new SetUpError({
      en: `${config.dataFolder} has no database; name the data folder with --data`,
      zh: `${config.dataFolder} 中没有数据库；请用 --data 指定数据文件夹`,
    });
  }
  const store =
    config.databaseUrl === null
      ? await openEmbedded(config.dataFolder, "command")
      : await openPostgres(config.databaseUrl);
  try {
    return await verifyFrom(store, noted);
  } finally {
    await store.close();
  }
}
