import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

// What cannot be built here is at least read: by the tools where they are there, and for what it must say.

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const CONFIG = read("src/server/config.ts");

describe("deploy/compose.yaml", () => {
  const Service = z
    .object({
      image: z.string().optional(),
      build: z.string().optional(),
      command: z.array(z.string()).optional(),
      entrypoint: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      ports: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      depends_on: z
        .union([z.array(z.string()), z.record(z.string(), z.object({ condition: z.string() }))])
        .optional(),
      healthcheck: z
        .object({
          test: z.array(z.string()).optional(),
          interval: z.string().optional(),
          retries: z.number().optional(),
          disable: z.boolean().optional(),
        })
        .strict()
        .optional(),
      restart: z.string().optional(),
      stop_grace_period: z.string().optional(),
      security_opt: z.array(z.string()).optional(),
      deploy: z.object({ replicas: z.number() }).strict().optional(),
    })
    .strict();
  const Compose = z.object({
    services: z.record(z.string(), Service),
    volumes: z.record(z.string(), z.object({})),
  });
  const { services, volumes } = Compose.parse(parse(read("deploy/compose.yaml"), { merge: true }));

  test("names only services and volumes that it has, and starts each from an image or the Dockerfile", () => {
    for (const [name, service] of Object.entries(services)) {
      expect((service.image === undefined) !== (service.build === undefined), name).toBe(true);
      const needed = Array.isArray(service.depends_on)
        ? service.depends_on
        : Object.keys(service.depends_on ?? {});
      for (const other of needed) expect(Object.keys(services), name).toContain(other);
      for (const volume of service.volumes ?? [])
        expect(Object.keys(volumes), name).toContain(volume.split(":")[0]);
    }
    expect(services.worker?.deploy?.replicas).toBe(2);
  });

  test("sets what candor reads, keeps every password out of the file, and opens no port to the network", () => {
    for (const name of Object.keys(services.serve?.environment ?? {})) expect(CONFIG).toContain(`"${name}"`);
    for (const { environment = {} } of Object.values(services))
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|KEY/.test(name)) expect(value, name).toMatch(/^\$\{/);
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test("waits only for services whose health somebody checks", () => {
    for (const service of Object.values(services)) {
      if (Array.isArray(service.depends_on)) continue;
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
        if (condition === "service_healthy") expect(services[other]?.healthcheck?.test, other).toBeDefined();
    }
  });
});

describe("deploy/Dockerfile", () => {
  const lines = read("deploy/Dockerfile")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

  test("runs as an ordinary user, without compiling and without install scripts, and says how it is", () => {
    const known = /^(FROM|ARG|RUN|USER|VOLUME|EXPOSE|ENV|HEALTHCHECK|ENTRYPOINT|CMD|WORKDIR|COPY) /;
    for (const line of lines) expect(line).toMatch(known);
    expect(lines[0]).toMatch(/^FROM \S+:\S+$/);
    const user = lines.findIndex((line) => line.startsWith("USER "));
    expect(lines[user]).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(read("package.json")));
    expect(lines).toContain(`ARG VERSION=${version}`);
    expect(lines.findIndex((line) => line.startsWith("ENTRYPOINT"))).toBeGreaterThan(user);
    for (const line of lines.filter((one) => one.includes("npm install")))
      expect(line).toContain("--ignore-scripts");
    for (const line of lines.filter((one) => /^(ENTRYPOINT|CMD) /.test(one)))
      expect(() => JSON.parse(line.replace(/^\S+ /, ""))).not.toThrow();
    for (const [, name = ""] of lines.join("\n").matchAll(/\b(CANDOR_\w+)=/g))
      expect(CONFIG).toContain(`"${name}"`);
  });

  test.skipIf(spawnSync("hadolint", ["--version"]).status !== 0)("pleases hadolint", () => {
    const { status, stdout } = spawnSync("hadolint", [join(ROOT, "deploy/Dockerfile")], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

test.skipIf(spawnSync("systemd-analyze", ["--version"]).status !== 0)(
  "systemd understands every line of deploy/candor.service",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "candor-unit-"));
    copyFileSync(join(ROOT, "deploy/candor.service"), join(folder, "candor.service"));
    const { stderr } = spawnSync("systemd-analyze", ["verify", join(folder, "candor.service")], {
      encoding: "utf8",
    });
    // It also speaks of units of the machine it runs on.
    expect(stderr.split("\n").filter((line) => line.includes("candor.service"))).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);
