#!/usr/bin/env node
import "./warm-up.ts";
import { run } from "./run.ts";

await run(process.argv.slice(2));
