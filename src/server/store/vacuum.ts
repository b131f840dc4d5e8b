/** One statement, alone in the session; rows come back. */
type Run = (text: string) => Promise<readonly unknown[]>;

/** The thresholds that PostgreSQL's autovacuum has by default. */
const DUE = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup
    or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
    or n_mod_since_analyze > 50 + 0.1 * n_live_tup
  order by n_dead_tup + n_ins_since_vacuum
  limit 20`;

/**
 * A PostgreSQL server tidies its tables by itself; the embedded one has nobody who would. Without it what was deleted
 * stays, plans rest on old figures, and no index answers alone. One table at a time, so that others get in between.
 */
export async function vacuumDue(run: Run): Promise<void> {
  for (const row of await run(DUE)) {
    if (typeof row !== "object" || row === null || !("name" in row)) continue;
    // The database itself has quoted the name.
    await run(`vacuum (analyze) ${String(row.name)}`);
  }
}
