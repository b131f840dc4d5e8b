import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useSpeech } from "../shell/lang.tsx";
import { Empty } from "../ui/notes.tsx";
import { uiWords } from "../ui/words.ts";

export function MissingPage() {
  const { say } = useSpeech();
  return (
    <main className="page narrow">
      <h1 className="visually-hidden">{say(uiWords.notFound)}</h1>
      <Empty
        title={say(uiWords.notFound)}
        hint={say(uiWords.notFoundHint)}
        action={<Link to="/">{say(uiWords.home)}</Link>}
      />
    </main>
  );
}

/** A fault of ours: said as one, with what helps to find it. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { say } = useSpeech();
  return (
    <main className="page narrow" role="alert">
      <h1>{say(uiWords.broke)}</h1>
      <p className="mono soft">{error instanceof Error ? error.message : String(error)}</p>
      <a href="/">{say(uiWords.home)}</a>
    </main>
  );
}
