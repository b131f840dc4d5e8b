import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { problemOf } from "../api/problem.ts";
import { useSpeech } from "../shell/lang.tsx";
import { Mark } from "./marks.tsx";
import { uiWords } from "./words.ts";

/** What went wrong, in the server's own words. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { say } = useSpeech();
  if (error === null || error === undefined) return null;
  return (
    <div className="note bad" role="alert">
      <Mark form="cross" tone="bad" />
      <p>{say(problemOf(error).says)}</p>
      {retry === undefined ? null : (
        <Button size="xs" variant="default" onClick={retry}>
          {say(uiWords.tryAgain)}
        </Button>
      )}
    </div>
  );
}

export function Done({ children }: { readonly children: ReactNode }) {
  return (
    <div className="note good" role="status">
      <Mark form="check" tone="good" />
      <div>{children}</div>
    </div>
  );
}

export function Loading() {
  const { say } = useSpeech();
  return (
    <div className="loading" role="status">
      <Loader size="sm" type="dots" />
      <span className="soft small">{say(uiWords.loading)}</span>
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}

export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <div className="empty">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="15" />
        <path d="M24 9a15 15 0 0 0 0 30" />
      </svg>
      <p className="empty-title">{title}</p>
      {hint === undefined ? null : <p className="soft">{hint}</p>}
      {action}
    </div>
  );
}

export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was asked for, once it is here; until then that it is on its way, or why it is not. */
export function Answer<T>({
  of,
  children,
}: {
  readonly of: Asked<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <ProblemNote error={of.error} retry={() => void of.refetch()} />;
  return <Loading />;
}
