import { Button, CloseButton, Select, TextInput } from "@mantine/core";
import { MagnifyingGlassIcon } from "@radix-ui/react-icons";
import { type ReactNode, useEffect, useState } from "react";
import { useSpeech } from "../shell/lang.tsx";
import { uiWords } from "./words.ts";

export function Filters({
  children,
  onClear,
}: {
  readonly children: ReactNode;
  readonly onClear?: (() => void) | undefined;
}) {
  const { say } = useSpeech();
  return (
    <search className="filters">
      {children}
      {onClear === undefined ? null : (
        <Button variant="subtle" size="sm" onClick={onClear}>
          {say(uiWords.clear)}
        </Button>
      )}
    </search>
  );
}

interface SearchBoxProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const PAUSE_MS = 250;

/** Asks once the typing pauses, not at every key. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  useEffect(() => {
    const wanted = typed.trim() === "" ? undefined : typed.trim();
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      type="search"
      className="search-box"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<MagnifyingGlassIcon />}
      rightSection={
        typed === "" ? null : <CloseButton size="sm" aria-label={label} onClick={() => setTyped("")} />
      }
    />
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceBoxProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly disabled?: boolean;
}

/** One of a list, or any; long lists are searched by typing. */
export function ChoiceBox<Value extends string>(props: ChoiceBoxProps<Value>) {
  const { label, choices, value, onChange, disabled = false } = props;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className={value === undefined ? "choice-box" : "choice-box chosen"}
      data={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
      value={value ?? null}
      onChange={(next) => onChange(choices.find((choice) => choice.value === next)?.value)}
      searchable={choices.length > 12}
      limit={60}
      clearable
      disabled={disabled}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
    />
  );
}
