import { Button, FileInput, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, client, type schemas } from "../../api/client.ts";
import { sendFile } from "../../api/upload.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Done, ProblemNote } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { companyWords } from "./words.ts";

const MOST_FILES = 20;
const DEFAULT_CHUNK_BYTES = 8_000_000;

export function AnswerForm({ order }: { readonly order: schemas["CompanyOrder"] }) {
  const { lang, say } = useSpeech();
  const queries = useQueryClient();
  const instance = api.useQuery("get", "/instance", {});
  const [words, setWords] = useState("");
  const [each, setEach] = useState<Readonly<Record<string, string>>>({});
  const [files, setFiles] = useState<readonly File[]>([]);
  const [standing, setStanding] = useState<"open" | "sending" | "sent">("open");
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setStanding("sending");
    setError(null);
    const answers = Object.entries(each)
      .map(([fingerprint, said]) => ({ fingerprint, words: said.trim() }))
      .filter(({ words: said }) => said !== "");
    try {
      const attachments: string[] = [];
      for (const file of files.slice(0, MOST_FILES))
        attachments.push(
          await sendFile({
            kind: "attachment",
            file,
            chunkBytes: instance.data?.uploadChunkBytes ?? DEFAULT_CHUNK_BYTES,
            onProgress: () => {},
            signal: new AbortController().signal,
          }),
        );
      const answer = await client.POST("/company/orders/{id}/response", {
        params: { path: { id: order.id } },
        body: { words, answers, attachments },
      });
      if (answer.data === undefined) throw answer.error;
      setWords("");
      setEach({});
      setFiles([]);
      setStanding("sent");
      await queries.invalidateQueries({ queryKey: ["get", "/company/orders/{id}"] });
      await queries.invalidateQueries({ queryKey: ["get", "/company/orders"] });
    } catch (problem) {
      setError(problem);
      setStanding("open");
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Panel title={say(companyWords.answer)}>
      <p className="soft small">{say(companyWords.answerLead)}</p>
      <form className="stack" onSubmit={submit}>
        <Textarea
          label={say(companyWords.overall)}
          required
          autosize
          minRows={3}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {order.items.map(({ fingerprint, title, says }) => (
          <Textarea
            key={fingerprint}
            label={title[lang]}
            description={says[lang]}
            placeholder={say(companyWords.about)}
            autosize
            minRows={1}
            value={each[fingerprint] ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setEach((before) => ({ ...before, [fingerprint]: value }));
            }}
          />
        ))}
        <FileInput
          placeholder={say(uiWords.chooseFile)}
          label={say(companyWords.attachments)}
          description={say(companyWords.attachmentsHint)}
          multiple
          clearable
          value={[...files]}
          onChange={setFiles}
        />
        <ProblemNote error={error} />
        {standing === "sent" ? <Done>{say(companyWords.sent)}</Done> : null}
        <div className="row end">
          <Button type="submit" loading={standing === "sending"}>
            {say(companyWords.send)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
