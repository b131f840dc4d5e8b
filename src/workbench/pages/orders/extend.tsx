import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Dialogue } from "../../ui/ask.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { uiWords } from "../../ui/words.ts";
import { useOrderChanged } from "./actions.tsx";
import { ordersWords } from "./words.ts";

export function ExtendDeadline({ order }: { readonly order: schemas["OrderDetail"] }) {
  const { say } = useSpeech();
  const changed = useOrderChanged();
  const [opened, setOpened] = useState(false);
  const [deadline, setDeadline] = useState(order.deadline ?? "");
  const [reason, setReason] = useState("");
  const extend = api.useMutation("post", "/orders/{id}/extend");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    extend.mutate(
      { params: { path: { id: order.id } }, body: { deadline, reason } },
      {
        onSuccess: () => {
          setOpened(false);
          void changed();
        },
      },
    );
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say(ordersWords.extend)}
      </Button>
      <Dialogue title={say(ordersWords.extendTitle)} opened={opened} onClose={() => setOpened(false)}>
        <form className="stack" onSubmit={submit}>
          <TextInput
            label={say(ordersWords.day)}
            type="date"
            required
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
          />
          <Textarea
            label={say(uiWords.reason)}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNote error={extend.error} />
          <div className="row end">
            <Button type="submit" loading={extend.isPending}>
              {say(uiWords.save)}
            </Button>
          </div>
        </form>
      </Dialogue>
    </>
  );
}
