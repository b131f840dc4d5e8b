import type { Allowance } from "../../audit/gate.ts";
import type { Options } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { CONFIG_NAME, hasConfig, readConfig } from "./read-config.ts";

export interface Configured {
  readonly named: readonly string[];
  readonly options: Options;
  readonly allow: readonly Allowance[];
}

/** `candor.yaml` speaks where no app is named, or where --config names it; the command line overrules what it says. */
export function withConfig(named: readonly string[], options: Options): Configured {
  const asked = options.word("config");
  if (asked === undefined && named.length > 0) return { named, options, allow: [] };
  if (asked === undefined && !hasConfig())
    throw new UsageError({
      en: `name an app to audit, or write ${CONFIG_NAME} once (candor init) and run candor audit without one`,
      zh: `请指定要审计的应用；或先写好 ${CONFIG_NAME}（candor init），之后直接运行 candor audit`,
    });
  const config = readConfig(asked ?? CONFIG_NAME);
  return {
    named: named.length > 0 ? named : config.app,
    options: options.over(config.options),
    allow: config.allow,
  };
}
