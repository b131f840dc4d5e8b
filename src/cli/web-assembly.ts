import type { WasmInstance } from "../formats/platform.ts";

type Memory = WasmInstance["memory"];

/** What is used of it: Node's types have it only together with a browser's. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { env: { memory: Memory } },
  ) => Pick<WasmInstance, "exports">;
};

/** 2 GiB */
const MAX_PAGES = 0x8000;

/** Runs a module, given in Base64, that imports nothing but its memory. */
export function webAssembly(module: string): WasmInstance {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MAX_PAGES });
  const compiled = new WebAssembly.Module(Buffer.from(module, "base64"));
  return { exports: new WebAssembly.Instance(compiled, { env: { memory } }).exports, memory };
}
