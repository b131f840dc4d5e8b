import { app, both, type ContainerCase } from "./sound.ts";

export function methodsCases(): ContainerCase[] {
  const odd = ["unknown-method"];
  return [
    { name: "sound, deflated", bytes: app(), expect: "read" },
    { name: "sound, stored", bytes: app({ stored: true }), expect: "read" },
    {
      name: "BadPack: unknown method in the directory",
      bytes: app({ stored: true, cd: { method: 7261 } }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: unknown method in the local header",
      bytes: app({ stored: true, local: { method: 27639 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "BadPack: unknown method in both",
      bytes: app({ stored: true, ...both({ method: 7261 }) }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: method and compressed size random in both",
      bytes: app({ stored: true, ...both({ method: 51515, csize: 0x1f2f3f4f }) }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "BadPack: stored, compressed size too large",
      bytes: app({ stored: true, ...both({ csize: 0x00ffffff }) }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "BadPack: stored, compressed size too small",
      bytes: app({ stored: true, ...both({ csize: 1 }) }),
      expect: "read",
      anomalies: ["size-wrong"],
    },
    {
      name: "BadPack: local header claims deflate for stored",
      bytes: app({ stored: true, local: { method: 8 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "Konfety: claims BZIP and encryption",
      bytes: app({ stored: true, ...both({ method: 12, flags: 1 }) }),
      expect: "read",
      anomalies: [...odd, "fake-encryption-bit"],
    },
    {
      name: "Konfety: BZIP in the directory, stored in the local header",
      bytes: app({ stored: true, cd: { method: 12 } }),
      expect: "read",
      anomalies: odd,
    },
    {
      name: "directory claims stored, data and local header are deflate",
      bytes: app({ cd: { method: 0 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "directory claims deflate, data and local header are stored",
      bytes: app({ stored: true, cd: { method: 8 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "local header claims stored, data is deflate",
      bytes: app({ local: { method: 0 } }),
      expect: "read",
      anomalies: ["local-header-differs"],
    },
    {
      name: "fake encryption in the directory",
      bytes: app({ cd: { flags: 1 } }),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "fake encryption in the local header",
      bytes: app({ local: { flags: 1 } }),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "fake encryption in both",
      bytes: app(both({ flags: 1 })),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "strong encryption and every other flag",
      bytes: app(both({ flags: 0xffff })),
      expect: "read",
      anomalies: ["fake-encryption-bit"],
    },
    {
      name: "version needed 25.5",
      bytes: app(both({ version: 255 })),
      expect: "read",
      anomalies: ["version-needed-odd"],
    },
    {
      name: "data descriptor flag, local sizes 0",
      bytes: app({ cd: { flags: 8 }, local: { flags: 8, csize: 0, usize: 0 } }),
      expect: "read",
    },
  ];
}
