// Where a script that is no module stands; `__dirname` is handed to it.
import { pathToFileURL } from "node:url";

export const programUrl = pathToFileURL(`${__dirname}/program.cjs`).href;
