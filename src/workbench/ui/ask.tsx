import { Button, Modal, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../shell/lang.tsx";
import { ProblemNote } from "./notes.tsx";
import { uiWords } from "./words.ts";

interface DialogueProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: string;
}

export function Dialogue({ title, opened, onClose, children, size = "md" }: DialogueProps) {
  const { say } = useSpeech();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        {/* A dialogue's head is no second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={say(uiWords.close)} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface AskProps {
  readonly action: string;
  readonly title: string;
  readonly hint?: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly danger?: boolean;
  readonly variant?: "default" | "filled" | "subtle";
  readonly size?: "xs" | "sm";
  readonly disabled?: boolean;
  /** Throws what the server refuses; the words stay in the field. */
  readonly onAnswer: (words: string) => Promise<unknown>;
}

/** A button that asks for words first: a reason, a comment, a note. */
export function Ask(props: AskProps) {
  const { action, title, hint, required = true, danger = false, variant = "default", size = "sm" } = props;
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const answer = async () => {
    setBusy(true);
    setError(null);
    try {
      await props.onAnswer(words.trim());
      setOpened(false);
      setWords("");
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        variant={variant}
        size={size}
        disabled={props.disabled ?? false}
        onClick={() => setOpened(true)}
      >
        {action}
      </Button>
      <Dialogue title={title} opened={opened} onClose={() => setOpened(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void answer();
          }}
        >
          <Textarea
            label={props.label ?? say(uiWords.reason)}
            description={hint ?? say(uiWords.reasonHint)}
            autosize
            minRows={3}
            maxRows={10}
            required={required}
            data-autofocus
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <ProblemNote error={error} />
          <div className="row end">
            <Button variant="default" onClick={() => setOpened(false)}>
              {say(uiWords.cancel)}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={required && words.trim() === ""}
              {...(danger ? { color: "red" } : {})}
            >
              {action}
            </Button>
          </div>
        </form>
      </Dialogue>
    </>
  );
}
