import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, onceKey } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { bulletinsWords } from "./words.ts";

const AT_ONCE = 200;

export function NewBulletinPage() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const [titleZh, setTitleZh] = useState("");
  const [titleEn, setTitleEn] = useState("");
  const [forewordZh, setForewordZh] = useState("");
  const [forewordEn, setForewordEn] = useState("");
  const [deadline, setDeadline] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const escalated = api.useQuery("get", "/orders", {
    params: { query: { state: "escalated", page: 1, pageSize: AT_ONCE } },
  });
  const draft = api.useMutation("post", "/bulletins");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate(
      {
        params: { header: { "idempotency-key": onceKey() } },
        body: {
          title: { en: titleEn, zh: titleZh },
          foreword: { en: forewordEn, zh: forewordZh },
          deadline: deadline === "" ? null : deadline,
          orderIds: [...chosen],
        },
      },
      { onSuccess: ({ id }) => void navigate({ to: "/bulletins/$id", params: { id } }) },
    );
  };
  const field = (value: string, set: (value: string) => void) => ({
    value,
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  });
  return (
    <Page
      title={say(bulletinsWords.compose)}
      above={<Link to="/bulletins">{say(bulletinsWords.title)}</Link>}
      narrow
    >
      <form className="stack" onSubmit={submit}>
        <Panel title={say(bulletinsWords.choose)}>
          <Answer of={escalated}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="soft">{say(bulletinsWords.noEscalated)}</p>
              ) : (
                <ul className="choices">
                  {items.map(({ id, number, label, versionName, company }) => (
                    <li key={id}>
                      <Checkbox
                        checked={chosen.includes(id)}
                        onChange={(event) => {
                          const { checked } = event.currentTarget;
                          setChosen((before) =>
                            checked ? [...before, id] : before.filter((one) => one !== id),
                          );
                        }}
                        label={
                          <span>
                            <b>
                              <bdi>{label ?? number}</bdi>
                            </b>{" "}
                            <bdi>{versionName}</bdi>{" "}
                            <span className="soft small">
                              {number} · <bdi>{company ?? "—"}</bdi>
                            </span>
                          </span>
                        }
                      />
                    </li>
                  ))}
                </ul>
              )
            }
          </Answer>
        </Panel>
        <Panel>
          <div className="stack">
            <TextInput
              label={say(bulletinsWords.titleZh)}
              required
              maxLength={200}
              {...field(titleZh, setTitleZh)}
            />
            <TextInput
              label={say(bulletinsWords.titleEn)}
              required
              maxLength={200}
              {...field(titleEn, setTitleEn)}
            />
            <Textarea
              label={say(bulletinsWords.forewordZh)}
              autosize
              minRows={3}
              {...field(forewordZh, setForewordZh)}
            />
            <Textarea
              label={say(bulletinsWords.forewordEn)}
              autosize
              minRows={3}
              {...field(forewordEn, setForewordEn)}
            />
            <TextInput label={say(bulletinsWords.deadline)} type="date" {...field(deadline, setDeadline)} />
          </div>
        </Panel>
        <ProblemNote error={draft.error} />
        <div className="row end">
          <Button type="submit" loading={draft.isPending} disabled={chosen.length === 0}>
            {say(bulletinsWords.draft)}
          </Button>
        </div>
      </form>
    </Page>
  );
}
