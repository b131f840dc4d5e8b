import type { Sdk } from "../../../catalog/sdk-types.ts";
import type { Component, SdkFound, SelfStart } from "../../../model/app.ts";
import type { Place } from "../../../model/place.ts";

interface Declared {
  readonly components: readonly Component[];
  readonly metaData: readonly {
    readonly component: string | null;
    readonly name: string;
    readonly value: string | null;
    readonly at: Place;
  }[];
}

/** Says of each SDK that starts with the app by itself whether the manifest keeps it from collecting. */
export function withSelfStarts(
  found: readonly SdkFound[],
  sdkNamed: (id: string) => Sdk | undefined,
  declared: Declared,
): readonly SdkFound[] {
  return found.map((each) => {
    const selfStart = selfStartOf(sdkNamed(each.id)?.selfStart, declared);
    return selfStart === null ? each : { ...each, selfStart };
  });
}

function selfStartOf(known: Sdk["selfStart"], { components, metaData }: Declared): SelfStart | null {
  const starter = components.find(({ name, enabled }) => enabled && known?.by.includes(name));
  const [advised] = known?.unless ?? [];
  if (known === undefined || starter === undefined || advised === undefined) return null;
  const written = metaData.filter(({ component }) => component === null);
  for (const { meta, is } of known.unless) {
    const off = written.find(({ name, value }) => name === meta && value?.toLowerCase() === is);
    if (off) return { switchedOff: true, switch: `${meta}=${is}`, at: off.at };
  }
  const on = written.find(({ name }) => known.unless.some(({ meta }) => meta === name));
  return { switchedOff: false, switch: `${advised.meta}=${advised.is}`, at: on?.at ?? starter.at };
}
