import { amountsCases, setsCases } from "./containers/amounts.ts";
import { endsCases } from "./containers/ends.ts";
import { headersCases } from "./containers/headers.ts";
import { methodsCases } from "./containers/methods.ts";
import { namesCases } from "./containers/names.ts";
import { sizesCases } from "./containers/sizes.ts";
import type { ContainerCase } from "./containers/sound.ts";

export type { ContainerCase } from "./containers/sound.ts";

export const containerCases: readonly ContainerCase[] = [
  ...methodsCases(),
  ...sizesCases(),
  ...headersCases(),
  ...endsCases(),
  ...namesCases(),
  ...amountsCases(),
  ...setsCases(),
];
