import { Button, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Done, ProblemNote } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { companyWords } from "./words.ts";

export function AnswerForm({ order }: { readonly order: schemas["CompanyOrder"] }) {
  const { lang, say } = useSpeech();
  const queries = useQueryClient();
  const answer = api.useMutation("post", "/company/orders/{id}/response");
  const [words, setWords] = useState("");
  const [each, setEach] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answers = Object.entries(each)
      .map(([fingerprint, said]) => ({ fingerprint, words: said.trim() }))
      .filter(({ words: said }) => said !== "");
    answer.mutate(
      { params: { path: { id: order.id } }, body: { words, answers } },
      {
        onSuccess: () => {
          setWords("");
          setEach({});
          void queries.invalidateQueries({ queryKey: ["get", "/company/orders/{id}"] });
          void queries.invalidateQueries({ queryKey: ["get", "/company/orders"] });
        },
      },
    );
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
        <ProblemNote error={answer.error} />
        {answer.isSuccess ? <Done>{say(companyWords.sent)}</Done> : null}
        <div className="row end">
          <Button type="submit" loading={answer.isPending}>
            {say(companyWords.send)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
