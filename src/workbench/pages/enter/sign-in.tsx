import { Button, Divider, PasswordInput, TextInput } from "@mantine/core";
import { getRouteApi, Link, useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { API_BASE, api } from "../../api/client.ts";
import { askPasskey, passkeysKnown } from "../../api/passkey.ts";
import { useEnter } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { shellWords } from "../../shell/words.ts";
import { ProblemNote } from "../../ui/notes.tsx";
import { EntryCard } from "./card.tsx";
import { enterWords } from "./words.ts";

const route = getRouteApi("/open/sign-in");

export function SignInPage() {
  const { say } = useSpeech();
  const { back } = route.useSearch();
  const navigate = useNavigate();
  const { history } = useRouter();
  const enter = useEnter();
  const instance = api.useQuery("get", "/instance", {});
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [passkeyError, setPasskeyError] = useState<unknown>(null);
  const signIn = api.useMutation("post", "/session");
  const go = () => {
    // Only a path of our own: an address from elsewhere could lead anywhere.
    if (back?.startsWith("/") && !back.startsWith("//")) history.push(back);
    else void navigate({ to: "/" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { body: { login, password } },
      {
        onSuccess: (session) => {
          enter(session);
          go();
        },
      },
    );
  };
  const passkey = async () => {
    setPasskeyError(null);
    try {
      enter(await askPasskey());
      go();
    } catch (error) {
      setPasskeyError(error);
    }
  };
  return (
    <EntryCard title={say(enterWords.signIn)} lead={say(enterWords.lead)}>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(enterWords.login)}
          autoComplete="username webauthn"
          required
          data-autofocus
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={say(enterWords.password)}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={signIn.error ?? passkeyError} />
        <Button type="submit" fullWidth loading={signIn.isPending}>
          {say(enterWords.signIn)}
        </Button>
      </form>
      {passkeysKnown() || instance.data?.oidc ? <Divider label={say(enterWords.or)} my="md" /> : null}
      <div className="stack">
        {passkeysKnown() ? (
          <Button variant="default" fullWidth onClick={() => void passkey()}>
            {say(enterWords.withPasskey)}
          </Button>
        ) : null}
        {instance.data?.oidc ? (
          <Button variant="default" fullWidth component="a" href={`${API_BASE}/session/oidc`}>
            {instance.data.oidc.label}
          </Button>
        ) : null}
      </div>
      <p className="entry-links small">
        {instance.data?.publicBulletins ? <Link to="/public">{say(shellWords.published)}</Link> : null}
        {instance.data?.publicComplaints ? <Link to="/complain">{say(shellWords.complain)}</Link> : null}
      </p>
    </EntryCard>
  );
}
