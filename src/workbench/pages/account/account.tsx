import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { useSession } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { roleWords } from "../../shell/words.ts";
import { Done, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { Passkeys } from "./passkeys.tsx";
import { Tokens } from "./tokens.tsx";
import { accountWords } from "./words.ts";

export function AccountPage() {
  const { say } = useSpeech();
  const session = useSession();
  return (
    <Page
      title={say(accountWords.title)}
      narrow
      lead={
        session ? (
          <span className="inline-list">
            <bdi>{session.account.name}</bdi>
            <bdi>{session.account.login}</bdi>
            <span>{say(roleWords[session.account.role])}</span>
          </span>
        ) : undefined
      }
    >
      <Password />
      <Passkeys />
      <Tokens />
    </Page>
  );
}

function Password() {
  const { say } = useSpeech();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = api.useMutation("put", "/account/password");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { body: { current, password } },
      {
        onSuccess: () => {
          setCurrent("");
          setPassword("");
        },
      },
    );
  };
  return (
    <Panel title={say(accountWords.password)}>
      <form className="stack" onSubmit={submit}>
        <div className="columns">
          <PasswordInput
            label={say(accountWords.current)}
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={say(accountWords.next)}
            autoComplete="new-password"
            required
            minLength={12}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </div>
        <p className="soft small">{say(accountWords.nextHint)}</p>
        <ProblemNote error={change.error} />
        {change.isSuccess ? <Done>{say(accountWords.changed)}</Done> : null}
        <div className="row end">
          <Button type="submit" loading={change.isPending}>
            {say(accountWords.change)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
