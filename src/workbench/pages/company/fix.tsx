import { Button, FileInput, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, client, onceKey } from "../../api/client.ts";
import { sendFile } from "../../api/upload.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { companyWords } from "./words.ts";

const DEFAULT_CHUNK_BYTES = 8_000_000;

export function FixForm({ orderId }: { readonly orderId: string }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const instance = api.useQuery("get", "/instance", {});
  const [app, setApp] = useState<File | null>(null);
  const [policy, setPolicy] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    if (app === null) return;
    setError(null);
    setShare(0);
    const files = policy === null ? [app] : [app, policy];
    const all = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    const part = async (kind: "app" | "policy", file: File) => {
      const id = await sendFile({
        kind,
        file,
        chunkBytes: instance.data?.uploadChunkBytes ?? DEFAULT_CHUNK_BYTES,
        onProgress: (sent) => setShare((100 * (before + sent)) / all),
        signal: new AbortController().signal,
      });
      before += file.size;
      return id;
    };
    try {
      const appId = await part("app", app);
      const policies = policy === null ? [] : [await part("policy", policy)];
      const answer = await client.POST("/company/orders/{id}/fix", {
        params: { path: { id: orderId }, header: { "idempotency-key": onceKey() } },
        body: { app: appId, policies },
      });
      if (answer.error !== undefined) throw answer.error;
      setApp(null);
      setPolicy(null);
      await queries.invalidateQueries({ queryKey: ["get", "/company/orders/{id}"] });
    } catch (problem) {
      setError(problem);
    } finally {
      setShare(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Panel title={say(companyWords.fix)}>
      <p className="soft small">{say(companyWords.fixLead)}</p>
      <form className="stack" onSubmit={submit}>
        <div className="columns">
          <FileInput
            placeholder={say(uiWords.chooseFile)}
            label={say(companyWords.chooseApp)}
            required
            value={app}
            onChange={setApp}
          />
          <FileInput
            placeholder={say(uiWords.chooseFile)}
            label={say(companyWords.choosePolicy)}
            value={policy}
            onChange={setPolicy}
            clearable
          />
        </div>
        {share === null ? null : <Progress value={share} aria-label={say(companyWords.fix)} />}
        <ProblemNote error={error} />
        <div className="row end">
          <Button type="submit" disabled={app === null} loading={share !== null}>
            {say(companyWords.sendFix)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
