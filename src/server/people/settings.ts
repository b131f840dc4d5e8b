import type { z } from "zod";
import { Settings, type SettingsChange } from "../api/schema/people.ts";
import type { Db, Tx } from "../store/store.ts";

export type SiteSettings = z.infer<typeof Settings>;

const DEFAULTS: SiteSettings = {
  name: "Candor",
  authority: { en: "", zh: "" },
  publicComplaints: true,
  publicBulletins: true,
  confirmations: 2,
  quotaBytes: null,
  quotaQueued: 1000,
  timeZone: "Asia/Shanghai",
};

export async function siteSettings(db: Db | Tx): Promise<SiteSettings> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", "site").executeTakeFirst();
  const stored = Settings.partial().safeParse(row?.value ?? {});
  return { ...DEFAULTS, ...(stored.success ? withoutUndefined(stored.data) : {}) };
}

export async function changeSiteSettings(
  tx: Tx,
  change: z.infer<typeof SettingsChange>,
): Promise<SiteSettings> {
  const settings = { ...(await siteSettings(tx)), ...withoutUndefined(change) };
  const value = JSON.stringify(settings);
  await tx
    .insertInto("setting")
    .values({ key: "site", value })
    .onConflict((clash) => clash.column("key").doUpdateSet({ value }))
    .execute();
  return settings;
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  // Object.entries forgets which value belongs to which key.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
