import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "./test/build-first.ts",
    // Tests audit what is built now; those of the cache bring their own.
    env: { CANDOR_NO_CACHE: "1" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Vitest leaves one core alone; of two it would leave half, and much of what is tested waits for a browser or a server.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", "./test/closing-line.ts"],
  },
});
