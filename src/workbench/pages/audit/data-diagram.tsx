import { dataName } from "../../../report/words/names.ts";
import { useSpeech } from "../../shell/lang.tsx";
import type { Destination, Way } from "./data-flow.ts";

const ROW = 34;
const WIDTH = 1000;
const DATA_END = 260;
const ACTOR = { start: 410, end: 590 };
const PLACE_START = 740;
const LONGEST = 30;

interface DataDiagramProps {
  readonly ways: readonly Way[];
  readonly nameOf: (actor: string) => string;
  readonly placeOf: (to: Destination) => string;
}

/** Data on the left, who takes it in the middle, where it goes on the right. */
export function DataDiagram({ ways, nameOf, placeOf }: DataDiagramProps) {
  const { lang } = useSpeech();
  const data = [...new Set(ways.map((way) => way.data))];
  const actors = [...new Set(ways.map(({ actor }) => actor))];
  const places = new Map(ways.flatMap(({ to }) => (to === null ? [] : [[to.key, to] as const])));
  const placeKeys = [...places.keys()];
  const height = Math.max(data.length, actors.length, places.size) * ROW;
  const y = (at: number, count: number) => ((at + 0.5) * height) / count;
  const left = onceEach(ways, ({ data: id, actor }) => `${id} ${actor}`);
  const right = onceEach(
    ways.filter(({ to }) => to !== null),
    ({ actor, to }) => `${actor} ${to?.key}`,
  );
  return (
    <svg className="data-map only-wide" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {left.map(({ key, way, sends }) => (
        <path
          key={key}
          className={sends ? "flow sends" : "flow reads"}
          d={curve(
            DATA_END,
            y(data.indexOf(way.data), data.length),
            ACTOR.start,
            y(actors.indexOf(way.actor), actors.length),
          )}
        />
      ))}
      {right.map(({ key, way, sends }) => (
        <path
          key={key}
          className={sends ? "flow sends" : "flow stays"}
          d={curve(
            ACTOR.end,
            y(actors.indexOf(way.actor), actors.length),
            PLACE_START,
            y(placeKeys.indexOf(way.to?.key ?? ""), placeKeys.length),
          )}
        />
      ))}
      {data.map((id, at) => (
        <text key={id} x={DATA_END - 12} y={y(at, data.length)} textAnchor="end" dominantBaseline="central">
          {shortened(dataName(id, lang))}
        </text>
      ))}
      {actors.map((actor, at) => (
        <text
          key={actor}
          x={(ACTOR.start + ACTOR.end) / 2}
          y={y(at, actors.length)}
          textAnchor="middle"
          dominantBaseline="central"
          className={actor === "app" ? "own" : ""}
        >
          {shortened(nameOf(actor))}
        </text>
      ))}
      {[...places.values()].map((to, at) => (
        <text key={to.key} x={PLACE_START + 12} y={y(at, places.size)} dominantBaseline="central">
          {shortened(placeOf(to))}
        </text>
      ))}
    </svg>
  );
}

function onceEach(ways: readonly Way[], keyOf: (way: Way) => string) {
  const found = new Map<string, { readonly key: string; readonly way: Way; readonly sends: boolean }>();
  for (const way of ways) {
    const key = keyOf(way);
    found.set(key, { key, way, sends: way.sends || (found.get(key)?.sends ?? false) });
  }
  return [...found.values()];
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
