/** Commands whose code is a server's. */
export const SERVER_COMMANDS: readonly string[] = ["serve", "worker", "verify", "backup", "restore"];
