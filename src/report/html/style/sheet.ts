import { BASE } from "./base.ts";
import { PARTS } from "./parts.ts";
import { PRINT } from "./print.ts";
import { TABLES } from "./tables.ts";

export const STYLE = [BASE, PARTS, TABLES, PRINT].join("");
