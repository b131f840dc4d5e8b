import { Button, PasswordInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { useEnter } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { EntryCard } from "./card.tsx";
import { secretOfAddress } from "./secret.ts";
import { enterWords } from "./words.ts";

export function InvitationPage() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const enter = useEnter();
  const accept = api.useMutation("post", "/invitations/{token}");
  const [token] = useState(secretOfAddress);
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(
      { params: { path: { token } }, body: { password } },
      {
        onSuccess: (session) => {
          enter(session);
          void navigate({ to: "/" });
        },
      },
    );
  };
  return (
    <EntryCard
      title={say(enterWords.invitation)}
      lead={say(token === "" ? enterWords.noInvitation : enterWords.invitationLead)}
    >
      {token === "" ? null : (
        <form className="stack" onSubmit={submit}>
          <PasswordInput
            label={say(enterWords.password)}
            description={say(enterWords.passwordHint)}
            autoComplete="new-password"
            required
            minLength={12}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNote error={accept.error} />
          <Button type="submit" fullWidth loading={accept.isPending}>
            {say(enterWords.begin)}
          </Button>
        </form>
      )}
    </EntryCard>
  );
}
