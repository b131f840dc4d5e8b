import { Button, Select } from "@mantine/core";
import { UploadIcon } from "@radix-ui/react-icons";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { shellWords } from "../../shell/words.ts";
import { Done } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { DraftCard } from "./draft-card.tsx";
import { useDrafts } from "./drafts.ts";
import { submitWords } from "./words.ts";

const route = getRouteApi("/desk/submit");
const DEFAULT_CHUNK_BYTES = 8_000_000;

export function SubmitPage() {
  const { say } = useSpeech();
  const { order } = route.useSearch();
  const instance = api.useQuery("get", "/instance", {});
  const chunkBytes = instance.data?.uploadChunkBytes ?? DEFAULT_CHUNK_BYTES;
  const { drafts, loose, add, change, remove, assign, dropLoose, send } = useDrafts(
    chunkBytes,
    order ?? null,
  );
  const ready = drafts.filter(({ state }) => state === "draft");
  const accepted = drafts.filter(({ state }) => state === "accepted");
  return (
    <Page
      title={say(submitWords.title)}
      lead={say(order === undefined ? submitWords.lead : submitWords.answersOrder)}
      narrow
    >
      <DropZone onFiles={add} small={drafts.length > 0} />
      {drafts.map((draft) => (
        <DraftCard
          key={draft.id}
          draft={draft}
          onChange={(part) => change(draft.id, part)}
          onRemove={() => remove(draft.id)}
          onAgain={() => void send(draft)}
        />
      ))}
      {loose.length === 0 ? null : (
        <Panel title={say(submitWords.loose)}>
          <p className="soft small">{say(submitWords.looseHint)}</p>
          <ul className="stack">
            {loose.map((file) => (
              <li key={`${file.name}-${file.lastModified}-${file.size}`} className="row">
                <bdi className="grow">{file.name}</bdi>
                <Select
                  aria-label={say(submitWords.belongsTo)}
                  placeholder={say(submitWords.belongsTo)}
                  data={ready.map(({ id, app }) => ({ value: id, label: app.name }))}
                  value={null}
                  onChange={(id) => (id === null ? undefined : assign(file, id))}
                />
                <Button variant="subtle" onClick={() => dropLoose(file)}>
                  {say(submitWords.remove(""))}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {ready.length === 0 ? null : (
        <div className="row end sticky-actions">
          <Button size="md" onClick={() => void send()}>
            {say(submitWords.start(ready.length))}
          </Button>
        </div>
      )}
      {accepted.length === 0 || ready.length > 0 ? null : (
        <Done>
          {say(submitWords.done(accepted.length))} <Link to="/audits">{say(shellWords.audits)}</Link>
        </Done>
      )}
    </Page>
  );
}

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly small: boolean;
}

function DropZone({ onFiles, small }: DropZoneProps) {
  const { say } = useSpeech();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className={`drop-zone${over ? " over" : ""}${small ? " small-zone" : ""}`}
      aria-label={say(submitWords.drop)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <UploadIcon width={small ? 18 : 28} height={small ? 18 : 28} />
      <p className="drop-title">{say(submitWords.drop)}</p>
      {small ? null : <p className="soft small">{say(submitWords.kinds)}</p>}
      <Button variant="default" onClick={() => chooser.current?.click()}>
        {say(submitWords.choose)}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say(submitWords.choose)}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
