#!/usr/bin/env node
import { run } from "./run.ts";
import { warmUp } from "./warm-up.ts";

warmUp();
await run(process.argv.slice(2));
