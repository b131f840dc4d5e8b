// One of several threads of `candor audit`. It runs the same script as the command that starts it, from what was compiled
// of that when the program was built: each thread compiling all of it anew took as long as a small audit.
import { workerData } from "node:worker_threads";
import { program } from "./compiled-script.ts";

void program("thread").work(workerData);
