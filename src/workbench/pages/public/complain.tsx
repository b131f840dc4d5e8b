import { Button, CopyButton, FileInput, Textarea, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { client, onceKey } from "../../api/client.ts";
import { sendPublicFile } from "../../api/upload.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Done, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { publicWords } from "./words.ts";

const route = getRouteApi("/open/complain");
const CHUNK_BYTES = 2_000_000;
const MOST_FILES = 5;
const NOTHING = { app: "", what: "", version: "", store: "", packageName: "", when: "", contact: "" };

export function ComplainPage() {
  const { say } = useSpeech();
  const [receipt, setReceipt] = useState<string | null>(null);
  return (
    <Page
      title={say(publicWords.complain)}
      lead={say(publicWords.complainLead)}
      actions={
        <Link to="/complain/follow" search={{}}>
          {say(publicWords.follow)}
        </Link>
      }
      narrow
    >
      {receipt === null ? <ComplaintForm onReceipt={setReceipt} /> : <ReceiptNote receipt={receipt} />}
    </Page>
  );
}

function ReceiptNote({ receipt }: { readonly receipt: string }) {
  const { say } = useSpeech();
  return (
    <Panel>
      <Done>{say(publicWords.received)}</Done>
      <p>{say(publicWords.receipt)}</p>
      <p className="receipt mono" data-testid="receipt">
        {receipt}
      </p>
      <div className="row">
        <CopyButton value={receipt}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {say(copied ? uiWords.copied : uiWords.copy)}
            </Button>
          )}
        </CopyButton>
        <Link to="/complain/follow" search={{ receipt }}>
          {say(publicWords.follow)}
        </Link>
      </div>
    </Panel>
  );
}

function ComplaintForm({ onReceipt }: { readonly onReceipt: (receipt: string) => void }) {
  const { say } = useSpeech();
  const { app } = route.useSearch();
  const [draft, setDraft] = useState({ ...NOTHING, app: app ?? "" });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [key] = useState(onceKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = (name: keyof typeof NOTHING) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const attachments: string[] = [];
      for (const file of files.slice(0, MOST_FILES))
        attachments.push(
          await sendPublicFile({
            file,
            chunkBytes: CHUNK_BYTES,
            onProgress: () => {},
            signal: new AbortController().signal,
          }),
        );
      const answer = await client.POST("/public/complaints", {
        params: { header: { "idempotency-key": key } },
        body: {
          app: draft.app,
          what: draft.what,
          version: orNull(draft.version),
          store: orNull(draft.store),
          packageName: orNull(draft.packageName),
          when: orNull(draft.when),
          contact: orNull(draft.contact),
          attachments,
        },
      });
      if (answer.data === undefined) throw answer.error;
      onReceipt(answer.data.receipt);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Panel>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(publicWords.app)}
          description={say(publicWords.appHint)}
          required
          maxLength={200}
          {...field("app")}
        />
        <Textarea
          label={say(publicWords.what)}
          description={say(publicWords.whatHint)}
          required
          minLength={10}
          maxLength={10_000}
          autosize
          minRows={5}
          {...field("what")}
        />
        <FileInput
          placeholder={say(uiWords.chooseFile)}
          label={say(publicWords.attachments)}
          description={say(publicWords.attachmentsHint)}
          multiple
          clearable
          value={[...files]}
          onChange={setFiles}
        />
        <details className="fold">
          <summary>{say(publicWords.more)}</summary>
          <div className="columns">
            <TextInput label={say(publicWords.version)} maxLength={100} {...field("version")} />
            <TextInput label={say(publicWords.store)} maxLength={200} {...field("store")} />
            <TextInput label={say(publicWords.when)} maxLength={100} {...field("when")} />
            <TextInput label={say(publicWords.packageName)} maxLength={200} {...field("packageName")} />
          </div>
        </details>
        <TextInput
          label={say(publicWords.contact)}
          description={say(publicWords.contactHint)}
          maxLength={200}
          {...field("contact")}
        />
        <ProblemNote error={error} />
        <div className="row end">
          <Button type="submit" loading={busy}>
            {say(publicWords.send)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
