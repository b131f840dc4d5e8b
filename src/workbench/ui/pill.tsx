import type { ReactNode } from "react";
import type { Tone } from "./marks.tsx";

/** A state in a word. The words tell it; the colour repeats it. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`pill ${tone}`}>{children}</span>;
}

/** A long name that may break after each of its joints. */
export function Code({ children }: { readonly children: string }) {
  const pieces = children.match(/[^./$_:→-]+[./$_:-]*|[./$_:→-]+/g) ?? [];
  let at = 0;
  return (
    <code translate="no">
      {pieces.map((piece) => {
        at += piece.length;
        return (
          <span key={at}>
            {piece}
            <wbr />
          </span>
        );
      })}
    </code>
  );
}

/** A stranger's words: their direction stays their own. */
export function Foreign({ children }: { readonly children: string }) {
  return <bdi>{children}</bdi>;
}
