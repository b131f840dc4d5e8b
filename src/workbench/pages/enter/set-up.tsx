import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { useEnter } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { EntryCard } from "./card.tsx";
import { secretOfAddress } from "./secret.ts";
import { enterWords } from "./words.ts";

export function SetUpPage() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const enter = useEnter();
  const instance = api.useQuery("get", "/instance", {});
  const setUp = api.useMutation("post", "/setup");
  const [token] = useState(secretOfAddress);
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  if (instance.data?.setUp === true && setUp.isIdle) return <Navigate to="/sign-in" search={{}} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUp.mutate(
      { body: { token, login, name, password } },
      {
        onSuccess: (session) => {
          enter(session);
          void navigate({ to: "/" });
        },
      },
    );
  };
  if (token === "")
    return (
      <EntryCard title={say(enterWords.setUp)} lead={say(enterWords.noToken)}>
        {null}
      </EntryCard>
    );
  return (
    <EntryCard title={say(enterWords.setUp)} lead={say(enterWords.setUpLead)}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(enterWords.name)}
          description={say(enterWords.nameHint)}
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say(enterWords.login)}
          description={say(enterWords.loginHint)}
          autoComplete="username"
          required
          minLength={3}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={say(enterWords.password)}
          description={say(enterWords.passwordHint)}
          autoComplete="new-password"
          required
          minLength={12}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={setUp.error} />
        <Button type="submit" fullWidth loading={setUp.isPending}>
          {say(enterWords.begin)}
        </Button>
      </form>
    </EntryCard>
  );
}
