import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { officeWords } from "./words.ts";

/** A year's holidays: pasted as the notice has them, read into days, looked at, entered. */
export function EnterYear({ next, onDone }: { readonly next: number; readonly onDone: () => void }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [notice, setNotice] = useState("");
  const [year, setYear] = useState(next);
  const [source, setSource] = useState("");
  const [off, setOff] = useState("");
  const [work, setWork] = useState("");
  const read = api.useMutation("post", "/calendar/notice");
  const enter = api.useMutation("put", "/calendar/holidays/{year}");
  const fill = () =>
    read.mutate(
      { body: { words: notice } },
      {
        onSuccess: (found) => {
          setYear(found.year);
          setSource(found.source);
          setOff(found.off.join("\n"));
          setWork(found.work.join("\n"));
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(
      { params: { path: { year } }, body: { source, off: lines(off), work: lines(work) } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ["get", "/calendar/holidays"] });
          void queries.invalidateQueries({ queryKey: ["get", "/calendar/working-day"] });
          onDone();
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea
        label={say(officeWords.noticeWords)}
        description={say(officeWords.noticeHint)}
        autosize
        minRows={3}
        maxRows={8}
        value={notice}
        onChange={(event) => setNotice(event.currentTarget.value)}
      />
      <ProblemNote error={read.error} />
      <div className="row">
        <Button variant="default" disabled={notice.trim() === ""} loading={read.isPending} onClick={fill}>
          {say(officeWords.readNotice)}
        </Button>
      </div>
      <div className="columns">
        <NumberInput
          label={say(officeWords.year)}
          required
          min={2000}
          max={2200}
          allowDecimal={false}
          value={year}
          onChange={(value) => setYear(Number(value) || next)}
        />
        <TextInput
          label={say(officeWords.source)}
          required
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <div className="columns">
        <Textarea
          label={say(officeWords.daysOff)}
          description={say(officeWords.daysHint)}
          required
          autosize
          minRows={4}
          value={off}
          onChange={(event) => setOff(event.currentTarget.value)}
        />
        <Textarea
          label={say(officeWords.daysWorked)}
          description={say(officeWords.daysHint)}
          autosize
          minRows={4}
          value={work}
          onChange={(event) => setWork(event.currentTarget.value)}
        />
      </div>
      <p className="soft small">{say(officeWords.setStay)}</p>
      <ProblemNote error={enter.error} />
      <div className="row end">
        <Button type="submit" loading={enter.isPending}>
          {say(officeWords.enterYear)}
        </Button>
      </div>
    </form>
  );
}

function lines(words: string): string[] {
  return words.split(/[\s,，、;；]+/).filter((one) => one !== "");
}
