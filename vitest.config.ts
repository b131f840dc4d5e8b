import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "./test/build-first.ts",
    testTimeout: 60_000,
    pool: "forks",
    reporters: ["default", "./test/closing-line.ts"],
  },
});
